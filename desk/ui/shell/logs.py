"""Where errors of the program itself go: a rotating log without personal data, a file for hard crashes, and
one calm dialog.

The log gets the traceback's places and the kind of error, never its arguments: a message may hold what a
guest is called.
"""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler, qVersion

from desk import __version__

if TYPE_CHECKING:
    from logging.handlers import RotatingFileHandler

LOG = logging.getLogger("desk")
SIZE, KEPT = 1_000_000, 5
LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class LogFile(logging.Handler):
    """Opens the rotating file at its first line: with `logging.handlers` come sockets and pickles, and they
    take 6 ms of a start.
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._inner: RotatingFileHandler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """A file that can't be opened is treated as one that can't be written."""
        try:
            self._file().emit(record)
        except OSError:
            self.handleError(record)

    def close(self) -> None:
        """Closes the file, where there is one."""
        if self._inner is not None:
            self._inner.close()
        super().close()

    def _file(self) -> RotatingFileHandler:
        if self._inner is None:
            from logging.handlers import RotatingFileHandler

            self._inner = RotatingFileHandler(self._path, maxBytes=SIZE, backupCount=KEPT, encoding="utf-8")
            self._inner.setFormatter(self.formatter)
        return self._inner


class Bugs(QObject):
    """`found` with a report for the crash dialog; comes in the window's thread whatever thread the bug was
    in.
    """

    found = Signal(str)

    def catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """For sys.excepthook and threading.excepthook alike."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        report = report_of(kind, trace)
        LOG.error("%s", report)
        self.found.emit(report)


def report_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """What support needs: versions, the kind of error and where it was. No message, no values."""
    places = [
        f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)
    ]
    import platform  # as in LogFile: a start that goes well doesn't wait for it

    head = f"VIP Desk {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.system()}"
    return "\n".join([head, kind.__name__, *places])


def keep_logs(folder: Path) -> Bugs:
    """Installs the log, the hooks and the hard-crash file; gives the object that reports bugs."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    handler = LogFile(folder / "desk.log")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger().addHandler(handler)
    LOG.setLevel(logging.INFO)
    faulthandler.enable((folder / "crash.log").open("a", encoding="utf-8"))
    bugs = Bugs()
    sys.excepthook = bugs.catch
    threading.excepthook = lambda told: bugs.catch(
        told.exc_type, told.exc_value or told.exc_type(), told.exc_traceback
    )
    qInstallMessageHandler(_from_qt)
    return bugs


def _from_qt(kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
    logging.getLogger("qt").log(LEVELS.get(kind, logging.WARNING), "%s", words)

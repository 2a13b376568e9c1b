"""Where errors of the program itself go: a rotating log without personal data, a file for hard crashes, and
one calm dialog.

The log gets the traceback's places and the kind of error, never its arguments: a message may hold what a
guest is called.
"""

from __future__ import annotations

import faulthandler
import logging
import platform
import sys
import threading
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler, qVersion

from desk import __version__

LOG = logging.getLogger("desk")
SIZE, KEPT = 1_000_000, 5
LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


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
    head = f"VIP Desk {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.system()}"
    return "\n".join([head, kind.__name__, *places])


def keep_logs(folder: Path) -> Bugs:
    """Installs the log, the hooks and the hard-crash file; gives the object that reports bugs."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    handler = RotatingFileHandler(folder / "desk.log", maxBytes=SIZE, backupCount=KEPT, encoding="utf-8")
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

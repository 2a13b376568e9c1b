"""`vip-desk --self-test`: whether this installation works, tried on a venue of its own in a temporary folder.

What a frozen program lacks shows only where it is used: so the real window is shown, worked by keys,
prints to a file; a PDF is drawn, the venue's file verified and backed up. The user's own isn't touched.
"""

from __future__ import annotations

import faulthandler
import os
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from desk.cli.codes import FAILED, OK
from desk.places import Places

Part = Literal["all", "first-paint"]
LIMIT_S = 180.0
"""An exception in a slot doesn't end Qt's loop, and a lock waits for ever: after this the process ends."""


class NotSo(Exception):
    """Something isn't as it must be; the text says what."""


def run(part: Part) -> int:
    """OK when everything worked; FAILED with the step and the reason on stderr, at the latest after
    LIMIT_S seconds. `first-paint` only starts, and tells when the sign-in page was painted.
    """
    _choose_screen()
    guard = threading.Timer(LIMIT_S, _end)
    guard.daemon = True
    guard.start()
    try:
        # Windows doesn't remove what a thread still holds open: that is no failure of the program
        with tempfile.TemporaryDirectory(prefix="vip-desk-self-test-", ignore_cleanup_errors=True) as name:
            return _first_paint(Path(name)) if part == "first-paint" else _everything(Path(name))
    except Exception:  # noqa: BLE001 - whatever it is, this installation doesn't work
        traceback.print_exc()
        print("self-test failed / 自检未通过", file=sys.stderr)
        return FAILED
    finally:
        guard.cancel()


def _end() -> None:
    """The time is up: says where every thread stands, and ends without asking anybody."""
    if sys.stderr is not None:
        print(f"self-test failed / 自检未通过: not done after {LIMIT_S:.0f} s", file=sys.stderr, flush=True)
        faulthandler.dump_traceback(sys.stderr)
    os._exit(FAILED)


def _choose_screen() -> None:
    """Without a display Qt would abort: then it draws into memory."""
    display = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform.startswith("linux") and not display:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def _first_paint(folder: Path) -> int:
    from desk.ui.shell.first_paint import start_until_painted  # and none of the tour, which imports every tab

    return start_until_painted(folder)


def _everything(folder: Path) -> int:
    started = time.perf_counter()
    with _step("migrations"):
        _migrate(folder / "older.db")
    with _step("libraries that are needed late"):
        _late_libraries()
    from desk.ui.tour.self_test import play

    places = Places(folder / "data", folder / "config")
    printed = play(folder, places, _step)
    with _step(f"{len(printed.barcodes)} barcodes are printed"):
        _read_barcodes(printed.file.read_bytes(), printed.barcodes)
    _keep(places, printed.slip_id, folder / "stick")
    print(f"self-test passed / 自检通过: {time.perf_counter() - started:.1f} s")
    return OK


@contextmanager
def _step(name: str) -> Iterator[None]:
    started = time.perf_counter()
    try:
        yield
    except Exception:
        print(f"   FAILED  {name}", file=sys.stderr, flush=True)
        raise
    print(f"{time.perf_counter() - started:7.2f} s  {name}", flush=True)


def _migrate(path: Path) -> None:
    """A file of no tables comes to the present schema by every revision, as Alembic brings it there."""
    from sqlalchemy import MetaData

    from desk.models.base import Base
    from desk.models.database import open_store
    from desk.models.migrations import SCHEMA_VERSION, run

    if len(run.REVISIONS) != SCHEMA_VERSION:
        raise NotSo(f"{len(run.REVISIONS)} revisions for schema {SCHEMA_VERSION}")
    store = open_store(path, create=True, metadata=MetaData())
    with store.write() as session:
        run.upgrade(session.connection(), 0, Base.metadata)
    store.close()


def _late_libraries() -> None:
    """What finds parts of itself by name or by a data file, and so is missed by who only follows imports."""
    from escpos.printer import Dummy
    from reportlab.graphics.barcode import createBarcodeDrawing

    printer = Dummy()
    printer.text("VIP Desk\n")
    if not printer.output:
        raise NotSo("escpos printed nothing")
    if not createBarcodeDrawing("Code128", value="0121").asString("svg"):
        raise NotSo("reportlab drew no barcode")


def _read_barcodes(data: bytes, wanted: tuple[str, ...]) -> None:
    from desk.cli.printed import holds_barcode

    missing = [code for code in wanted if not holds_barcode(data, code)]
    if missing or not wanted:
        raise NotSo(f"barcodes that are not in the {len(data)} printed bytes: {missing}")


def _keep(places: Places, slip_id: int, stick: Path) -> None:
    """The file as it was left by the window: a PDF of it, verified, backed up, the backup opened."""
    from desk.cli.person import open_here
    from desk.files.backup import make_backup
    from desk.files.care import differences
    from desk.models.database import reading
    from desk.printing.twin import pdf_of
    from desk.queries.verify import verify

    with open_here(places) as desk:
        with _step("a PDF of the slip"):
            if not pdf_of(desk, slip_id).startswith(b"%PDF"):
                raise NotSo("the PDF is none")
        with _step("verify"), desk.read() as session:
            _agrees(lambda: verify(session).differences)
        with _step("backup, opened again"):
            made = make_backup(places.file, stick, desk.clock.now(), "asked", differences)
            with reading(made.path) as session:
                _agrees(lambda: verify(session).differences)


def _agrees(found: Callable[[], object]) -> None:
    wrong = found()
    if wrong:
        raise NotSo(f"differences: {wrong}")

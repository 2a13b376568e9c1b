"""A slip as the printer's bytes, against python-escpos for the same picture."""

from __future__ import annotations

import logging

from escpos.printer import Dummy
from PIL import Image
from sqlalchemy import select

from benchmarks.ground import Ground, copied, opened
from benchmarks.measure import Times, settled
from benchmarks.report import Line, most
from desk.models.slips import Slip
from desk.printing.escpos import BAND_ROWS, encode
from desk.printing.paper import Paper
from desk.printing.raster import draw
from desk.queries.slips import page_of
from desk.slips.overlay import Page

GROUP = "raster"
ROUNDS = 80
TIMES_PEER = 0.3


def measure(ground: Ground) -> list[Line]:
    """The lines of the table."""
    drawn, encoded, peer = Times(), Times(), Times()
    paper, slip = Paper(dots=576, cutter=True), _slip(ground)
    draw(slip, paper.dots)
    logging.disable(logging.WARNING)  # of a paper width that its profile doesn't know, each time
    with settled():
        for _ in range(ROUNDS):
            with drawn.one():
                picture = draw(slip, paper.dots)
            with encoded.one():
                encode(picture, paper)
            with peer.one():
                _by_escpos(picture)
    whole = drawn.cpu50 + encoded.cpu50
    figures = {"draw_ms": drawn.cpu50, "encode_ms": encoded.cpu50, "escpos_ms": peer.cpu50}
    ratio = whole / peer.cpu50
    return [
        Line(
            GROUP,
            "slip, drawn and encoded",
            f"{ratio:.2f}×",
            f"{whole:.2f} ms ({encoded.cpu50:.2f} the encoding); python-escpos: {peer.cpu50:.1f} ms",
            f"≤ {TIMES_PEER}×",
            most(ratio, TIMES_PEER),
            figures | {"ratio": ratio, "encode_ratio": encoded.cpu50 / peer.cpu50},
        )
    ]


def _slip(ground: Ground) -> Page:
    """The newest slip of the venue, as its guest gets it."""
    with copied(ground) as own, opened(own) as desk, desk.read() as session:
        slip_id = session.scalar(select(Slip.id).order_by(Slip.id.desc()).limit(1))
        assert slip_id is not None
        return page_of(desk, session, slip_id, 1)


def _by_escpos(picture: Image.Image) -> bytes:
    # It warns for every picture that it doesn't know how wide the paper is.
    logging.getLogger("escpos").setLevel(logging.ERROR)
    printer = Dummy()
    printer.image(picture, impl="bitImageRaster", fragment_height=BAND_ROWS)
    printer.cut()
    output: bytes = printer.output
    return output

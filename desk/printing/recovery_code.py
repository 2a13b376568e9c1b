"""The recovery code on paper: straight to the printer, never a slip, a job, a PDF or a log line (data.md:
Secrets).
"""

from __future__ import annotations

from collections.abc import Sequence

from desk.printing import escpos, raster
from desk.printing.devices import Interrupted, NotAccepted
from desk.printing.jobs import open_printer, paper_of
from desk.queries.venue import PrinterSetup
from desk.refusals import Ill, Trouble
from desk.slips.document import Align, Line, Paragraph, Rule, Size, Space
from desk.slips.overlay import Page, PageBlock
from desk.slips.words import Words

GROUPS_A_LINE = 3


def print_recovery_code(groups: Sequence[str], venue: str, setup: PrinterSetup, words: Words) -> None:
    """Prints the code once, in big letters. Trouble(PRINTER) where the printer didn't take all of it."""
    lines = [" ".join(groups[at : at + GROUPS_A_LINE]) for at in range(0, len(groups), GROUPS_A_LINE)]
    blocks: tuple[PageBlock, ...] = (
        Line((venue,), Align.CENTER, Size.DOUBLE, bold=True),
        Line((words["recovery.title"],), Align.CENTER, Size.DOUBLE, bold=True),
        Rule(),
        *(Line((line,), Align.CENTER, Size.DOUBLE, bold=True) for line in lines),
        Rule(),
        Paragraph((words["recovery.keep"],)),
        Space(),
    )
    paper = paper_of(setup)
    data = escpos.encode(raster.draw(Page("recovery", blocks), paper.dots), paper)
    try:
        open_printer(setup).send(data)
    except (NotAccepted, Interrupted) as error:
        raise Trouble(Ill.PRINTER, reason=str(error)) from error

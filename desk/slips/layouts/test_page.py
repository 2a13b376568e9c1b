"""测试页: shows on paper what a printer does with columns, Chinese, sizes, rare names, the barcode and the
knife."""

from __future__ import annotations

from desk.slips.document import Align, Block, Columns, Document, Line, Pair, Paragraph, Rule, Size, Stroke
from desk.slips.words import Words

RARE_NAMES = "㛃䶮𠮷㙍喆堃珺祎"


def trial_page(words: Words, columns: int) -> Document:
    """A single copy that nobody signs. `columns` is the paper's, for the ruler's length."""
    body: tuple[Block, ...] = (
        Line((words["test_page.ruler"],), bold=True),
        *(Line((row,)) for row in _ruler(columns)),
        Line(("国" * (columns // 2),)),
        Rule(),
        Line((words["test_page.widths"],), bold=True),
        Line(("中文ABC·中文123。中文，“中文”",)),
        Line(("￥1,288.00　−600　+2,576　×1.0",)),
        Columns(
            ((words["test_page.left"],), (words["test_page.middle"],), (words["test_page.right"],)),
            (1, 1, 1),
            (Align.LEFT, Align.CENTER, Align.RIGHT),
        ),
        Pair(words["test_page.rare"], (RARE_NAMES,)),
        Paragraph((words["test_page.wrapping"],)),
        Rule(),
        Line((words["test_page.sizes"],), bold=True),
        Line((words["test_page.normal"],)),
        Line((words["test_page.bold"],), bold=True),
        Line((words["test_page.double"],), size=Size.DOUBLE, bold=True),
        Rule(Stroke.SOLID),
        Paragraph((words["test_page.after"],)),
    )
    return Document(
        kind="test_page",
        title=words["test_page.title"],
        body=body,
        signatures=(),
        copies=(words["copies.single"],),
    )


def _ruler(columns: int) -> tuple[str, str]:
    """Tens above ones: '         1         2' over '1234567890…'."""
    numbers = range(1, columns + 1)
    tens = "".join(str(number // 10 % 10) if number % 10 == 0 else " " for number in numbers)
    return tens, "".join(str(number % 10) for number in numbers)

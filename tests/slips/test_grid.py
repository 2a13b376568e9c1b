"""Where characters stand: nothing crosses the edge, no closing mark begins a line, no control gets
through."""

from __future__ import annotations

import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from desk.slips import grid, plain
from desk.slips.document import Align, Columns, Line, Pair, Paragraph, Personal, Size
from desk.slips.grid import SignRow, TextRow
from desk.slips.overlay import Page, PageBlock, SignHere
from desk.slips.widths import CLOSING, clean, columns_of, width
from desk.slips.wrapping import wrap

texts = st.text(
    st.one_of(st.characters(), st.sampled_from("中文，。、）》”（《“ abc12,480%×·…—￥¥　㛃𠮷\x1d\n\t\x00"))
)
widths = st.sampled_from((32, 48, 42, 16))
sizes = st.sampled_from(tuple(Size))
aligns = st.sampled_from(tuple(Align))
blocks = st.one_of(
    st.builds(lambda text, align, size: Line((Personal(text),), align, size), texts, aligns, sizes),
    st.builds(lambda label, text, size: Pair(label, (text,), size), texts, texts, sizes),
    st.builds(lambda text: Paragraph((text,)), texts),
    st.builds(lambda a, b, c: Columns(((a,), (b,), (c,)), (1, 2, 1), (Align.LEFT,) * 3), texts, texts, texts),
    st.builds(SignHere, texts),
)


def _cells(block: PageBlock, columns: int) -> list[tuple[grid.Cell, ...]]:
    rows = grid.rows(Page("test", (block,)), columns)
    return [row.cells for row in rows if isinstance(row, TextRow | SignRow)]


@given(blocks, widths)
@example(Pair("会" * 60, ("明" * 60,), Size.DOUBLE), 32)
@example(SignHere("客人签名" * 10), 32)
def test_no_cell_crosses_the_edge_or_another(block: PageBlock, columns: int) -> None:
    for row in _cells(block, columns):
        edge = 0
        for cell in row:
            assert cell.column >= edge
            edge = cell.column + cell.columns
        assert edge <= columns


@given(blocks, widths)
def test_no_control_character_reaches_a_cell(block: PageBlock, columns: int) -> None:
    chars = {cell.char for row in _cells(block, columns) for cell in row}
    assert [char for char in chars if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"}] == []


def test_a_name_that_would_cut_the_paper_is_only_a_name() -> None:
    assert clean("张三\x1dV\x00") == "张三V"
    assert clean("a\u202eb\u200bc\r\nd") == "abc  d"


@given(texts, st.integers(2, 48))
def test_a_line_is_never_wider_than_its_columns(text: str, columns: int) -> None:
    assert all(columns_of(line) <= columns for line in wrap(clean(text), columns))


@given(texts, st.integers(2, 48))
def test_wrapping_loses_nothing_but_spaces(text: str, columns: int) -> None:
    written = clean(text)
    assert "".join("".join(wrap(written, columns)).split()) == "".join(written.split())


@given(texts, st.integers(8, 48))
@example("中" * 8 + "，" + "文", 16)
@example("counter" * 3 + "。", 21)
@example("中文中文中文中 ，好", 16)
def test_no_closing_mark_begins_a_line(text: str, columns: int) -> None:
    written = clean(text)
    if not _longest_run_of_closing(written) < columns // 2 - 1:
        return
    assert [line for line in wrap(written, columns)[1:] if line and line[0] in CLOSING] == []


def _longest_run_of_closing(text: str) -> int:
    longest = run = 0
    for char in text:
        run = run + 1 if char in CLOSING else 0
        longest = max(longest, run)
    return longest


def test_lines_break_between_chinese_characters_and_keep_words_whole() -> None:
    assert wrap("积分12,480分，counter二号", 12) == ["积分12,480", "分，counter", "二号"]
    assert wrap("他说：“好（真的）。”", 10) == ["他说：“好", "（真", "的）。”"]


def test_widths_are_those_of_gbk() -> None:
    assert [width(char) for char in "aé·×“—…￥中㛃𠮷−"] == [1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1]


def test_of_label_and_value_the_long_one_gives_way() -> None:
    pairs = (
        Pair("原因", ("记错会员，客人当场自己提出",)),
        Pair("原因", ("记错会员，客人当场",)),
        Pair("商户联（客人签名后收回）", ("1/2",)),
        Pair("很长很长的标签啊", ("记错会员，客人当场提出",)),
    )
    assert plain.text(Page("test", pairs), 20).splitlines() == [
        "原因  记错会员，客人",
        "        当场自己提出",
        "原因",
        "  记错会员，客人当场",
        "商户联（客人签名 1/2",
        "后收回）",
        "很长很长的标签啊",
        "记错会员，客人当场提",
        "                  出",
    ]


def test_double_text_takes_twice_the_columns() -> None:
    row = _cells(Line(("积分",), Align.RIGHT, Size.DOUBLE), 48)[0]
    assert [(cell.column, cell.columns) for cell in row] == [(40, 4), (44, 4)]

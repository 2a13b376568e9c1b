"""Members out of somebody else's table (rules §1)."""

from __future__ import annotations

from datetime import date

import pytest

from desk.refusals import Why
from desk.rules.cells import Cell, Fault
from desk.rules.import_rows import Reading, Row, read_row
from desk.rules.imports import Field, guess, mapping_faults
from tests.rules.test_documents import closed
from tests.rules.venues import venue

ID = closed("44010119900821101")
READING = Reading(venue(), date(2026, 11, 21))
WHOLE: dict[Field, Cell] = {
    Field.NAME: "单小明",
    Field.PHONE: 13800136621.0,
    Field.BIRTHDAY: 33106,
    Field.SEX: "男",
    Field.DOCUMENT: ID,
    Field.CARD_NUMBER: "vip-000 123",
    Field.CARD_VALID_UNTIL: "2028-12-31",
    Field.JOINED_ON: "2019/3/5",
    Field.POINTS: "1,200",
    Field.TIER: "贵宾",
    Field.MAY_CALL: "是",
    Field.ADDRESS: "  人民路  1 号 ",
}


def read(**changed: Cell) -> Row | tuple[tuple[str, Why], ...]:
    """A whole row with some cells changed: what it gives, or (field, why) of each reason."""
    row = WHOLE | {Field(name): cell for name, cell in changed.items()}
    mapping = dict(enumerate(row))
    found = read_row(tuple(row.values()), mapping, READING)
    return found if isinstance(found, Row) else tuple((reason.field, reason.why) for reason in found)


def test_titles_are_recognised_in_both_languages() -> None:
    titles = [
        "序号",
        "会员姓名*",
        "手机号码（必填）",
        "出生日期",
        "会员卡号",
        "余额积分",
        "性 别",
        "身份证号",
    ]
    assert guess(titles) == {
        1: Field.NAME,
        2: Field.PHONE,
        3: Field.BIRTHDAY,
        4: Field.CARD_NUMBER,
        5: Field.POINTS,
        6: Field.SEX,
        7: Field.DOCUMENT,
    }
    assert guess(["Name", "Mobile phone", "Date of birth", "Card No."]) == {
        0: Field.NAME,
        1: Field.PHONE,
        2: Field.BIRTHDAY,
        3: Field.CARD_NUMBER,
    }


def test_every_field_s_own_name_is_a_title() -> None:
    assert guess([field.value for field in Field]) == dict(enumerate(Field))


def test_another_person_s_column_is_not_the_member_s() -> None:
    assert guess(["推荐人手机", "办卡人姓名", "上次消费日期"]) == {}


def test_a_field_is_taken_from_its_first_column() -> None:
    assert guess(["手机", "电话"]) == {0: Field.PHONE}


def test_a_mapping_needs_name_phone_and_birthday() -> None:
    faults = mapping_faults({0: Field.NAME, 1: Field.NAME})
    assert [(no.why, no.field) for no in faults] == [
        (Why.MISSING, "phone"),
        (Why.MISSING, "birthday"),
        (Why.TWICE, "name"),
    ]


def test_a_birthday_may_stand_in_the_id_number() -> None:
    assert mapping_faults({0: Field.NAME, 1: Field.PHONE, 2: Field.DOCUMENT}) == ()
    row = read(birthday="", sex=None)
    assert isinstance(row, Row)
    assert (row.values["birthday"], row.values["sex"]) == (date(1990, 8, 21), "m")


def test_a_whole_row() -> None:
    row = read()
    assert isinstance(row, Row)
    assert row.values["phone"] == "13800136621"
    assert row.values["phone_tail"] == "6621"
    assert row.values["birthday"] == date(1990, 8, 21)
    assert row.values["sex"] == "m"
    assert row.values["pinyin"] == "shanxiaoming"
    assert row.values["address"] == "人民路 1 号"
    assert row.values["may_call"] is True
    assert row.values["may_write"] is False
    assert row.document == ("resident_id", ID)
    assert (row.card_number, row.card_valid_until) == ("vip-000 123", date(2028, 12, 31))
    assert (row.joined_on, row.points, row.tier) == (date(2019, 3, 5), 1200, "vip")


@pytest.mark.parametrize(
    ("field", "cell", "why"),
    [
        ("name", "", Why.MISSING),
        ("name", "张3", Why.NOT_A_NAME),
        ("phone", None, Why.MISSING),
        ("phone", "1.38E+10", Why.LOST_DIGITS),
        ("phone", "12345", Why.NOT_A_PHONE),
        ("phone", Fault.NO_VALUE, Why.FORMULA_WITHOUT_VALUE),
        ("phone", Fault.MERGED, Why.MERGED_CELL),
        ("birthday", "08.07.1990", Why.AMBIGUOUS_DATE),
        ("birthday", "2027-01-01", Why.IN_THE_FUTURE),
        ("birthday", "1890-01-01", Why.NOT_A_DATE),
        ("birthday", "1990-08-22", Why.NOT_AS_DOCUMENT),
        ("sex", "女", Why.NOT_AS_DOCUMENT),
        ("sex", "?", Why.UNKNOWN_WORD),
        ("document", ID[:-1] + "0", Why.NOT_A_DOCUMENT),
        ("document", 4.40101199008211e17, Why.LOST_DIGITS),
        ("card_number", "张三的卡!", Why.BAD_CARD_NUMBER),
        ("card_valid_until", "for ever", Why.NOT_A_DATE),
        ("joined_on", "2027-01-01", Why.IN_THE_FUTURE),
        ("points", "-1", Why.NOT_WHOLE),
        ("tier", "黑钻", Why.UNKNOWN_WORD),
        ("may_call", "也许", Why.UNKNOWN_WORD),
        ("address", "长" * 121, Why.TOO_LONG),
    ],
)
def test_one_thing_wrong_is_the_one_reason(field: str, cell: Cell, why: Why) -> None:
    assert read(**{field: cell}) == ((field, why),)


@pytest.mark.parametrize(
    ("kind", "born", "card", "why"),
    [
        ("ktv", "2010-01-01", "K1", (("card_number", Why.NO_CARD_UNDER_AGE),)),
        ("ktv", "2010-01-01", "", None),
        ("ktv", "2008-11-21", "K1", None),
        ("retail", "2010-01-01", "K1", None),
    ],
)
def test_a_file_gives_nobody_under_age_a_card(
    kind: str, born: str, card: str, why: tuple[tuple[str, Why], ...] | None
) -> None:
    mapping = {0: Field.NAME, 1: Field.PHONE, 2: Field.BIRTHDAY, 3: Field.CARD_NUMBER}
    reading = Reading(venue(kind), date(2026, 11, 21))
    found = read_row(("张三", "13800136621", born, card), mapping, reading)
    told = None if isinstance(found, Row) else tuple((each.field, each.why) for each in found)
    assert told == why


def test_every_reason_is_told_at_once() -> None:
    assert read(name="", phone="1.38E+10", points="x") == (
        ("phone", Why.LOST_DIGITS),
        ("points", Why.NOT_WHOLE),
        ("name", Why.MISSING),
    )


def test_a_row_that_ends_early_lacks_what_comes_after() -> None:
    mapping = {0: Field.NAME, 1: Field.PHONE, 2: Field.BIRTHDAY}
    found = read_row(("张三",), mapping, READING)
    assert not isinstance(found, Row)
    assert [(reason.field, reason.why) for reason in found] == [
        ("phone", Why.MISSING),
        ("birthday", Why.MISSING),
    ]


def test_a_document_without_a_kind_that_is_no_id_card_is_another_paper() -> None:
    row = read(document="E12345678")
    assert isinstance(row, Row)
    assert row.document == ("other", "E12345678")
    row = read(document="E12345678", document_kind="护照")
    assert isinstance(row, Row)
    assert row.document == ("passport", "E12345678")

"""What a member's form needs (rules §1)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.refusals import Refused, Why
from desk.rules.members import age, birthday, first_missing, under_age
from tests.rules.venues import KINDS, venue

TODAY = date(2026, 11, 21)
FORM = {"name": "张小明", "phone": "13800006621", "birthday": "1990-8-21"}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("field", ["name", "phone", "birthday"], ids=["姓名", "电话", "生日"])
@pytest.mark.parametrize(
    "empty",
    [None, "", " 　", "\u200b", "\x00", "\ufeff", "\u00ad "],
    ids=["没有", "空", "空白", "零宽", "控制符", "字节序", "软连字符"],
)
def test_a_missing_field_is_refused_by_name(kind: str, field: str, empty: str | None) -> None:
    form = {name: value for name, value in FORM.items() if name != field}
    if empty is not None:
        form[field] = empty
    with pytest.raises(Refused) as refused:
        first_missing(form, venue(kind).members.needed)
    assert (refused.value.why, refused.value.field) == (Why.MISSING, field)


def test_the_first_in_the_order_of_the_form_is_named() -> None:
    with pytest.raises(Refused) as refused:
        first_missing({"birthday": "1990-8-21"}, venue().members.needed)
    assert refused.value.field == "name"


def test_a_whole_form_passes() -> None:
    first_missing(FORM, venue().members.needed)


TYPED = [
    "19900821",
    "1990-8-21",
    "1990-08-21",
    "1990/8/21",
    "1990.08.21",
    "1990年8月21日",
    "1990年08月21",
    "１９９０－８－２１",
    "１９９００８２１",
    " 1990 年 8 月 21 日 ",
]


@pytest.mark.parametrize("text", TYPED)
def test_a_birthday_is_read_as_people_type_it(text: str) -> None:
    assert birthday(text, TODAY) == date(1990, 8, 21)


REFUSED = {
    "没有的日子": ("1990-02-30", Why.NOT_A_DATE),
    "平年2月29日": ("19990229", Why.NOT_A_DATE),
    "两位年": ("90-8-21", Why.NOT_A_DATE),
    "没有年": ("8月21日", Why.NOT_A_DATE),
    "字": ("昨天", Why.NOT_A_DATE),
    "空": ("", Why.NOT_A_DATE),
    "1900年以前": ("1899-12-31", Why.NOT_A_DATE),
    "零年": ("0000-01-01", Why.NOT_A_DATE),
    "明天": ("2026-11-22", Why.IN_THE_FUTURE),
    "身份证号": ("11010519491231002", Why.NOT_A_DATE),
}


@pytest.mark.parametrize(("text", "why"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_birthday_is_refused(text: str, why: Why) -> None:
    with pytest.raises(Refused) as refused:
        birthday(text, TODAY, "child")
    assert (refused.value.why, refused.value.field) == (why, "child")


def test_born_today_is_a_birthday() -> None:
    assert birthday("20261121", TODAY) == TODAY


AGES = {
    "生日前一天": (date(2008, 11, 22), 17),
    "生日当天": (date(2008, 11, 21), 18),
    "生日后一天": (date(2008, 11, 20), 18),
}


@pytest.mark.parametrize(("born", "years"), AGES.values(), ids=AGES.keys())
def test_under_age(born: date, years: int) -> None:
    assert age(born, TODAY) == years
    assert under_age(born, TODAY, venue().members.adult_age) is (years < 18)


def test_born_on_29_february_turns_older_on_1_march_of_a_common_year() -> None:
    assert age(date(2008, 2, 29), date(2026, 2, 28)) == 17
    assert age(date(2008, 2, 29), date(2026, 3, 1)) == 18


@given(born=st.dates(date(1900, 1, 1), TODAY), days=st.integers(0, 3000))
def test_nobody_grows_younger(born: date, days: int) -> None:
    assert 0 <= age(born, TODAY) <= age(born, TODAY + timedelta(days=days))


def test_only_the_ktv_warns_of_the_young() -> None:
    assert [kind for kind in KINDS if venue(kind).members.warn_under_age] == ["ktv"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_venue_has_a_charter_in_both_languages(kind: str) -> None:
    charter = venue(kind).members.charter
    assert charter.of("zh_CN").startswith("一、")
    assert charter.of("en").startswith("1. ")
    assert charter.version

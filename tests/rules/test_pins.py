"""PINs: which may be set, and what wrong ones cost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.refusals import Refused, Why
from desk.rules.pins import PinsRule, check, locked_minutes, tries_left, trivial
from tests.rules.venues import venue

TRIVIAL = [
    *(str(digit) * 6 for digit in range(10)),
    *("012345", "123456", "234567", "456789", "567890", "890123"),
    *("654321", "987654", "543210", "098765", "210987"),
    *("123123", "121212", "909090", "456456", "112233", "332211", "778899"),
    *("123321", "180081", "147258", "159357", "246810", "135790"),
]


@pytest.mark.parametrize("pin", TRIVIAL)
def test_first_guesses_are_refused(pin: str) -> None:
    with pytest.raises(Refused) as refused:
        check(pin)
    assert (refused.value.why, refused.value.field) == (Why.TRIVIAL_PIN, "pin")


@pytest.mark.parametrize(
    "pin", ["280517", "739104", "100200", "112244", "135791", "８０４１３７", " 804137 "]
)
def test_others_may_be_set(pin: str) -> None:
    assert len(check(pin)) == 6
    assert check(pin).isascii()


@pytest.mark.parametrize("pin", ["", "12345", "1234567", "80413a", "80 137", "٨٠٤١٣٧", "804137\n1"])
def test_a_pin_is_six_digits(pin: str) -> None:
    with pytest.raises(Refused) as refused:
        check(pin, field="new_pin")
    assert (refused.value.why, refused.value.field) == (Why.NOT_A_NUMBER, "new_pin")
    assert refused.value.details == {"digits": 6}


@pytest.mark.parametrize(
    ("pin", "number"), [("000417", "417"), ("417417", "417"), ("041704", "0417"), ("280517", "280517")]
)
def test_nobody_has_the_own_number_as_pin(pin: str, number: str) -> None:
    with pytest.raises(Refused) as refused:
        check(pin, number)
    assert refused.value.why == Why.TRIVIAL_PIN


def test_the_refusal_does_not_repeat_the_pin() -> None:
    with pytest.raises(Refused) as refused:
        check("123456")
    assert "123456" not in str(refused.value)


def test_enough_pins_are_left() -> None:
    assert sum(trivial(f"{pin:06d}") for pin in range(1_000_000)) < 2_500


LOCKS = {
    "没有错": (0, 0, 5),
    "错四次": (4, 0, 1),
    "错五次": (5, 5, 5),
    "锁后又错一次": (6, 0, 4),
    "错十次": (10, 15, 5),
    "错十五次": (15, 15, 5),
    "错五十次": (50, 15, 5),
}


@pytest.mark.parametrize(("wrong", "minutes", "left"), LOCKS.values(), ids=LOCKS.keys())
def test_lock_out(wrong: int, minutes: int, left: int) -> None:
    assert locked_minutes(wrong, venue().pins) == minutes
    assert tries_left(wrong, venue().pins) == left


@given(
    wrong=st.integers(1, 200),
    tries=st.integers(1, 10),
    minutes=st.lists(st.integers(1, 60), min_size=1, max_size=5),
)
def test_every_so_many_wrong_ones_lock_and_no_other(wrong: int, tries: int, minutes: list[int]) -> None:
    rule = PinsRule(wrong_tries=tries, lock_minutes=tuple(sorted(minutes)))
    locked = locked_minutes(wrong, rule)
    assert (locked > 0) is (wrong % tries == 0)
    assert locked in {0, *minutes}

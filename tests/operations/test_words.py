"""Words of slips: the manager's from a day on; what is refused changes nothing; old slips keep theirs."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from desk.models.venue import Setting
from desk.operations import venue as house
from desk.operations import words
from desk.queries.slips import page_of, slip_words
from desk.refusals import Why
from desk.slips.plain import text
from tests.operations.acts import credit, refused
from tests.venue import Testing

EVERYBODY_ELSE = ("012", "008")


def newest(venue: Testing) -> int:
    with venue.desk.read() as session:
        return session.scalar(select(func.max(Setting.id))) or 0


def change(venue: Testing, said: dict[str, dict[str, str]], *, by: str = "003", days: int = 0) -> None:
    desk = venue.as_staff(by)
    with desk.read() as session:
        day = desk.today(session) + timedelta(days=days)
    words.change(desk, request=venue.request(), words=said, from_day=day, version=newest(venue))


def paper(venue: Testing, slip_id: int) -> str:
    with venue.desk.read() as session:
        return text(page_of(venue.desk, session, slip_id, 1), 48)


def test_the_next_slip_says_it_and_the_last_one_keeps_what_it_said(venue: Testing) -> None:
    before = credit(venue.desk, slip="02-118731").slip_id
    change(venue, {"zh_CN": {"points.title": "积分单", "slip.clerk": "前台", "points.foot": "谢谢惠顾"}})
    after = credit(venue.desk, slip="02-118732").slip_id
    assert [word in paper(venue, after) for word in ("积分单", "前台  ", "谢谢惠顾", "经办")] == [
        True, True, True, False,
    ]  # fmt: skip
    assert "积分确认单" in paper(venue, before)
    assert "经办" in paper(venue, before), "the words around it were frozen with it"


def test_a_slip_stays_chinese_when_the_venue_turns_english(venue: Testing) -> None:
    before = credit(venue.desk, slip="02-118731").slip_id
    seen = paper(venue, before)
    owner = venue.as_staff("001")
    house.set_slip_language(owner, request=venue.request(), language="en")
    assert paper(venue, before) == seen


def test_they_begin_on_their_day(venue: Testing) -> None:
    change(venue, {"zh_CN": {"points.title": "积分单"}, "en": {"points.title": "Your points"}}, days=1)
    assert "积分确认单" in paper(venue, credit(venue.desk, slip="02-118731").slip_id)
    venue.clock.move(days=1)
    assert "积分单" in paper(venue, credit(venue.desk, slip="02-118732").slip_id)


def test_back_to_the_default(venue: Testing) -> None:
    change(venue, {"zh_CN": {"points.title": "积分单"}})
    change(venue, {"zh_CN": {"points.title": "积分确认单"}})
    with venue.desk.read() as session:
        assert slip_words(venue.desk, session)["points.title"] == "积分确认单"
        kept = session.scalars(select(Setting.value).where(Setting.key == "words.zh").order_by(Setting.id))
        assert list(kept) == [{}, {"points.title": "积分单"}, {}]


def test_a_bad_word_changes_nothing(venue: Testing) -> None:
    before = newest(venue)
    said = {"zh_CN": {"points.title": "积分单", "slip.reprint": "补打"}}
    with refused(Why.PLACES_LOST, "slip.reprint"):
        change(venue, said)
    assert newest(venue) == before


def test_a_language_that_no_slip_speaks_is_no_choice(venue: Testing) -> None:
    with refused(Why.NOT_A_CHOICE, "language"):
        change(venue, {"fr": {"points.title": "Points"}})


def test_the_second_of_two_managers_is_told(venue: Testing) -> None:
    desk, seen = venue.as_staff("003"), newest(venue)
    change(venue, {"zh_CN": {"points.title": "积分单"}})
    with desk.read() as session:
        day = desk.today(session)
    with refused(Why.CHANGED_MEANWHILE):
        words.change(desk, request=venue.request(), words={"zh_CN": {}}, from_day=day, version=seen)


@pytest.mark.parametrize("number", EVERYBODY_ELSE)
def test_the_counter_leaves_the_words_alone(venue: Testing, number: str) -> None:
    with refused(Why.NOT_ALLOWED):
        change(venue, {"zh_CN": {"points.title": "积分单"}}, by=number)

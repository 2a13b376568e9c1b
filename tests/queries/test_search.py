"""The one box: what a few keys find (screens.md)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from sqlalchemy import event

from desk.operations import members
from desk.operations.steps.members import MemberForm
from desk.queries.search import LIMIT, Hit, MemberHit, SlipHit, SlipMiss, find
from desk.refusals import Why
from tests.operations.acts import barcode, credit
from tests.queries.preparing import prepared
from tests.venue import Template, Testing, open_copy

PEOPLE = {
    "单小明": "13900000011",
    "欧阳娜娜": "13900000012",
    "张伟": "13912346621",
    "𠮷田": "13900000014",
    "John O’Neill": "13900000015",
}


def come(venue: Testing) -> None:
    """Five more beside 张小明."""
    for name, phone in PEOPLE.items():
        venue.join(name, phone)


@pytest.fixture(scope="module")
def visited(venue_template: Template, tmp_path_factory: pytest.TempPathFactory) -> Template:
    """A venue with six members."""
    return prepared(venue_template, tmp_path_factory.mktemp("people"), come)


@pytest.fixture
def venue(visited: Template, tmp_path: Path) -> Iterator[Testing]:
    """A copy of it."""
    opened = open_copy(visited, tmp_path)
    yield opened
    opened.desk.store.close()


def hits(venue: Testing, typed: str) -> list[Hit]:
    with venue.desk.read() as session:
        return find(venue.desk, session, typed)


def names(found: Sequence[Hit]) -> list[str]:
    return [hit.name for hit in found if isinstance(hit, MemberHit)]


FOUND: dict[str, tuple[str, set[str]]] = {
    "a card's whole number": ("VIP 000001", {"张小明"}),
    "without its prefix": ("000001", {"张小明"}),
    "swiped in small letters": ("vip000001", {"张小明"}),
    "a phone's last four": ("6621", {"张小明", "张伟"}),
    "more of the phone": ("346621", {"张伟"}),
    "the whole phone": ("13800136621", {"张小明"}),
    "the phone with spaces": ("138 0013 6621", {"张小明"}),
    "the phone with +86": ("+86 138 0013 6621", {"张小明"}),
    "the phone in full width": ("１３８００１３６６２１", {"张小明"}),
    "initials": ("zxm", {"张小明"}),
    "initials in capitals": ("ZXM", {"张小明"}),
    "the surname's own reading": ("sxm", {"单小明"}),
    "pinyin": ("zhangxiaoming", {"张小明"}),
    "pinyin with a blank": ("zhang xiao", {"张小明"}),
    "pinyin begun": ("zhang", {"张小明", "张伟"}),
    "a compound surname": ("oynn", {"欧阳娜娜"}),
    "a whole name": ("张小明", {"张小明"}),
    "two characters of a name": ("小明", {"张小明", "单小明"}),
    "one character": ("张", {"张小明", "张伟"}),
    "a rare character": ("𠮷", {"𠮷田"}),
    "a Latin name": ("neill", {"John O’Neill"}),
}


@pytest.mark.parametrize(("typed", "who"), FOUND.values(), ids=FOUND.keys())
def test_it_finds(venue: Testing, typed: str, who: set[str]) -> None:
    assert set(names(hits(venue, typed))) == who


NOT_FOUND = [
    "",
    "   ",
    "662",
    "9999",
    "qq",
    "王",
    "明小",
    "%",
    "_",
    "' OR 1=1 --",
    "'",
    "' '",
    "*",
    "\x00",
    "张" * 500,
    "1" * 500,
]


@pytest.mark.parametrize("typed", NOT_FOUND)
def test_it_finds_nobody(venue: Testing, typed: str) -> None:
    assert hits(venue, typed) == []


def test_a_hit_shows_the_name_and_masks_the_phone(venue: Testing) -> None:
    credit(venue.desk)
    (hit,) = hits(venue, "zxm")
    assert isinstance(hit, MemberHit)
    assert (hit.name, hit.phone, hit.card, hit.points, hit.by) == (
        "张小明",
        "138****6621",
        "VIP 000001",
        1288,
        "pinyin",
    )


def test_at_most_twenty_are_shown(venue: Testing) -> None:
    for number in range(LIMIT + 3):
        members.join(
            venue.desk,
            request=venue.request(),
            form=MemberForm(name="王芳", phone=f"1370000{number:04}", birthday="1990-01-01"),
            card_type="member",
            card_number="",
            approval=None,
        )
    for typed in ("王芳", "wf", "wangfang"):
        assert len(hits(venue, typed)) == LIMIT


def test_a_changed_name_is_found_by_the_new_one_only(venue: Testing) -> None:
    members.change(
        venue.desk,
        request=venue.request(),
        member_id=1,
        revision=1,
        form=MemberForm(name="赵六", phone="13800136621", birthday="1990-08-21"),
        approval=None,
    )
    assert names(hits(venue, "zxm")) == []
    assert names(hits(venue, "赵六")) == names(hits(venue, "zl")) == ["赵六"]


def test_a_scanned_copy_is_its_slip_and_copy(venue: Testing) -> None:
    done = credit(venue.desk)
    (hit,) = hits(venue, barcode(venue.desk, done.slip_id, 2))
    assert isinstance(hit, SlipHit)
    assert (hit.slip_id, hit.copy, hit.kind, hit.member_id) == (done.slip_id, 2, "points", 1)


TYPED = {"as it is": "{}", "in small letters": "{lower}", "without dashes": "{bare}"}


@pytest.mark.parametrize("form", TYPED.values(), ids=TYPED.keys())
def test_a_typed_slip_number_is_its_slip(venue: Testing, form: str) -> None:
    done = credit(venue.desk)
    (found,) = hits(venue, barcode(venue.desk, done.slip_id))
    assert isinstance(found, SlipHit)
    number = found.number
    (hit,) = hits(venue, form.format(number, lower=number.lower(), bare=number.replace("-", "")))
    assert isinstance(hit, SlipHit)
    assert (hit.slip_id, hit.copy) == (done.slip_id, 0)


MISSES = {
    "another check digit": ("JF-261121-1-0002-{}", Why.BAD_SLIP_NUMBER),
    "sixteen digits of nothing": ("0000000000000000", Why.BAD_SLIP_NUMBER),
}


@pytest.mark.parametrize(("typed", "why"), MISSES.values(), ids=MISSES.keys())
def test_what_is_meant_as_a_slip_and_is_none_says_why(venue: Testing, typed: str, why: Why) -> None:
    credit(venue.desk)
    found = [hits(venue, typed.format(digit)) for digit in range(10)]
    misses = [hit.refused.why for (hit,) in found if isinstance(hit, SlipMiss)]
    assert misses.count(why) >= 9
    assert all(len(hit) == 1 for hit in found)


@pytest.mark.parametrize("typed", ["6621", "000001", "zxm", "张小明", "张"])
def test_nothing_is_found_by_reading_a_whole_table(venue: Testing, typed: str) -> None:
    asked: list[tuple[str, object]] = []
    with venue.desk.read() as session:
        connection = session.connection()

        def listen(_connection: object, _cursor: object, statement: str, values: object, *_: object) -> None:
            asked.append((statement, values))

        event.listen(connection, "before_cursor_execute", listen)
        find(venue.desk, session, typed)
        event.remove(connection, "before_cursor_execute", listen)
        plans = [
            str(row)
            for statement, values in asked
            if "settings" not in statement
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)  # type: ignore[arg-type]  # as they were bound
        ]
    assert plans
    assert [plan for plan in plans if "SCAN" in plan] == []

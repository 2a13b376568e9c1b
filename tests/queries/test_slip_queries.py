"""验单, the day's list and sums, and what the approval dialog says of a reversal."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select, text

from desk.models.slips import Slip
from desk.operations import counters
from desk.operations.venue import rename
from desk.queries import points as days
from desk.queries.points import entries_of, entries_of_member, sums_of, undoing
from desk.queries.slips import CopyState, page_of
from desk.queries.verify_slip import SlipVerdict, verify_slip
from desk.refusals import Why
from desk.slips.numbers import POINTS, SlipNumber
from desk.slips.plain import text as text_of_page
from tests.operations.acts import barcode, credit, jobs, prints, recredit, refused, reverse, scan
from tests.venue import NAMES, Testing

DAY = date(2026, 11, 21)


def kept(venue: Testing, slip_id: int) -> Slip:
    with venue.desk.read() as session:
        return session.get_one(Slip, slip_id)


def verdict(venue: Testing, number: str, code: str = "") -> SlipVerdict:
    with venue.desk.read() as session:
        return verify_slip(venue.desk, session, number, code)


# ------------------------------------------------------------------ is this slip ours?


@pytest.mark.parametrize("form", ["{}", " {} ", "{dashed}"])
def test_the_code_on_the_paper_agrees(venue: Testing, form: str) -> None:
    slip = kept(venue, credit(venue.desk).slip_id)
    dashed = f"{slip.check_code[:3]}-{slip.check_code[3:]}".lower()
    found = verdict(venue, slip.number, form.format(slip.check_code, dashed=dashed))
    assert (found.agrees, found.intact, found.clerk) == (True, True, "林小玉 012")


def test_another_slip_s_code_does_not(venue: Testing) -> None:
    first, second = (kept(venue, credit(venue.desk, slip=f"1-{n}").slip_id) for n in (1, 2))
    assert verdict(venue, first.number, second.check_code).agrees is False
    assert verdict(venue, first.number).agrees is None, "nothing was typed"


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE slips SET document = replace(document, '1,288', '9,288')",
        "UPDATE slips SET digest = zeroblob(32)",
        "UPDATE slips SET check_code = 'AAAAAA'",
        "UPDATE slip_spans SET value = '王五' WHERE n = 1",
    ],
)
def test_what_was_changed_in_the_file_is_not_intact(venue: Testing, damage: str) -> None:
    slip = kept(venue, credit(venue.desk).slip_id)
    with venue.desk.store.write() as session:
        for trigger in ("guard_slips_update", "guard_slip_spans_update"):
            session.execute(text(f"DROP TRIGGER {trigger}"))
        session.execute(text(damage))
    assert not verdict(venue, slip.number).intact


def test_it_tells_reprints_reversal_and_scan(venue: Testing) -> None:
    wrong = credit(venue.desk)
    prints(venue.desk, jobs(venue.desk, wrong.slip_id)[0].id)
    scan(venue.desk, barcode(venue.desk, wrong.slip_id))
    undone = reverse(venue, wrong.entry_id)
    first, second = kept(venue, wrong.slip_id), kept(venue, undone.slip_id)
    found = verdict(venue, barcode(venue.desk, wrong.slip_id))
    assert (found.reversed_by, found.scanned_by, found.reprints) == (second.number, "林小玉", 0)
    assert found.scanned_at is not None
    assert verdict(venue, second.number).reverses == first.number


@pytest.mark.parametrize(
    ("number", "why"), [("JF-261121-1-0099-{}", Why.NO_SUCH_SLIP), ("JF", Why.BAD_SLIP_NUMBER)]
)
def test_a_number_of_no_slip(venue: Testing, number: str, why: Why) -> None:
    right = str(SlipNumber(POINTS, DAY, 1, 99))
    with refused(why, "number"):
        verdict(venue, right if "{}" in number else number)


# ------------------------------------------------------------------ the day's list


def test_the_day_lists_its_entries_the_newest_first(venue: Testing) -> None:
    other = venue.join("李雷", "13900000002")
    wrong = credit(venue.desk, room="K308")
    venue.clock.move(minutes=5)
    recredit(venue, wrong.entry_id, other)
    with venue.desk.read() as session:
        rows = entries_of(venue.desk, session, DAY)
        sums = sums_of(session, DAY)
        mine = entries_of_member(venue.desk, session, other)
    assert [(row.kind, row.delta, row.balance_after, row.member) for row in rows] == [
        ("credit", 1288, 1288, "李*"),
        ("reversal", -1288, 0, "张*明 先生"),
        ("credit", 1288, 1288, "张*明 先生"),
    ]
    assert [row.reversed for row in rows] == [False, False, True]
    assert (rows[0].consumption_slip, rows[0].room, f"{rows[0].at:%H:%M}") == ("02-118734", "K308", "22:19")
    assert rows[2].copy is CopyState.VOID
    assert (sums.entries, sums.credited, sums.reversed) == (3, 2576, -1288)
    assert [row.id for row in mine] == [rows[0].id]


def test_an_entry_belongs_to_the_business_day_of_its_own_time(venue: Testing) -> None:
    credit(venue.desk, slip="1-1")
    venue.clock.move(hours=8)
    credit(venue.desk, slip="1-2", day="2026-11-21")
    with venue.desk.read() as session:
        assert [len(entries_of(venue.desk, session, DAY.replace(day=day))) for day in (20, 21, 22)] == [
            0,
            1,
            1,
        ]


def test_pages_follow_each_other_without_a_gap(venue: Testing, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(days, "PAGE", 3)
    posted = [credit(venue.desk, slip=f"1-{n + 1}").entry_id for n in range(7)]
    seen: list[int] = []
    with venue.desk.read() as session:
        page = entries_of(venue.desk, session, DAY)
        while page:
            assert len(page) <= 3
            seen += [row.id for row in page]
            page = entries_of(venue.desk, session, DAY, after=seen[-1])
    assert seen == posted[::-1]


def test_the_sums_count_what_waits_and_what_is_in_doubt(venue: Testing) -> None:
    printed, lost = credit(venue.desk, slip="1-1"), credit(venue.desk, slip="1-2")
    prints(venue.desk, jobs(venue.desk, printed.slip_id)[0].id)
    prints(venue.desk, jobs(venue.desk, lost.slip_id)[0].id, "unknown")
    with venue.desk.read() as session:
        sums = sums_of(session, DAY)
    assert (sums.waiting, sums.doubtful) == (1, 1)


def test_what_a_reversal_would_do_is_what_it_does(venue: Testing) -> None:
    wrong = credit(venue.desk, slip="1-1", amount="100")
    credit(venue.desk, slip="1-2", amount="30")
    with venue.desk.read() as session:
        said = undoing(venue.desk, session, wrong.entry_id)
    assert (said.act, said.subject, said.amount) == ("points.reverse", f"entry:{wrong.entry_id}", 100)
    assert (said.before, said.after) == (130, 30)
    assert reverse(venue, wrong.entry_id).balance == said.after


def test_what_is_not_there_is_not_undone(venue: Testing) -> None:
    with venue.desk.read() as session, refused(Why.NOT_REVERSIBLE):
        undoing(venue.desk, session, 99)


# ------------------------------------------------------------------ frozen is frozen


def _paper(venue: Testing, slip_id: int) -> str:
    with venue.desk.read() as session:
        return text_of_page(page_of(venue.desk, session, slip_id, 1), 48)


def test_a_renamed_venue_counter_or_clerk_changes_no_old_paper(venue: Testing) -> None:
    slip_id = credit(venue.desk).slip_id
    before = _paper(venue, slip_id)
    owner = venue.as_staff("001")
    rename(owner, request=venue.request(), name="新名 KTV")
    counters.rename(owner, request=venue.request(), counter_id=1, name="二号机")
    with venue.desk.store.write() as session:
        session.execute(text("UPDATE staff SET name = '林晓' WHERE number = '012'"))
    assert _paper(venue, slip_id) == before
    assert [name in before for name in ("悦澜汇 KTV", "林小玉 012")] == [True, True]
    newer = _paper(venue, credit(venue.desk, slip="1-9").slip_id)
    assert [name in newer for name in ("新名 KTV", "二号机", "林晓 012")] == [True, True, True]


def test_no_slip_tells_a_name_in_clear(venue: Testing) -> None:
    reverse(venue, credit(venue.desk).entry_id)
    with venue.desk.read() as session:
        documents = "".join(session.scalars(select(Slip.document)))
    told = (*NAMES.values(), "张*明", "张小明", "6621", venue.card_number, "1990-08-21", "入错会员")
    assert [value for value in told if value in documents] == []

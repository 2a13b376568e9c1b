"""Members out of a file: dry run, acceptance, slices, and what is left when it goes wrong (rules §1)."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from openpyxl import Workbook, load_workbook
from sqlalchemy import func, select

from desk.context import Desk
from desk.files.imports import check, write_rejected
from desk.files.tables.reading import look_at
from desk.models.base import Base
from desk.models.cards import Card
from desk.models.imports import Import, ImportRow
from desk.models.members import Member
from desk.models.points import PointsEntry
from desk.operations import imports
from desk.operations.imports import CarriedIn, Checked
from desk.queries import imports as asked
from desk.queries.members import balance_of, member_panel
from desk.queries.search import find_members
from desk.queries.verify import verify
from desk.refusals import Refused, Why
from desk.rules.imports import guess
from tests.rules.test_documents import closed
from tests.venue import Testing, reopen

TITLES = ("姓名", "手机", "生日", "卡号", "积分", "身份证号", "备注")
ID = closed("44010119900821102")


def line(number: int, **changed: object) -> tuple[object, ...]:
    """A good row; `changed` under the titles."""
    row = {
        "姓名": "李小" + "明红强兰"[number % 4],
        "手机": f"139{number:08d}",
        "生日": "1990-08-21",
        "卡号": f"A{number:06d}",
        "积分": number,
        "身份证号": "",
        "备注": "",
    }
    return tuple((row | changed).values())


def table(folder: Path, rows: Sequence[Sequence[object]], name: str = "members.csv") -> Path:
    """A CSV file of these rows under `TITLES`."""
    path = folder / name
    with path.open("w", encoding="gb18030", newline="") as file:
        csv.writer(file).writerows([TITLES, *rows])
    return path


def checked(desk: Desk, path: Path, **more: Any) -> Checked:
    """The dry run, by somebody who may."""
    seen = look_at(path)
    done = check(desk, seen, guess(seen.titles), "member", **more)
    assert done is not None
    return done


def accepted(desk: Desk, path: Path) -> int:
    """A dry run that was said yes to."""
    import_id = checked(desk, path).import_id
    imports.accept(desk, request=desk.ids.request(), import_id=import_id)
    return import_id


def taken_in(desk: Desk, path: Path) -> CarriedIn:
    return imports.carry_in(desk.signed_in(None), accepted(desk, path))


def count(desk: Desk, model: type[Base]) -> int:
    with desk.read() as session:
        return session.scalar(select(func.count()).select_from(model)) or 0


def wrong_of(desk: Desk, import_id: int) -> Mapping[int, list[tuple[Why, str]]]:
    """Line of the file → (why, field) of everything wrong with it."""
    with desk.read() as session:
        rows = asked.rejected(desk, session, import_id)
    return {row.row: [(reason.why, reason.field) for reason in row.reasons] for row in rows}


@pytest.fixture
def manager(venue: Testing) -> Desk:
    """The desk with the manager at it."""
    return venue.as_staff("003")


def test_the_dry_run_changes_nothing_in_the_books(manager: Desk, tmp_path: Path) -> None:
    done = checked(manager, table(tmp_path, [line(1), line(2, 手机="1.38E+10")]))
    assert (done.rows, done.good, done.bad) == (2, 1, 1)
    assert count(manager, Member) == 1
    assert wrong_of(manager, done.import_id) == {3: [(Why.LOST_DIGITS, "phone")]}


def test_good_rows_become_members_with_cards_and_points(manager: Desk, tmp_path: Path) -> None:
    path = table(tmp_path, [line(1, 身份证号=ID, 积分="1,200", 备注="靠窗"), line(2, 积分=0, 卡号="")])
    assert taken_in(manager, path) == CarriedIn(taken=2, refused=0, done=True)
    with manager.read() as session:
        found = session.scalars(select(Member).where(Member.phone == "13900000001")).one()
        panel = member_panel(manager, session, found.id)
        entry = session.scalars(select(PointsEntry).where(PointsEntry.member_id == found.id)).one()
        assert balance_of(session, found.id) == 1200
        source = session.get_one(Import, entry.import_id)
    assert (panel.name, panel.birthday, panel.remarks) == ("李小红", date(1990, 8, 21), "靠窗")
    assert (panel.document_kind, panel.document) == ("resident_id", "440***********" + ID[-4:])
    assert [(card.number, card.active) for card in panel.cards] == [("A000001", True)]
    assert (entry.kind, entry.delta, entry.slip_id) == ("opening", 1200, None)
    assert (source.name, source.state, source.taken) == ("members.csv", "done", 2)
    assert panel.joined_by == "孙涛"


def test_the_books_agree_afterwards(manager: Desk, tmp_path: Path) -> None:
    taken_in(
        manager,
        table(tmp_path, [line(number, 身份证号=ID if number == 5 else "") for number in range(1, 90)]),
    )
    with manager.read() as session:
        assert verify(session).differences == ()


def test_who_was_taken_in_is_found_by_the_one_box(manager: Desk, tmp_path: Path) -> None:
    taken_in(manager, table(tmp_path, [line(7)]))
    with manager.read() as session:
        for typed in ("0007", "李小兰", "lxl", "A000007"):
            assert [found.name for found in find_members(manager, session, typed)] == ["李小兰"], typed


def test_duplicates_in_the_file_and_in_the_venue(manager: Desk, tmp_path: Path) -> None:
    rows = [
        line(1, 身份证号=ID),
        line(2, 手机="139 0000 0001"),
        line(3, 身份证号=ID.lower()),
        line(4, 卡号="a-000001"),
        line(5, 手机="13800136621", 卡号="VIP000001"),
    ]
    done = checked(manager, table(tmp_path, rows))
    assert wrong_of(manager, done.import_id) == {
        3: [(Why.TWICE_IN_FILE, "phone")],
        4: [(Why.TWICE_IN_FILE, "document")],
        5: [(Why.TWICE_IN_FILE, "card_number")],
        6: [(Why.ALREADY_MEMBER, "phone"), (Why.CARD_TAKEN, "card_number")],
    }
    with manager.read() as session:
        row = asked.rejected(manager, session, done.import_id, after=5)[0]
    assert row.reasons[0].details == {"name": "张*明"}
    assert row.cells[1] == "13800136621"


def test_a_row_that_collides_after_the_dry_run_is_refused_and_stays_in_the_report(
    venue: Testing, manager: Desk, tmp_path: Path
) -> None:
    import_id = accepted(manager, table(tmp_path, [line(1), line(2)]))
    venue.join("王五", "13900000001")
    assert imports.carry_in(manager, import_id) == CarriedIn(taken=1, refused=1, done=True)
    assert wrong_of(manager, import_id) == {2: [(Why.ALREADY_MEMBER, "phone")]}


def test_a_guest_who_joins_between_reading_and_writing_a_slice_is_seen(
    venue: Testing, manager: Desk, tmp_path: Path
) -> None:
    import_id = accepted(manager, table(tmp_path, [line(1), line(2)]))
    prepared = imports._prepared

    def late(desk: Desk, import_id: int, limit: int) -> imports.Prepared:
        found = prepared(desk, import_id, limit)
        if count(desk, Member) == 1:
            venue.join("王五", "13900000001")
        return found

    with patch.object(imports, "_prepared", late):
        assert imports.carry_in(manager, import_id) == CarriedIn(taken=1, refused=1, done=True)


def test_nothing_readable_lies_about_while_it_waits(manager: Desk, tmp_path: Path) -> None:
    checked(manager, table(tmp_path, [line(1, 身份证号=ID, 备注="秘密"), line(2, 手机="x", 备注="秘密")]))
    with manager.read() as session:
        kept = repr(session.execute(select(ImportRow.content, ImportRow.why)).all())
    manager.store.truncate_log()
    for told in (ID, "13900000001", "李小", "秘密"):
        assert told not in kept
        assert told.encode() not in manager.store.path.read_bytes()


def test_the_same_file_is_asked_about(manager: Desk, tmp_path: Path) -> None:
    path = table(tmp_path, [line(1)])
    taken_in(manager, path)
    copy = table(tmp_path, [line(1)], "copy.csv")
    with pytest.raises(Refused) as no:
        checked(manager, copy)
    assert (no.value.why, no.value.details["name"]) == (Why.FILE_TAKEN_BEFORE, "members.csv")
    assert checked(manager, copy, again=True).bad == 1


def test_who_may_not_import_is_refused_before_anything(venue: Testing, tmp_path: Path) -> None:
    path = table(tmp_path, [line(1)])
    for number in ("012", "008", "001"):
        with pytest.raises(Refused) as no:
            checked(venue.as_staff(number), path)
        assert no.value.why is Why.NOT_ALLOWED
    assert count(venue.desk, ImportRow) == 0


@pytest.mark.parametrize("card_type", ["stored_value", "none"])
def test_a_card_type_that_can_t_be_given(manager: Desk, tmp_path: Path, card_type: str) -> None:
    seen = look_at(table(tmp_path, [line(1)]))
    with pytest.raises(Refused) as no:
        check(manager, seen, guess(seen.titles), card_type)
    assert (no.value.why, no.value.field) == (Why.NOT_A_CHOICE, "card_type")


def test_it_is_accepted_once_and_not_dropped_afterwards(manager: Desk, tmp_path: Path) -> None:
    import_id = accepted(manager, table(tmp_path, [line(1)]))
    with pytest.raises(Refused) as no:
        imports.accept(manager, request=manager.ids.request(), import_id=import_id)
    assert no.value.why is Why.CHANGED_MEANWHILE
    with pytest.raises(Refused) as no:
        imports.drop(manager, import_id)
    assert no.value.why is Why.CHANGED_MEANWHILE
    assert imports.carry_in(manager, import_id).done


def test_nothing_is_taken_in_before_it_is_accepted(manager: Desk, tmp_path: Path) -> None:
    done = checked(manager, table(tmp_path, [line(1)]))
    with pytest.raises(Refused) as no:
        imports.carry_in(manager, done.import_id)
    assert no.value.why is Why.CHANGED_MEANWHILE
    assert count(manager, Member) == 1


def test_a_file_without_a_good_row_isn_t_accepted(manager: Desk, tmp_path: Path) -> None:
    done = checked(manager, table(tmp_path, [line(1, 手机="")]))
    with pytest.raises(Refused) as no:
        imports.accept(manager, request=manager.ids.request(), import_id=done.import_id)
    assert no.value.details["fault"] == "no_rows"


def test_stopping_while_it_is_read_leaves_nothing(manager: Desk, tmp_path: Path) -> None:
    seen = look_at(table(tmp_path, [line(number) for number in range(1200)]))
    told: list[int] = []

    def tell(at: int, _of: int) -> None:
        told.append(at)

    mapping = guess(seen.titles)
    done = check(manager, seen, mapping, "member", tell=tell, stopped=lambda: len(told) > 1)
    assert done is None
    assert len(told) > 1
    assert count(manager, ImportRow) == 0
    with manager.read() as session:
        assert asked.unfinished(manager, session) == []


def test_dropping_leaves_nothing_but_that_it_was_looked_at(manager: Desk, tmp_path: Path) -> None:
    done = checked(manager, table(tmp_path, [line(number) for number in range(1200)]))
    imports.drop(manager, done.import_id)
    assert (count(manager, ImportRow), count(manager, Member)) == (0, 1)
    with manager.read() as session:
        assert [found.state for found in asked.history(manager, session)] == ["dropped"]
        assert verify(session).differences == ()


def test_stopped_in_the_middle_it_goes_on_where_it_was(manager: Desk, tmp_path: Path) -> None:
    import_id = accepted(manager, table(tmp_path, [line(number) for number in range(150)]))
    told: list[tuple[int, int]] = []
    done = imports.carry_in(manager, import_id, lambda at, of: told.append((at, of)), lambda: len(told) == 1)
    assert not done.done
    assert 0 < done.taken < 150
    assert told == [(done.taken, 150)]
    assert imports.carry_in(manager, import_id) == CarriedIn(taken=150, refused=0, done=True)
    assert count(manager, Member) == 151


class Killed(BaseException):
    """The process ends here."""


@pytest.mark.parametrize("step", ["take_in", "_settle"])
def test_killed_in_the_middle_of_a_slice_it_goes_on_after_the_next_start(
    venue: Testing, manager: Desk, tmp_path: Path, venue_template: Any, step: str
) -> None:
    import_id = accepted(manager, table(tmp_path, [line(number) for number in range(120)]))
    real, calls = getattr(imports, step), [0]

    def dies(*args: Any) -> Any:
        calls[0] += 1
        if calls[0] == 2:
            raise Killed
        return real(*args)

    with patch.object(imports, step, dies), pytest.raises(Killed):
        imports.carry_in(manager, import_id)
    members = count(manager, Member)
    assert 1 < members < 121
    venue.desk.store.close()
    again = reopen(venue_template, tmp_path)
    try:
        with again.desk.read() as session:
            (left,) = asked.unfinished(again.desk, session)
        assert (left.state, left.taken) == ("accepted", members - 1)
        assert imports.carry_in(again.desk.signed_in(None), left.id).taken == 120
        assert count(again.desk, Member) == 121
        with again.desk.read() as session:
            assert verify(session).differences == ()
    finally:
        again.desk.store.close()


def test_what_a_crash_left_half_read_is_dropped_without_anybody(manager: Desk, tmp_path: Path) -> None:
    path = table(tmp_path, [line(1)])
    dies = patch("desk.files.imports.finish_checking", side_effect=Killed)
    with patch("desk.files.imports.drop"), dies, pytest.raises(Killed):
        checked(manager, path)
    assert count(manager, ImportRow) == 1
    with manager.read() as session:
        (left,) = asked.unfinished(manager, session)
    assert left.state == "checking"
    imports.drop(manager.signed_in(None), left.id)
    assert count(manager, ImportRow) == 0


@pytest.mark.parametrize("name", ["bad.xlsx", "bad.csv"])
def test_the_rejected_rows_go_back_with_their_reasons(manager: Desk, tmp_path: Path, name: str) -> None:
    rows = [
        line(1),
        line(2, 姓名="=HYPERLINK()", 手机="1.38E+10", 身份证号=ID),
        line(3, 备注="+cmd|1", 生日="x"),
    ]
    done = checked(manager, table(tmp_path, rows))
    path = tmp_path / name
    said = write_rejected(manager, done.import_id, path, "原因", lambda reason: f"{reason.field}?")
    assert said == 2
    if name.endswith("csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            found = [tuple(row) for row in csv.reader(file)]
        formula, command = "'=HYPERLINK()", "'+cmd|1"
    else:
        sheet = load_workbook(path).active
        assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value} == {"s"}
        found = [tuple(cell or "" for cell in row) for row in sheet.iter_rows(values_only=True)]
        formula, command = "=HYPERLINK()", "+cmd|1"
    assert found[0] == ("原因", *TITLES)
    assert found[1] == ("name?；phone?", formula, "1.38E+10", "1990-08-21", "A000002", "2", ID, "")
    assert found[2][0] == "birthday?"
    assert found[2][-1] == command
    assert len(found) == 3
    assert list(tmp_path.glob("*.part")) == []


def test_put_right_the_rejected_rows_can_be_chosen_again(manager: Desk, tmp_path: Path) -> None:
    done = checked(manager, table(tmp_path, [line(1, 姓名="张3")]))
    write_rejected(manager, done.import_id, tmp_path / "bad.csv", "原因", lambda _reason: "不行")
    right = (tmp_path / "bad.csv").read_text("utf-8-sig").replace("张3", "张三")
    (tmp_path / "right.csv").write_text(right, "utf-8")
    assert taken_in(manager, tmp_path / "right.csv").taken == 1


def test_a_stopped_report_leaves_no_file(manager: Desk, tmp_path: Path) -> None:
    done = checked(manager, table(tmp_path, [line(1, 手机="")]))
    for name in ("bad.xlsx", "bad.csv"):
        path = tmp_path / name
        assert write_rejected(manager, done.import_id, path, "原因", str, stopped=lambda: True) is None
        assert list(tmp_path.glob("bad*")) == []


def test_the_next_file_clears_the_last_report(manager: Desk, tmp_path: Path) -> None:
    taken_in(manager, table(tmp_path, [line(1), line(2, 手机="")]))
    assert count(manager, ImportRow) == 1
    checked(manager, table(tmp_path, [line(3)], "next.csv"))
    with manager.read() as session:
        assert session.scalars(select(ImportRow.row)).all() == [2]
        assert asked.reason_counts(session, 1) == []


def test_a_broken_line_is_told_and_spoils_no_other(manager: Desk, tmp_path: Path) -> None:
    path = table(tmp_path, [line(1), (*line(2), "多"), line(3)])
    done = checked(manager, path)
    assert (done.good, wrong_of(manager, done.import_id)) == (2, {3: [(Why.BROKEN_ROW, "")]})


def test_a_note_beside_a_book_s_table_is_no_part_of_it(manager: Desk, tmp_path: Path) -> None:
    workbook = Workbook()
    for row in (TITLES, (*line(1), None, "问过本人")):
        workbook.active.append(row)
    workbook.save(tmp_path / "a.xlsx")
    assert checked(manager, tmp_path / "a.xlsx").good == 1


def test_reasons_are_counted(manager: Desk, tmp_path: Path) -> None:
    done = checked(manager, table(tmp_path, [line(1, 手机=""), line(2, 手机=""), line(3, 积分="-1")]))
    with manager.read() as session:
        assert asked.reason_counts(session, done.import_id) == [
            (Why.MISSING, "phone", 2),
            (Why.NOT_WHOLE, "points", 1),
        ]


def test_pace_shrinks_when_a_slice_holds_the_lock_too_long() -> None:
    pace = imports.Pace(size=1000)
    with patch("desk.operations.imports.perf_counter", side_effect=[0.0, 0.5]), pace:
        pass
    assert pace.size == 500
    with patch("desk.operations.imports.perf_counter", side_effect=[0.0, 0.001]), pace:
        pass
    assert pace.size == 651


def test_cards_keep_their_number_as_printed(manager: Desk, tmp_path: Path) -> None:
    taken_in(manager, table(tmp_path, [line(1, 卡号="金-0008 8")]))
    with manager.read() as session:
        card = session.scalars(select(Card).where(Card.number == "金-0008 8")).one()
    assert (card.key, card.type, card.state) == ("金00088", "member", "active")
    assert card.valid_until == date(2028, 11, 21)

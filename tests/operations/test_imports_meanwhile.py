"""What happens to an import while it waits: what can be read of it, and rules that change (rules §1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from sqlalchemy import select

from desk.context import Desk
from desk.files.imports import check
from desk.files.tables.reading import look_at
from desk.models.cards import Card
from desk.models.imports import ImportRow
from desk.operations import imports
from desk.operations import rules as figures
from desk.operations.imports import CarriedIn
from desk.queries import imports as asked
from desk.queries.rules import rules_view
from desk.refusals import Refused, Why
from desk.rules.faults import Fault
from desk.rules.imports import Field, guess
from tests.operations.test_imports import ID, accepted, checked, line, table, wrong_of
from tests.venue import Testing

TODAY = date(2026, 11, 21)
LATER = date(2026, 11, 30)


@pytest.fixture
def manager(venue: Testing) -> Desk:
    """The desk with the manager at it."""
    return venue.as_staff("003")


def readable(desk: Desk) -> Iterator[bytes]:
    """All numbers of ID papers and phones that lie readable in the file."""
    desk.store.truncate_log()
    content = b"".join(path.read_bytes() for path in desk.store.path.parent.glob(desk.store.path.name + "*"))
    yield from re.findall(rb"(?<![0-9])[1-9][0-9]{16}[0-9X](?![0-9])", content)
    yield from re.findall(rb"(?<![0-9])139[0-9]{8}(?![0-9])", content)


def test_a_number_in_the_wrong_column_is_sealed_with_its_reason(manager: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        "姓名,手机,生日,性别,可致电,等级,积分,身份证号\n"
        f"王一,13900000001,1990-01-01,{ID},,,,\n"
        f"王二,13900000002,1990-01-01,,{ID},,,\n"
        f"王三,13900000003,1990-01-01,,,{ID},,\n"
        f"王四,13900000004,1990-01-01,,,,{ID},\n"
        f"王五,1.3E+10,1990-01-01,,,,,{ID[:15]}E+2\n"
        f"王六,13900000006,{ID},,,,,\n"
        f"{ID},13900000007,1990-01-01,,,,,\n"
        f"王八,{ID},1990-01-01,,,,,{ID}{ID}\n",
    )
    done = checked(manager, path)
    assert (done.good, done.bad) == (0, 8)
    assert list(readable(manager)) == []
    assert ID[:15].encode() not in manager.store.path.read_bytes()
    with manager.read() as session:
        told = asked.rejected(manager, session, done.import_id)[0].reasons[0].details
    assert told["value"] == f"440***********{ID[-4:]}", "nor does a screen show it whole"


def test_a_row_taken_for_titles_leaves_no_number(manager: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"姓名,手机,生日,{ID}\n王一,x,1990-01-01,\n")
    checked(manager, path)
    assert list(readable(manager)) == []


def test_what_is_refused_while_it_is_taken_in_is_sealed_too(
    venue: Testing, manager: Desk, tmp_path: Path
) -> None:
    import_id = accepted(manager, table(tmp_path, [line(1), line(2)]))
    venue.join("王五", "13900000001")
    imports.carry_in(manager, import_id)
    assert wrong_of(manager, import_id) == {2: [(Why.ALREADY_MEMBER, "phone")]}
    with manager.read() as session:
        assert session.scalars(select(ImportRow.why)).all() == [[["already_member", "phone"]]]


# ------------------------------------------------------------------ rules


def change(venue: Testing, rows: list[dict[str, Any]], key: str = "cards.types", day: date = TODAY) -> None:
    desk = venue.as_staff("003")
    with desk.read() as session:
        seen = rules_view(desk, session).version
    figures.change(desk, request=venue.request(), figures={key: rows}, from_day=day, version=seen)


def plan(venue: Testing, rows: list[dict[str, Any]], key: str = "cards.types") -> None:
    """A file may have it from before such a change was refused."""
    with (
        patch("desk.operations.rules.refuse_wrong", create=True),
        patch("desk.operations.rules._refuse_carried"),
    ):
        change(venue, rows, key, LATER)


def rows_of(venue: Testing, key: str = "cards.types") -> list[dict[str, Any]]:
    with venue.desk.read() as session:
        found = rules_view(venue.desk, session).on(TODAY)[key]
    assert isinstance(found, list)
    return found


def without(venue: Testing, name: str, key: str = "cards.types") -> list[dict[str, Any]]:
    return [row for row in rows_of(venue, key) if row["key"] != name]


def opening(venue: Testing, name: str) -> list[dict[str, Any]]:
    return [row | {"opens_account": row["opens_account"] or row["key"] == name} for row in rows_of(venue)]


def students(desk: Desk, path: Path, *, accept: bool = True) -> int:
    """An import whose cards are of students."""
    seen = look_at(path)
    done = check(desk, seen, guess(seen.titles), "student")
    assert done is not None
    if accept:
        imports.accept(desk, request=desk.ids.request(), import_id=done.import_id)
    return done.import_id


@pytest.mark.parametrize("how", [without, opening])
def test_a_card_type_that_an_import_brings_stays(
    venue: Testing, manager: Desk, tmp_path: Path, how: Any
) -> None:
    import_id = students(manager, table(tmp_path, [line(1)]))
    with pytest.raises(Refused) as no:
        change(venue, how(venue, "student"))
    assert no.value.details["reason"] is Fault.IMPORT_WAITS
    assert (no.value.details["file"], no.value.details["card_type_zh"]) == ("members.csv", "学生卡")
    imports.carry_in(manager, import_id)
    with pytest.raises(Refused) as no:
        change(venue, how(venue, "student"))
    assert no.value.details["reason"] in {Fault.TYPE_CARRIED, Fault.TYPE_OPENS_NONE}


@pytest.mark.parametrize("how", [without, opening])
def test_a_card_type_that_went_gives_no_card(venue: Testing, manager: Desk, tmp_path: Path, how: Any) -> None:
    """As when the file comes from before the rule was kept."""
    import_id = students(manager, table(tmp_path, [line(1), line(2, 卡号="")]))
    with patch("desk.operations.rules._refuse_carried"):
        change(venue, how(venue, "student"))
    assert imports.carry_in(manager, import_id) == CarriedIn(taken=1, refused=1, done=True)
    assert wrong_of(manager, import_id) == {2: [(Why.CARD_TYPE_GONE, "card_number")]}
    with manager.read() as session:
        assert session.scalars(select(Card.id).where(Card.type == "student")).all() == []


def test_a_card_type_that_went_before_the_answer_is_told(
    venue: Testing, manager: Desk, tmp_path: Path
) -> None:
    import_id = students(manager, table(tmp_path, [line(1)]), accept=False)
    plan(venue, without(venue, "student"))
    with pytest.raises(Refused) as no:
        imports.accept(manager, request=venue.request(), import_id=import_id)
    assert (no.value.why, no.value.field) == (Why.CARD_TYPE_GONE, "card_type")


def test_a_card_type_whose_end_is_planned_is_no_choice(venue: Testing, manager: Desk, tmp_path: Path) -> None:
    plan(venue, without(venue, "student"))
    with pytest.raises(Refused) as no:
        students(manager, table(tmp_path, [line(1)]))
    assert (no.value.why, no.value.field) == (Why.NOT_A_CHOICE, "card_type")


def test_a_tier_whose_end_is_planned_takes_nobody_in(venue: Testing, manager: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("姓名,手机,生日,等级\n金一,13900000001,1990-01-01,金卡\n银二,13900000002,1990-01-01,\n")
    assert guess(look_at(path).titles)[3] is Field.TIER
    import_id = accepted(manager, path)
    plan(venue, without(venue, "gold", "tiers.rows"), "tiers.rows")
    assert imports.carry_in(manager, import_id) == CarriedIn(taken=1, refused=1, done=True)
    assert wrong_of(manager, import_id) == {2: [(Why.UNKNOWN_WORD, "tier")]}


# ------------------------------------------------------------------ two carriers


@pytest.mark.parametrize("slices", [1, 1000])
def test_two_carriers_tell_the_same_figures(manager: Desk, tmp_path: Path, slices: int) -> None:
    """The second one takes some or all of the rows that the first one has in its hands."""
    import_id = accepted(manager, table(tmp_path, [line(number) for number in range(120)]))
    prepared, told, second = imports._prepared, list[int](), list[CarriedIn]()

    def late(desk: Desk, import_id: int, limit: int) -> imports.Prepared:
        ready = prepared(desk, import_id, limit)
        if not second:
            second.append(CarriedIn(0, 0, done=False))
            second.append(
                imports.carry_in(
                    desk, import_id, lambda at, _of: told.append(at), lambda: len(told) == slices
                )
            )
        return ready

    with patch.object(imports, "_prepared", late):
        first = imports.carry_in(manager, import_id)
    assert first == CarriedIn(taken=120, refused=0, done=True)
    assert (second[1].taken, second[1].refused) == (told[-1], 0)

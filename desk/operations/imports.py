"""Members out of a file: checked beside the counter's work, accepted by one short act, taken in slice by
slice (rules §1; docs/decisions/imports-carried-in-slices.md).
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from time import perf_counter
from typing import Any, Self

import msgspec
from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.orm import Session

from desk.context import Desk, Operation, may, operation
from desk.models.identity import IdentityDocument
from desk.models.imports import Import, ImportRow
from desk.models.journal import JournalLine
from desk.operations.steps.staging import Staged, collisions
from desk.operations.steps.take_in import Newcomer, OldCard, take_in
from desk.queries.imports import (
    Content,
    Known,
    import_figures,
    known,
    outline,
    profiles_ahead,
    sealed,
    taken_before,
    unsealed,
    with_reasons,
)
from desk.refusals import Refused, Why
from desk.rules import cards
from desk.rules.days import starts
from desk.rules.digits import clean
from desk.rules.imports import Reason
from desk.rules.profile import Profile
from desk.rules.section import wall_time

Tell = Callable[[int, int], None]
"""Is told (done, of); may be called from a thread."""

NAME_LIMIT = 200
RIGHT = "members.import"
AIM = 0.025
"""Seconds that a slice should hold the write lock; the limit is 0.05."""
BREATH = 0.004
"""Seconds between slices: a counter that waits for the lock gets it."""
_LONG_NUMBER = re.compile(r"[0-9]{7,}")
"""Above a column stands no phone or ID number, unless somebody's row was taken for the titles."""
_EMPTY: dict[str, Any] = {
    **dict.fromkeys(("sex", "celebrates", "celebrated", "pinyin", "form_of_address"), ""),
    **dict.fromkeys(("address", "tastes", "remarks", "how_joined"), ""),
    "initials": [],
    "salesperson_id": None,
    "account_manager_id": None,
    "may_call": False,
    "may_write": False,
}
"""What a staged row leaves out."""


class Begun(msgspec.Struct, frozen=True):
    """An import whose rows may be staged."""

    import_id: int


class Checked(msgspec.Struct, frozen=True):
    """What the dry run found: nothing of it is in the venue's books yet."""

    import_id: int
    rows: int
    good: int
    bad: int


class Slice(msgspec.Struct, frozen=True):
    """What one slice did; `done`: it was the last one."""

    taken: int
    refused: int
    done: bool


@dataclass(frozen=True)
class CarriedIn:
    """What became of the good rows. Not `done`: it was stopped and can be gone on with."""

    taken: int
    refused: int
    done: bool


@operation("imports.check", who="anybody")
def begin(
    op: Operation,
    *,
    request: str,
    name: str,
    digest: str,
    columns: Sequence[str],
    card_type: str,
    again: bool = False,
) -> Begun:
    """Notes that a file is being looked at. `digest`: SHA-256 of it in hex; `columns`: its titles;
    `card_type`: what its cards are.

    Refused: NOT_ALLOWED; NOT_A_CHOICE beside 'card_type', also for a type that opens an account or whose end
    is planned;
    FILE_TAKEN_BEFORE (`name`, `at`) unless it is to be taken in `again`.
    """
    _refuse_stranger(op)
    if not _givable(profiles_ahead(op.desk, op.session), card_type):
        raise Refused(Why.NOT_A_CHOICE, "card_type")
    before = taken_before(op.desk, op.session, digest)
    if before is not None and not again:
        raise Refused(Why.FILE_TAKEN_BEFORE, "file", name=before.name, at=before.accepted_at)
    source = Import(
        name=clean(name, "file", NAME_LIMIT),
        digest=digest,
        kind="file",
        state="checking",
        card_type=card_type,
        columns=[_LONG_NUMBER.sub("…", title) for title in columns],
        made_by_id=op.staff.id,
        made_at=op.now,
    )
    op.write(source)
    op.subject = f"import:{source.id}"
    return Begun(source.id)


def stage(desk: Desk, import_id: int, rows: Sequence[Staged]) -> None:
    """Puts checked rows aside. They are no history, so no line of the journal tells of them."""
    with desk.store.write() as session:
        session.execute(
            insert(ImportRow),
            [
                {
                    "import_id": import_id,
                    "row": row.row,
                    "state": "good" if row.good else "bad",
                    "content": row.content,
                    "why": row.why,
                    "member_id": None,
                }
                for row in rows
            ],
        )


@operation("imports.checked", who="program")
def finish_checking(op: Operation, *, request: str, import_id: int) -> Checked:
    """The whole file was read: the figures of the dry run. Refused(CHANGED_MEANWHILE) unless it is being
    checked.
    """
    source = _source(op, import_id, "checking")
    found = select(ImportRow.state, func.count()).where(ImportRow.import_id == import_id)
    counted = {state: rows for state, rows in op.session.execute(found.group_by(ImportRow.state))}
    source.good, source.bad = counted.get("good", 0), counted.get("bad", 0)
    source.rows = source.good + source.bad
    source.state = "checked"
    return Checked(source.id, source.rows, source.good, source.bad)


@operation(RIGHT)
def accept(op: Operation, *, request: str, import_id: int) -> Checked:
    """Says yes to the dry run. From then on the good rows are taken in, whatever happens to the PC.

    Refused: CHANGED_MEANWHILE unless it was checked; BAD_TABLE (`fault` no_rows) where no row is good;
    CARD_TYPE_GONE.
    """
    source = _source(op, import_id, "checked")
    if not _givable(profiles_ahead(op.desk, op.session), source.card_type):
        raise Refused(Why.CARD_TYPE_GONE, "card_type")
    if not source.good:
        raise Refused(Why.BAD_TABLE, "file", fault="no_rows")
    source.state, source.accepted_by_id, source.accepted_at = "accepted", op.staff.id, op.now
    return Checked(source.id, source.rows, source.good, source.bad)


class Prepared(msgspec.Struct, frozen=True):
    """The next good rows, unsealed and compared before the lock is taken: then `seq` was the last line."""

    seq: int
    rows: tuple[tuple[int, Content], ...]
    refused: tuple[tuple[int, list[list[str]], dict[str, str]], ...]
    """Line of the file, why it can't be taken in any more, and that sealed with its cells."""


@operation("imports.carry_in", who="program")
def carry_slice(op: Operation, *, request: str, import_id: int, prepared: Prepared) -> Slice:
    """Takes rows in, or is done where there are none. A row whose phone, document or card somebody got
    meanwhile is refused and stays in the report. Refused(CHANGED_MEANWHILE) unless it was accepted.
    """
    source = _source(op, import_id, "accepted")
    if not prepared.rows:
        source.state, source.done_at = "done", op.now
        return Slice(0, 0, done=True)
    if _last_seq(op.session) != prepared.seq:
        prepared = _compared(op.desk, op.session, source, _still_good(op, source, prepared.rows))
    refused = {row for row, _, _ in prepared.refused}
    good = [(row, content) for row, content in prepared.rows if row not in refused]
    _write(op, source, [content for _, content in good])
    _settle(op, source, [row for row, _ in good], prepared.refused)
    return Slice(len(good), len(refused), done=False)


@operation("imports.drop", who="program")
def note_dropped(op: Operation, *, request: str, import_id: int) -> Begun:
    """The dry run is thrown away. Refused: NOT_ALLOWED for who may not import; CHANGED_MEANWHILE when it was
    accepted.
    """
    if op.desk.actor is not None:
        _refuse_stranger(op)
    _source(op, import_id, "checking", "checked").state = "dropped"
    return Begun(import_id)


def carry_in(
    desk: Desk,
    import_id: int,
    tell: Tell = lambda _done, _of: None,
    stopped: Callable[[], bool] = lambda: False,
) -> CarriedIn:
    """Takes an accepted import in, slices of some 25 ms each; for a thread. Asked to stop, or after a crash,
    the rest is taken in by the next call. Figures are those of the whole import, whoever carried its rows.
    """
    good, so_far, pace = _good(desk, import_id), _carried(desk, import_id), Pace()
    settled = so_far.taken + so_far.refused
    while not stopped():
        prepared = _prepared(desk, import_id, pace.size)
        try:
            with pace:
                done = carry_slice(desk, request=desk.ids.request(), import_id=import_id, prepared=prepared)
        except Refused:
            if _carried(desk, import_id).done:
                break  # another carrier had the last rows
            raise
        settled += done.taken + done.refused
        tell(min(good, settled), good)
        if done.done:
            break
    return _carried(desk, import_id)


def _good(desk: Desk, import_id: int) -> int:
    with desk.read() as session:
        return session.get_one(Import, import_id).good


def _carried(desk: Desk, import_id: int) -> CarriedIn:
    with desk.read() as session:
        found = import_figures(desk, session, import_id)
        return CarriedIn(found.taken, found.refused, done=found.state == "done")


def drop(desk: Desk, import_id: int, tell: Tell = lambda _done, _of: None) -> None:
    """Throws a dry run away, also one that a crash left half read; for a thread. Nothing of it stays but that
    it was looked at. Refused as `note_dropped`.
    """
    note_dropped(desk, request=desk.ids.request(), import_id=import_id)
    forget(desk, import_id, tell)


def forget(desk: Desk, import_id: int, tell: Tell = lambda _done, _of: None) -> None:
    """Deletes what lies staged of an import that is dropped or done, in slices: its rejected rows too."""
    with desk.read() as session:
        asked = select(func.count()).where(ImportRow.import_id == import_id)
        there = session.scalar(asked) or 0
        state = session.get_one(Import, import_id).state
    if state not in {"done", "dropped"}:
        raise Refused(Why.CHANGED_MEANWHILE)
    pace, gone = Pace(size=500, most=5000), 0
    while gone < there:
        with pace:
            deleted = _delete_some(desk, import_id, pace.size)
        if not deleted:
            return
        gone += deleted
        tell(gone, there)


def forget_finished(desk: Desk) -> None:
    """Deletes what is still staged of imports that are over: once the next file is looked at, nobody asks for
    the last report.
    """
    with desk.read() as session:
        over = select(ImportRow.import_id).distinct().join(Import, Import.id == ImportRow.import_id)
        ids = session.scalars(over.where(Import.state.in_(("done", "dropped")))).all()
    for import_id in ids:
        forget(desk, import_id)


@dataclass
class Pace:
    """How many rows a slice has: so many that it holds the write lock for `AIM` seconds, as measured."""

    size: int = 10
    """The first slice of a program's run is slower than any: statements are put together in it."""
    least: int = 20
    """Below it the commit alone takes longer than the rows do."""
    most: int = 2000
    _begun: float = field(default=0.0, repr=False)

    def __enter__(self) -> Self:
        self._begun = perf_counter()
        return self

    def __exit__(self, *_error: object) -> None:
        held = perf_counter() - self._begun
        wanted = self.size * AIM / max(held, 0.001)
        self.size = int(min(max(wanted, self.size / 2, self.least), self.size * 1.3 + 1, self.most))
        threading.Event().wait(BREATH)


def _delete_some(desk: Desk, import_id: int, limit: int) -> int:
    some = select(ImportRow.row).where(ImportRow.import_id == import_id).order_by(ImportRow.row).limit(limit)
    with desk.store.write() as session:
        rows = session.scalars(some).all()
        session.execute(
            delete(ImportRow).where(
                ImportRow.import_id == import_id, ImportRow.row.between(rows[0], rows[-1])
            )
            if rows
            else select(1)
        )
        return len(rows)


def _source(op: Operation, import_id: int, *states: str) -> Import:
    source = op.session.get(Import, import_id)
    if source is None or source.state not in states:
        raise Refused(Why.CHANGED_MEANWHILE)
    op.subject = f"import:{import_id}"
    return source


def _refuse_stranger(op: Operation) -> None:
    if not may(op.profile, op.staff.roles, RIGHT):
        raise Refused(Why.NOT_ALLOWED, operation=RIGHT)


def _prepared(desk: Desk, import_id: int, limit: int) -> Prepared:
    with desk.read() as session:
        source = session.get_one(Import, import_id)
        staged = session.scalars(
            select(ImportRow)
            .where(ImportRow.import_id == import_id, ImportRow.state == "good")
            .order_by(ImportRow.row)
            .limit(limit)
        )
        return _compared(desk, session, source, tuple((row.row, unsealed(desk, row)) for row in staged))


def _compared(
    desk: Desk, session: Session, source: Import, rows: tuple[tuple[int, Content], ...]
) -> Prepared:
    """The rows beside what the venue has now."""
    there = known(
        session,
        (str(content.values["phone"]) for _, content in rows),
        (content.document.blind_index for _, content in rows if content.document),
        (cards.compact(content.card_number) for _, content in rows if content.card_number),
    )
    ahead = profiles_ahead(desk, session)
    refused = []
    for row, content in rows:
        if reasons := _reasons(ahead, source, content, there):
            why = sealed(desk, source.id, row, with_reasons(content.cells, reasons))
            refused.append((row, outline(reasons), why))
    return Prepared(_last_seq(session), rows, tuple(refused))


def _still_good(
    op: Operation, source: Import, rows: tuple[tuple[int, Content], ...]
) -> tuple[tuple[int, Content], ...]:
    """Without those that another carrier has settled meanwhile."""
    left = set(
        op.session.scalars(
            select(ImportRow.row).where(
                ImportRow.import_id == source.id,
                ImportRow.state == "good",
                ImportRow.row.in_([row for row, _ in rows]),
            )
        )
    )
    return tuple((row, content) for row, content in rows if row in left)


def _last_seq(session: Session) -> int:
    return session.scalar(select(func.max(JournalLine.seq))) or 0


def _reasons(ahead: Sequence[Profile], source: Import, content: Content, there: Known) -> Sequence[Reason]:
    profile = ahead[0]
    index = content.document.blind_index if content.document else b""
    key = cards.compact(content.card_number)
    reasons = list(collisions(str(content.values["phone"]), index, key, there))
    tier = _tier(profile, source, content)
    if content.card_number and not _givable(ahead, source.card_type):
        reasons.append(Reason(Why.CARD_TYPE_GONE, "card_number"))
    if tier and any(each.tiers.find(tier) is None for each in ahead):
        choices = ", ".join(row.name.zh for row in profile.tiers.rows)
        reasons.append(Reason(Why.UNKNOWN_WORD, "tier", {"value": tier, "choices": choices}))
    return reasons


def _givable(ahead: Sequence[Profile], card_type: str) -> bool:
    """Whether old cards may be of that type, and still may when all that is planned holds."""
    found = [profile.cards.find(card_type) for profile in ahead]
    return all(each is not None and not each.opens_account for each in found)


def _tier(profile: Profile, source: Import, content: Content) -> str:
    card_type = profile.cards.find(source.card_type)
    return content.tier or (card_type.tier if card_type else "") or profile.tiers.on_joining


def _write(op: Operation, source: Import, contents: Sequence[Content]) -> None:
    documents = [content.document for content in contents if content.document]
    op.write(
        *(
            IdentityDocument(
                id=one.id,
                kind=one.kind,
                masked=one.masked,
                blind_index=one.blind_index,
                sealed=one.sealed,
                salt=op.desk.ids.salt(),
            )
            for one in documents
        )
    )
    take_in(op, source, [_newcomer(op, source, content) for content in contents])


def _newcomer(op: Operation, source: Import, content: Content) -> Newcomer:
    values: dict[str, Any] = _EMPTY | content.values | {"birthday": content.birthday}
    joined_at = _joined_at(op, content)
    terms = frozenset((kind, term) for kind, some in content.terms.items() for term in some)
    return Newcomer(
        values=values,
        tier=_tier(op.profile, source, content),
        joined_at=joined_at,
        cards=_cards(op, source, content, joined_at),
        points=content.points,
        document_id=content.document.id if content.document else None,
        terms=terms,
    )


def _joined_at(op: Operation, content: Content) -> datetime:
    if content.joined_on is None:
        return op.now
    venue = op.profile.venue
    return starts(content.joined_on, venue.zone(), wall_time(venue.day_ends)).astimezone(UTC)


def _cards(op: Operation, source: Import, content: Content, joined_at: datetime) -> tuple[OldCard, ...]:
    """An old card serves as it is; one whose last day nobody wrote down serves as long as a new one."""
    if not content.card_number:
        return ()
    until = content.card_valid_until or cards.valid_until(op.business_day, op.profile.cards.valid_years)
    return (OldCard(content.card_number, source.card_type, "active", joined_at, until),)


def _settle(
    op: Operation,
    source: Import,
    taken: Sequence[int],
    refused: Sequence[tuple[int, list[list[str]], dict[str, str]]],
) -> None:
    """What is a member now needs no staging any more; what was refused says why."""
    source.taken += len(taken)
    staged = ImportRow.__table__
    mine = staged.c.import_id == source.id
    if taken:
        op.session.execute(delete(staged).where(mine, staged.c.row.in_(taken)))  # type: ignore[arg-type] # a Table
    for row, why, content in refused:
        op.session.execute(
            update(ImportRow).where(ImportRow.import_id == source.id, ImportRow.row == row)
            .values(state="refused", why=why, content=content)
            .execution_options(synchronize_session=False)
        )  # fmt: skip

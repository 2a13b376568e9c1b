"""Members written to a file, for a thread: whole or not at all (rules §11)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desk.context import Desk
from desk.files.tables.reading import Stopped, Tell
from desk.files.tables.writing import UTF8, Abandoned, leave_if, writing
from desk.operations.exports import ExportAllowed
from desk.queries.exports import ExportedMember, members_page
from desk.rules.imports import Field

PAGE = 500
SAID = (Field.SEX, Field.DOCUMENT_KIND, Field.TIER)
"""Fields whose cells are keys: the file has words."""


@dataclass(frozen=True)
class ExportWords:
    """The file's words: titles, and what a key of a field is called. Yes and no are 'yes' and 'no'."""

    titles: Mapping[Field, str]
    say: Callable[[Field, str], str]


def write_members(
    desk: Desk,
    path: Path,
    allowed: ExportAllowed,
    words: ExportWords,
    *,
    encoding: str = UTF8,
    tell: Tell = lambda _done, _of: None,
    stopped: Stopped = lambda: False,
) -> int | None:
    """Writes all members, as far as `allowed` shows them: .xlsx or CSV, by the suffix. How many there were;
    None when it was stopped, and then there is no file.

    Trouble: as `tables.writing`.
    """
    written = 0
    try:
        with writing(path, [words.titles[field] for field in Field], encoding) as put:
            for member in _members(desk, whole=allowed.whole):
                leave_if(stopped)
                put([_cell(member, field, words) for field in Field])
                written += 1
                if not written % 100:
                    tell(written, max(allowed.members, written))
    except Abandoned:
        return None
    tell(written, written)
    return written


def _members(desk: Desk, *, whole: bool) -> Iterator[ExportedMember]:
    """A read of its own for each page: a long one would keep the log from being emptied."""
    after = 0
    while True:
        with desk.read() as session:
            page = members_page(desk, session, after_id=after, limit=PAGE, whole=whole)
        yield from page
        if not page:
            return
        after = page[-1].id


def _cell(member: ExportedMember, field: Field, words: ExportWords) -> str:
    value: object = getattr(member, field.value)
    if isinstance(value, bool):
        return words.say(field, "yes" if value else "no")
    if isinstance(value, date):
        return value.isoformat()
    if field in SAID:
        return words.say(field, str(value)) if value else ""
    return "" if value is None else str(value)

"""What the one box finds a member by: written by operations, made again from the member by verify."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk.models.members import Member, SearchTerm
from desk.rules import names

BATCH = 1000


def terms_of(member: Member) -> set[tuple[str, str]]:
    """(kind, term) of every entry. Spellings that staff corrected are kept beside the dictionary's."""
    return terms_by(member.name, member.pinyin, member.initials)


def terms_by(name: str, pinyin: str, initials: Iterable[str]) -> set[tuple[str, str]]:
    """As `terms_of`, of a name that isn't a member's yet."""
    return {
        *(("name", gram) for gram in names.index_grams(name)),
        *(("pinyin", word) for word in (pinyin, *names.pinyins(name)) if word),
        *(("initials", letters) for letters in (*initials, *names.initials(name))),
    }


def wrongly_indexed(session: Session) -> Iterator[int | None]:
    """Ids of members whom the one box would miss or find under another's name, and of entries of nobody. None
    after every thousand members: it takes long, and somebody may want to stop it.
    """
    last = 0
    while members := session.scalars(
        select(Member).where(Member.id > last).order_by(Member.id).limit(BATCH)
    ).all():
        kept = _kept(session, members[0].id, members[-1].id)
        yield from (member.id for member in members if kept.get(member.id, set()) != terms_of(member))
        last = members[-1].id
        session.expunge_all()
        yield None
    orphans = select(SearchTerm.member_id).where(SearchTerm.member_id.not_in(select(Member.id)))
    yield from session.scalars(orphans.distinct().order_by(SearchTerm.member_id))


def _kept(session: Session, first: int, last: int) -> dict[int, set[tuple[str, str]]]:
    rows = session.execute(
        select(SearchTerm.member_id, SearchTerm.kind, SearchTerm.term).where(
            SearchTerm.member_id.between(first, last)
        )
    )
    kept: dict[int, set[tuple[str, str]]] = {}
    for member_id, kind, term in rows:
        kept.setdefault(member_id, set()).add((kind, term))
    return kept

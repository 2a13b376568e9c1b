"""What a credit would do: the one reckoning behind the preview while typing, the slip beside it, and the
posting (rules §3).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time

import msgspec
from sqlalchemy import Text, bindparam, or_, select
from sqlalchemy.orm import Session

from desk.context import Actor, Desk, VenueRules
from desk.models.members import Member
from desk.models.points import ConsumptionSlip, PointsEntry
from desk.models.staff import Staff
from desk.queries.lots import lots_of
from desk.queries.members import MemberStrip, member_strip
from desk.queries.slips import slip_language, slip_words
from desk.refusals import Refused, Why
from desk.rules.campaigns import Occasion, running
from desk.rules.consumption_slips import TillNumber, parse, slip_day
from desk.rules.digits import clean
from desk.rules.lots import Lapsing, credit, lapses_on, next_lapse
from desk.rules.money import parse_yuan
from desk.rules.names import mask_name
from desk.rules.points import Earned, NeedsSupervisor, PointsRule, earned, judge_credit
from desk.slips import figures
from desk.slips.document import Document
from desk.slips.layouts.parts import MemberFacts
from desk.slips.layouts.points import EarningFacts, PointsFacts, points_slip

ROOM_LIMIT = 12
VERIFIED = ("", "phone", "name", "document", "known")
"""How a member was recognised who did not show the card: keys of the form's choices; '' = shown."""

# Two of the key at most: the tills may have begun, or left off, to restart their numbers each day since.
_CREDITED = (
    select(PointsEntry.at, PointsEntry.business_day, Member.name, Staff.name)
    .join(ConsumptionSlip, ConsumptionSlip.id == PointsEntry.consumption_slip_id)
    .join(Member, Member.id == PointsEntry.member_id)
    .join(Staff, Staff.id == PointsEntry.staff_id)
    .where(
        ConsumptionSlip.key == bindparam("slip"),
        ConsumptionSlip.till_day.in_(["", bindparam("on_day", type_=Text())]),
        or_(ConsumptionSlip.till_day == bindparam("day"), ConsumptionSlip.business_day == bindparam("on")),
        ConsumptionSlip.freed_by_id.is_(None),
        PointsEntry.kind == "credit",
    )
    .limit(1)
)


class CreditForm(msgspec.Struct, frozen=True, kw_only=True):
    """What was typed. `day`: the business day on the till's paper, ISO or as people write it; empty is today.

    `verified_how`: '' when the card was shown, else one of `VERIFIED`.
    """

    member_id: int
    slip: str
    amount: str
    day: str = ""
    room: str = ""
    verified_how: str = ""


@dataclass(frozen=True)
class Credited:
    """Who has a consumption slip already. `name` is masked, `at` is on the venue's wall clock as hh:mm."""

    name: str
    clerk: str
    at: str
    day: date


@dataclass(frozen=True)
class Reckoning:
    """A credit, worked out and not yet posted. Points whole, amount in fen."""

    strip: MemberStrip
    rule_version: int
    """The newest row of settings that the rule was made of."""
    till: TillNumber
    till_day: str
    slip_day: date
    amount_fen: int
    room: str
    earned: Earned
    before: int
    after: int
    lots: dict[date, int]
    """Changes by day of lapsing; they add up to the points."""
    lapse: Lapsing | None
    """What lapses next once this is posted."""
    asks: tuple[str, ...]
    """Why a supervisor is needed; empty: the clerk may."""
    verified_how: str


def reckon(desk: Desk, session: Session, form: CreditForm) -> Reckoning:
    """Works a credit out.

    Refused beside 'slip', 'day', 'amount', 'room' or 'member' as rules.points and rules.consumption_slips
    say, and:
    SLIP_CREDITED (`name`, `clerk`, `at`, `day`), CARD_NOT_ACTIVE (`state`), EARNS_NOTHING, NOT_A_CHOICE
    beside 'verified', and TOO_OLD
    (`lapsed`) beside 'day' for points that would have lapsed already.
    """
    today = desk.today(session)
    rules = desk.rules_on(session, today)
    till = parse(form.slip, rules.profile.points.tills_named, "slip")
    on = slip_day(form.day, today)
    amount = paid(form.amount, rules.profile.points)
    lots = lots_of(session, form.member_id)
    strip = member_strip(desk, session, form.member_id, lots=lots)
    _refuse_card(strip)
    _refuse_credited(desk, session, till, on)
    judged = judge_credit(amount, on, today, _own_card(session, desk.actor, form), rules.profile.points)
    now = desk.local(session, desk.clock.now()).time() if on == today else None
    got = _earned(rules, strip, on, now, amount)
    changes = credit(lots, _lapse_day(on, today, rules), got.points)
    return Reckoning(
        strip=strip,
        rule_version=rules.version,
        till=till,
        till_day=_till_day(rules, on),
        slip_day=on,
        amount_fen=amount,
        room=clean(form.room, "room", ROOM_LIMIT),
        earned=got,
        before=strip.points,
        after=strip.points + got.points,
        lots=changes,
        lapse=next_lapse(_added(lots, changes), today, rules.profile.points),
        asks=tuple(ask.value for ask in judged.reasons) if isinstance(judged, NeedsSupervisor) else (),
        verified_how=_verified(form.verified_how),
    )


def reckon_instead(
    desk: Desk, session: Session, wrong: PointsEntry, member_id: int, verified_how: str = ""
) -> Reckoning:
    """Works out what the slip of the entry `wrong` brings its right guest: what it would have brought when it
    was credited, by the figures of then, with this guest's tier and card. Limits and lapse of today don't
    come again: the credit stood, and a supervisor approves the change.

    Refused: CARD_NOT_ACTIVE (`state`) beside 'member', NOT_A_CHOICE beside 'verified', EARNS_NOTHING.
    """
    first = first_credit(session, wrong)
    slip = session.get_one(ConsumptionSlip, wrong.consumption_slip_id)
    rules = desk.rules_of(session, first.business_day, first.rule_version)
    lots = lots_of(session, member_id)
    strip = member_strip(desk, session, member_id, lots=lots)
    _refuse_card(strip)
    at = desk.local(session, first.at).time() if slip.business_day == first.business_day else None
    got = _earned(rules, strip, slip.business_day, at, slip.amount_fen)
    changes = credit(lots, lapses_on(slip.business_day, rules.profile.points), got.points)
    today = desk.today(session)
    rule_now = desk.rules_on(session, today).profile.points
    return Reckoning(
        strip=strip,
        rule_version=rules.version,
        till=TillNumber(slip.till, slip.number),
        till_day=slip.till_day,
        slip_day=slip.business_day,
        amount_fen=slip.amount_fen,
        room=slip.room,
        earned=got,
        before=strip.points,
        after=strip.points + got.points,
        lots=changes,
        lapse=next_lapse(_added(lots, changes), today, rule_now),
        asks=(),
        verified_how=_verified(verified_how),
    )


def first_credit(session: Session, entry: PointsEntry) -> PointsEntry:
    """The credit by whose day and rules the points of `entry` were earned: where a slip went from one wrong
    guest to the next, the first of them.
    """
    while (undone := _credited_instead_of(session, entry)) is not None:
        entry = undone
    return entry


def _credited_instead_of(session: Session, entry: PointsEntry) -> PointsEntry | None:
    """'Wrong guest' writes the reversal and right after it the credit, under one approval, which is used only
    once: that is how the two are known.
    """
    before = session.get(PointsEntry, entry.id - 1)
    if before is None or before.reverses_id is None or before.approval_id != entry.approval_id:
        return None
    return session.get_one(PointsEntry, before.reverses_id)


def free_slip(desk: Desk, session: Session, slip: str, day: str = "") -> TillNumber:
    """The number of a consumption slip that nobody has credited yet: what stands beside the field once it is
    left.

    Refused beside 'slip' as `reckon`; a day that can't be read doesn't matter yet.
    """
    today = desk.today(session)
    rules = desk.rules_on(session, today)
    till = parse(slip, rules.profile.points.tills_named, "slip")
    try:
        on = slip_day(day, today)
    except Refused:
        on = today
    _refuse_credited(desk, session, till, on)
    return till


def paid(typed: str, rule: PointsRule) -> int:
    """A typed amount in fen. Refused beside 'amount' as parse_yuan, and ABOVE_LIMIT (`limit_fen`): the limit
    that is named is the venue's own, however much was typed.
    """
    limit = rule.refuse_above_fen
    try:
        amount = parse_yuan(typed)
    except Refused as no:
        if no.why is not Why.TOO_MUCH or limit is None:
            raise
        raise Refused(Why.ABOVE_LIMIT, no.field, limit_fen=limit) from None
    if limit is not None and amount > limit:
        raise Refused(Why.ABOVE_LIMIT, "amount", limit_fen=limit)
    return amount


def credited_slip(desk: Desk, session: Session, till: TillNumber, on: date) -> Credited | None:
    """Who has the consumption slip of this number and business day already, under whichever rule of tills it
    was credited; None: it is free.
    """
    till_day = _till_day(desk.rules_on(session, desk.today(session)), on)
    asked = {"slip": till.key, "day": till_day, "on": on, "on_day": on.isoformat()}
    found = session.execute(_CREDITED, asked).one_or_none()
    if found is None:
        return None
    at, day, name, clerk = found
    return Credited(mask_name(name), clerk, f"{desk.local(session, at):%H:%M}", day)


def credit_document(
    desk: Desk,
    session: Session,
    reckoning: Reckoning,
    *,
    clerk: str,
    approved_by: str = "",
    approved_at: str = "",
    replaces: str = "",
) -> Document:
    """The confirmation slip of a credit, as it would print or prints."""
    words = slip_words(desk, session)
    language = slip_language(session)
    campaign = reckoning.earned.campaign
    facts = PointsFacts(
        member=member_facts(desk, session, reckoning.strip, clerk if reckoning.verified_how else ""),
        consumption_slip=str(reckoning.till),
        room=reckoning.room,
        amount_fen=reckoning.amount_fen,
        earning=EarningFacts(
            per_yuan=reckoning.earned.points_per_yuan,
            tier_factor=reckoning.earned.tier_factor,
            campaign=campaign.name.of(language) if campaign else "",
            campaign_factor=reckoning.earned.campaign_factor if campaign else "",
        ),
        before=reckoning.before,
        change=reckoning.earned.points,
        after=reckoning.after,
        lapse_day=reckoning.lapse.day if reckoning.lapse else None,
        lapsing=reckoning.lapse.points if reckoning.lapse else 0,
        approved_by=approved_by,
        approved_at=approved_at,
        replaces=replaces,
        slip_day="" if reckoning.slip_day == desk.today(session) else figures.day(reckoning.slip_day),
    )
    return points_slip(facts, words)


def member_facts(desk: Desk, session: Session, strip: MemberStrip, verified_by: str) -> MemberFacts:
    """The member's lines of a slip; `verified_by` is empty when the card was shown."""
    tier = desk.rules_on(session, desk.today(session)).profile.tiers.find(strip.tier)
    return MemberFacts(
        name=strip.name,
        form_of_address=strip.form_of_address,
        tier=tier.name.of(slip_language(session)) if tier else "",
        card=strip.card.number if strip.card else "",
        phone=strip.phone,
        verified_by=verified_by,
    )


def _till_day(rules: VenueRules, on: date) -> str:
    return on.isoformat() if rules.profile.points.till_restarts_daily else ""


def _refuse_card(strip: MemberStrip) -> None:
    """Only an active card earns (rules §1)."""
    if strip.card is None or not strip.card.active:
        state = "none" if strip.card is None else strip.card.state
        raise Refused(Why.CARD_NOT_ACTIVE, "member", state="expired" if state == "active" else state)


def _refuse_credited(desk: Desk, session: Session, till: TillNumber, on: date) -> None:
    who = credited_slip(desk, session, till, on)
    if who is not None:
        at = who.at if who.day == desk.today(session) else f"{who.day:%m-%d} {who.at}"
        raise Refused(Why.SLIP_CREDITED, "slip", name=who.name, clerk=who.clerk, at=at, day=who.day)


def _lapse_day(on: date, today: date, rules: VenueRules) -> date:
    """Points that have lapsed before they are credited are none: no PIN brings them back."""
    lapsed = lapses_on(on, rules.profile.points)
    if lapsed < today:
        raise Refused(Why.TOO_OLD, "day", lapsed=lapsed)
    return lapsed


def _earned(rules: VenueRules, strip: MemberStrip, slip_day: date, at: time | None, amount: int) -> Earned:
    """`at`: the hour of campaigns, known only where the slip is credited on its own day."""
    occasion = Occasion(
        day=slip_day,
        at=at,
        card_types=frozenset({strip.card.type} if strip.card else ()),
    )
    profile = rules.profile
    factor = profile.tiers.points_factor(strip.tier)
    got = earned(amount, profile.points, factor, running(profile.points.campaigns, occasion))
    if got.points == 0:
        raise Refused(Why.EARNS_NOTHING, "amount")
    return got


def _added(lots: Mapping[date, int], changes: Mapping[date, int]) -> dict[date, int]:
    return {day: lots.get(day, 0) + changes.get(day, 0) for day in {*lots, *changes}}


def _verified(how: str) -> str:
    if how not in VERIFIED:
        raise Refused(Why.NOT_A_CHOICE, "verified")
    return how


def _own_card(session: Session, actor: Actor | None, form: CreditForm) -> bool:
    """Whether the clerk's own phone or name is the member's: the phone of staff is optional, and theirs to
    leave out.
    """
    clerk = session.get(Staff, actor.staff_id) if actor else None
    if clerk is None:
        return False
    member = session.get_one(Member, form.member_id)
    same_phone = bool(clerk.phone) and clerk.phone == member.phone
    return same_phone or clerk.name.casefold() == member.name.casefold()

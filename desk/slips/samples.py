"""A made-up slip of every kind, with every line that it can have: what the words are tried on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import msgspec

from desk.slips import numbers
from desk.slips.document import Document
from desk.slips.layouts.members import MembershipFacts, membership_form
from desk.slips.layouts.parts import MemberFacts
from desk.slips.layouts.points import EarningFacts, PointsFacts, points_slip
from desk.slips.layouts.reversals import ReversalFacts, reversal_slip
from desk.slips.layouts.test_page import trial_page
from desk.slips.words import Words


class Guest(msgspec.Struct, frozen=True):
    """Who doesn't exist, in the language of the slip."""

    name: str
    form: str
    tier: str
    clerk: str
    approver: str
    campaign: str
    reason: str
    address: str
    tastes: str
    charter: str


CHINESE = Guest(
    "张*明", "先生", "贵宾", "林小玉 012", "周敏 008", "周末双倍", "记错会员", "滨河区望江路18号",
    "靠窗包厢", "一、会员卡仅限本人使用，不得转借。",
)  # fmt: skip
ENGLISH = Guest(
    "J*** Smith", "Mr", "VIP", "Lily 012", "Grace 008", "weekend ×2", "the wrong member", "18 River Road",
    "a room with a window", "1. A card is its holder's and is not lent.",
)  # fmt: skip
DAY = date(2026, 12, 31)
NUMBER = "JF-261121-1-0087-4"


def sample(kind: str, words: Words, language: str, columns: int) -> Document:
    """The slip of that kind; `columns` is the paper's, for the test page's ruler."""
    if kind == numbers.TEST_PAGE.key:
        return trial_page(words, columns)
    return SAMPLES[kind](words, ENGLISH if language == "en" else CHINESE)


def _member(guest: Guest) -> MemberFacts:
    return MemberFacts(guest.name, guest.form, guest.tier, "VIP 003816", "138****6621", guest.clerk)


def _points(words: Words, guest: Guest) -> Document:
    return points_slip(
        PointsFacts(
            member=_member(guest),
            consumption_slip="02-118734",
            amount_fen=128_800,
            earning=EarningFacts("1", "1.0", guest.campaign, "2.0"),
            before=12_480,
            change=2_576,
            after=15_056,
            room="K308",
            lapse_day=DAY,
            lapsing=3_120,
            approved_by=guest.approver,
            approved_at="22:16",
            replaces=NUMBER,
            slip_day="2026-11-20",
        ),
        words,
    )


def _reversal(words: Words, guest: Guest) -> Document:
    return reversal_slip(
        ReversalFacts(
            member=_member(guest),
            reversed_number=NUMBER,
            reversed_title=words["points.title"],
            reversed_day="2026-11-21",
            reason=guest.reason,
            before=15_056,
            change=-2_576,
            after=12_480,
            approved_by=guest.approver,
            approved_at="22:31",
            consumption_slip="02-118734",
            amount_fen=128_800,
        ),
        words,
    )


def _membership(words: Words, guest: Guest) -> Document:
    contact = words.say(
        "membership.contact_both", call=words["membership.may_call"], write=words["membership.no_write"]
    )
    return membership_form(
        MembershipFacts(
            name=guest.name,
            form_of_address=guest.form,
            phone="138****6621",
            birthday=f"1990-08-21 {words['membership.calendar_solar']}",
            card_type=guest.tier,
            charter=(guest.charter,),
            charter_version="2026-01",
            sex=words["membership.sex_m"],
            celebrated=f"07-02 {words['membership.calendar_lunar']}",
            address=guest.address,
            document=f"{words['document.resident_id']} 330****1827",
            contact=contact,
            tastes=guest.tastes,
            joined_by="—",
            salesperson=guest.clerk,
            remarks="—",
            card="VIP 003902",
            fee_fen=0,
            valid_until=words["membership.for_ever"],
        ),
        words,
    )


SAMPLES: dict[str, Callable[[Words, Guest], Document]] = {
    numbers.MEMBERSHIP.key: _membership,
    numbers.POINTS.key: _points,
    numbers.REVERSAL.key: _reversal,
}

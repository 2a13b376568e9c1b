"""One evening's slips of a made-up venue, for the tests of paper."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from datetime import date, datetime

import msgspec

from desk.slips import numbers, overlay
from desk.slips.document import Document, Frame, Personal
from desk.slips.layouts.members import MembershipFacts, membership_form
from desk.slips.layouts.parts import MemberFacts
from desk.slips.layouts.points import EarningFacts, PointsFacts, points_slip
from desk.slips.layouts.reversals import ReversalFacts, reversal_slip
from desk.slips.layouts.test_page import trial_page
from desk.slips.numbers import Kind, SlipNumber
from desk.slips.overlay import Copy, Page, Reprint
from desk.slips.words import Words, load

DAY = date(2026, 11, 21)
FRAME = Frame("悦澜汇 KTV", "前台一号机", (Personal("林小玉 012"),))
ZHANG = MemberFacts("张*明", "先生", "贵宾", "VIP 003816", "138****6621")
CHARTER = (
    "一、会员卡仅限本人使用，不得转借；遗失请即致电前台挂失，补卡收工本费20元。",
    "二、积分按实付金额计算，代金券除外；当年积分于次年12月31日营业日结束时到期。",
    "三、本店仅为会员服务之目的保存您的资料；您可随时要求查阅、更正或删除。",
)


def salts() -> Callable[[], bytes]:
    """Salts that count up: every test freezes alike."""
    counter = itertools.count(1)
    return lambda: next(counter).to_bytes(16)


def points(words: Words) -> Document:
    return points_slip(
        PointsFacts(
            member=ZHANG,
            consumption_slip="02-118734",
            amount_fen=128_800,
            earning=EarningFacts("1", "1.0", "周末双倍", "2.0"),
            before=12_480,
            change=2_576,
            after=15_056,
            room="K308",
            lapse_day=date(2026, 12, 31),
            lapsing=3_120,
        ),
        words,
    )


def points_with_everything(words: Words) -> Document:
    """Card not shown, approved, following a reversal, a long name and a large balance."""
    return points_slip(
        PointsFacts(
            member=MemberFacts(
                "司马相如·欧阳𠮷㛃", "董事长", "金卡会员", "VIP 003817", "139****0000", "林小玉 012"
            ),
            consumption_slip="01-204417",
            amount_fen=9_999_900,
            earning=EarningFacts("1", "1.5", "周年庆三倍（限包厢）", "3.0"),
            before=-600,
            change=449_995,
            after=449_395,
            approved_by="王丽 003",
            approved_at="22:16",
            replaces="CZ-261121-1-0088-7",
            slip_day="2026-11-01",
        ),
        words,
    )


def reversal(words: Words) -> Document:
    return reversal_slip(
        ReversalFacts(
            member=ZHANG,
            reversed_number=str(SlipNumber(numbers.POINTS, DAY, 1, 87)),
            reversed_title=words["points.title"],
            reversed_day="2026-11-21",
            reason="记错会员：小票属于李*娜女士，客人当场提出",
            before=15_056,
            change=-2_576,
            after=12_480,
            approved_by="王丽 003",
            approved_at="22:31",
            consumption_slip="02-118734",
            amount_fen=128_800,
        ),
        words,
    )


def membership(words: Words) -> Document:
    return membership_form(
        MembershipFacts(
            name="李娜",
            form_of_address="女士",
            phone="136****2210",
            birthday="1993-04-18",
            card_type="会员卡",
            charter=CHARTER,
            charter_version="2026年1月版",
            sex="女",
            celebrated="农历三月廿七",
            address="江州市滨河区望江路甲18号澜庭花园6幢2单元1203室",
            document="身份证 330****1827",
            contact="可致电，不收短信",
            tastes="靠窗包厢，不吃辣",
            joined_by="朋友介绍",
            salesperson="林小玉 012",
            card="VIP 003902",
            fee_fen=20_000,
            valid_until="2028-11-20",
        ),
        words,
    )


def copy_of(
    document: Document,
    kind: Kind = numbers.POINTS,
    copy: int = 1,
    print_no: int = 1,
    sequence: int = 87,
    reprinted: Reprint | None = None,
) -> Copy:
    return Copy(
        document=msgspec.structs.replace(document, frame=FRAME),
        number=SlipNumber(kind, DAY, 1, sequence),
        copy=copy,
        print_no=print_no,
        business_day=DAY,
        at_local=datetime(2026, 11, 21, 22, 14),  # noqa: DTZ001 - the venue's own time, as it prints
        check_code="7K4QXM",
        reprinted=reprinted,
    )


AGAIN = Reprint(datetime(2026, 11, 21, 23, 5), "陈佳 015", "王丽 003")  # noqa: DTZ001 - the venue's own time


def pages(words: Words, columns: int) -> dict[str, Page]:
    """Every slip that this version prints, by the name of its golden file."""
    copies = {
        "points": copy_of(points(words)),
        "points_customer": copy_of(points(words), copy=2),
        "points_everything": copy_of(points_with_everything(words), sequence=89),
        "points_reprint": copy_of(points(words), print_no=2, reprinted=AGAIN),
        "reversal": copy_of(reversal(words), numbers.REVERSAL, sequence=88),
        "membership": copy_of(membership(words), numbers.MEMBERSHIP, sequence=12),
        "test_page": copy_of(trial_page(words, columns), numbers.TEST_PAGE, sequence=1),
    }
    return {name: overlay.page(copy, words) for name, copy in copies.items()}


CHINESE = load("zh_CN")
ENGLISH = load("en")

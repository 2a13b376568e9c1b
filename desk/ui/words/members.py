"""Members in words of the screens: tiers, cards, documents, sex, the day that is celebrated."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from desk.queries.members import CardRow, MemberPanel
from desk.rules.documents import DocumentKind
from desk.rules.money import yuan
from desk.rules.profile import Profile
from desk.ui.look.icons import Icon
from desk.ui.widgets.pill import State
from desk.ui.words.counts import counts
from desk.ui.words.people import language


def points(count: int) -> str:
    """12,480; minus is U+2212."""
    return f"{count:,}".replace("-", "−")


def tier(profile: Profile, key: str) -> str:
    """The tier's name in the language of the screens, '' for none."""
    found = profile.tiers.find(key)
    return found.name.of(language()) if found else ""


def card_type(profile: Profile, key: str) -> str:
    """The card type's name; a type that the venue has no longer stands as its key."""
    found = profile.cards.find(key)
    return found.name.of(language()) if found else key


def fee(fen: int) -> str:
    """What the card costs: 200元, or that it is free."""
    if fen == 0:
        return QCoreApplication.translate("Members", "Free")
    amount = yuan(fen).removesuffix(".00")
    return QCoreApplication.translate("Members", "{amount} yuan").format(amount=amount)


def card_state(card: CardRow) -> State:
    """The card's state as a pill."""
    if card.active:
        return State(QCoreApplication.translate("Members", "Active"), "primary", Icon.CHECK)
    match "expired" if card.state == "active" else card.state:
        case "blank":
            return State(QCoreApplication.translate("Members", "Not active yet"), "warn", Icon.CLOCK)
        case "lost":
            return State(QCoreApplication.translate("Members", "Lost"), "danger", Icon.WARNING_CIRCLE)
        case "revoked":
            return State(QCoreApplication.translate("Members", "Revoked"), "danger", Icon.X_CIRCLE)
        case "expired":
            return State(QCoreApplication.translate("Members", "Expired"), "warn", Icon.CLOCK)
        case "replaced":
            return State(QCoreApplication.translate("Members", "Replaced"), "oos", Icon.X)
        case "refunded":
            return State(QCoreApplication.translate("Members", "Refunded"), "oos", Icon.X)
        case _:
            return State(QCoreApplication.translate("Members", "Spoiled"), "oos", Icon.X)


def valid_until(card: CardRow) -> str:
    """Until when the card counts."""
    if card.valid_until is None:
        return QCoreApplication.translate("Members", "valid for ever")
    words = QCoreApplication.translate("Members", "until {day}")
    return words.format(day=card.valid_until.isoformat())


def document_kind(kind: str) -> str:
    """The name of a kind of identity document."""
    match kind:
        case DocumentKind.RESIDENT_ID:
            return QCoreApplication.translate("Members", "Resident ID")
        case DocumentKind.PASSPORT:
            return QCoreApplication.translate("Members", "Passport")
        case DocumentKind.HK_MACAO_PERMIT:
            return QCoreApplication.translate("Members", "HK/Macao permit")
        case DocumentKind.TAIWAN_PERMIT:
            return QCoreApplication.translate("Members", "Taiwan permit")
        case DocumentKind.FOREIGN_RESIDENT:
            return QCoreApplication.translate("Members", "Foreigner's permit")
        case _:
            return QCoreApplication.translate("Members", "Other document")


def sex(key: str) -> str:
    """Male, female, or '' where nobody said."""
    match key:
        case "m":
            return QCoreApplication.translate("Members", "Male")
        case "f":
            return QCoreApplication.translate("Members", "Female")
        case _:
            return ""


def calendar(key: str) -> str:
    """Which calendar the celebrated day follows."""
    match key:
        case "solar":
            return QCoreApplication.translate("Members", "Solar")
        case "lunar":
            return QCoreApplication.translate("Members", "Lunar")
        case _:
            return QCoreApplication.translate("Members", "As on ID")


def born(panel: MemberPanel) -> str:
    """1990-08-21（36岁）."""
    words = QCoreApplication.translate("Members", "{day} ({years})")
    return words.format(day=panel.birthday.isoformat(), years=panel.age)


def celebrated(panel: MemberPanel) -> str:
    """农历 8-15; '' where the day of the ID is celebrated."""
    if not panel.celebrated:
        return ""
    month, day = panel.celebrated.split("-")
    leap = QCoreApplication.translate("Members", "leap ") if month.endswith("r") else ""
    return f"{calendar(panel.celebrates)} {leap}{int(month.rstrip('r'))}-{int(day)}"


def typed_celebrated(stored: str) -> str:
    """The stored day ('04r-03') as one types it ('闰4-3')."""
    if not stored:
        return ""
    month, day = stored.split("-")
    return f"{'闰' if month.endswith('r') else ''}{int(month.rstrip('r'))}-{int(day)}"


def contact(panel: MemberPanel) -> str:
    """Whether the guest may be called and written to."""
    call = (
        QCoreApplication.translate("Members", "calls")
        if panel.may_call
        else QCoreApplication.translate("Members", "no calls")
    )
    write = (
        QCoreApplication.translate("Members", "messages")
        if panel.may_write
        else QCoreApplication.translate("Members", "no messages")
    )
    return QCoreApplication.translate("Members", "{call}, {write}").format(call=call, write=write)


def lapses(day: date, count: int) -> str:
    """3,120分 2027-12-31 到期; points that never lapse say so."""
    if day == date.max:
        return QCoreApplication.translate("Members", "{points}, for ever").format(points=counts.points(count))
    words = QCoreApplication.translate("Members", "{points} until {day}")
    return words.format(points=counts.points(count), day=day.isoformat())


def moment(at: datetime, today: date) -> str:
    """11-21 22:14 on the venue's clock; the year only when it is not this one."""
    return f"{at:%m-%d %H:%M}" if at.year == today.year else f"{at:%Y-%m-%d}"

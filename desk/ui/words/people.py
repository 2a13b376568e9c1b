"""How staff are spoken of: roles, and what a wrong PIN brings."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from desk.context import Desk
from desk.operations.steps.pins import WrongPin
from desk.rules.profile import Profile
from desk.rules.roles import Roles
from desk.ui.words.counts import counts


def language() -> str:
    """'en' or 'zh_CN': the language of the screens."""
    return "en" if QLocale().language() is QLocale.Language.English else "zh_CN"


def roles_in_words(profile: Profile, roles: Sequence[str]) -> str:
    """The names of roles: 前台、当班主管."""
    found = [profile.roles.find(key) for key in roles]
    names = [role.name.of(language()) for role in found if role is not None]
    return QCoreApplication.translate("People", ", ").join(names)


def approvers_in_words(roles: Roles, act: str) -> str:
    """The roles whose PIN approves the act: 客服经理或店主."""
    return one_of([role.name.of(language()) for role in roles.approvers(act)])


def one_of(names: Sequence[str]) -> str:
    """Any of them: 当班主管、客服经理或店主."""
    *first, last = names or ("",)
    if not first:
        return last
    said = QCoreApplication.translate("People", ", ").join(first)
    return QCoreApplication.translate("People", "{names} or {last}").format(names=said, last=last)


def wrong_pin(answer: WrongPin, desk: Desk) -> str:
    """What to say of a wrong PIN: how many tries are left, or until when the number is locked."""
    if answer.locked_until is None:
        sentence = QCoreApplication.translate("People", "Wrong PIN, type it again; {tries} left")
        return sentence.format(tries=counts.tries(answer.tries_left))
    with desk.read() as session:
        until = desk.local(session, answer.locked_until)
    sentence = QCoreApplication.translate("People", "Locked until {time} after too many wrong PINs")
    return sentence.format(time=f"{until:%H:%M}")

"""One section of the settings: a card at the right of the list. What the signed-in role may not do says who
may.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.refusals import Refused
from desk.rules.profile import Profile
from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.shell.front import Front
from desk.ui.widgets.icon_mark import IconMark
from desk.ui.widgets.text import Text
from desk.ui.words.people import language
from desk.ui.words.refusals import refusal

if TYPE_CHECKING:
    from desk.ui.widgets.labelled import Labelled


class Section(QWidget):
    """`AREAS`: the tables it shows. `reload` reads them again and leaves alone what is being typed."""

    AREAS: frozenset[str] = frozenset()

    def __init__(self, front: Front) -> None:
        super().__init__()
        self.front = front
        self.stack = QVBoxLayout(self)
        self.stack.setContentsMargins(0, 0, 0, 0)
        self.stack.setSpacing(0)

    def reload(self) -> None:
        """Reads again what is shown."""

    def arrive(self, act: str) -> None:
        """Led here to do that: 'add', 'print' …"""

    def first_field(self) -> QWidget:
        """What gets the focus when somebody goes into the section."""
        return self

    def enter_does(self) -> str:
        """What Enter does in a line, as the foot says it; '' is: goes on, and saves at the end."""
        return ""

    def has_typed(self) -> bool:
        """Whether leaving would lose something."""
        return False

    # who may

    def profile(self) -> Profile:
        """The venue's figures as they hold today."""
        desk = self.front.desk
        with desk.read() as session:
            return desk.rules_on(session, desk.today(session)).profile

    def may(self, operation: str) -> bool:
        """Whether who is signed in may do it."""
        return self.front.may(operation)

    def who_may(self, operation: str) -> str:
        """'Only the owner may change this' in the venue's words for the roles."""
        roles = self.profile().roles.rows
        names = [role.name.of(language()) for role in roles if role.can(operation)]
        listed = QCoreApplication.translate("People", ", ").join(names)
        return QCoreApplication.translate("Section", "To be changed by: {roles}").format(roles=listed)

    def refuse(self, no: Refused, beside: dict[str, Labelled], otherwise: Labelled) -> None:
        """Puts a refusal beside the field that it names."""
        beside.get(no.field, otherwise).refuse(refusal(no))


class Reserved(QWidget):
    """A quiet line that says who may do what stands here."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconMark(Icon.LOCK_SIMPLE, 18, "ink2"))
        self.words = Text(words, fonts.SECONDARY, tone="ink2")
        row.addWidget(self.words, 1)

    def say(self, words: str) -> None:
        """Other words."""
        self.words.setText(words)

"""Keys of a screen: those drawn on buttons, those that work, those that Tab reaches."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from desk.ui.tour.hands import Hands
from desk.ui.widgets.button import Button
from desk.ui.words.keys import key_in_words
from tests.ui.screens.faults import shown

DEFAULTS = frozenset({"Enter", "Return", "Esc"})
"""They belong to the form or dialog that has the focus, not to an action."""
MOST_TABS = 150
PART = Qt.ShortcutContext.WidgetWithChildrenShortcut


def live(root: QWidget) -> list[tuple[QWidget, QAction]]:
    """The actions with a key that work now, each with the widget that holds it: in it and around it."""
    around, above = [], root
    while (parent := above.parentWidget()) is not None:
        above = parent
        around.append(above)
    places = [*around, root, *shown(root)]
    return [(place, each) for place in places for each in place.actions() if _keyed(each)]


def _keyed(action: QAction) -> bool:
    return action.isEnabled() and action.isVisible() and bool(action.shortcuts())


def dead_caps(root: QWidget, known: frozenset[str]) -> list[str]:
    """Buttons with a key that no action listens to. `known`: keys that the dialog itself takes."""
    working = {_text(key) for _, action in live(root) for key in action.shortcuts()}
    buttons = [each for each in shown(root) if isinstance(each, Button) and each.key and each.isEnabled()]
    dead = [each for each in buttons if each.key not in working | DEFAULTS | known]
    return sorted(f"{each.text()!r} [{each.key}]" for each in dead)


def collisions(root: QWidget) -> list[str]:
    """Keys to which two actions listen where one of them would be heard: Qt then does neither."""
    found = live(root)
    several = {key for key, count in Counter(_keys(found)).items() if count > 1}
    clashes = []
    for key in several:
        held = [(place, each) for place, each in found if key in {_text(one) for one in each.shortcuts()}]
        distinct = {id(each): (place, each) for place, each in held}
        pairs = list(distinct.values())
        for at, (place, each) in enumerate(pairs):
            for other_place, other in pairs[at + 1 :]:
                if _meet(place, each, other_place, other):
                    clashes.append(f"{key}: {each.text()!r} and {other.text()!r}")
    return sorted(clashes)


def _meet(place: QWidget, action: QAction, other_place: QWidget, other: QAction) -> bool:
    if action.shortcutContext() == PART and other.shortcutContext() == PART:
        return place is other_place or place.isAncestorOf(other_place) or other_place.isAncestorOf(place)
    return True


def _keys(found: list[tuple[QWidget, QAction]]) -> list[str]:
    distinct = {id(action): action for _, action in found}
    return [_text(key) for action in distinct.values() for key in action.shortcuts()]


def _text(key: QKeySequence) -> str:
    return key_in_words(key)


def out_of_reach(root: QWidget, hands: Hands) -> list[str]:
    """What Tab should come to and doesn't, from where the focus is."""
    wanted = {each for each in shown(root) if _tabbed(each)}
    start, seen = _focus(), set[QWidget]()
    for _ in range(MOST_TABS):
        at = _focus()
        if at is None:
            break
        seen.add(at)
        hands.press("Tab")
        if _focus() is start:
            break
    left = [each for each in wanted - seen if _tabbed(each)]
    return sorted(f"{type(each).__name__} {each.accessibleName()}".rstrip() for each in left)


def _tabbed(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    inner = isinstance(widget.parent(), QComboBox)
    return takes and not inner and widget.isEnabled() and widget.isVisible()


def _focus() -> QWidget | None:
    found: object = QApplication.focusWidget()  # None where nothing has it: the stubs don't know
    return found if isinstance(found, QWidget) else None

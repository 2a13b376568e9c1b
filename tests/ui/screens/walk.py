"""One walk through every screen in one language: what each says, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

from desk.ui.shell.preferences import Language
from tests.ui.screens.dump import dump
from tests.ui.screens.faults import misfits, nameless, painted, shown
from tests.ui.screens.keys import collisions, dead_caps, out_of_reach
from tests.ui.screens.screens import SCREENS, Screen
from tests.ui.screens.stand import Stand, standing
from tests.venue import Template

SMALL, USUAL = QSize(1280, 672), QSize(1366, 768)


@dataclass(frozen=True)
class Seen:
    """A screen as it was found."""

    text: str
    cut: tuple[str, ...]
    """At both sizes."""
    nameless: tuple[str, ...]
    dead_keys: tuple[str, ...]
    collisions: tuple[str, ...]
    out_of_reach: tuple[str, ...]
    classes: frozenset[str]
    """The names of all widgets' classes in it, with those they come from."""


def walk(app: QApplication, template: Template, folder: Path, language: Language) -> dict[str, Seen]:
    """Every screen by its name."""
    seen: dict[str, Seen] = {}
    with standing(app, template, folder, language) as stand:
        for screen in SCREENS:
            stand.tidy()
            stand.sign_in(screen.staff)
            stand.resize(SMALL)
            screen.show(stand)
            stand.settle()
            seen[screen.name] = _look(stand, screen)
        stand.tidy()
    return seen


def _look(stand: Stand, screen: Screen) -> Seen:
    application = stand.work.application
    root = application if screen.whole else stand.root
    text = dump(root)
    cut = [*painted(root), *misfits(root)]
    stand.resize(USUAL)
    cut += [*painted(root), *misfits(root)]
    named, dead, clashes = nameless(root), dead_caps(root, screen.keys), collisions(root)
    kinds = frozenset(kind for each in [root, *shown(application)] for kind in _kinds(type(each)))
    lost = out_of_reach(root, stand.work.hands)
    return Seen(text, tuple(sorted(set(cut))), tuple(named), tuple(dead), tuple(clashes), tuple(lost), kinds)


def _kinds(kind: type[QWidget]) -> tuple[str, ...]:
    return tuple(each.__name__ for each in kind.__mro__ if each.__module__.startswith("desk."))

"""The people of a demo venue as the screens show them. Their PINs are no secret."""

from __future__ import annotations

from desk import resources
from desk.demo import PEOPLE
from desk.rules.profile import parse
from desk.ui.shell.demo_panel import Worker
from desk.ui.words.people import roles_in_words


def demo_people(kind: str = "ktv") -> tuple[Worker, ...]:
    """Everybody, the owner first. The names of their roles are the profile's."""
    profile = parse((resources.root() / "profiles" / f"{kind}.toml").read_text(encoding="utf-8"))
    return tuple(
        Worker(person.number, person.name, roles_in_words(profile, person.roles), person.pin)
        for person in PEOPLE
    )


def pin_of(number: str, name: str) -> str:
    """The PIN that somebody of a demo venue began with; '' for whoever was added since."""
    return next((each.pin for each in PEOPLE if (each.number, each.name) == (number, name)), "")

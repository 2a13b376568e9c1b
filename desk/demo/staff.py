"""The people who work in every demo venue. Their numbers and PINs are no secrets: the command prints them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Person:
    """Somebody of the staff. `roles` are keys that every profile has; `phone` is nobody's."""

    number: str
    name: str
    roles: tuple[str, ...]
    pin: str
    phone: str = ""


PEOPLE = (
    Person("001", "沈岚", ("owner",), "839201"),
    Person("003", "孙涛", ("manager",), "718340"),
    Person("008", "周敏", ("supervisor",), "593018"),
    Person("009", "何伟民", ("supervisor",), "264907"),
    Person("012", "林小玉", ("receptionist",), "482913"),
    Person("015", "陈立", ("receptionist",), "604725"),
    Person("018", "黄佳怡", ("receptionist",), "351862"),
    Person("021", "罗一帆", ("receptionist",), "907154"),
    Person("030", "邓雪梅", ("finance",), "176093"),
)
"""The owner is the first."""


def of_role(role: str) -> tuple[Person, ...]:
    """Everybody with that role, in the order of their numbers."""
    return tuple(person for person in PEOPLE if role in person.roles)

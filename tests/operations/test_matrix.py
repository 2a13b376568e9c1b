"""The permission matrix and the operations say the same: no grant without an operation, none without a
grant.
"""

from __future__ import annotations

import importlib
import pkgutil

import desk.operations
from desk.context import OPERATIONS
from desk.rules.roles import OPERATIONS as GRANTED


def test_every_operation_of_staff_is_a_grant_and_the_other_way_round() -> None:
    for module in pkgutil.iter_modules(desk.operations.__path__, "desk.operations."):
        importlib.import_module(module.name)
    ours = {name for name, _ in OPERATIONS.items() if not name.startswith("test")}
    assert sorted(name for name in ours if OPERATIONS[name] == "staff") == sorted(GRANTED)


def test_no_grant_stands_twice() -> None:
    assert len(GRANTED) == len(set(GRANTED))

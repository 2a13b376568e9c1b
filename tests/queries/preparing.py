"""A venue with something that happened in it, made once for a whole file of tests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.venue import Template, Testing, open_copy


def prepared(template: Template, folder: Path, happen: Callable[[Testing], object]) -> Template:
    """The template after `happen`; tests get copies of it."""
    venue = open_copy(template, folder)
    happen(venue)
    venue.desk.store.close()
    return Template(venue.path, template.vault, template.code)

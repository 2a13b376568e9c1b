"""What a change of the rules would mean, worked out before it is posted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from desk.queries.rules import RulesView
from desk.refusals import Refused
from desk.rules.examples import Example, examples
from desk.rules.plan import profile_on
from desk.rules.profile import flatten
from desk.ui.settings.rules_changes import Preview
from desk.ui.settings.rules_figures import Figure
from desk.ui.settings.rules_values import changes, in_words, lists_of
from desk.ui.words.people import language
from desk.ui.words.refusals import refusal

translate = QCoreApplication.translate
Figures = Mapping[str, Figure]


def preview(view: RulesView, figures: Figures, typed: Mapping[str, Any], day: date) -> Preview:
    """What `typed` changes from that day on; `figures` are those of the page, in their order."""
    held = held_on(view, day)
    old, new = lists_of(held), lists_of(held | dict(typed))
    said = [
        change
        for key, figure in figures.items()
        if key in typed
        for change in changes(figure, held[key], typed[key], old, new)
    ]
    later = [words for key in typed if (words := _ends(view, figures[key], day))]
    try:
        after = view.plan.with_figures(typed, day)
        found = examples(profile_on(view.plan, day, day), profile_on(after, day, day), day)
    except Refused as no:
        return Preview(said, (), later, _named(no, figures))
    return Preview(said, [example_in_words(each, day) for each in found], later)


def held_on(view: RulesView, day: date) -> dict[str, Any]:
    """All figures of a day, also those that the file is too old to hold."""
    return flatten(profile_on(view.plan, day, day))


def figure_at(place: str, known: Mapping[str, object]) -> str:
    """The figure of a place: 'tiers.rows[2].discount' is of tiers.rows, 'cards.numbers.prefix' of
    cards.numbers; '' where it is of none.
    """
    key = re.sub(r"\[.*", "", place)
    while key and key not in known:
        key = key.rpartition(".")[0]
    return key


def _named(no: Refused, figures: Figures) -> str:
    figure = figures.get(figure_at(no.field, figures))
    label = figure.label if figure else no.field
    return translate("Rules", "{figure}: {words}").format(figure=label, words=refusal(no))


def _ends(view: RulesView, figure: Figure, day: date) -> str:
    coming = view.ends_with(figure.key, day)
    if coming is None:
        return ""
    words = translate("Rules", "Only until {day}: then {figure} is {value}, as planned")
    value = in_words(figure, coming.after, lists_of(held_on(view, coming.from_day)))
    return words.format(day=f"{coming.from_day:%m-%d}", figure=figure.label, value=value)


def example_in_words(example: Example, day: date) -> str:
    """Which slip, and what it earns before and after."""
    parts = []
    if example.occasion.day != day:
        parts.append(f"{example.occasion.day:%m-%d}")
    if example.occasion.at is not None and f"{example.occasion.at:%H:%M}" != "20:00":
        parts.append(f"{example.occasion.at:%H:%M}")
    if example.tier is not None:
        parts.append(example.tier.of(language()))
    words = translate("Rules", "{before} → {after} points")
    said = words.format(before=f"{example.before:,}", after=f"{example.after:,}")
    return "　".join([*parts, said])

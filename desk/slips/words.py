"""The words of slips: labels, titles and copy names, in the language of the venue.

A profile may put its own words over the defaults, key by key.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache

from desk import resources

LANGUAGES = ("zh_CN", "en")
FRAME = "slip."
"""These words stand around the frozen facts: number, day, clerk, reprint mark, check code."""


class Words(dict[str, str]):
    """Key → text. A key that nobody wrote is a bug and raises KeyError."""

    def say(self, key: str, **values: object) -> str:
        """The text of a key with its {named} places filled."""
        return self[key].format(**values)

    def frame(self) -> dict[str, str]:
        """Those that are laid over a document when it prints. They are frozen with it."""
        return {key: text for key, text in self.items() if key.startswith(FRAME)}


def load(language: str = "zh_CN", overrides: Mapping[str, str] | None = None) -> Words:
    """The words of a language ('zh_CN' or 'en') with a profile's own words laid over them.

    An override of a key that doesn't exist raises KeyError: it would never be seen.
    """
    words = Words(_defaults(language))
    for key, value in (overrides or {}).items():
        if key not in words:
            raise KeyError(key)
        words[key] = value
    return words


@cache
def _defaults(language: str) -> dict[str, str]:
    text = (resources.root() / "words" / f"{language}.toml").read_text(encoding="utf-8")
    return _flatten(tomllib.loads(text))


def _flatten(tree: Mapping[str, object], prefix: str = "") -> dict[str, str]:
    flat: dict[str, str] = {}
    for key, value in tree.items():
        if isinstance(value, Mapping):
            flat |= _flatten(value, f"{prefix}{key}.")
        else:
            flat[prefix + key] = str(value)
    return flat

"""What can be wrong with a figure of the venue, as data: a manager reads it in their own language.

The words for people stand in desk/ui/words/figure_texts.py.
"""

from __future__ import annotations

import re
from enum import StrEnum


class Fault(StrEnum):
    """The reasons. Details that the sentence needs travel in `WrongFigure.details`."""

    # of one figure alone
    NOT_A_TABLE = "not_a_table"
    NOT_WHOLE = "not_whole"
    NOT_TEXT = "not_text"
    NOT_YES_OR_NO = "not_yes_or_no"
    NOT_A_DAY = "not_a_day"
    NOT_A_TIME = "not_a_time"
    NOT_A_MONTH_DAY = "not_a_month_day"
    NOT_A_FACTOR = "not_a_factor"
    NOT_A_SHARE = "not_a_share"
    NOT_A_PREFIX = "not_a_prefix"
    NOT_A_BRANCH = "not_a_branch"
    NOT_A_KEY = "not_a_key"
    NO_CHOICE = "no_choice"
    TOO_SMALL = "too_small"
    TOO_LARGE = "too_large"
    EMPTY = "empty"
    TOO_LONG = "too_long"
    MISSING = "missing"
    UNKNOWN = "unknown"
    NO_TIME_ZONE = "no_time_zone"
    ENDS_IN_THE_AFTERNOON = "ends_in_the_afternoon"
    # of figures that contradict each other
    TWICE = "twice"
    NO_TIER = "no_tier"
    NO_CARD_TYPE = "no_card_type"
    NO_OPERATION = "no_operation"
    NAME_NEEDED = "name_needed"
    NO_AGE = "no_age"
    ONE_CARD_TYPE = "one_card_type"
    ONE_SHIFT = "one_shift"
    OVERLAPS = "overlaps"
    BELOW_SUPERVISOR = "below_supervisor"
    WARNS_TOO_EARLY = "warns_too_early"
    BELOW_LOWER_TIER = "below_lower_tier"
    PAYS_MORE_THAN_LOWER = "pays_more_than_lower"
    BIRTHDAY_PAYS_MORE = "birthday_pays_more"
    NO_SHOP_PRICE = "no_shop_price"
    SHRINKS = "shrinks"
    ENDS_BEFORE = "ends_before"
    ONE_HOUR_MISSING = "one_hour_missing"
    SAME_HOURS = "same_hours"
    NOBODY_MAY = "nobody_may"
    NO_OWNER = "no_owner"
    # of figures and what the file holds
    NOT_HERE = "not_here"
    CHARTER_VERSION = "charter_version"
    TYPE_CARRIED = "type_carried"
    TYPE_OPENS_NONE = "type_opens_none"
    IMPORT_WAITS = "import_waits"
    TIER_HELD = "tier_held"


class WrongFigure(ValueError):
    """A figure that is of the right type and still makes no sense. `field` is its key within the section."""

    def __init__(self, field: str, why: str, **details: object) -> None:
        said = " ".join(f"{name}={value}" for name, value in details.items())
        super().__init__(f"{why} ({said})" if said else why)
        self.field = field
        self.why = why
        self.details = details


_PATTERNS = {
    "[0-5][0-9]": Fault.NOT_A_TIME,
    "3[01]": Fault.NOT_A_MONTH_DAY,
    r"(0\\.": Fault.NOT_A_SHARE,
    r"{1,4}(\\.": Fault.NOT_A_FACTOR,
    "{0,6}": Fault.NOT_A_PREFIX,
    "[A-Z]{2}": Fault.NOT_A_BRANCH,
    "[a-z0-9_]": Fault.NOT_A_KEY,
}
"""A piece of each pattern of `section` and `cards` that no other holds."""
_KINDS = {
    "int": Fault.NOT_WHOLE,
    "str": Fault.NOT_TEXT,
    "bool": Fault.NOT_YES_OR_NO,
    "array": Fault.NOT_A_TABLE,
    "object": Fault.NOT_A_TABLE,
    "date": Fault.NOT_A_DAY,
}


def read_fault(message: str) -> tuple[Fault, dict[str, object]]:
    """What msgspec's sentence says: 'Expected `int` >= 0' is TOO_SMALL, least 0."""
    if found := re.search(r"of length (>=|<=) ([0-9]+)", message):
        return (Fault.EMPTY, {}) if found[1] == ">=" else (Fault.TOO_LONG, {"limit": int(found[2])})
    if found := re.search(r"Expected `int` (>=|<=) ([0-9]+)", message):
        fault = Fault.TOO_SMALL if found[1] == ">=" else Fault.TOO_LARGE
        return fault, {"limit": int(found[2])}
    if "matching regex" in message:
        return next((why for piece, why in _PATTERNS.items() if piece in message), Fault.NOT_TEXT), {}
    if found := re.search(r"(required|unknown) field", message):
        return (Fault.MISSING if found[1] == "required" else Fault.UNKNOWN), {}
    if message.startswith(("Invalid enum", "Invalid value")):
        return Fault.NO_CHOICE, {}
    if "RFC3339" in message or "date" in message.partition(",")[0]:
        return Fault.NOT_A_DAY, {}
    kind = re.match(r"Expected `([a-z]+)", message)
    return _KINDS.get(kind[1] if kind else "", Fault.UNKNOWN), {}

"""Why the program says no, as data: the words for people stand in desk/ui/words/refusals.py.

Three things are kept apart. A *refusal* is a rule of the venue and stands beside its field, nothing typed is
lost. *Trouble* is the world (disk, file, lock) and becomes a line that says what to do. Everything else that
is raised is a bug.
"""

from __future__ import annotations

from enum import StrEnum


class Why(StrEnum):
    """The reasons of refusals. Details that the sentence needs travel in `Refused.details`."""

    # what was typed
    MISSING = "missing"
    TOO_LONG = "too_long"
    NOT_A_NUMBER = "not_a_number"
    NOT_AN_AMOUNT = "not_an_amount"
    NOT_POSITIVE = "not_positive"
    TOO_MUCH = "too_much"
    NOT_A_DATE = "not_a_date"
    IN_THE_FUTURE = "in_the_future"
    NOT_A_PHONE = "not_a_phone"
    NOT_A_DOCUMENT = "not_a_document"
    NOT_A_NAME = "not_a_name"
    BROKEN_TEXT = "broken_text"
    NOT_A_CHOICE = "not_a_choice"
    BAD_CARD_NUMBER = "bad_card_number"
    BAD_SLIP_NUMBER = "bad_slip_number"
    BAD_NUMBER = "bad_number"
    BAD_ADDRESS = "bad_address"
    # people and keys
    NOT_ALLOWED = "not_allowed"
    NOT_SIGNED_IN = "not_signed_in"
    NOBODY_WITH_NUMBER = "nobody_with_number"
    WRONG_PIN = "wrong_pin"
    LOCKED_OUT = "locked_out"
    TRIVIAL_PIN = "trivial_pin"
    PINS_DIFFER = "pins_differ"
    SAME_PIN = "same_pin"
    OWN_PIN = "own_pin"
    PIN_MUST_CHANGE = "pin_must_change"
    OWN_PIN_FIRST = "own_pin_first"
    NUMBER_TAKEN = "number_taken"
    LAST_OWNER = "last_owner"
    OWNER_ONLY = "owner_only"
    ROLES_APART = "roles_apart"
    ROLE_HELD = "role_held"
    ROLE_TAKEN = "role_taken"
    ROLE_APART = "role_apart"
    STAYS_APART = "stays_apart"
    HOLDS_APART = "holds_apart"
    OWNER_KEEPS = "owner_keeps"
    WRONG_RECOVERY_CODE = "wrong_recovery_code"
    NEEDS_APPROVAL = "needs_approval"
    OWN_APPROVAL = "own_approval"
    MAY_NOT_APPROVE = "may_not_approve"
    PIN_IN_REASON = "pin_in_reason"
    APPROVAL_USED = "approval_used"
    APPROVAL_EXPIRED = "approval_expired"
    APPROVAL_FOR_OTHER = "approval_for_other"
    # members and cards
    PHONE_KNOWN = "phone_known"
    DOCUMENT_KNOWN = "document_known"
    ONE_AT_A_TIME = "one_at_a_time"
    CARD_TAKEN = "card_taken"
    CARD_TYPE_GONE = "card_type_gone"
    CARD_NOT_ACTIVE = "card_not_active"
    CARD_NOT_BLANK = "card_not_blank"
    CHARTER_NOT_SIGNED = "charter_not_signed"
    UNDER_AGE = "under_age"
    NO_SUCH_MEMBER = "no_such_member"
    CHANGED_MEANWHILE = "changed_meanwhile"
    # points
    SLIP_CREDITED = "slip_credited"
    TOO_OLD = "too_old"
    ABOVE_LIMIT = "above_limit"
    NO_POINTS = "no_points"
    EARNS_NOTHING = "earns_nothing"
    ALREADY_REVERSED = "already_reversed"
    NOT_REVERSIBLE = "not_reversible"
    SAME_MEMBER = "same_member"
    # slips and paper
    NO_SUCH_SLIP = "no_such_slip"
    NOT_A_RETAINED_COPY = "not_a_retained_copy"
    OTHER_PRINT = "other_print"
    ALREADY_SCANNED = "already_scanned"
    NEVER_PRINTED = "never_printed"
    TOO_MANY_PRINTS = "too_many_prints"
    NOT_WAITING = "not_waiting"
    # words of slips, counters
    NOT_PRINTABLE = "not_printable"
    PLACES_LOST = "places_lost"
    TOO_WIDE = "too_wide"
    COPIES_ALIKE = "copies_alike"
    COUNTER_TAKEN = "counter_taken"
    COUNTER_NAMED = "counter_named"
    # a venue to try
    VENUE_THERE = "venue_there"
    # tables of somebody else
    BAD_TABLE = "bad_table"
    FILE_TAKEN_BEFORE = "file_taken_before"
    TWICE = "twice"
    BROKEN_ROW = "broken_row"
    TWICE_IN_FILE = "twice_in_file"
    ALREADY_MEMBER = "already_member"
    LOST_DIGITS = "lost_digits"
    NOT_AS_DOCUMENT = "not_as_document"
    NO_CARD_UNDER_AGE = "no_card_under_age"
    FORMULA_WITHOUT_VALUE = "formula_without_value"
    CELL_ERROR = "cell_error"
    MERGED_CELL = "merged_cell"
    AMBIGUOUS_DATE = "ambiguous_date"
    NOT_WHOLE = "not_whole"
    UNKNOWN_WORD = "unknown_word"
    # requests
    SAME_REQUEST_OTHER_CONTENT = "same_request_other_content"
    NO_OPEN_SHIFT = "no_open_shift"
    # the venue's figures
    BAD_FIGURE = "bad_figure"
    DAY_OVER = "day_over"
    NOTHING_CHANGED = "nothing_changed"


class Refused(Exception):
    """A rule says no. `field` names the form field that the sentence stands beside ('' = the act as a
    whole).
    """

    def __init__(self, why: Why, field: str = "", **details: object) -> None:
        super().__init__(why, field, details)
        self.why = why
        self.field = field
        self.details = details


class Ill(StrEnum):
    """What can be wrong with the world around the program."""

    DISK_FULL = "disk_full"
    FILE_FOREIGN = "file_foreign"
    FILE_NEWER = "file_newer"
    FILE_DAMAGED = "file_damaged"
    FILE_READ_ONLY = "file_read_only"
    FILE_ON_NETWORK = "file_on_network"
    FILE_LOCKED = "file_locked"
    FILE_MISSING = "file_missing"
    SQLITE_TOO_OLD = "sqlite_too_old"
    KEY_MISSING = "key_missing"
    KEY_DOES_NOT_FIT = "key_does_not_fit"
    BACKUP_FAILED = "backup_failed"
    PROFILE_BAD = "profile_bad"
    PRINTER = "printer"
    OUT_OF_NUMBERS = "out_of_numbers"


class Trouble(Exception):
    """The world does not play along. Nothing was booked."""

    def __init__(self, what: Ill, **details: object) -> None:
        super().__init__(what, details)
        self.what = what
        self.details = details

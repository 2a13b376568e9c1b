"""Privacy: periods after which the screen locks and numbers are erased (rules §11)."""

from __future__ import annotations

from desk.rules.section import Days, Minutes, Section


class PrivacyRule(Section, frozen=True, kw_only=True):
    """The section [privacy]. `erase_after_days`: days after which claim and lodging numbers go; absent =
    never.
    """

    lock_after_minutes: Minutes = 3
    erase_after_days: Days | None = None

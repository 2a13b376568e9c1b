"""How a workload says that something is done: one unbuffered line, so that its place among the writes is the
true one.
"""

from __future__ import annotations

import os
from functools import cache


def acknowledge(token: str) -> None:
    """Tells the world that `token` is booked; from here on it may not be lost."""
    os.write(_told(), token.encode() + b"\n")


@cache
def _told() -> int:
    return os.open(os.environ["VIPDESK_TOLD"], os.O_WRONLY | os.O_APPEND)

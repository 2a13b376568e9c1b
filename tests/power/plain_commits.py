"""A workload: commits to two tables at once, an emptied log in the middle, then a reopened file.

VIPDESK_SYNCHRONOUS weakens every connection after the store has prepared it: the test of the test.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from sqlalchemy import event, select
from sqlalchemy.pool import Pool

from desk.models.database import Store, open_store
from desk.refusals import Ill, Trouble
from tests.models.little import Account, Entry, Little
from tests.power.telling import acknowledge


def book(store: Store) -> None:
    """One more entry, and the balance with it."""
    with store.write() as session:
        account = session.get(Account, 1) or Account(id=1, balance=0)
        account.balance += 1
        entry = Entry(
            request=f"r{account.balance}", slip="a slip of some length " * 20 + str(account.balance)
        )
        session.add_all([account, entry])
        session.flush()
        token = entry.request
    acknowledge(token)


def work(folder: Path, rounds: int) -> None:
    """Books, half of the rounds before and half after the file was closed and opened."""
    for _ in range(2):
        store = open_store(folder / "venue.db", create=True, metadata=Little.metadata)
        for number in range(rounds // 2):
            book(store)
            if number == rounds // 4:
                store.truncate_log()
        store.close()


def held(folder: Path) -> set[str]:
    """The requests that are there. Raises where the file is damaged or balance and entries disagree."""
    try:
        store = open_store(folder / "venue.db", metadata=Little.metadata)
    except Trouble as trouble:
        if trouble.what is Ill.FILE_MISSING:
            return set()
        raise
    try:
        store.quick_check()
        with store.read() as session:
            found = set(session.scalars(select(Entry.request)))
            balance = session.scalar(select(Account.balance)) or 0
    finally:
        store.close()
    assert balance == len(found), f"balance {balance}, {len(found)} entries"
    return found


def weaken() -> None:
    """Every connection is as durable as VIPDESK_SYNCHRONOUS says."""
    level = os.environ.get("VIPDESK_SYNCHRONOUS")
    if level in {"OFF", "NORMAL"}:
        event.listen(Pool, "checkout", lambda driver, *_: driver.execute(f"PRAGMA synchronous = {level}"))


if __name__ == "__main__":
    weaken()
    work(Path(sys.argv[1]), int(os.environ.get("VIPDESK_ROUNDS", "16")))

"""The venue that is measured on: a demo venue, made once and kept."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from benchmarks.ground import Ground, keep, places_in
from desk.demo import PEOPLE, Step, Wanted, make

DAYS, SEED = 14, 1


def build(folder: Path, members: int) -> Ground:
    """Makes it: a million members take some ten minutes, once."""
    print(f"· building a venue of {members:,} members in {folder}; later runs take it again", file=sys.stderr)
    shutil.rmtree(folder, ignore_errors=True)
    make(places_in(folder), Wanted(members, DAYS, SEED), _tell)
    receptionist = next(person for person in PEOPLE if "receptionist" in person.roles)
    return keep(Ground(folder, members, receptionist.number, receptionist.pin))


def _tell(done: int, of: int, step: Step) -> None:
    if sys.stderr.isatty():
        print(
            f"\r{done * 100 // of:3} %  {step:<8}",
            end="\n" if done >= of else "",
            file=sys.stderr,
            flush=True,
        )

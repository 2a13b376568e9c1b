"""`vip-desk demo`: a venue of people who don't exist, to try everything on."""

from __future__ import annotations

import argparse
import sys
from datetime import date, datetime

from desk.cli.codes import FAILED, OK
from desk.demo import PEOPLE, Made, Step, Wanted, make
from desk.places import Places
from desk.resources import command, typed

WORDS: dict[Step, str] = {
    "venue": "开店 the venue",
    "members": "会员 members",
    "history": "营业记录 history",
    "file": "写入文件 the file",
}


def make_demo(asked: argparse.Namespace, here: Places) -> int:
    """Makes it, and says who works there and with which PINs. Refused and Trouble as `desk.demo.make`."""
    places = here
    if asked.folder is not None:
        folder = asked.folder.absolute()
        places = Places(folder / "data", folder / "config")
    wanted = Wanted(
        asked.members,
        asked.days,
        asked.seed,
        asked.profile,
        asked.language,
        _until(asked.profile, asked.today),
    )
    try:
        made = make(places, wanted, _tell)
    except KeyboardInterrupt:
        print("\n已停止，未留下任何文件 / stopped, nothing is left behind", file=sys.stderr)
        return FAILED
    assert made is not None  # nobody stops it here
    _say(made, asked)
    return OK


def _until(profile: str, day: date | None) -> datetime | None:
    if day is None:
        return None
    from desk.demo.venue import evening_of

    return evening_of(profile, day)


def _tell(done: int, of: int, step: Step) -> None:
    if sys.stderr.isatty():
        end = "\n" if done >= of - 1 else ""
        print(f"\r{done * 100 // of:3} %  {WORDS[step]:<20}", end=end, file=sys.stderr, flush=True)


def _say(made: Made, asked: argparse.Namespace) -> None:
    print(f"{made.places.file}: {made.members:,} members, {asked.days} days, {made.entries:,} journal lines")
    for person in PEOPLE:
        print(f"  {person.number}  PIN {person.pin}  {person.name}  {', '.join(person.roles)}")
    print(f"恢复码 recovery code: {made.code.reveal()}")
    if asked.folder is not None:
        data, config = typed(made.places.data), typed(made.places.config)
        print(f"打开 open it: {command(window=True)} --data {data} --config {config}")

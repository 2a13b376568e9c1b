"""The commands: which function serves which, and how trouble is said on a terminal."""

from __future__ import annotations

import argparse
import sys

from desk.cli.codes import FAILED
from desk.places import places
from desk.refusals import Refused, Trouble


def run(wanted: argparse.Namespace) -> int:
    """Runs the command that was asked for. 0: done; 1: verify found differences; 3: it could not be done."""
    here = places(wanted.data, wanted.config)
    try:
        match wanted.command:
            case "verify":
                from desk.cli.verify import verify_file

                return verify_file(wanted.file or here.file, here)
            case "backup":
                from desk.cli.backups import backup

                return backup(here, wanted.folder or here.backups)
            case "restore":
                from desk.cli.backups import restore_backup

                return restore_backup(here, wanted.backup)
            case "demo":
                from desk.cli.demo import make_demo

                return make_demo(wanted, here)
            case _:
                from desk.cli.tour import play

                return play(wanted.folder, wanted.language, dark=wanted.dark, size=wanted.size)
    except (Refused, Trouble) as error:
        from desk.ui.words.terminal import sentence

        print(sentence(error), file=sys.stderr)
        return FAILED

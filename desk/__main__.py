"""The composition root: arguments → the window, or a command of the command line."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn

from desk import __version__

FIRST_YEAR, LAST_YEAR = 2000, 2100
"""Of a demo's last day."""
MOST_MEMBERS, MOST_DAYS = 1_000_000, 3660
"""Of a demo: its phones and its card numbers are enough for them."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Starts the window, or runs a command; gives the exit code."""
    wanted = _parser().parse_args(arguments)
    if wanted.self_test:
        from desk.cli import self_test

        return self_test.run(wanted.self_test)
    if wanted.command is None:
        from desk.ui.shell.start import run_window  # the window's start-up must not wait for the commands

        return run_window(wanted.data, wanted.config)
    from desk.cli import commands

    return commands.run(wanted)


class Arguments(argparse.ArgumentParser):
    """Says in both languages that it didn't understand; 2 is its exit code, as of every command line."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: 命令或参数不对，用法见上 / not understood, see above: {message}\n")


def _parser() -> argparse.ArgumentParser:
    parser = Arguments(
        prog="vip-desk", description="贵宾前台 VIP Desk: the front desk of a venue that keeps members"
    )
    parser.add_argument("--data", type=Path, help="folder of the venue's file (default: the system's)")
    parser.add_argument("--config", type=Path, help="folder of machine.key (default: the system's)")
    parser.add_argument("--version", action="version", version=f"VIP Desk {__version__}")
    parser.add_argument(
        "--self-test",
        nargs="?",
        const="all",
        choices=("all", "first-paint"),
        help="try this installation on a temporary venue; exits 3 where something is missing",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    verify = commands.add_parser(
        "verify", help="check journal, balances and slips; exits 1 when something differs"
    )
    verify.add_argument(
        "file", type=Path, nargs="?", help="a venue's file or a backup (default: this PC's venue)"
    )
    backup = commands.add_parser("backup", help="make a checked backup of the venue's file")
    backup.add_argument("folder", type=Path, nargs="?", help="where to (default: beside the file)")
    restore = commands.add_parser("restore", help="put a backup in the place of the venue's file")
    restore.add_argument("backup", type=Path, help="the backup's file")
    _add_demo(commands.add_parser("demo", help="make a venue of people who don't exist, to try things on"))
    tour = commands.add_parser("tour", help="play a day through the real window and keep pictures of it")
    tour.add_argument("folder", type=Path, nargs="?", default=Path("tour"), help="where to put them")
    tour.add_argument("--language", choices=("zh_CN", "en"), default="zh_CN")
    tour.add_argument("--dark", action="store_true")
    tour.add_argument("--size", default="1366x768", help="of the window, such as 1280x672")
    return parser


def _add_demo(demo: argparse.ArgumentParser) -> None:
    demo.add_argument("folder", type=Path, nargs="?", help="a folder of its own (default: this PC's venue)")
    demo.add_argument("--members", type=_up_to(MOST_MEMBERS), default=500)
    demo.add_argument(
        "--days", type=_up_to(MOST_DAYS), default=14, help="of history, the last one still open"
    )
    demo.add_argument("--seed", type=int, default=1, help="the same seed, the same venue")
    demo.add_argument("--profile", default="ktv", choices=("ktv", "bathhouse", "hotel", "retail"))
    demo.add_argument("--language", default="zh_CN", choices=("zh_CN", "en"), help="of its slips")
    demo.add_argument("--today", type=_day, help="its last evening, like 2026-11-21 (default: it ends now)")


def _up_to(most: int) -> Callable[[str], int]:
    def count(text: str) -> int:
        if not re.fullmatch("[0-9]{1,9}", text) or not 1 <= int(text) <= most:
            raise argparse.ArgumentTypeError(f"1 到 {most} 的整数 / a whole number, 1 to {most}: {text}")
        return int(text)

    return count


def _day(text: str) -> date:
    """Guests have birthdays before it and cards that are valid after it."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = date.min
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise argparse.ArgumentTypeError(
            f"{FIRST_YEAR} 到 {LAST_YEAR} 年的一天，如 2026-11-21 /"
            f" a day of {FIRST_YEAR} to {LAST_YEAR}, like 2026-11-21: {text}"
        )
    return day


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Everything one does with the source of VIP Desk, by one file that needs nothing but Python.

    python3 dev.py run      opens the window; without a display it plays the tour
    python3 dev.py test     every check and every test; with arguments: only pytest, with these
    python3 dev.py lint     the checks without the tests
    python3 dev.py words    collects the texts of the window and compiles their translations
    python3 dev.py tour     plays a day at the counter and writes pictures of it to tour/
    python3 dev.py bench    how fast it is, on a venue of a million members that is made once
    python3 dev.py build    makes the frozen program in dist/, and tries it

On Windows: py dev.py ... The first start looks for what the system lacks, makes .venv beside this file and
fetches the locked libraries; later starts find a stamp there and go straight to the task.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from subprocess import PIPE, STDOUT
from typing import IO, NamedTuple

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
I18N = ROOT / "resources" / "i18n"
WINDOWS = os.name == "nt"
OLDEST, NEWEST = (3, 11), (3, 13)

# Shared libraries that the Qt wheel expects of the system, and the Debian package of each.
CORE = """
libGL.so.1 libgl1                        libEGL.so.1 libegl1
libxkbcommon.so.0 libxkbcommon0          libfontconfig.so.1 libfontconfig1
libdbus-1.so.3 libdbus-1-3               libglib-2.0.so.0 libglib2.0-0
libgthread-2.0.so.0 libglib2.0-0
"""
# For a window on a screen. Qt blames xcb-cursor for whichever of these is missing, so each is looked for.
WINDOW = """
libxcb-cursor.so.0 libxcb-cursor0        libxkbcommon-x11.so.0 libxkbcommon-x11-0
libxcb-icccm.so.4 libxcb-icccm4          libxcb-util.so.1 libxcb-util1
libxcb-image.so.0 libxcb-image0          libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-randr.so.0 libxcb-randr0          libxcb-render.so.0 libxcb-render0
libxcb-shape.so.0 libxcb-shape0          libxcb-render-util.so.0 libxcb-render-util0
libxcb-shm.so.0 libxcb-shm0              libxcb-sync.so.1 libxcb-sync1
libxcb-xfixes.so.0 libxcb-xfixes0        libxcb-xkb.so.1 libxcb-xkb1
libX11-xcb.so.1 libx11-xcb1
"""


class Stop(Exception):
    """The task can't go on; the text says why and what to do."""


class Outcome(NamedTuple):
    """How one check ended: what it is called, its exit code, what it wrote, and how many seconds it took."""

    name: str
    code: int
    output: str
    seconds: float


def say(text: str) -> None:
    """One line of progress, at once even into a file."""
    print(f"· {text}", flush=True)


def quiet(*command: str | Path) -> tuple[int, str]:
    """Runs a command in the source folder; gives its exit code and all that it wrote."""
    inner = environment(offscreen=True)
    done = subprocess.run(command, cwd=ROOT, env=inner, check=False, stdout=PIPE, stderr=STDOUT)
    return done.returncode, done.stdout.decode("utf-8", "replace")


def fits(version: tuple[int, ...]) -> bool:
    """Whether a Python of this version runs the program."""
    return OLDEST <= (version[0], version[1]) <= NEWEST


def fitting_python(which: Callable[[str], str | None] = shutil.which) -> list[str]:
    """The command of a Python that fits: the one that runs this file, or the newest other one."""
    if fits(sys.version_info[:2]):
        return [sys.executable]
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        if found := which(f"python3.{minor}"):
            return [found]
        launcher = which("py") if WINDOWS else None
        if launcher and quiet(launcher, f"-3.{minor}", "-V")[0] == 0:
            return [launcher, f"-3.{minor}"]
    here = ".".join(map(str, sys.version_info[:3]))
    raise Stop(
        f"VIP Desk needs Python 3.11, 3.12 or 3.13; this is {here} and no other was found. "
        "Install one (from your system or python.org) and call it: python3.11 dev.py ..."
    )


def venv_python(venv: Path = VENV) -> Path:
    """The interpreter inside the virtual environment."""
    return venv / ("Scripts/python.exe" if WINDOWS else "bin/python")


def present(soname: str) -> bool:
    """Whether the loader finds this shared library."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def missing_packages(window: bool, there: Callable[[str], bool] = present) -> list[str]:
    """The Debian packages of the libraries that aren't there, each once, in order."""
    names = (CORE + WINDOW if window else CORE).split()
    pairs = zip(names[::2], names[1::2], strict=True)
    return list(dict.fromkeys(package for soname, package in pairs if not there(soname)))


def apt_prefix(root: bool, which: Callable[[str], str | None] = shutil.which) -> list[str] | None:
    """What stands before apt-get: nothing for root, sudo for others; None where neither helps."""
    if not which("apt-get"):
        return None
    if root:
        return []
    return ["sudo"] if which("sudo") else None


def apt_install(packages: Sequence[str]) -> None:
    """Installs packages, saying the line first; stops with that line where it can't be run."""
    line = f"apt-get install -y --no-install-recommends {' '.join(packages)}"
    prefix = apt_prefix(hasattr(os, "geteuid") and os.geteuid() == 0)
    if prefix is None:
        raise Stop(
            f"The system lacks libraries. On Debian and Ubuntu this brings them (as root):\n  {line}\n"
            "Elsewhere they have other names. Then start again."
        )
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
    listed = any(Path("/var/lib/apt/lists").glob("*Packages*"))
    for attempt in (1, 2):
        if attempt == 2 or not listed:
            say(" ".join([*prefix, "apt-get update"]))
            quiet(*apt, "update")
        say(" ".join([*prefix, line]))
        code, output = quiet(*apt, *line.split()[1:])
        if code == 0:
            return
    raise Stop(f"apt-get failed:\n{tail(output)}\nRun it yourself, then start again:\n  {line}")


def tail(text: str, lines: int = 8) -> str:
    """The last lines that say something, indented."""
    spoken = [line for line in text.splitlines() if line.strip()]
    return "\n".join(f"  {line}" for line in spoken[-lines:])


TEST_TOOLS = {"gcc": ("gcc", "libc6-dev"), "pdftotext": ("poppler-utils",)}  # for power cuts and PDFs


def prepare_system(window: bool, tests: bool = False) -> None:
    """Installs what the system lacks. Only Linux leaves these libraries to the system."""
    if not sys.platform.startswith("linux"):
        return
    packages = missing_packages(window)
    if not venv_python().exists() and quiet(sys.executable, "-c", "import venv, ensurepip")[0] != 0:
        # Debian ships the making of environments apart
        packages.append(f"python3.{sys.version_info[1]}-venv")
    if tests and shutil.which("apt-get"):
        for tool, needed in TEST_TOOLS.items():
            packages += () if shutil.which(tool) else needed
    if packages:
        apt_install(packages)
    still = missing_packages(window)
    if still:
        raise Stop(f"Installed, but the loader still doesn't find: {', '.join(still)}")


def dependencies(tests: bool) -> list[str]:
    """What pyproject.toml asks for: the program's own needs, with `tests` those of tests and builds too."""
    import tomllib  # not before the version is known to have it

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    return [*project["dependencies"], *(extras["test"] + extras["build"] if tests else ())]


def stamp(tests: bool) -> str:
    """Names what an environment was made from: a later start compares it and goes on at once."""
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    python = str(venv_python().resolve())  # another one after an upgrade of the system
    return hashlib.sha256(repr((python, dependencies(tests), lock)).encode()).hexdigest()


def prepare(tests: bool, window: bool = False) -> None:
    """Makes everything ready that the task needs; does nothing, quickly, when it is."""
    prepare_system(window, tests)
    if not ready(tests):
        install(tests)
        mark(tests).write_text(stamp(tests))
    for ts in stale_translations():
        release(ts)


def mark(tests: bool) -> Path:
    """Where the stamp of a finished installation stands."""
    return VENV / ("ready-to-test" if tests else "ready-to-run")


def ready(tests: bool) -> bool:
    """Whether .venv holds what is locked now; one that serves the tests serves the program."""
    if not venv_python().exists():
        return False
    kinds = (True,) if tests else (True, False)
    return any(mark(kind).exists() and mark(kind).read_text() == stamp(kind) for kind in kinds)


def install(tests: bool) -> None:
    """Makes .venv where there is none that serves, and fetches the locked libraries into it."""
    probe = f"import pip, sys; sys.exit(not {OLDEST} <= sys.version_info[:2] <= {NEWEST})"
    if not venv_python().exists() or quiet(venv_python(), "-c", probe)[0] != 0:
        say("making .venv")
        code, output = quiet(sys.executable, "-m", "venv", "--clear", VENV)
        if code != 0:
            raise Stop(f"The environment could not be made:\n{tail(output)}")
    say("fetching the libraries (some 110 MB, this once)" + (" and those of the tests" if tests else ""))
    pip = (venv_python(), "-m", "pip", "install", "--disable-pip-version-check", "--no-input", "-q")
    code, output = quiet(*pip, "-c", ROOT / "requirements.lock", *dependencies(tests))
    if code != 0:
        raise Stop(
            f"pip could not install the libraries:\n{tail(output)}\n"
            "Is there a network, or a mirror that pip knows of? Nothing is lost: start again."
        )


def environment(offscreen: bool, outer: Mapping[str, str] = os.environ) -> dict[str, str]:
    """The variables for a child: a UTF-8 locale, which Qt insists on, and where wanted no display."""
    inner = dict(outer)
    locale = inner.get("LC_ALL") or inner.get("LC_CTYPE") or inner.get("LANG") or "C"
    if not WINDOWS and "utf" not in locale.lower():
        inner["LC_ALL"] = "C.UTF-8"
    if offscreen:
        inner["QT_QPA_PLATFORM"] = "offscreen"
    return inner


def python(*arguments: str, offscreen: bool = False) -> int:
    """Runs the environment's Python in the source folder and gives its exit code."""
    command = [str(venv_python()), *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment(offscreen), check=False).returncode


def qt_tool(name: str) -> Path:
    """A program of the Qt wheel, called without the Python that wraps it."""
    found = sorted(VENV.glob(f"[Ll]ib/**/PySide6/{name}{'.exe' if WINDOWS else ''}"))
    if not found:
        raise Stop(f"{name} is missing in .venv: delete that folder and start again")
    return found[0]


def stale_translations() -> list[Path]:
    """The .ts files whose compiled .qm is missing or older."""

    def stale(ts: Path) -> bool:
        qm = ts.with_suffix(".qm")
        return not qm.exists() or qm.stat().st_mtime < ts.stat().st_mtime

    return [ts for ts in sorted(I18N.glob("*.ts")) if stale(ts)]


def release(ts: Path) -> None:
    """Compiles one translation, so that a reader sees the old file or the new one."""
    fresh = ts.with_suffix(f".{os.getpid()}.qm")  # two may be at it
    code, output = quiet(qt_tool("lrelease"), "-silent", ts, "-qm", fresh)
    if code != 0:
        raise Stop(f"{ts.name} could not be compiled:\n{tail(output)}")
    fresh.replace(ts.with_suffix(".qm"))


def collect(folder: Path) -> list[Path]:
    """Runs lupdate over desk/ into a folder's .ts files: Chinese has every text, English those that count."""
    sources = sorted(str(path) for path in (ROOT / "desk").rglob("*.py"))
    made = []
    options = ("-silent", "-no-obsolete", "-locations", "none", "-source-language", "en_US")
    plurals: dict[str, tuple[str, ...]] = {"zh_CN": (), "en": ("-pluralonly",)}
    for language, only in plurals.items():
        ts = folder / f"{language}.ts"
        target = ("-target-language", language, *sources, "-ts", str(ts))
        code, output = quiet(qt_tool("lupdate"), *options, *only, *target)
        if code != 0:
            raise Stop(f"lupdate failed:\n{tail(output)}")
        made.append(ts)
    return made


def messages(ts: Path) -> Iterable[tuple[str, str, bool]]:
    """Every text of a translation: its context, its English, and whether it is finished."""
    for context in ET.parse(ts).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            words = "" if translation is None else "".join(translation.itertext()).strip()
            done = translation is not None and translation.get("type") is None and bool(words)
            yield context.findtext("name", ""), message.findtext("source", ""), done


def untranslated() -> list[str]:
    """What a fresh look at the source finds without a finished translation, as lines for people."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for ts in I18N.glob("*.ts"):
            shutil.copy(ts, folder)
        return [
            f"{ts.name}: {context}: {source!r}"
            for ts in collect(folder)
            for context, source, done in messages(ts)
            if not done
        ]


def words(check: bool) -> int:
    """Collects the texts into resources/i18n and compiles them; `check` changes nothing and fails on gaps."""
    if not check:
        I18N.mkdir(parents=True, exist_ok=True)
        for ts in collect(I18N):
            release(ts)
            say(f"{ts.relative_to(ROOT)}: {sum(1 for _ in messages(ts))} texts")
    gaps = untranslated()
    for gap in gaps:
        print(f"untranslated: {gap}")
    return 1 if gaps and check else 0


def checks() -> list[tuple[str, list[str]]]:
    """The checks beside the tests, the longest first."""
    tool = str(venv_python())
    return [
        ("mypy", [tool, "-m", "mypy"]),
        ("ruff check", [tool, "-m", "ruff", "check", "--quiet", "--output-format", "concise", "."]),
        ("ruff format", [tool, "-m", "ruff", "format", "--check", "--quiet", "."]),
        (
            "imports",
            [tool, "-c", "from importlinter.cli import lint_imports_command as go; go()", "--no-cache"],
        ),
        ("words", [tool, str(ROOT / "dev.py"), "words", "--check"]),
    ]


def check(name: str, command: Sequence[str]) -> Outcome:
    """Runs one check to its end; its output is kept for the summary."""
    start = time.perf_counter()
    code, output = quiet(*command)
    return Outcome(name, code, output, time.perf_counter() - start)


def pytest(arguments: Sequence[str]) -> Outcome:
    """Runs pytest, passing its lines on as they come."""
    start = time.perf_counter()
    colour = "--color=yes" if sys.stdout.isatty() else "--color=no"
    command = [str(venv_python()), "-m", "pytest", colour, *arguments]
    kept: list[str] = []
    inner = environment(offscreen=True)
    with subprocess.Popen(command, cwd=ROOT, env=inner, stdout=PIPE, stderr=STDOUT) as child:
        for raw in child.stdout or ():
            kept.append(raw.decode("utf-8", "replace"))
            print(kept[-1], end="", flush=True)
    return Outcome("pytest", child.returncode, "".join(kept), time.perf_counter() - start)


def closing_line(output: str) -> str:
    """pytest's own last word ('12 passed, 1 failed in 3.2s'), without the frame of equal signs."""
    plain = re.sub(r"\x1b\[[0-9;]*m", "", output)
    found = re.findall(
        r"^=*\s*((?:\d+ \w+|no tests ran)[^=\n]* in [\d.]+s[^=\n]*?)\s*=*$", plain, re.MULTILINE
    )
    return found[-1] if found else "pytest gave no closing line"


def summary(outcomes: Sequence[Outcome], out: IO[str] | None = None) -> int:
    """Prints what failed, then one line for each check; gives the exit code."""
    out = out or sys.stdout
    for one in outcomes:
        if one.code and one.name != "pytest":
            print(f"\n--- {one.name}\n{one.output.rstrip()}", file=out)
    print(file=out)
    for one in outcomes:
        print(f"{'FAILED' if one.code else 'ok':7} {one.name:12} {one.seconds:6.1f} s", file=out)
    return 1 if any(one.code for one in outcomes) else 0


def lint() -> int:
    """All checks, two at a time."""
    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(lambda one: check(*one), checks()))
    return summary(outcomes)


def test(arguments: Sequence[str]) -> int:
    """With arguments pytest alone; without, everything: the checks run one by one beside the tests."""
    if arguments:
        return pytest(arguments).code
    with ThreadPoolExecutor(1) as pool:
        beside = [pool.submit(check, *one) for one in checks()]
        tests = pytest(["-n", "2", "-q"])
        code = summary([*(one.result() for one in beside), tests])
    print(closing_line(tests.output), flush=True)
    return code


def has_display(outer: Mapping[str, str] = os.environ) -> bool:
    """Whether a window can open: on Linux a Wayland socket or an X server that answers."""
    if not sys.platform.startswith("linux"):
        return True
    if outer.get("QT_QPA_PLATFORM", "") in ("offscreen", "minimal"):
        return False
    if outer.get("WAYLAND_DISPLAY"):
        return (Path(outer.get("XDG_RUNTIME_DIR", "/")) / outer["WAYLAND_DISPLAY"]).exists()
    return x_answers(outer.get("DISPLAY", ""))


def x_answers(display: str) -> bool:
    """Whether something listens where DISPLAY points; a stale one would make Qt abort."""
    host, colon, number = display.rpartition(":")
    number = number.split(".")[0]
    if not colon or not number.isdigit():
        return False
    if host not in ("", "unix"):
        return True  # somebody else's screen: Qt will say
    for address in (f"/tmp/.X11-unix/X{number}", f"\0/tmp/.X11-unix/X{number}"):  # noqa: S108 - where X servers listen
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as knock:
            if knock.connect_ex(address) == 0:
                return True
    return False


def run(arguments: Sequence[str]) -> int:
    """The program itself; arguments are its own."""
    window = has_display()
    prepare(tests=False, window=window)
    if window or arguments:
        return python("-m", "desk", *arguments, offscreen=not window)
    say("没有显示器，改为播放演示并保存截图 / no display here: playing the tour and saving its pictures")
    return tour(())


def tour(arguments: Sequence[str]) -> int:
    """A day at the counter through the real window, offscreen."""
    code = python("-m", "desk", "tour", *arguments, offscreen=True)
    if code == 0 and not arguments:
        say(f"图片在 / pictures: {ROOT / 'tour'}")
    return code


def main(arguments: Sequence[str]) -> int:
    """Does the task named by the first argument; gives the exit code."""
    task, rest = (arguments[0] if arguments else ""), list(arguments[1:])
    if task == "run":
        return run(rest)
    tasks: dict[str, Callable[[], int]] = {
        "test": lambda: test(rest),
        "lint": lint,
        "words": lambda: words("--check" in rest),
        "tour": lambda: tour(rest),
        "bench": lambda: python("-m", "benchmarks", *rest, offscreen=True),
        "build": lambda: python("-m", "installer.build"),
    }
    if task not in tasks:
        print(__doc__)
        return 0 if task in ("-h", "--help", "help") else 2
    prepare(tests=task != "tour")
    return tasks[task]()


def start() -> int:
    """Hands over to a Python that fits, then runs the task; what goes wrong becomes a sentence."""
    try:
        if (python_here := fitting_python()) != [sys.executable]:
            return subprocess.run([*python_here, __file__, *sys.argv[1:]], check=False).returncode
        return main(sys.argv[1:])
    except Stop as why:
        print(f"\n{why}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\n已停止 / stopped", file=sys.stderr)
        return 130


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    sys.exit(start())

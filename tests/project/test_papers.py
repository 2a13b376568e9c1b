"""The papers around the program say what is so."""

from __future__ import annotations

import re
import tomllib

import dev
from tests.project.source import ROOT

LOCK = (ROOT / "requirements.lock").read_text("utf-8").split()
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def _plain(name: str) -> str:
    """A distribution's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def test_the_lock_holds_names_and_versions_and_no_address() -> None:
    strange = [line for line in LOCK if not re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.]+", line)]
    assert strange == []


def test_the_lock_holds_all_that_the_project_asks_for() -> None:
    locked = {_plain(line.split("==")[0]) for line in LOCK}
    asked = {_plain(re.split(r"[<>=;~! ]", wanted)[0]) for wanted in dev.dependencies(tests=True)}
    assert asked - locked == set()


def test_the_readmes_name_only_commands_that_exist() -> None:
    assert dev.__doc__
    real = set(re.findall(r"dev\.py (\w+)", dev.__doc__))
    for readme in ("README.md", "README.zh-CN.md", "CONTRIBUTING.md"):
        named = set(re.findall(r"dev\.py (\w+)", (ROOT / readme).read_text("utf-8")))
        assert named <= real, readme
        assert readme == "CONTRIBUTING.md" or {"run", "test"} <= named


def test_links_between_the_papers_lead_somewhere() -> None:
    papers = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    broken = [
        f"{paper.relative_to(ROOT)} -> {target}"
        for paper in papers
        for target in re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", paper.read_text("utf-8"))
        if not (paper.parent / target).exists()
    ]
    assert broken == []


def test_every_library_stands_in_the_list_of_third_parties() -> None:
    named = (ROOT / "THIRD_PARTY.md").read_text("utf-8").lower()
    missing = [
        name for name in PROJECT["dependencies"] if re.split(r"[<>=;~! ]", name)[0].lower() not in named
    ]
    assert missing == []

"""The user guide: a page for every tab in both languages, opened by F1, with words to look for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from desk import resources
from desk.ui.look.theme import theme
from desk.ui.shell.help_page import HelpPage
from desk.ui.shell.places import PLACES
from desk.ui.words.help_topics import TOPICS
from tests.ui.at_work import AtWork

FOLDERS = [resources.root() / "help" / language for language in ("zh_CN", "en")]
KEYS = [topic.key for topic in TOPICS]


def test_each_tab_has_a_page() -> None:
    assert {place.key for place in PLACES} | {"settings", "sign_in"} <= set(KEYS)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_each_page_stands_in_each_language_and_leads_nowhere_else(folder: Path) -> None:
    assert sorted(path.stem for path in folder.iterdir()) == sorted(KEYS)
    for path in folder.iterdir():
        links = re.findall(r"\]\((.*?)\)", path.read_text("utf-8"))
        assert [link for link in links if link.removesuffix(".md") not in KEYS] == []


@pytest.mark.parametrize("key", KEYS)
def test_both_languages_say_it_in_the_same_order(key: str) -> None:
    shapes = [
        re.findall(r"^(#+|\d+\.|-) ", (folder / f"{key}.md").read_text("utf-8"), re.MULTILINE)
        for folder in FOLDERS
    ]
    assert shapes[0] == shapes[1]


@pytest.mark.parametrize("key", KEYS)
def test_both_languages_name_the_same_keys(key: str) -> None:
    named = [
        set(
            re.findall(
                r"\*\*((?:Ctrl|Alt|F\d)[^*]*|Enter|Esc)\*\*", (folder / f"{key}.md").read_text("utf-8")
            )
        )
        for folder in FOLDERS
    ]
    assert named[0] == named[1]


def test_f1_opens_the_page_of_the_tab(counter: AtWork) -> None:
    counter.hands.press("F5", "F1")
    page = counter.hands.see(HelpPage)
    assert page.text.toPlainText().startswith("积分")
    counter.hands.press("Escape")
    counter.hands.press("F4", "F1")
    assert counter.hands.see(HelpPage).text.toPlainText().startswith("会员")


def test_f1_before_anybody_is_signed_in(opened: AtWork) -> None:
    opened.hands.press("F1")
    assert "忘记密码" in opened.hands.see(HelpPage).text.toPlainText()
    opened.hands.press("Escape")
    opened.sign_in("012")


def test_words_are_looked_for_in_all_pages(counter: AtWork) -> None:
    counter.hands.press("F1")
    page = counter.hands.see(HelpPage)
    counter.hands.into(page.search)
    counter.hands.write("恢复码")
    assert [each.key for each in page.list.rows_model.rows()] == ["sign_in", "settings"]
    assert page.text.extraSelections()
    counter.hands.write("没有这个词")
    assert page.search.refused
    page.open_topic("points")
    assert page.text.toPlainText().startswith("积分")


def test_a_link_leads_to_its_page(counter: AtWork) -> None:
    counter.hands.press("F1")
    page = counter.hands.see(HelpPage)
    page.open_topic("start")
    page.text.led_to.emit("slips")
    assert page.text.toPlainText().startswith("单据")


def test_another_theme_finds_no_closed_page(counter: AtWork) -> None:
    counter.hands.press("F1")
    counter.hands.see(HelpPage)
    counter.hands.press("Escape")
    counter.hands.until_calm()
    theme().force(True)
    counter.hands.press("F1")
    assert counter.hands.see(HelpPage).text.toPlainText().startswith("今日")

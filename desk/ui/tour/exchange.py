"""Members from and to files: four steps with some bad rows, the same file once more, and a masked export."""

from __future__ import annotations

import csv
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desk.rules.imports import Field
from desk.ui.members.export_page import ExportPage
from desk.ui.members.import_page import CHECK, COLUMNS, DONE, ImportPage
from desk.ui.tour.night import approve, hand_over
from desk.ui.tour.opening import MANAGER, OWNER
from desk.ui.tour.story import Story
from desk.ui.widgets.sure_dialog import SureDialog
from desk.ui.words.imports import field_in_words

TITLES = (
    Field.NAME, Field.PHONE, Field.BIRTHDAY, Field.SEX, Field.CARD_NUMBER, Field.JOINED_ON, Field.POINTS,
    Field.REMARKS,
)  # fmt: skip
ROWS = (
    ("丁一凡", "15900010001", "1988-03-12", "男", "20180001", "2018-06-01", "1260", ""),
    ("卢婉清", "15900010002", "19930705", "女", "20180002", "2018-06-09", "880", "爱唱粤语老歌"),
    ("石磊", "1.59E+10", "1979-11-30", "男", "20180003", "2018-07-22", "4100", ""),
    ("唐若兰", "15900010004", "1996/2/8", "女", "20190001", "2019-01-15", "350", ""),
    ("韩志远", "15900010005", "1990-02-30", "男", "20190002", "2019-03-03", "720", ""),
    ("欧阳雪", "15900010006", "1985-12-24", "女", "20190003", "2019-05-18", "12960", "对花生过敏"),
    ("彭子涵", "15900010002", "1999-09-09", "男", "20190004", "2019-08-27", "60", ""),
    ("", "15900010008", "1992-04-16", "女", "20190005", "2019-10-02", "510", ""),
    ("夏天宇", "15900010009", "1987-06-21", "男", "20200001", "2020-01-11", "2040", ""),
    ("司徒美玲", "15900010010", "2001-10-05", "女", "20200002", "2020-09-30", "190", "常带家人"),
    ("邹佳宁", "15900010011", "1994-08-18", "女", "20210001", "2021-04-06", "-20", ""),
    ("潘大海", "15900010012", "1976-01-27", "男", "20210002", "2021-07-14", "7730", ""),
)
"""An old program's list: a phone that a spreadsheet rounded, a day that isn't one, two guests with one phone,
nobody's row, points below nothing.
"""


def old_list(folder: Path) -> Path:
    """The file as the old program wrote it."""
    path = folder / "old-members.csv"
    with path.open("w", encoding="gb18030", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([field_in_words(field) for field in TITLES])
        writer.writerows(ROWS)
    return path


def members_come_in(story: Story) -> None:
    """Nothing counts before the word that takes them in."""
    story.at("23:10")
    hand_over(story, MANAGER)
    hands = story.hands
    hands.press("F4", "Ctrl+Shift+I")
    page = hands.see(ImportPage)
    story.picture("import", QT_TRANSLATE_NOOP("Tour", "Members out of a table: first the file"))
    pick_old_list(story, page)
    story.picture(
        "import-columns",
        QT_TRANSLATE_NOOP("Tour", "What each column is: recognised by its title, beside samples"),
    )
    hands.press("Ctrl+Return")
    hands.until(lambda: page.step == CHECK, "the checked rows")
    story.picture(
        "import-check", QT_TRANSLATE_NOOP("Tour", "Checked row by row: what stays outside, and why")
    )
    hands.press("Ctrl+S")
    story.pick_file(story.home / "bad-rows.xlsx")
    story.until_said(lambda said: "bad-rows" in said)
    hands.press("Ctrl+Return")
    hands.see(SureDialog)
    story.picture("import-sure", QT_TRANSLATE_NOOP("Tour", "The word that takes them in"))
    hands.click(hands.see(SureDialog).sure)
    hands.until(lambda: page.step == DONE, "the members being taken in")
    hands.until(lambda: not page.findings.progress.isVisible(), "the members who are in")
    story.picture(
        "import-done", QT_TRANSLATE_NOOP("Tour", "Taken in with cards and points; the bad rows are kept")
    )


def pick_old_list(story: Story, page: ImportPage) -> None:
    """The list is chosen, as in any program."""
    story.hands.press("Return")
    story.pick_file(old_list(story.home))
    story.hands.until(lambda: page.step == COLUMNS, "the columns of the file")


def same_file_again(story: Story) -> None:
    """A file that was taken in is known again."""
    story.at("23:12")
    hands = story.hands
    page = hands.see(ImportPage)
    hands.press("Escape")
    hands.until(lambda: not page.isVisible(), "the members")
    hands.press("Ctrl+Shift+I")
    page = hands.see(ImportPage)
    pick_old_list(story, page)
    hands.press("Ctrl+Return")
    hands.see(SureDialog)
    story.picture(
        "import-again", QT_TRANSLATE_NOOP("Tour", "The same file again: asked first, nobody comes in twice")
    )
    hands.press("Escape")
    hands.press("Escape")
    hands.press("Escape")
    hands.until(lambda: not page.isVisible(), "the members")


def members_go_out(story: Story) -> None:
    """Masked unless asked otherwise, and never without a PIN."""
    story.at("23:14")
    hands = story.hands
    hands.press("Ctrl+Shift+E")
    page = hands.see(ExportPage)
    story.picture("export", QT_TRANSLATE_NOOP("Tour", "Members into a file: masked as on paper, or whole"))
    hands.press("Ctrl+Return")
    hands.until(lambda: story.window.approving.dialog is not None, "the approval")
    story.picture(
        "export-approval", QT_TRANSLATE_NOOP("Tour", "A manager's PIN and a reason; the journal keeps both")
    )
    approve(story, OWNER)
    story.pick_file(story.home / "members.xlsx")
    story.until_said(lambda said: "members.xlsx" in said)
    story.picture("exported", QT_TRANSLATE_NOOP("Tour", "So many members are in the file"))
    hands.press("Escape")
    hands.until(lambda: not page.isVisible(), "the members")

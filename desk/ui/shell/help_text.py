"""A page of the guide, set in the program's own face and colours."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QFont, QTextBlock, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from desk.ui.look import fonts
from desk.ui.look.theme import theme, tokens

LINE_HEIGHT = 108
"""Per cent of the face's own height, which is 1.45 already."""
SIZES = {1: fonts.ACT, 2: fonts.TITLE}
ABOVE = {0: 6, 1: 0, 2: 18}
BELOW = 4


class HelpText(QTextBrowser):
    """Shows Markdown. `led_to(key)` when a link to another page was followed."""

    led_to = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._markdown, self._sought = "", ""
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.anchorClicked.connect(self._follow)
        theme().changed.connect(self._set)  # a bound one ends with the page

    def show_page(self, markdown: str, name: str) -> None:
        """Another page, from its top; `name` is for the ear."""
        self._markdown = markdown
        self.setAccessibleName(name)
        self._set()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def seek(self, words: str) -> None:
        """Marks the words wherever they stand, and shows the first of them."""
        self._sought = words
        found = self._places()
        self.setExtraSelections([self._mark(place) for place in found])
        if found:
            top = QTextCursor(found[0])
            top.clearSelection()
            self.setTextCursor(top)
            self.ensureCursorVisible()

    def _set(self) -> None:
        document = self.document()
        document.setDefaultFont(fonts.font(fonts.BODY))
        document.setDocumentMargin(4)
        document.setMarkdown(self._markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        block = document.begin()
        while block.isValid():
            _dress(block)
            block = block.next()
        self.seek(self._sought)

    def _places(self) -> list[QTextCursor]:
        if not self._sought:
            return []
        found: list[QTextCursor] = []
        at = self.document().find(self._sought)
        while not at.isNull():
            found.append(at)
            at = self.document().find(self._sought, at)
        return found

    def _mark(self, place: QTextCursor) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        mark.cursor = place  # type: ignore[attr-defined]  # the stubs leave the two fields out
        marked = QTextCharFormat()
        marked.setBackground(tokens().warn_bg)
        marked.setForeground(tokens().warn_t)
        mark.format = marked  # type: ignore[attr-defined]  # as above
        return mark

    def _follow(self, url: QUrl) -> None:
        self.led_to.emit(url.fileName().removesuffix(".md"))


def _dress(block: QTextBlock) -> None:
    """Sizes from the look instead of Qt's own for headings; lines as far apart as everywhere."""
    level = block.blockFormat().headingLevel()
    cursor = QTextCursor(block)
    spaced = QTextBlockFormat()
    spaced.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    spaced.setTopMargin(ABOVE.get(level, ABOVE[2]))
    spaced.setBottomMargin(BELOW)
    cursor.mergeBlockFormat(spaced)
    cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
    if level:
        heading = QTextCharFormat()
        heading.setFont(fonts.font(SIZES.get(level, fonts.ROW), bold=True))
        heading.setForeground(tokens().brass_t)
        cursor.setCharFormat(heading)  # not merged: Qt's own step of size would win
        return
    for at in range(len(block.textFormats())):
        _dress_piece(block, at)


def _dress_piece(block: QTextBlock, at: int) -> None:
    piece = block.textFormats()[at]
    plain = QTextCharFormat()
    if piece.format.isAnchor():  # type: ignore[attr-defined]  # a FormatRange has them, its stub has not
        plain.setForeground(tokens().primary_t)
    elif piece.format.fontFixedPitch():  # type: ignore[attr-defined]  # as above
        plain.setFont(fonts.font(fonts.BODY, bold=True))
        plain.setForeground(tokens().brass_t)
    elif piece.format.fontWeight() > QFont.Weight.Normal:  # type: ignore[attr-defined]  # as above
        plain.setForeground(tokens().ink)
    else:
        plain.setForeground(tokens().ink2)
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + piece.start)  # type: ignore[attr-defined]  # as above
    end = block.position() + piece.start + piece.length  # type: ignore[attr-defined]  # as above
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.mergeCharFormat(plain)

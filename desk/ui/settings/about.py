"""About: which version this is, where the data lie, and what the program stands on."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from desk import __version__
from desk.queries.venue import is_demo
from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.settings.backup import size_in_words
from desk.ui.settings.section import Section
from desk.ui.shell.front import Front
from desk.ui.shell.logo import Logo
from desk.ui.widgets.area_field import AreaField
from desk.ui.widgets.button import Button
from desk.ui.widgets.card import Card
from desk.ui.widgets.sure_dialog import SureDialog
from desk.ui.widgets.text import Text

# As in THIRD_PARTY.md: what comes with the program or runs in it.
LICENCES = (
    ("Noto Sans SC, Slip Mono, Rare Han", "SIL Open Font License 1.1"),
    ("Phosphor Icons 2.1", "MIT"),
    ("Qt, PySide6", "LGPL 3.0"),
    ("SQLAlchemy, alembic", "MIT"),
    ("SQLite, pysqlite3", "public domain, zlib"),
    ("python-escpos", "MIT"),
    ("reportlab", "BSD 3-Clause"),
    ("Pillow", "MIT-CMU"),
    ("cryptography", "Apache 2.0 / BSD 3-Clause"),
    ("argon2-cffi, pypinyin, platformdirs", "MIT"),
    ("python-stdnum", "LGPL 2.1"),
    ("msgspec", "BSD 3-Clause"),
)


class AboutSection(Section):
    """What this is; a demo venue is left from here."""

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        self.open_folder = Button(self.tr("Open the folder"), icon=Icon.FOLDER_OPEN)
        self.open_folder.clicked.connect(self._open)
        self.own = Button(self.tr("Begin my own venue…"), icon=Icon.DOOR_OPEN)
        self.own.clicked.connect(self._ask_own)
        self._demo = Text(
            self.tr("A demo venue: everybody in it is made up."), fonts.BODY, bold=True, tone="warn_t"
        )
        self._facts = {name: Text("", fonts.BODY) for name in ("version", "file", "size")}
        self._lay_out()
        self.reload()

    def _lay_out(self) -> None:
        card = Card(self.tr("About"), icon=Icon.INFO)
        card.inset()
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(Logo(56))
        what = self.tr("VIP Desk: the front desk of a venue that keeps members")
        head.addWidget(Text(what, fonts.TITLE, bold=True), 1)
        head.addWidget(self.open_folder)
        own = QHBoxLayout()
        own.setSpacing(16)
        own.addWidget(self._demo, 1)
        own.addWidget(self.own)
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setColumnStretch(1, 1)
        labels = {
            "version": self.tr("Version"),
            "file": self.tr("The venue's file"),
            "size": self.tr("Its size"),
        }
        for row, (name, label) in enumerate(labels.items()):
            grid.addWidget(Text(label, fonts.BODY, tone="ink2"), row, 0)
            grid.addWidget(self._facts[name], row, 1)
        licences = AreaField(self.tr("Licences: MIT, and of what it stands on"), height=230, answers=False)
        licences.set_text("\n".join(f"{what}: {licence}" for what, licence in LICENCES))
        licences.set_read_only(True)
        card.body.addLayout(head)
        card.body.addLayout(own)
        card.body.addSpacing(8)
        card.body.addLayout(grid)
        card.body.addSpacing(8)
        card.add(licences)
        card.body.addStretch(1)
        self.stack.addWidget(card)

    def reload(self) -> None:
        path = self.front.desk.store.path
        with self.front.desk.read() as session:
            demo = is_demo(session)
        self._demo.setVisible(demo)
        self.own.setVisible(demo and self.may("backup.restore"))
        self._facts["version"].setText(__version__)
        self._facts["file"].setText(str(path))
        self._facts["size"].setText(size_in_words(path.stat().st_size))

    def first_field(self) -> QWidget:
        return self.open_folder

    def _ask_own(self) -> None:
        sentences = (
            self.tr(
                "The demo venue is put aside, into a folder of its own beside the file: nothing is deleted."
            ),
            self.tr("Then the welcome asks for the name of your venue."),
        )
        dialog = SureDialog(
            self.window(),
            self.tr("Begin your own venue?"),
            sentences,
            self.tr("Put the demo aside"),
            icon=Icon.DOOR_OPEN,
        )
        dialog.accepted.connect(self.front.own_venue_wanted)
        dialog.open()

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.front.desk.store.path.parent)))

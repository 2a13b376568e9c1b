"""Draws the frame of the window, the sign-in page and the approval, to be looked at."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QSize, QTranslator
from PySide6.QtWidgets import QApplication, QGridLayout, QVBoxLayout, QWidget

from desk import resources
from desk.ui.look import metrics
from desk.ui.look.icons import Icon
from desk.ui.look.theme import theme
from desk.ui.shell.approval_dialog import Act, ApprovalDialog
from desk.ui.shell.crash_dialog import CrashDialog
from desk.ui.shell.foot import Foot
from desk.ui.shell.one_box import Hit, OneBox
from desk.ui.shell.printer_chip import Light
from desk.ui.shell.rail import Rail, Tab
from desk.ui.shell.sign_in_hero import Health
from desk.ui.shell.sign_in_page import SignInPage
from desk.ui.shell.top_bar import TopBar
from desk.ui.widgets.avatar import Person
from desk.ui.widgets.row_list import Look

PEOPLE = [
    Person("012", "林小玉", "前台"),
    Person("015", "陈佳", "前台"),
    Person("021", "王倩", "前台"),
    Person("008", "周敏", "当班主管"),
    Person("003", "许建国", "客服经理"),
    Person("031", "何丽", "财务"),
]

TABS = [
    Tab("today", "今日", "F2", Icon.SUN_HORIZON),
    Tab("check_in", "接待", "F3", Icon.DOOR_OPEN),
    Tab("members", "会员", "F4", Icon.USERS_THREE),
    Tab("points", "积分", "F5", Icon.COINS),
    Tab("gifts", "礼品", "F6", Icon.CAKE),
    Tab("lost", "失物招领", "F7", Icon.MAP_PIN),
    Tab("service", "Lost & found", "F8", Icon.PHONE),
    Tab("shift", "交班", "F9", Icon.SWAP),
    Tab("reports", "报表", "F10", Icon.CHART_BAR),
]


def sign_in() -> QWidget:
    page = SignInPage("1.0")
    page.set_venue("悦澜汇 KTV", "贵宾前台·前台一号机")
    page.set_day("11月21日 周六", "夜班 19:00–次日 03:00　林小玉 已开班")
    page.set_health(
        [
            (Health.OK, "昨夜备份完好，06:12 写入 D 盘与 U 盘"),
            (Health.OK, "操作日志验证通过，共 48,213 行"),
            (Health.WARN, "打印机纸将尽，请先备好一卷"),
        ]
    )
    page.set_people(PEOPLE)
    page.set_lock_rule("连错 5 次，该工号锁定 5 分钟")
    page.set_language("zh_CN")
    page._choose(PEOPLE[1])
    page.show()
    page.refuse("pin", "密码不对，请重新输入，还可试 3 次")
    page.pin.cells._digits = "12"
    return page


def frame(body: QWidget | None = None) -> QWidget:
    window = QWidget()
    box = OneBox()
    bar, rail, foot = TopBar(box), Rail(TABS), Foot()
    bar.set_venue("悦澜汇 KTV", "前台一号机")
    bar.set_day("营业日 11月21日 周六", "夜班 19:00–次日 03:00")
    bar.set_person("周敏", "当班主管 008")
    bar.set_clock("22:14")
    bar.set_printer(Light.WARN, "打印机 纸少", "约剩 40 张")
    rail.set_current("today")
    for name, count, alert in (
        ("today", 7, True),
        ("check_in", 3, False),
        ("gifts", 12, False),
        ("shift", 1, True),
    ):
        rail.set_badge(name, count, alert=alert)
    foot.say("22:06 已入账　李*娜 +680分", [("撤销…", print), ("补打", print)])
    foot.set_hints(
        [("Tab", "下一栏"), ("Enter", "入账"), ("Esc", "换人"), ("F1", "帮助"), ("Ctrl+/", "快捷键")]
    )
    right = QVBoxLayout()
    right.addWidget(body or QWidget(), 1)
    right.addWidget(foot)
    right.setSpacing(0)
    grid = QGridLayout(window)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(0)
    grid.addWidget(bar, 0, 0, 1, 2)
    grid.addWidget(rail, 1, 0)
    grid.addLayout(right, 1, 1)
    return window


def found() -> QWidget:
    window = frame()
    window.resize(1366, 768)
    window.show()
    QApplication.processEvents()
    box = window.findChild(OneBox)
    assert box is not None
    box.line.setText("zxm")
    box.setFocus()
    box.show_hits(
        "zxm",
        [
            Hit(Look("张*明 先生", "会员 VIP 003816·138****6621", avatar="张小明", trailing="会员"), 1),
            Hit(Look("赵*梅 女士", "会员 004127·139****0852", avatar="赵小梅", trailing="会员"), 2),
            Hit(Look("积分确认单 0086", "JF-261121-1-0086-5　22:06", Icon.RECEIPT, trailing="单据"), 3),
        ],
    )
    return window


ACT = Act(
    "撤销 李*娜 女士 680分", "授权撤销", "陈佳 015 于 22:06 入账，小票 01-204417", "积分", "4,320", "3,640",
    "打印冲账单两联，小票号可重新入账", destructive=True, icon=Icon.ARROW_COUNTER_CLOCKWISE,
    reasons=("入错会员", "金额有误", "小票作废", "其他"),
)  # fmt: skip


def approval() -> QWidget:
    window = frame()
    window.resize(1366, 768)
    window.show()
    dialog = ApprovalDialog(window, ACT, "林小玉")
    dialog.open()
    dialog.number.set_text("008")
    dialog.tell_number("周敏，当班主管")
    dialog.chips.chips[0].click()
    dialog.reason.set_text("客人与同伴的卡拿混了")
    dialog.pin.refuse("密码不对，请重输，还可试 4 次")
    dialog.pin.cells._digits = "1234"
    dialog._check()
    return window


def mild_approval() -> QWidget:
    window = frame()
    window.resize(1366, 768)
    window.show()
    act = Act(
        "入账 张*明 先生 12,880分", "授权入账", "金额 12,880元，超过 5,000元", reasons=("大额消费", "补记")
    )
    ApprovalDialog(window, act, "林小玉").open()
    return window


def crash() -> QWidget:
    window = frame()
    window.resize(1366, 768)
    window.show()
    CrashDialog(window, "VIP Desk 1.0\nTraceback…\n  desk/ui/points/credit.py 42\nKeyError: 'x'").open()
    return window


def shoot(page: QWidget, size: QSize, file: Path) -> None:
    """Show the page at that size and keep its picture."""
    metrics.fit(size)
    page.resize(size)
    page.show()
    for _ in range(3):
        QApplication.processEvents()
    page.grab().save(str(file))
    page.hide()


def speak(app: QApplication) -> list[QTranslator]:
    """Chinese, as compiled beside the source."""
    made = []
    for folder, name in ((str(resources.root() / "i18n"), "zh_CN"), (_qt(), "qtbase_zh_CN")):
        translator = QTranslator(app)
        translator.load(name, folder)
        app.installTranslator(translator)
        made.append(translator)
    return made


def _qt() -> str:
    QLocale.setDefault(QLocale("zh_CN"))
    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)


def main(folder: Path) -> None:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme().dress(app)
    speak(app)
    pages = {
        "sign_in": sign_in, "frame": frame, "found": found, "approval": approval,
        "mild": mild_approval, "crash": crash,
    }  # fmt: skip
    for dark in (False, True):
        theme().force(dark)
        for name, make in pages.items():
            for size in (QSize(1366, 768), QSize(1280, 672)):
                metrics.fit(size)
                mark = "_compact" if metrics.current().compact else ""
                shoot(make(), size, folder / f"{name}{mark}{'_dark' if dark else ''}.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

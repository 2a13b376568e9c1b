"""Draws the widgets side by side, to be looked at.

`QT_QPA_PLATFORM=offscreen python tests/ui/gallery.py <folder>`.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.look.theme import theme
from desk.ui.widgets import pill
from desk.ui.widgets.amount_field import AmountField
from desk.ui.widgets.button import LARGE, Button, Kind
from desk.ui.widgets.card import Card
from desk.ui.widgets.chips import Chips
from desk.ui.widgets.choice_field import ChoiceField
from desk.ui.widgets.count_badge import CountBadge
from desk.ui.widgets.date_field import DateField
from desk.ui.widgets.empty_state import EmptyState
from desk.ui.widgets.field import Field
from desk.ui.widgets.field_row import FieldRow
from desk.ui.widgets.message_strip import MessageStrip, Tone
from desk.ui.widgets.paged_model import Cells, Column
from desk.ui.widgets.pin_field import PinField
from desk.ui.widgets.points_preview import Change, PointsPreview
from desk.ui.widgets.row_list import Look, RowList
from desk.ui.widgets.segmented import Mode, Segmented
from desk.ui.widgets.slip_preview import SlipPreview
from desk.ui.widgets.table import Table
from desk.ui.widgets.text import Text
from desk.ui.widgets.tick import Tick


def row(*parts: QWidget | None) -> QWidget:
    """Parts side by side; None is what stretches."""
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    for part in parts:
        line.addWidget(part) if part is not None else line.addStretch(1)
    return made


def buttons() -> Card:
    card = Card("按钮")
    card.inset()
    card.add(
        row(
            Button("入账并打印", Kind.PRIMARY, icon=Icon.PRINTER, key="Enter", height=LARGE),
            Button("上一步", key="Esc", height=LARGE),
            None,
        )
    )
    off = Button("下一步")
    off.disable("缺商户联 1张")
    busy = Button("入账并打印", Kind.PRIMARY)
    busy.set_busy("正在打印…")
    card.add(
        row(
            Button("登记", Kind.PRIMARY),
            Button("补打", key="Ctrl+P"),
            Button("撤销", Kind.DANGERLINE, key="Ctrl+Z"),
            off,
            busy,
            None,
        )
    )
    card.add(
        row(
            Button("授权撤销", Kind.DANGER),
            Button("签字", Kind.TINT),
            Button("查看", Kind.QUIET),
            Button("有焦点"),
            None,
        )
    )
    card.add(Text("高 56 / 44 / 36；一屏只有一个主按钮；不可用时旁边写明原因", fonts.SMALL, tone="ink2"))
    return card


def fields() -> Card:
    card = Card("输入框")
    card.inset()
    phone, paid, slip, number = (
        Field("手机号", required=True), Field("实付金额", unit="元", hint="不含代金券"),
        Field("消费小票号", icon=Icon.RECEIPT), Field("会员号", hint="只读"),
    )  # fmt: skip
    phone.set_text("138 0013 6621")
    phone.tell("未登记过，可新建")
    paid.set_text("1,288.00")
    slip.set_text("02-118655")
    number.set_text("VIP 003816")
    number.set_read_only(True)
    card.add(FieldRow([phone, paid]))
    card.add(FieldRow([slip, number]))
    slip.refuse("已记给 吴*强，陈佳 20:47；请换小票")
    return card


def pills() -> Card:
    card = Card("状态牌", icon=Icon.CAKE, facts="31笔　待签回 4", aside="虚线为预订")
    card.set_count(5)
    card.inset()
    states = [pill.scanned_back(), pill.to_sign(), pill.missing(), pill.reprinted(1), pill.void()]
    more = [pill.vip("贵宾"), pill.birthday(), pill.place("保险柜 4")]
    for some in (states, more):
        card.add(row(*(pill.Pill(state) for state in some), None))
    card.add(row(CountBadge(7, alert=True), CountBadge(4), CountBadge(14), None))
    card.body.addStretch(1)
    return card


def messages() -> Card:
    card = Card("消息")
    card.inset()

    def nothing() -> None:
        """A gallery does nothing."""

    both = [("撤销…", nothing), ("补打", nothing)]
    card.add(MessageStrip(Tone.OK, "已入账 +2,576分，打印两联", both))
    card.add(MessageStrip(Tone.WARN, "打印机缺纸：装纸后按“继续”，只补印第二联", [("继续", nothing)]))
    card.add(
        MessageStrip(
            Tone.DANGER, "单据 0087 印出来了吗？断电时正在打印", [("印出了", nothing), ("没有", nothing)]
        )
    )
    return card


@dataclass(frozen=True)
class Entry:
    at: str
    number: str
    member: str
    slip: str
    change: int
    balance: int
    state: pill.State
    clerk: str


def entries(after: str | None) -> Sequence[Entry]:
    if after is not None:
        return []
    return [
        Entry("22:06", "0086", "李*娜 女士", "01-204417　K215", 680, 4320, pill.to_sign(), "陈佳"),
        Entry("21:52", "0084", "周*文 先生", "兑 水果拼盘 ×1", -600, 2150, pill.scanned_back(), "林小玉"),
        Entry(
            "21:31",
            "0081",
            "司马相如·欧阳 先生",
            "02-118690　V03",
            13960,
            21744,
            pill.scanned_back(),
            "林小玉",
        ),
        Entry("21:22", "0079", "李*娜 女士", "01-204388　K212", 320, 3640, pill.reprinted(1), "王倩"),
        Entry("20:47", "0061", "吴*强 先生", "02-118655　K207", 1150, 8902, pill.missing(), "陈佳"),
    ]


def table() -> Card:
    card = Card("今日流水", facts="31笔　待签回 4　缺联 1", aside="入账 38,412　兑换 6,200", ruled=False)
    card.head.addWidget(Button("补打", key="Ctrl+P", height=36))
    card.head.addWidget(Button("撤销", Kind.DANGERLINE, key="Ctrl+Z", height=36))
    columns: list[Column[Entry]] = [
        Column("时间", lambda e: e.at, width=74), Column("单号", lambda e: e.number, width=72),
        Column("会员", lambda e: e.member), Column("小票 / 兑换物", lambda e: e.slip),
        Column("变动", lambda e: e.change, Cells.POINTS, width=90),
        Column("结存", lambda e: e.balance, Cells.NUMBER, width=90),
        Column("商户联", lambda e: e.state, Cells.PILL, width=124),
        Column("经办", lambda e: e.clerk, width=74),
    ]  # fmt: skip
    shown = Table(columns, entries, lambda e: e.number, name="今日流水")
    shown.reload()
    card.add(shown, 1)
    return card


def slip_image() -> QImage:
    """A one-bit picture in the place of a slip."""
    image = QImage(576, 900, QImage.Format.Format_Mono)
    image.fill(1)
    painter = QPainter(image)
    painter.setFont(fonts.font(48, bold=True))
    painter.drawText(QRect(0, 20, 576, 70), Qt.AlignmentFlag.AlignHCenter, "悦澜汇 KTV")
    painter.setFont(fonts.font(24))
    for at, words in enumerate(("商户联（客人签名后收回）", "单号　JF-261121-1-0087-4", "会员　张*明 先生")):
        painter.drawText(20, 160 + at * 40, words)
    painter.end()
    return image


@dataclass(frozen=True)
class Todo:
    number: int
    look: Look


TODOS = [
    Todo(
        1,
        Look(
            "领用单待签　生日礼品 6件",
            "林小玉 21:58　单号 LY-1121-0079",
            Icon.SIGNATURE,
            act="签字",
            key="Enter",
        ),
    ),
    Todo(
        2, Look("遗留物品登记待签　手机", "陈佳 21:40　卡座 A06·已入保险柜 6号格", Icon.MAP_PIN, act="签字")
    ),
    Todo(
        3,
        Look("缺商户联 1张　积分确认单 0061", "陈佳 20:47　客人未签离店", Icon.RECEIPT, "danger", act="处理"),
    ),
    Todo(
        4,
        Look(
            "挂账逾期 1天　孙*伟 2,860元",
            "担保人 许建国",
            Icon.COINS,
            "danger",
            pill=pill.missing(),
            act="催收",
        ),
    ),
    Todo(
        5, Look("赵*悦 女士", "留房 K312 至 22:20", avatar="赵*悦", trailing="5:48", trailing_tone="brass_t")
    ),
]


def forms() -> QWidget:
    page = QWidget()
    line = QHBoxLayout(page)
    line.setContentsMargins(12, 12, 12, 12)
    line.setSpacing(12)
    left = QVBoxLayout()
    left.setSpacing(12)
    line.addLayout(left, 1)
    card = Card("积分", icon=Icon.COINS)
    card.inset()
    card.add(
        row(Segmented([Mode("credit", "入账", "Alt+1"), Mode("redeem", "兑换", "Alt+2")], least=130), None)
    )
    choice = ChoiceField("营业日", [("a", "11-21 今日"), ("b", "11-20 昨日")], hint="今日或昨日")
    choice.set_value("a")
    amount = AmountField("实付金额", unit="元", required=True, hint="不含代金券")
    amount.set_text("1,288.00")
    card.add(FieldRow([amount, choice, DateField("生日", hint="如 19900821")], [3, 2, 2]))
    pin = PinField("密码", aside="6位数字")
    for digit in "123４":
        pin.cells.push(digit)
    card.add(
        FieldRow([Field("工号", aside="也可刷工牌", icon=Icon.USER_CIRCLE, height=56, digits=True), pin])
    )
    chips = Chips(["入错会员", "金额有误", "小票作废", "其他"])
    chips.chips[0].setChecked(True)
    card.add(chips)
    tick = Tick("已阅读会员章程并签名")
    tick.setChecked(True)
    card.add(row(tick, Tick("可以致电"), None))
    card.add(
        PointsPreview(Change("本次入账", "原有", "入账后", 2576, "1,288元×等级1.0×周末双倍2.0", 12480, 15056))
    )
    left.addWidget(card)
    todo = Card("请留意", icon=Icon.WARNING_CIRCLE)
    todo.set_count(5)
    listed = RowList(
        lambda t: t.look, lambda after: TODOS if after is None else [], lambda t: t.number, name="请留意"
    )
    listed.reload()
    todo.add(listed, 1)
    left.addWidget(todo, 1)
    slip = SlipPreview("单据预览", [Mode("kept", "商户联"), Mode("guest", "客户联")], facts="80 毫米纸")
    slip.show_slip(slip_image())
    line.addWidget(slip)
    return page


def components() -> QWidget:
    page = QWidget()
    halves = QHBoxLayout(page)
    halves.setContentsMargins(12, 12, 12, 12)
    halves.setSpacing(12)
    left, right = QVBoxLayout(), QVBoxLayout()
    for column in (left, right):
        column.setSpacing(12)
        halves.addLayout(column, 1)
    for card in (buttons(), fields()):
        left.addWidget(card)
    left.addWidget(pills(), 1)
    right.addWidget(messages())
    right.addWidget(table(), 1)
    empty = Card("空状态")
    empty.add(
        EmptyState(
            Icon.CAKE,
            "今天没有过生日的会员",
            "月度名单每月 1 日生成，也可现在补做",
            "生成本月名单",
            key="Ctrl+G",
        )
    )
    right.addWidget(empty)
    return page


def shoot(page: QWidget, size: QSize, file: Path) -> None:
    """Show the page at that size and keep its picture."""
    page.setAutoFillBackground(True)
    page.setBackgroundRole(QPalette.ColorRole.Window)
    page.resize(size)
    page.show()
    QApplication.processEvents()
    page.grab().save(str(file))


def main(folder: Path) -> None:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme().dress(app)
    pages = {"components": components, "forms": forms}
    for dark in (False, True):
        theme().force(dark)
        for name, make in pages.items():
            shoot(make(), QSize(1366, 768), folder / f"{name}{'_dark' if dark else ''}.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

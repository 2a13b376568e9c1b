"""The evening's story: from the sign-in to the signed copy in the pile, and the paper that comes out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytest_bdd import given, parsers, scenarios, then, when
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desk.models.points import PointsEntry
from desk.operations import slips, venue
from desk.queries.members import member_panel
from desk.queries.points import entries_of
from desk.queries.search import find_members
from desk.queries.slips import CopyState
from desk.queries.verify import verify
from desk.ui.members.join_page import JoinPage
from desk.ui.members.tab import MembersTab
from desk.ui.points.tab import PointsTab
from tests.printing.decoder import Sheet, decode
from tests.printing.reading import barcodes
from tests.ui.at_work import AtWork, at_work, lay_out
from tests.venue import Template, open_copy

scenarios("evening.feature")

KINDS = {"入会登记表": "membership", "积分确认单": "points"}


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """The file that the printer writes."""
    return tmp_path / "paper.escpos"


@pytest.fixture
def work(qtbot: QtBot, qapp: QApplication, venue_template: Template, tmp_path: Path) -> Iterator[AtWork]:
    """The application on the venue's file."""
    with at_work(qapp, lay_out(venue_template, tmp_path)) as work:
        yield work


def last_two(paper: Path) -> tuple[Sheet, Sheet]:
    """The sheets that came out last: retained copy, customer copy."""
    retained, customer = decode(paper.read_bytes())[-2:]
    return retained, customer


def points_tab(work: AtWork) -> PointsTab:
    tab = work.window.stack.currentWidget()
    assert isinstance(tab, PointsTab)
    return tab


def in_pillow(shown: QImage) -> Image.Image:
    """A picture of the window as Pillow's, one bit a dot."""
    grey = shown.convertToFormat(QImage.Format.Format_Grayscale8)
    size = grey.width(), grey.height()
    picture = Image.frombuffer("L", size, bytes(grey.constBits()), "raw", "L", grey.bytesPerLine(), 1)
    return picture.convert("1", dither=Image.Dither.NONE)


def same_dots(work: AtWork, sheet: Sheet) -> bool:
    """Whether the preview is what was printed, dot for dot."""
    work.hands.until_calm()
    preview = in_pillow(points_tab(work).preview.widget.paper._image)
    printed = sheet.image().crop((0, 0, preview.width, preview.height))
    return ImageChops.logical_xor(printed, preview).getbbox() is None


@given("悦澜汇的打印机输出到一个文件")
def printer_into_a_file(work: AtWork, venue_template: Template, paper: Path, tmp_path: Path) -> None:
    prepared = open_copy(venue_template, tmp_path)
    venue.set_up_printer(
        prepared.as_staff("003"),
        request=prepared.request(),
        kind="file",
        target=str(paper),
        dots=576,
        cutter=True,
    )
    # What the venue issued before it had a printer would wait for somebody's word.
    slips.drop(prepared.desk, request=prepared.request())
    prepared.desk.store.close()
    prepared.path.replace(work.places.file)


@when(parsers.parse("前台 {number} 登录"))
def signs_in(work: AtWork, number: str) -> None:
    work.open()
    work.sign_in(number)


@when(parsers.parse("登记会员 {name}，电话 {phone}，生日 {birthday}"))
def joins(work: AtWork, name: str, phone: str, birthday: str) -> None:
    work.hands.press("F4", "Ctrl+N")
    page = work.hands.see(JoinPage)
    work.hands.write(name)
    work.hands.tab_to(page.body.phone)
    work.hands.write(phone, birthday)
    work.hands.press("Ctrl+Return")
    work.hands.until(lambda: name in work.window.foot.news(), "the member")


@then(parsers.parse("打印机打出 {title} 的商户联和客户联"))
def both_copies_come_out(work: AtWork, paper: Path, title: str) -> None:
    work.until_printed()
    kind = KINDS[title]
    retained, customer = last_two(paper)
    assert retained.cut
    assert customer.cut
    assert barcodes(retained.image()) == [("Code128", work.barcode(kind, 1))]
    assert barcodes(customer.image()) == [("Code128", work.barcode(kind, 2))]


@when("扫描签好的登记表商户联")
def signed_form_is_scanned(work: AtWork, paper: Path) -> None:
    retained, _ = last_two(paper)
    work.hands.scan(barcodes(retained.image())[0][1])


@then(parsers.parse("{name} 的会员卡已启用"))
def card_is_active(work: AtWork, name: str) -> None:
    tab = work.window.stack.currentWidget()
    assert isinstance(tab, MembersTab)
    work.hands.until(lambda: not tab.view.activating, "the active card")
    with work.desk.read() as session:
        hit = find_members(work.desk, session, name)[0]
        panel = member_panel(work.desk, session, hit.member_id)
    assert [card.state for card in panel.cards] == ["active"]


@when(parsers.parse("刷 {name} 的会员卡，录入小票 {slip}，金额 {amount} 元"))
def slip_is_credited(work: AtWork, name: str, slip: str, amount: str) -> None:
    with work.desk.read() as session:
        card = find_members(work.desk, session, name)[0].card
    work.hands.press("F5")
    work.hands.scan(card)
    work.hands.until(lambda: points_tab(work).member_id, "the member of the card")
    type_slip(work, slip, amount)
    work.hands.until(lambda: not points_tab(work).form.has_typed(), "the empty form")


@when(parsers.parse("再录一次小票 {slip}，金额 {amount} 元"))
def slip_again(work: AtWork, slip: str, amount: str) -> None:
    type_slip(work, slip, amount)


def type_slip(work: AtWork, slip: str, amount: str) -> None:
    form = points_tab(work).form
    work.hands.tab_to(form.slip)
    work.hands.write(slip)
    work.hands.tab_to(form.amount)
    work.hands.write(amount)
    work.hands.press("Return")


@then("预览与打印的每一个点都相同")
def preview_is_the_paper(work: AtWork, paper: Path) -> None:
    retained, customer = last_two(paper)
    assert same_dots(work, retained)
    assert not same_dots(work, customer)
    points_tab(work).preview.widget.switch.choose("2")
    assert same_dots(work, customer)


@then(parsers.parse("数据库里有且只有一笔入账，{points:d} 分"))
def one_entry(work: AtWork, points: int) -> None:
    with work.desk.read() as session:
        entries = session.scalars(select(PointsEntry)).all()
        assert [(entry.kind, entry.delta) for entry in entries] == [("credit", points)]


@then("小票被拒绝，说明是谁在什么时候入账的")
def refused_with_who_and_when(work: AtWork) -> None:
    slip = points_tab(work).form.slip
    assert slip.refused
    assert slip.answer.words == "已记给 李*，林小玉 22:14；请换小票"


@when("扫描签好的积分确认单商户联")
def signed_copy_is_scanned(work: AtWork, paper: Path) -> None:
    retained, _ = last_two(paper)
    work.hands.scan(barcodes(retained.image())[0][1])


@then("这张单据已回收")
def copy_is_back(work: AtWork) -> None:
    work.hands.until(lambda: "JF-261121-1-" in work.window.foot.news(), "the word that it is back")
    with work.desk.read() as session:
        row = entries_of(work.desk, session, work.desk.today(session), None)[0]
    assert row.copy is CopyState.SCANNED


@then("账目与操作日志没有出入")
def nothing_differs(work: AtWork) -> None:
    with work.desk.read() as session:
        assert list(verify(session).differences) == []

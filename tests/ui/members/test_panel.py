"""The panel: what is known of a member, what stays masked until it is asked for, and what prints again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QFileDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desk.models.journal import JournalLine
from desk.operations import printing, slips, venue
from desk.printing.twin import pdf_of
from desk.queries.slips import CopyState
from desk.ui.shell.shown_slip import ShownSlip
from desk.ui.widgets.pill import Pill
from tests.ui.hands import press
from tests.ui.members.conftest import Stage

PASSPORT = "E12345678"


def facts(stage: Stage) -> str:
    return stage.tab.view.profile.facts.spoken()


def journal(stage: Stage) -> list[tuple[str, str]]:
    with stage.venue.desk.read() as session:
        lines = session.execute(select(JournalLine.operation, JournalLine.subject).order_by(JournalLine.seq))
        return [(operation, subject) for operation, subject in lines]


def press_fact(stage: Stage, words: str) -> None:
    """Presses the button behind a fact."""
    buttons = stage.tab.view.profile.facts.findChildren(QAbstractButton)
    found = [button for button in buttons if button.text() == words]
    assert len(found) == 1, f"{len(found)} buttons say {words}"
    found[0].click()


def test_the_profile_shows_the_whole_name_and_masks_the_numbers(stage: Stage) -> None:
    joined = stage.join(
        document_kind="passport",
        document=PASSPORT,
        tastes="不吃香菜",
        remarks="对花生过敏",
        address="中山五路",
    )
    stage.tab.open_member(joined.member_id)
    assert stage.tab.view.head.name.text() == "韩梅"
    shown = facts(stage)
    for told in ("139****0009", "护照 E1*****78", "1990-08-21（36岁）", "不吃香菜", "对花生过敏", "中山五路"):
        assert told in shown
    assert "13900000009" not in shown
    assert PASSPORT not in shown


def test_a_phone_is_shown_to_ring_it_noted_and_hidden_with_the_next_member(stage: Stage) -> None:
    joined = stage.join()
    stage.tab.open_member(joined.member_id)
    press_fact(stage, "显示")
    assert "13900000009" in facts(stage)
    assert journal(stage)[-1] == ("members.show_phone", f"member:{joined.member_id}")
    stage.tab.reload()
    assert "13900000009" in facts(stage)
    stage.tab.open_member(1)
    stage.tab.open_member(joined.member_id)
    assert "13900000009" not in facts(stage)


def test_a_document_is_shown_only_after_the_supervisor_s_pin(stage: Stage) -> None:
    joined = stage.join(document_kind="passport", document=PASSPORT)
    stage.tab.open_member(joined.member_id)
    press_fact(stage, "显示…")
    assert "韩*" in stage.asked()._act.sentence
    assert PASSPORT not in facts(stage)
    stage.approve()
    assert PASSPORT in facts(stage)
    assert ("documents.show", f"member:{joined.member_id}") in journal(stage)
    stage.tab.open_member(1)
    stage.tab.open_member(joined.member_id)
    assert PASSPORT not in facts(stage)


def test_without_the_pin_nothing_is_shown_and_nothing_noted(stage: Stage) -> None:
    joined = stage.join(document_kind="passport", document=PASSPORT)
    stage.tab.open_member(joined.member_id)
    before = journal(stage)
    press_fact(stage, "显示…")
    stage.asked().dismiss()
    assert PASSPORT not in facts(stage)
    assert journal(stage) == before


def test_who_is_under_age_is_warned_of(stage: Stage) -> None:
    joined = stage.join(birthday="2010-05-05")
    stage.tab.open_member(1)
    assert not stage.tab.view.too_young.isVisible()
    stage.tab.open_member(joined.member_id)
    assert stage.tab.view.too_young.isVisible()
    assert "16岁" in stage.tab.view.too_young.accessibleName()
    assert any("未满18岁" in pill.accessibleName() for pill in stage.tab.view.head.pills)


def test_only_an_active_card_leads_to_the_points(stage: Stage) -> None:
    joined = stage.join()
    stage.tab.open_member(joined.member_id)
    stage.ctrl(Qt.Key.Key_I)
    assert stage.wanted == []
    assert not stage.tab.view.head.credit.isEnabled()
    stage.tab.open_member(1)
    stage.ctrl(Qt.Key.Key_I)
    assert [(to.tab, to.act, to.member_id) for to in stage.wanted] == [("points", "credit", 1)]


def test_cards_say_their_state_and_points_when_they_lapse(stage: Stage) -> None:
    stage.venue.credit("02-118734", "1288")
    stage.tab.open_member(1)
    pills = [pill.accessibleName() for pill in stage.tab.view.cards.findChildren(Pill)]
    assert pills == ["使用中"]
    assert stage.tab.view.head.points.text() == "1,288"
    spoken = [label.text() for label in stage.tab.view.cards.findChildren(type(stage.tab.view.head.points))]
    assert "1,288分 2027-12-31 到期" in spoken


def test_entries_and_slips_are_listed_and_a_credit_comes_in_by_itself(stage: Stage) -> None:
    stage.tab.open_member(1)
    assert stage.tab.view.history.entries.rows_model.rowCount() == 0
    stage.venue.credit("02-118734", "100")
    entries = stage.tab.view.history.entries.rows_model.rows()
    assert [(row.consumption_slip, row.delta) for row in entries] == [("02-118734", 100)]
    stage.alt(Qt.Key.Key_2)
    assert stage.tab.view.history.slips.isVisible()
    kinds = [row.kind for row in stage.tab.view.history.slips.rows_model.rows()]
    assert kinds == ["points", "membership"]


def print_all(stage: Stage, folder: Path) -> None:
    """A printer is set up, and what waits comes out."""
    desk, request = stage.venue.desk, stage.venue.request
    owner = stage.venue.as_staff("001")
    venue.set_up_printer(owner, request=request(), kind="file", target=str(folder), dots=576, cutter=True)
    slips.resume(desk, request=request())
    while (job := printing.next_job(desk)) is not None:
        printing.begin(desk, job)
        printing.finish_sending(desk, job)
        printing.note_outcome(
            desk.signed_in(None), request=request(), job_id=job, outcome="printed", trouble=""
        )


def test_a_customer_copy_is_printed_again_at_once(stage: Stage, tmp_path: Path) -> None:
    posted = stage.venue.credit("02-118734", "100")
    print_all(stage, tmp_path)
    stage.tab.open_member(1)
    stage.ctrl(Qt.Key.Key_P)
    assert stage.said[-1][0] == f"补打第1次 {stage.number(posted.slip_id)}"


def test_a_retained_copy_is_printed_again_with_the_supervisor(stage: Stage, tmp_path: Path) -> None:
    posted = stage.venue.credit("02-118734", "100")
    print_all(stage, tmp_path)
    stage.tab.open_member(1)
    stage.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert stage.number(posted.slip_id) in stage.asked()._act.sentence
    assert stage.said == []
    stage.approve()
    assert stage.said[-1][0] == f"补打第1次 {stage.number(posted.slip_id)}"
    row = stage.tab.view.history.entries.rows_model.rows()[0]
    assert (row.copy, row.prints) == (CopyState.WAITING, 2)


def test_what_never_printed_is_not_printed_again_and_says_why(stage: Stage) -> None:
    stage.venue.credit("02-118734", "100")
    stage.tab.open_member(1)
    stage.ctrl(Qt.Key.Key_P)
    assert stage.tab.refusal.isVisible()
    assert stage.tab.refusal.accessibleName()
    stage.tab.open_member(1)
    assert not stage.tab.refusal.isVisible()


def test_a_member_that_is_not_there_is_said_to_be_none(stage: Stage) -> None:
    stage.tab.open_member(4711)
    assert stage.tab.view.member_id is None
    assert stage.tab.refusal.accessibleName()


def test_a_slip_of_the_member_is_written_as_a_pdf(stage: Stage, tmp_path: Path, qtbot: QtBot) -> None:
    posted = stage.venue.credit("02-118734", "100")
    stage.tab.open_member(1)
    stage.ctrl(Qt.Key.Key_S)
    [chooser] = stage.host.findChildren(QFileDialog)
    assert Path(chooser.selectedFiles()[0]).name == f"{stage.number(posted.slip_id)}.pdf"
    chooser.fileSelected.emit(str(tmp_path / "slip.pdf"))
    chooser.reject()
    qtbot.waitUntil(lambda: not stage.tab.file.work.running)
    assert (tmp_path / "slip.pdf").read_bytes() == pdf_of(stage.venue.desk, posted.slip_id)
    assert stage.said[-1][0] == f"slip.pdf 已存到 {tmp_path}"


def test_enter_on_a_slip_shows_its_picture_and_both_copies(stage: Stage, qtbot: QtBot) -> None:
    joined = stage.join()
    stage.tab.open_member(joined.member_id)
    stage.alt(Qt.Key.Key_2)
    stage.tab.view.history.slips.setFocus()
    stage.enter()
    [picture] = stage.host.findChildren(ShownSlip)
    assert picture.title.text() == stage.number(joined.slip_id)
    qtbot.waitUntil(lambda: not picture.drawing.running)
    assert "商户联" in picture.preview.paper.accessibleName()
    press(picture.first_field(), Qt.Key.Key_2)
    qtbot.waitUntil(lambda: "客户联" in picture.preview.paper.accessibleName())
    press(picture.first_field(), Qt.Key.Key_Return)
    assert not picture.isVisible()
    assert stage.focus() is stage.tab.view.history.slips

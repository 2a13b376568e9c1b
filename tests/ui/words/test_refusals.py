"""Every refusal and every trouble has words in both languages, and its details stand in them."""

from __future__ import annotations

import re
from datetime import datetime

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

import dev
from desk.refusals import Ill, Refused, Trouble, Why
from desk.ui.words import refusal_texts
from desk.ui.words.refusals import refusal, trouble
from desk.ui.words.trouble_texts import BY_ILL
from tests.venue import ZONE

HAN = re.compile("[\u4e00-\u9fff]")
PLACE = re.compile(r"\{.*?\}")
VARIANTS = {
    Why.MISSING: refusal_texts.MISSING,
    Why.NOT_A_DATE: refusal_texts.NOT_A_DATE,
    Why.NOT_A_DOCUMENT: refusal_texts.NOT_A_DOCUMENT,
    Why.BAD_SLIP_NUMBER: refusal_texts.BAD_SLIP_NUMBER,
    Why.BAD_ADDRESS: refusal_texts.BAD_ADDRESS,
    Why.BAD_TABLE: refusal_texts.BAD_TABLE,
    Why.CARD_NOT_ACTIVE: refusal_texts.CARD_NOT_ACTIVE,
    Why.WRONG_RECOVERY_CODE: refusal_texts.RECOVERY_CODE,
    Why.BAD_FIGURE: {},  # by its fault, in test_figures
}
AT = datetime(2026, 11, 21, 20, 47, tzinfo=ZONE)
DETAILS: list[tuple[Why, str, dict[str, object], str]] = [
    (
        Why.VENUE_THERE,
        "folder",
        {"path": "/data/venue.db"},
        "此处已有门店文件：/data/venue.db，请另选文件夹",
    ),
    (
        Why.SLIP_CREDITED,
        "slip",
        {"name": "吴*强", "clerk": "陈佳", "at": "20:47"},
        "已记给 吴*强，陈佳 20:47；请换小票",
    ),
    (Why.TOO_LONG, "room", {"limit": 12}, "最多12个字"),
    (Why.ABOVE_LIMIT, "amount", {"limit_fen": 10_000_000}, "超过100,000元不能入账，请核对金额"),
    (Why.TOO_MUCH, "amount", {"limit_fen": 9_999_999_999}, "超过99,999,999.99元，请核对金额"),
    (Why.NOT_A_NUMBER, "pin", {"digits": 6}, "须是6位数字"),
    (Why.BAD_NUMBER, "slip", {"example": "02-118734"}, "请照小票上的写法输入，如 02-118734"),
    (Why.BAD_NUMBER, "number", {"limit": 6}, "只能是数字，最多6位"),
    (Why.BAD_CARD_NUMBER, "card_number", {"example": "VIP 000001"}, "卡号不对，样子如 VIP 000001"),
    (Why.BAD_CARD_NUMBER, "card_number", {"serial": 10**6}, "卡号已用完，请经理另设号段"),
    (Why.PHONE_KNOWN, "phone", {"name": "张*明"}, "张*明 已用此号，请打开该会员，或叫主管"),
    (Why.DOCUMENT_KNOWN, "document", {"name": "张*明"}, "张*明 已用此证件，请打开该会员，或叫主管"),
    (Why.CARD_TAKEN, "card_number", {"number": "VIP 000001"}, "VIP 000001 已发出，请换一张卡"),
    (Why.NUMBER_TAKEN, "number", {"number": "012"}, "工号 012 已有人用，请换一个"),
    (Why.NO_POINTS, "points", {"balance": -1288}, "只有−1,288分"),
    (Why.NO_SUCH_SLIP, "number", {"number": "JF-1"}, "没有单据 JF-1，请核对"),
    (Why.OTHER_PRINT, "number", {"print_no": 1, "latest": 2}, "这是第1次打印的，请扫第2次的那张"),
    (Why.ALREADY_SCANNED, "number", {"by": "林小玉", "at": AT}, "已回收过，林小玉 11-21 20:47"),
    (Why.TOO_MANY_PRINTS, "", {"prints": 9}, "已印过9次，请用 PDF"),
    (Why.PLACES_LOST, "slip.reprint", {"places": "{n}"}, "请保留 {n}，由程序填入"),
    (Why.TOO_WIDE, "points.title", {"columns": 22, "limit": 16}, "占 22 列，最多 16 列，请写短些"),
    (Why.COUNTER_TAKEN, "number", {"number": "2"}, "已有 2 号前台，请换一个号"),
    (Why.BAD_TABLE, "file", {"fault": "large", "limit": 200}, "超过 200 MB，请拆成几份文件"),
    (
        Why.BAD_TABLE,
        "file",
        {"fault": "encoding", "row": 7},
        "第 7 行既不是 UTF-8 也不是 GB18030 编码，请将文件另存为 UTF-8",
    ),
    (Why.FILE_TAKEN_BEFORE, "file", {"at": AT}, "这份文件已于 11-21 20:47 导入过"),
    (Why.BROKEN_ROW, "", {"cells": 5, "titles": 4}, "这一行不完整：有 5 格，表头 4 格，或引号没有成对"),
    (Why.TWICE_IN_FILE, "phone", {"row": 12}, "与文件第 12 行重复"),
    (Why.LOST_DIGITS, "phone", {"value": "1.38E+10"}, "1.38E+10：表格丢失了位数，请将该列设为文本后重新输入"),
    (
        Why.UNKNOWN_WORD,
        "tier",
        {"value": "黑钻", "choices": "会员, 贵宾"},
        "无法识别“黑钻”，可填：会员, 贵宾",
    ),
    (Why.CARD_NOT_ACTIVE, "member", {"state": "lost"}, "卡已挂失，请先到“会员”补卡"),
    (Why.BAD_SLIP_NUMBER, "number", {"part": "check"}, "有一位不对，请对照单据重输"),
    (Why.BAD_ADDRESS, "target", {"kind": "network"}, "地址不对，样子如 192.168.1.50:9100"),
    (
        Why.BAD_ADDRESS,
        "target",
        {"kind": "file"},
        "没有这个文件夹：请先建好，或另选一个；文件名要有后缀，如 .escpos",
    ),
    (
        Why.WRONG_RECOVERY_CODE,
        "recovery_code",
        {"reason": "mistyped"},
        "有一个字符不对，请对照恢复码逐组核对",
    ),
    (Why.ROLE_HELD, "rows", {"name": "周敏"}, "周敏 正担任此角色，请先换成别的"),
    (
        Why.ROLE_APART,
        "rows",
        {"role_zh": "财务", "role_en": "Finance", "role": ""},
        "财务 不经手前台业务，请去掉这一项",
    ),
]


@pytest.mark.parametrize("why", Why)
def test_every_reason_has_words_in_both_languages(qapp: QApplication, why: Why) -> None:
    sentences = VARIANTS[why].values() if why in VARIANTS else [refusal_texts.BY_REASON[why]]
    for english in sentences:
        assert english
        assert not HAN.search(english)
        assert_translated("Refusals", english)


@pytest.mark.parametrize("why", Why)
def test_no_sentence_breaks_without_its_details(qapp: QApplication, why: Why) -> None:
    assert HAN.search(refusal(Refused(why)))
    assert "{" not in refusal(Refused(why))


@pytest.mark.parametrize(("why", "field", "details", "said"), DETAILS)
def test_details_stand_in_the_sentence(
    qapp: QApplication, why: Why, field: str, details: dict[str, object], said: str
) -> None:
    assert refusal(Refused(why, field, **details)) == said


def test_every_place_of_a_sentence_is_filled_by_some_detail() -> None:
    known = {key for _, _, details, _ in DETAILS for key in details} | {"limit"}
    for why, english in refusal_texts.BY_REASON.items():
        for place in PLACE.findall(english):
            assert place[1:-1] in known | {"number"}, f"{why}: nothing fills {place}"


def test_what_is_missing_is_named_by_its_field(qapp: QApplication) -> None:
    beside = {field: refusal(Refused(Why.MISSING, field)) for field in refusal_texts.MISSING}
    assert len(set(beside.values())) == len(beside)
    assert (beside["amount"], beside["name"]) == ("请填实付金额", "请填姓名")


@pytest.mark.parametrize("what", Ill)
def test_every_trouble_has_words_in_both_languages(qapp: QApplication, what: Ill) -> None:
    assert not HAN.search(BY_ILL[what])
    assert_translated("Trouble", BY_ILL[what])


def test_trouble_names_the_file_and_not_its_folders(qapp: QApplication) -> None:
    said = trouble(Trouble(Ill.FILE_DAMAGED, path="/home/somebody/venue.db", reason="header"))
    assert said == "venue.db 已损坏，请停用并恢复最近的备份"


def test_english_is_said_without_a_translator(qapp: QApplication) -> None:
    no = Refused(Why.SLIP_CREDITED, "slip", name="吴*强", clerk="陈佳", at="20:47")
    ours = [each for each in qapp.findChildren(QTranslator) if each.filePath().endswith("zh_CN.qm")]
    for each in ours:
        qapp.removeTranslator(each)
    try:
        assert refusal(no) == "Credited to 吴*强, 陈佳 20:47; take another slip"
    finally:
        for each in ours:
            qapp.installTranslator(each)
    assert ours


def assert_translated(context: str, english: str) -> None:
    chinese = QCoreApplication.translate(context, english)
    assert HAN.search(chinese), f"{english!r} has no Chinese: python3 {dev.ROOT.name}/dev.py words"
    assert sorted(PLACE.findall(chinese)) == sorted(PLACE.findall(english)), chinese

"""What people type, made clean."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.refusals import Refused, Why
from desk.rules.digits import ascii_digits, clean, person_name, phone

PHONES = {
    "手机": ("13800006621", "13800006621"),
    "空格": ("138 0000 6621", "13800006621"),
    "横线": ("138-0000-6621", "13800006621"),
    "长横线": ("138–0000—6621", "13800006621"),
    "全角": ("１３８００００６６２１", "13800006621"),
    "全角空格": ("138　0000　6621", "13800006621"),
    "+86": ("+86 138 0000 6621", "13800006621"),
    "全角+86": ("＋８６138 0000 6621", "13800006621"),
    "86": ("8613800006621", "13800006621"),
    "0086": ("0086-13800006621", "13800006621"),
    "前面加0": ("013800006621", "13800006621"),
    "北京座机": ("010-8888 6666", "01088886666"),
    "广州座机": ("(020) 88886666", "02088886666"),
    "七位座机": ("0756-8886666", "07568886666"),
    "八位座机": ("0571 88886666", "057188886666"),
    "+86座机": ("+86 10 8888 6666", "01088886666"),
    "+86座机带0": ("+86 (0)10 8888 6666", "01088886666"),
    "香港": ("+852 9123 4567", "+85291234567"),
    "澳门": ("00853 6612 3456", "+85366123456"),
    "台湾": ("+886 912 345 678", "+886912345678"),
    "美国": ("+1 (415) 555-0132", "+14155550132"),
}


@pytest.mark.parametrize(("text", "number"), PHONES.values(), ids=PHONES.keys())
def test_phones_are_stored_in_one_form(text: str, number: str) -> None:
    assert phone(text) == number
    assert phone(number) == number


NO_PHONES = {
    "空": "",
    "少一位": "1380000662",
    "多一位": "138000066210",
    "没有的号段": "12800006621",
    "没有区号": "88886666",
    "区号少0": "1088886666",
    "字母": "1380000662a",
    "两个号码": "13800006621/13900006621",
    "香港少一位": "+852 9123 456",
    "国外太短": "+1415",
    "国外太长": "+1" + "5" * 20,
    "+86后不对": "+86 12345",
    "阿拉伯数字": "١٣٨٠٠٠٠٦٦٢١",
    "表情": "138☎00006621",
}


@pytest.mark.parametrize("text", NO_PHONES.values(), ids=NO_PHONES.keys())
def test_what_cannot_be_rung_is_refused(text: str) -> None:
    with pytest.raises(Refused) as refused:
        phone(text, "guest_phone")
    assert (refused.value.why, refused.value.field) == (Why.NOT_A_PHONE, "guest_phone")


CLEANED = {
    "两头空白": ("  张三 ", "张三"),
    "中间空白": ("张   三\t\n丰", "张 三 丰"),
    "全角空格": ("张　三", "张 三"),
    "切纸命令": ("张三\x1dV\x00", "张三V"),
    "铃声和退格": ("a\x07b\x08c\x7f", "abc"),
    "零宽字符": ("张\u200b三\ufeff", "张三"),
    "反向文字": ("abc\u202edef", "abcdef"),
    "孤立代理": ("a\ud800b", "ab"),
    "合成字符": ("Jose\u0301", "José"),
    "表情可留": ("生日快乐🎂", "生日快乐🎂"),
    "罕用字": ("㛃䶮𠮷\U000313a0", "㛃䶮𠮷\U000313a0"),
}


@pytest.mark.parametrize(("text", "line"), CLEANED.values(), ids=CLEANED.keys())
def test_a_line_holds_nothing_that_is_not_visible(text: str, line: str) -> None:
    assert clean(text, "remarks", 40) == line


def test_the_limit_counts_what_is_kept() -> None:
    assert clean("  12345 ", "remarks", 5) == "12345"
    with pytest.raises(Refused) as refused:
        clean("123456", "remarks", 5)
    assert (refused.value.why, refused.value.field, refused.value.details) == (
        Why.TOO_LONG,
        "remarks",
        {"limit": 5},
    )


@given(text=st.text())
def test_cleaning_twice_changes_nothing_and_no_control_character_stays(text: str) -> None:
    line = clean(text, "remarks", 10_000)
    assert clean(line, "remarks", 10_000) == line
    assert not {unicodedata.category(char) for char in line} & {"Cc", "Cf", "Cs"}


NAMES = {
    "张小明": "张小明",
    " 阿凡提·买买提 ": "阿凡提·买买提",
    "O’Neil": "O’Neil",
    "Jean-Luc Picard": "Jean-Luc Picard",
    "J. R. Smith": "J. R. Smith",
    "李〇": "李〇",
    "𠮷田㛃": "𠮷田㛃",
    "三\U000313a0": "三\U000313a0",
    "Ｊｏｈｎ": "John",
    "Дмитрий": "Дмитрий",
    "": "",
}


@pytest.mark.parametrize(("text", "name"), NAMES.items())
def test_names_of_any_script_pass(text: str, name: str) -> None:
    assert person_name(text) == name


@pytest.mark.parametrize(
    "text", ["张三🎂", "张三1", "13800006621", "···", "张三<b>", "A&B", "￥", "张_三", "\ue000三"]
)
def test_what_nobody_is_called_is_refused(text: str) -> None:
    with pytest.raises(Refused) as refused:
        person_name(text)
    assert (refused.value.why, refused.value.field) == (Why.NOT_A_NAME, "name")


def test_full_width_forms_become_ascii() -> None:
    assert ascii_digits("０１２３４５６７８９．，－＋（）Ａｚ　￥中") == "0123456789.,-+()Az ￥中"

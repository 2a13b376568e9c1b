"""Members out of somebody else's table: which columns there may be, and how their titles are recognised
(rules §1).
"""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from desk.refusals import Refused, Why


class Field(StrEnum):
    """What a column of the table can be, in the order of the form."""

    NAME = "name"
    PHONE = "phone"
    BIRTHDAY = "birthday"
    SEX = "sex"
    FORM_OF_ADDRESS = "form_of_address"
    DOCUMENT_KIND = "document_kind"
    DOCUMENT = "document"
    ADDRESS = "address"
    TASTES = "tastes"
    REMARKS = "remarks"
    HOW_JOINED = "how_joined"
    CARD_NUMBER = "card_number"
    CARD_VALID_UNTIL = "card_valid_until"
    JOINED_ON = "joined_on"
    POINTS = "points"
    TIER = "tier"
    MAY_CALL = "may_call"
    MAY_WRITE = "may_write"


NEEDED = (Field.NAME, Field.PHONE, Field.BIRTHDAY)
"""No member is without these. A birthday may also come out of an ID number."""

Mapped = Mapping[int, Field]
"""Column, counted from 0 → what it is."""


@dataclass(frozen=True)
class Reason:
    """Why a row is not taken in: as a refusal beside one of its fields."""

    why: Why
    field: str
    details: Mapping[str, str | int] = dataclasses.field(default_factory=dict)

    def refused(self) -> Refused:
        """The refusal whose sentence says it."""
        return Refused(self.why, self.field, **self.details)

    @classmethod
    def of(cls, no: Refused) -> Reason:
        """What was refused while a row was read; details are kept as words and figures."""
        kept = {key: value if isinstance(value, int) else str(value) for key, value in no.details.items()}
        return cls(no.why, no.field, kept)


TITLES: Mapping[Field, str] = {
    Field.NAME: "姓名 名字 名称 full name|name|member name|customer name|customer",
    Field.PHONE: "手机 手机号 手机号码 电话 电话号码 联系电话 联系方式 移动电话 联系手机 手机电话"
    " phone|mobile|mobile phone|phone number|mobile number|tel|telephone|cell|cell phone|cellphone",
    Field.BIRTHDAY: "生日 出生日期 出生年月日 出生年月 阳历生日 公历生日 birthday|birth date|date of birth|"
    "birthdate|dob|born|born on",
    Field.SEX: "性别 sex|gender",
    Field.FORM_OF_ADDRESS: "称呼 称谓 尊称 form of address|title|salutation|addressed as",
    Field.DOCUMENT_KIND: "证件类型 证件种类 证件类别 document kind|kind of document|document type|id type",
    Field.DOCUMENT: "身份证 身份证号 身份证号码 证件号 证件号码 id number|id card|document|document number|"
    "id no|id card number|identity number",
    Field.ADDRESS: "地址 住址 联系地址 家庭住址 家庭地址 通讯地址 详细地址 address|home address",
    Field.TASTES: "喜好 爱好 偏好 口味 兴趣爱好 tastes|preferences|likes",
    Field.REMARKS: "备注 说明 备注信息 remarks|remark|notes|note|comment|comments",
    Field.HOW_JOINED: "来源 入会方式 入会途径 渠道 来源渠道 办卡来源 how joined|source|channel",
    Field.CARD_NUMBER: "卡号 卡号码 贵宾卡号 卡编号 会员编号 card|card number|card no|card no.|member card|"
    "card id|member number|member no",
    Field.CARD_VALID_UNTIL: "有效期 有效期至 到期日 到期日期 到期时间 卡有效期 卡有效期至 截止日期 失效日期"
    " card valid until|valid until|valid to|expires|expiry|expiry date|expires on",
    Field.JOINED_ON: "入会日期 入会时间 开卡日期 开卡时间 办卡日期 办卡时间"
    " 注册日期 注册时间 加入日期 登记日期"
    " joined|joined on|join date|registered|registration date|member since",
    Field.POINTS: "积分 余额积分 积分余额 剩余积分 可用积分 当前积分 现有积分 points|points balance|"
    "balance of points|opening points",
    Field.TIER: "等级 级别 会员等级 会员级别 卡级别 卡等级 tier|level|grade|member tier|member level",
    Field.MAY_CALL: "可否致电 可致电 允许致电 可以打电话 接受电话 may call|may be called|calls allowed",
    Field.MAY_WRITE: "可否发信息 可发信息 允许发信息 可发短信 接受短信"
    " may write|may be written to|messages allowed",
}
"""Words that people write above a column; Chinese ones between spaces, English ones between bars."""

_LONGEST_TITLE = 200
"""Characters. No title is longer, and a line of brackets would take `_ASIDE` forever."""
_OWNER = re.compile(r"(?:会员|客户|顾客|客人|贵宾|持卡人|用户|宾客)(?=.)")
_ASIDE = re.compile(r"[(（\[【].*?[)）\]】]|[*＊:：?？\s_.\-]|必填|选填")


def guess(titles: Sequence[str]) -> dict[int, Field]:
    """Which columns are recognised by their titles; each field once, the leftmost column of it.

    Only whole words count: 推荐人手机 is not the member's phone.
    """
    found: dict[int, Field] = {}
    for column, title in enumerate(titles):
        known = _named(title)
        if known is not None and known not in found.values():
            found[column] = known
    return found


def mapping_faults(mapping: Mapped, needed: Iterable[str] = NEEDED) -> tuple[Refused, ...]:
    """What keeps a mapping from being tried: MISSING beside each needed field that no column is, TWICE beside
    one that several are. The venue's own needed fields count where a table can have them.
    """
    fields = list(mapping.values())
    asked = [Field(name) for name in dict.fromkeys((*NEEDED, *needed)) if name in set(Field)]
    missing = [name for name in asked if name not in fields and not _follows(name, fields)]
    twice = [name for name in Field if fields.count(name) > 1]
    return (
        *(Refused(Why.MISSING, name.value) for name in missing),
        *(Refused(Why.TWICE, name.value) for name in twice),
    )


def looks_like_titles(words: Sequence[str]) -> int:
    """How many of these cells are words that stand above columns: the row with most of them is the header."""
    return len(guess(words))


def _follows(name: Field, fields: Sequence[Field]) -> bool:
    """A birthday and a sex stand in an ID number too."""
    return name in {Field.BIRTHDAY, Field.SEX} and Field.DOCUMENT in fields


def _named(title: str) -> Field | None:
    if len(title) > _LONGEST_TITLE:
        return None
    plain = _ASIDE.sub("", unicodedata.normalize("NFKC", title)).casefold()
    return _BY_TITLE.get(plain) or _BY_TITLE.get(_OWNER.sub("", plain, count=1))


def _words_of(words: str) -> Iterable[str]:
    """The Chinese words before, the English ones from the first Latin letter on."""
    chinese, english = re.match(r"([^A-Za-z]*)(.*)", words, re.DOTALL).groups()  # type: ignore[union-attr] # always matches
    yield from chinese.split()
    for word in english.split("|"):
        yield re.sub(r"[\s.\-]", "", word)


_BY_TITLE = {word: field for field, words in TITLES.items() for word in _words_of(words) if word}

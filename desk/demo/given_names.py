"""Given names by sex and by the years in which they were given: 建国 is no student, 梓涵 no grandmother."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from desk.demo.lists import words


@dataclass(frozen=True)
class Fashion:
    """What was in fashion: whole names, and the characters that the others are put together of."""

    whole: tuple[str, ...]
    first: str
    second: str
    alone: str


YEARS = (1958, 1970, 1982, 1993)
"""A fashion begins with each."""

MEN = (
    Fashion(
        words("建国 国强 志明 德胜 永福 国庆 援朝 建军 长贵 福生 宝山 玉林 金海 根生 振华 跃进"),
        "国建志德永福振文金宝玉长世光庆明",
        "强军华明生林山海胜平忠义良昌发祥",
        "军平勇忠刚",
    ),
    Fashion(
        words("建军 卫东 志强 向阳 红兵 建平 国栋 卫国 学军 永红 海涛 立新 春生 晓东 爱民"),
        "建卫志国学海立文春晓永新宏少红向",
        "东强军平国涛新民生明华峰斌伟荣辉",
        "军勇伟斌强刚涛辉峰平",
    ),
    Fashion(
        words("志伟 海波 文斌 晓峰 俊杰 永强 国辉 建波 少华 宏伟 明辉 立峰 旭东 春雷 振宇 耀辉"),
        "志海文晓俊永明立旭振耀宏少伟建家",
        "伟波斌峰杰强辉华宇东雷刚勇涛鹏飞",
        "伟磊涛鹏斌杰波超勇峰强军刚亮",
    ),
    Fashion(
        words("俊杰 嘉豪 文浩 子豪 志鹏 一鸣 天宇 建宇 泽宇 宇航 俊凯 家明 浩然 晨阳 少聪 思远"),
        "俊嘉文子志一天泽宇家浩晨思少伟明",
        "杰豪浩鹏鸣宇航凯明然阳聪远轩哲恒",
        "超鹏浩磊杰凯帅洋晨宇俊博鑫",
    ),
    Fashion(
        words("浩然 子轩 宇轩 梓豪 一诺 奕辰 俊熙 博文 睿哲 泽宇 皓轩 铭泽 煜城 沐阳 景行 亦凡"),
        "子宇梓奕俊博睿泽皓铭煜沐景亦嘉昊",
        "轩豪辰熙文哲宇泽城阳行凡然睿涵翔",
        "睿轩宸昊煜博然涵",
    ),
)

WOMEN = (
    Fashion(
        words("淑英 秀兰 桂英 玉珍 秀珍 凤英 玉兰 桂兰 淑珍 翠英 素珍 月娥 惠芳 金凤 秋菊 素芬"),
        "淑秀桂玉凤翠素月惠金秋春美兰爱彩",
        "英兰珍芳娥凤菊芬华琴云莲香芝梅霞",
        "英兰芳珍",
    ),
    Fashion(
        words("丽华 秀丽 建华 红梅 春梅 玉梅 爱华 小红 丽娟 桂芳 月华 海燕 卫红 雪梅 永红 美玲"),
        "丽秀红春玉爱小桂月海雪美文惠晓燕",
        "华丽梅红娟芳燕玲萍霞琴英敏云艳香",
        "丽红敏静芳燕霞萍艳梅",
    ),
    Fashion(
        words("晓燕 丽娟 海燕 春燕 红霞 雪梅 艳丽 小芳 晓丽 秋霞 丽萍 玉婷 美娟 冬梅 文静 慧敏"),
        "晓丽海春红雪艳小秋玉美冬文慧静燕",
        "燕娟霞梅丽芳萍婷静敏玲华洁莉琳红",
        "静丽敏艳燕娟霞芳婷洁莉玲",
    ),
    Fashion(
        words("雅婷 思琪 佳怡 晓雯 梦婷 雨欣 嘉欣 静怡 诗雨 文婷 欣怡 婉婷 雪莹 小雨 梦瑶 佳琪"),
        "雅思佳晓梦雨嘉静诗文欣婉雪小慧若",
        "婷琪怡雯欣雨莹瑶琳颖洁敏妍彤晴蕾",
        "婷静雪颖倩莹琳洁璐娜蕾悦",
    ),
    Fashion(
        words("梓涵 欣怡 诗涵 雨桐 子萱 语嫣 若曦 一诺 可馨 依诺 芷若 沐瑶 思颖 梦琪 紫萱 奕涵"),
        "梓欣诗雨子语若一可依芷沐思梦紫奕",
        "涵怡桐萱嫣曦诺馨彤瑶琪妍颖晴柠月",
        "萱妍彤玥涵悦桐",
    ),
)

RARE = words("堃 喆 翀 赟 彧 淼 犇 玥 璟 珩 珺 垚 晗 烜 祎 骞 甯 昶 翯 偲 懿 龑 㛃 䶮 𠮷")
"""Characters that test fonts, keyboards and patience; the last ones stand outside the common sets."""

MINORITY_MEN = words(
    "艾力·吐尔逊 买买提·艾山 阿迪力·热合曼 努尔兰·哈布力 叶尔江·别克 达吾提·卡德尔 库尔班·依明 "
    "玉素甫·阿不都 赛力克·木拉提 巴特尔·乌恩"
)
MINORITY_WOMEN = words(
    "阿依古丽·买买提 古丽娜尔·艾山 热依拉·吐尔逊 阿依努尔·卡德尔 玛依拉·木拉提 迪丽努尔·依明 "
    "萨仁·乌云 古丽扎提·别克 帕提曼·热合曼 阿娜尔·阿不都"
)
ABROAD = ("Erik Lindqvist", "Hanna Novak", "Paul O'Meara", "Keiko Morita", "Jean-Luc Petit", "Rosa Mendes")


def fashion(sex: str, year: int) -> Fashion:
    """What one born in that year may be called. `sex`: 'm' or 'f'."""
    return (MEN if sex == "m" else WOMEN)[bisect_right(YEARS, year)]

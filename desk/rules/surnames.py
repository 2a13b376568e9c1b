"""Readings in names that a dictionary of words gets wrong or leaves open: surnames, and given names.

Each value lists the readings, the likeliest first; a compound surname's syllables are parted by a space.
"""

from __future__ import annotations


def _table(text: str) -> dict[str, tuple[str, ...]]:
    """'单 shan 朴 piao,pu 欧阳 ou_yang' as a mapping."""
    words = text.split()
    pairs = zip(words[::2], words[1::2], strict=True)
    return {name: tuple(ways.replace("_", " ").split(",")) for name, ways in pairs}


SINGLE = _table(
    """
    单 shan 曾 zeng 仇 qiu 解 xie 查 zha 区 ou 朴 piao,pu 盖 ge,gai 乐 yue,le 覃 qin,tan 翟 zhai,di
    尉 wei 缪 miao 冼 xian 洗 xian 任 ren 华 hua 纪 ji 宁 ning 员 yun 种 chong 繁 po 秘 bi 折 she 能 nai
    召 shao,zhao 牟 mou,mu 那 na 哈 ha 隗 wei,kui 郇 xun,huan 郗 xi,chi 郄 qie,xi 燕 yan 应 ying 干 gan
    黑 he 葛 ge 卜 bu 柏 bai,bo 贾 jia 石 shi 车 che 谷 gu 晁 chao 谌 chen,shen 祭 zhai,ji 宓 mi,fu
    句 gou 过 guo 曲 qu 都 du 重 chong 长 zhang 相 xiang 行 xing 参 shen 盛 sheng 强 qiang 瞿 qu 臧 zang
    藏 zang 费 fei,bi 贲 ben 薄 bo 万 wan 叶 ye 乜 nie 撒 sa 占 zhan 褚 chu 莘 shen,xin 幺 yao 么 yao
    呙 guo 台 tai 拓 tuo 訾 zi 佴 nai 亓 qi 肖 xiao 眭 sui 钭 tou 仉 zhang 厍 she 佘 she 笪 da 殷 yin
    俞 yu 沈 shen 阚 kan 令 ling 冯 feng 宿 su 褶 xi 适 kuo 颉 xie 逄 pang 会 gui
    """
)

COMPOUND = _table(
    """
    欧阳 ou_yang 太史 tai_shi 端木 duan_mu 上官 shang_guan 司马 si_ma 东方 dong_fang 独孤 du_gu
    南宫 nan_gong 万俟 mo_qi 闻人 wen_ren 夏侯 xia_hou 诸葛 zhu_ge 尉迟 yu_chi 公羊 gong_yang
    赫连 he_lian 澹台 tan_tai 皇甫 huang_fu 宗政 zong_zheng 濮阳 pu_yang 公冶 gong_ye 太叔 tai_shu
    申屠 shen_tu 公孙 gong_sun 慕容 mu_rong 仲孙 zhong_sun 钟离 zhong_li 长孙 zhang_sun 宇文 yu_wen
    司徒 si_tu 鲜于 xian_yu 司空 si_kong 闾丘 lv_qiu 子车 zi_ju 亓官 qi_guan 司寇 si_kou 巫马 wu_ma
    公西 gong_xi 颛孙 zhuan_sun 壤驷 rang_si 公良 gong_liang 漆雕 qi_diao 乐正 yue_zheng 宰父 zai_fu
    谷梁 gu_liang 拓跋 tuo_ba 夹谷 jia_gu 轩辕 xuan_yuan 令狐 ling_hu 段干 duan_gan 百里 bai_li
    呼延 hu_yan 东郭 dong_guo 南门 nan_men 羊舌 yang_she 微生 wei_sheng 梁丘 liang_qiu 左丘 zuo_qiu
    东门 dong_men 西门 xi_men 第五 di_wu 完颜 wan_yan 纳兰 na_lan 贺兰 he_lan 单于 chan_yu,shan_yu
    爱新觉罗 ai_xin_jue_luo 叶赫那拉 ye_he_na_la
    """
)

GIVEN = _table(
    """
    乐 le,yue 重 chong,zhong 长 chang,zhang 行 xing,hang 朝 chao,zhao 茜 qian,xi 晟 sheng,cheng
    盛 sheng,cheng 柏 bai,bo 莘 xin,shen 藏 zang,cang 传 chuan,zhuan 曾 zeng,ceng 翟 zhai,di 解 jie,xie
    颉 jie,xie 单 dan,shan 参 shen,can 调 tiao,diao 澄 cheng,deng 栎 li,yue 谌 chen,shen 炅 jiong,gui
    筠 yun,jun 瑱 tian,zhen 偲 si,cai 阿 a,e 娜 na,nuo 𠮷 ji 〇 ling 沈 shen 区 ou,qu 查 cha,zha
    仇 chou,qiu 尉 wei,yu
    """
)

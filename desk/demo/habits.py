"""What a counter knows of its guests: tastes, remarks, how they came."""

from __future__ import annotations

from desk.demo.lists import phrases

TASTES = {
    "ktv": phrases(
        "爱唱粤语老歌|喜欢靠里的包厢|不吃辣|对花生过敏|常点无糖茶|要大包|喜欢抒情老歌|冷气开小些|不喝酒|"
        "小朋友同来，要儿童杯|喜欢靠窗|只喝温水|爱唱摇滚|生日要长寿面|常带家人"
    ),
    "bathhouse": phrases(
        "喜欢高温汗蒸|不搓澡|常点足疗|对硫磺敏感|喜欢安静的休息区|要大码浴衣|不吃辣|只喝温水|常带父母同来|"
        "午后来|喜欢靠窗的躺椅"
    ),
    "hotel": phrases(
        "高楼层|安静房|硬枕头|不吃辣|对羽绒过敏|无烟房|早餐要素食|离电梯远些|多放两瓶水|常晚到|要双床|"
        "喜欢看江的房间"
    ),
    "retail": phrases("衣服穿 M 码|喜欢素色|常买童装|鞋码 42|对羊毛过敏|喜欢新款到店通知|常买礼盒|要环保袋"),
}
"""By kind of venue."""
REMARKS = phrases(
    "手机常静音，晚间再拨|介绍过三位新会员|听力不好，请慢些说|开车来，车停后门|常与同事同来|请称呼全名|"
    "曾遗失雨伞，已领回|轮椅，需要坡道|公司年会在此办过|不愿被电话打扰，可发短信"
)
HOW_JOINED = phrases("朋友介绍|路过|公众号|生日聚会|同事聚餐|电话预订时办的|老会员带来|周年活动")

"""What the page about the days after the certificates asks."""

from calculator.engine.notice import day_order
from calculator.engine.scheme.scheme import Scheme

ENTRIES = (
    {
        "id": "certified_on",
        "label": "取证日期",
        "unit": "",
        "help": "每批一行；同一天有几个人就写“× 人数”。"
        "2026-8-31、2026/8/31、2026年8月31日、20260831 都可以",
    },
    {
        "id": "class_date",
        "label": "起算的那一天",
        "unit": "",
        "help": "{}",
    },
    {
        "id": "trainees",
        "label": "参训人数",
        "unit": "人",
        "help": "{}；填了才能说要几个人就业",
    },
    {
        "id": "class_name",
        "label": "班次",
        "unit": "",
        "help": "可不填；写在日历里每一件事的最前面。写了班次，日子改正以后再存一次，日历里更新的是同一件事",
    },
    {
        "id": "remind_days",
        "label": "提前提醒",
        "unit": "天",
        "help": "可不填，天数您自己定，0 是当天；填了，日历会在那天早上九点提醒最晚开始缴的月份和看就业的最后一天",
    },
    {
        "id": day_order.CONTRACT,
        "label": "签订协议的日期",
        "unit": "",
        "help": "可不填；填了，核对是不是早于开班",
    },
    {
        "id": day_order.OPENING,
        "label": "开班日期",
        "unit": "",
        "help": "可不填；填了，核对是不是早于取证",
    },
)


def entries(part):
    """Those of `ENTRIES` that the calendar `part` asks for; the number of trainees as its scheme does,
    where it does.
    """
    found = []
    certified = Scheme(part["scheme"]).words["certified"]
    for entry in ENTRIES:
        if entry["id"] == "certified_on":
            entry = dict(entry, label=certified + "日期")
        if entry["id"] == "class_date":
            entry = dict(entry, help=_days(part["start"]))
        if entry["id"] == "trainees":
            asked = of_scheme(part, "trainees")
            if asked is None:
                continue
            entry = dict(entry, label=asked["label"], help=entry["help"].format(asked["help"]))
        found.append(entry)
    return found


def _days(start):
    """Which day to fill in under which option."""
    titles = {option["value"]: option["title"] for option in start["reading"]["options"]}
    return "；".join(
        "选“{}”的，填{}".format(titles[one["option"]], one["day"]) for one in start["together"]
    )


def of_scheme(part, field):
    """The entry of the calendar's scheme with this id, or None."""
    for entry in part["scheme"]["formula"]["entries"]:
        if entry["id"] == field:
            return entry
    return None

"""The dates of classes as a calendar file that a phone or a computer can take in."""

import hashlib

from calculator.engine.entry import dates
from calculator.engine.notice.calendar import begins
from calculator.engine.scheme.scheme import Scheme
from calculator.engine.scheme.unproved import sentence
from calculator.files import ics

TYPE = ics.TYPE
_NAME = "取证以后的日子"
_REMINDED = ("last-begin", "window-end")  # what can be missed
_FOOT = "按文件整理推算，不是官方核定；申请日期{}。"


def text(part, classes, made, remind_days=None):
    """The file's text; `part` the rules' part `calendar`, `classes` [(name or None, result)] with each
    `result` from `calendar.calendar`, `made` the `moments.Moment` of making, `remind_days` from
    `calendar_entry.read_file`.

    An event keeps its name when its class is corrected and the file is made again, so that a calendar
    moves the old one and does not show both: it is called after the class, which of its batches it is,
    and what happens. A class without a name is told by its dates.
    """
    events = []
    told = {}
    for class_name, result in classes:
        for place, window in enumerate(result["windows"]):
            whose = "{}-{}".format(_digest(class_name), place + 1)
            if not class_name:
                whose = dates.compact(window["certified_on"])
            told[whose] = told.get(whose, 0) + 1
            if told[whose] > 1:  # two classes of one name
                whose += "-{}".format(told[whose])
            events += _events(part, result, window, class_name, whose, remind_days)
    return ics.build(_NAME, events, made)


def _events(part, result, window, class_name, whose, remind_days):
    run = window["run"]
    named = Scheme(part["scheme"]).words
    start = part["start"]["reading"]["id"]
    begun = begins(part, result["choices"][start]) or named["certified"]
    who = "{}{}，{} 人".format(dates.chinese(window["certified_on"]), begun, window["people"])
    days = [("window-start", window["first_day"], "看就业的时间从今天开始")]
    if run["possible"]:
        days += [
            (
                "earliest",
                run["met_on"],
                "最早今天能算{}（从{}起缴）".format(
                    named["employed"], dates.chinese(run["first_begin"])
                ),
            ),
            (
                "last-begin",
                dates.first_day(run["last_begin"]),
                "最晚从这个月开始缴{}，连缴到{}".format(
                    part["insured"], dates.chinese(run["last_end"])
                ),
            ),
        ]
    days.append(("window-end", window["last_day"], "看就业的时间到今天为止"))
    if run["settled_on"] != window["last_day"]:
        days.append(("settled", run["settled_on"], "到今天才看得完"))
    chosen = result["choices"]
    read = "；".join(_chosen(part, chosen))
    cite = part["window"]["cite"]
    source = "依据 {} {}：“{}”".format(cite["document"], cite["clause"], cite["quote"])
    foot = _FOOT.format(part["claim"]["text"])
    ended = result.get("ended")
    waiting = sentence(result["unproved"], None, "这些日子")
    return [
        {
            "uid": "{}-{}@{}".format(whose, kind, part["scheme"]["id"]),
            "day": day,
            "summary": "{}{}（{}）".format(class_name + "：" if class_name else "", summary, who),
            "description": "\n".join(
                ([ended] if ended else [])
                + result["asked"]
                + [read, source]
                + ([waiting] if waiting else [])
                + [foot]
            ),
            "alarm": remind_days if kind in _REMINDED else None,
        }
        for kind, day, summary in days
    ]


def _digest(name):
    """Twelve hexadecimal digits: names of events are best kept to ASCII."""
    digits = hashlib.sha256((name or "").encode()).digest()[:6]
    return "".join("{:02x}".format(byte) for byte in digits)


def _chosen(part, choices):
    for side in ("start", "run"):
        reading = part[side]["reading"]
        for option in reading["options"]:
            if option["value"] == choices[reading["id"]]:
                yield "{} {}".format(reading["id"], option["title"])
    for edge in part["edges"]:
        if edge["value"] == choices["edges"]:
            yield "本站约定：{}".format(edge["title"])

"""Whether a day of a class lies in the time for which a scheme's document is meant, and what to say if not.

`time` is the part of that name of the rules, or None where nothing is known of it.
"""

from calculator.engine.entry.dates import chinese

BEFORE, AFTER, FAR = "before", "after", "far"
OUTSIDE = (BEFORE, AFTER)  # the document says nothing of such a class

_WORDS = {
    BEFORE: "早于《{title}》开始执行的{day}，它不管这个班",
    AFTER: "《{title}》{day}起停止执行，它不管这个班",
    FAR: "晚于所收文件写到的最后一年（{year}年），《{title}》没有写到哪一天为止",
}
_ALL = {
    BEFORE: "在《{title}》开始执行（{day}）以前，它不管这些班",
    AFTER: "在《{title}》停止执行（{day}）以后，它不管这些班",
    FAR: "晚于所收文件写到的最后一年（{year}年），《{title}》没有写到哪一天为止；请核对年份",
}
_MARKS = ((BEFORE, "starts"), (AFTER, "ends"), (FAR, "last"))


def judged(time, date):
    """One of `BEFORE`, `AFTER`, `FAR` of a `date` (year, month, day); None for one within the time, for
    one that is not known, and where nothing is known of the time."""
    if not time or date is None:
        return None
    for found, mark in _MARKS:
        if time[mark]:
            day = tuple(time[mark]["day"])
            if date < day if found == BEFORE else date >= day:
                return found
    return None


def warnings(time, dates):
    """[{code, message, cite}] of the `dates` [(what it is called, date)] that lie outside, or so far
    ahead that the year is asked about."""
    found = []
    for label, date in dates:
        why = judged(time, date)
        if why:
            text = "{} {}，{}；请核对{}".format(
                label, chinese(date), _worded(_WORDS, time, why), "年份" if why == FAR else "日期"
            )
            found.append({"code": "time-" + why, "message": text, "cite": cite(time, why)})
    return found


def of_many(time, why):
    """The end of a sentence about all the classes of which `judged` says `why`."""
    return _worded(_ALL, time, why)


def cite(time, why):
    """Where it is printed what the dates were held against."""
    return time[dict(_MARKS)[why]]["cite"]


def _worded(words, time, why):
    day = time[dict(_MARKS)[why]]["day"]
    return words[why].format(title=time["title"], day=chinese(day), year=day[0] - 1)

"""Figures that change from a day on: which value holds on a day, and how that is told.

A part of the rules (a cap, an instalment) that has several values holds the newest in its own keys
and all of them under ``series``: [{since: [year, month, day], cite, …the keys that change}], the
oldest first.
"""

from calculator.engine.entry.dates import chinese


def on(part, day, before):
    """`part` with the value of a `day` (year, month, day), the newest where it is None.

    What comes back says ``since`` when the one used holds: None before the first of them, where the
    keys of `before` stand in its stead. A part of one value comes back as it is.
    """
    values = part.get("series")
    if not values:
        return part
    used = before
    for value in values:
        if day is None or tuple(value["since"]) <= day:
            used = value
    found = dict(part)
    found.update(used)
    if used is before:
        found.update({"since": None, "cite": values[0]["cite"]})
    return found


def is_too_early(part):
    """Whether the day is before the first value of `part`, as `on` gives it."""
    return "since" in part and part["since"] is None


def since_words(part):
    """``2027年1月1日起`` of a part of several values, as `on` gives it; else nothing."""
    return chinese(part["since"]) + "起" if part.get("since") else ""


def used_words(part, day, asked, what, told):
    """Which value of several was used, in words; empty for a part of one, or of none that is known.

    `part` as `on` gives it of the same `day`; `asked` what that day is called, `what` the values, and
    `told(value)` one of them in words. Without a day that is said, and the earlier ones too.
    """
    if not part or not part.get("since"):
        return ""
    text = "用的是{}的{} {}".format(since_words(part), what, told(part))
    if day:
        return "{} {}，{}".format(asked, chinese(day), text)
    if asked:
        text = "没有填{}，{}".format(asked, text)
    earlier = ["{}（{}）".format(told(v), since_words(v)) for v in part["series"][:-1]]
    if earlier:
        text += "；班次日期更早的，{}是 {}".format(what, "、".join(earlier))
    return text

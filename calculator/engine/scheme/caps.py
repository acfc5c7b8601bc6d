"""The price caps of a scheme: which one binds a kind of course, and how much it allows."""

from calculator.engine.entry.dates import chinese
from calculator.engine.entry.text import trimmed
from calculator.engine.scheme.money import yuan


def kind_named(scheme, text):
    """The id of the course kind that `text` names: its id, its title, or a part of one title alone.

    None where it names none, or several.
    """
    said = trimmed(text)
    caps = scheme.rule["caps"]
    found = [cap["kind"] for cap in caps if said == cap["kind"] or said == cap["title"]]
    if not found and len(said) > 1:
        found = [cap["kind"] for cap in caps if said in cap["title"]]
    return found[0] if len(found) == 1 else None


def limit(scheme, kind, directory_standard):
    """The highest price in 分 for this kind of course, or None where it is not known."""
    return limit_of(cap_of(scheme, kind), directory_standard)


def cap_of(scheme, kind, day=None):
    """The cap that binds this kind of course, or None where the kind was not said; see `on`."""
    for cap in scheme.rule["caps"]:
        if cap["kind"] == kind:
            return on(cap, day)
    return None


def on(cap, day):
    """`cap` with the amount of a `day` (year, month, day), the newest where it is None.

    A cap of several amounts says ``since`` when the one used holds, None before the first of them:
    then the cap is not known.
    """
    values = cap.get("amounts")
    if not values:
        return cap
    used = {"since": None, "amount_fen": None, "cite": values[0]["cite"]}
    for value in values:
        if day is None or tuple(value["since"]) <= day:
            used = value
    found = dict(cap)
    found.update(used)
    return found


def limit_of(cap, directory_standard):
    """The most that `cap` allows in 分 per person; None where that is not known."""
    if cap is None or is_too_early(cap):
        return None
    return directory_standard if cap["amount_fen"] is None else cap["amount_fen"]


def is_too_early(cap):
    """Whether the day is before the first amount of `cap`, as `on` gives it."""
    return "since" in cap and cap["since"] is None


def since_words(cap):
    """``2027年1月1日起`` of a cap of several amounts, as `on` gives it; else nothing."""
    return chinese(cap["since"]) + "起" if cap.get("since") else ""


def used_words(cap, day=None):
    """Which amount of several was used, in words; empty for a cap of one, or of no known amount.

    `cap` as `on` gives it of the same `day`. Without a day the earlier ones are said too.
    """
    if not cap or not cap.get("since"):
        return ""
    text = "用的是{}的上限 {} 元/人".format(since_words(cap), yuan(cap["amount_fen"]))
    if day:
        return "取证日期 {}，{}".format(chinese(day), text)
    earlier = [
        "{} 元/人（{}）".format(yuan(value["amount_fen"]), since_words(value))
        for value in cap["amounts"][:-1]
    ]
    if earlier:
        text += "；班次日期更早的，上限是 " + "、".join(earlier)
    return text

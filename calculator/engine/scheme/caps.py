"""The price caps of a scheme: which one binds a kind of course, and how much it allows."""

from calculator.engine.entry.text import plain
from calculator.engine.scheme import series
from calculator.engine.scheme.money import yuan


def kind_named(scheme, text):
    """The id of the course kind that `text` names: its id, its title, or a part of one title alone.

    None where it names none, or several.
    """
    said = plain(text)
    caps = scheme.rule["caps"]
    found = [cap["kind"] for cap in caps if said in (cap["kind"], plain(cap["title"]))]
    if not found and len(said) > 1:
        found = [cap["kind"] for cap in caps if said in plain(cap["title"])]
    return found[0] if len(found) == 1 else None


def limit(scheme, kind, directory_standard):
    """The highest price in 分 for this kind of course, or None where it is not known."""
    return limit_of(cap_of(scheme, kind), directory_standard)


def cap_of(scheme, kind):
    """The cap that binds this kind of course on the day of `scheme`, see `on`; None where the kind was
    not said."""
    for cap in scheme.rule["caps"]:
        if cap["kind"] == kind:
            return cap
    return None


def on(cap, day):
    """`cap` with the amount of a `day`, as `series.on` gives it; before the first of several amounts
    the cap is not known."""
    return series.on(cap, day, {"amount_fen": None})


def limit_of(cap, directory_standard):
    """The most that `cap` allows in 分 per person; None where that is not known."""
    if cap is None or series.is_too_early(cap):
        return None
    return directory_standard if cap["amount_fen"] is None else cap["amount_fen"]


def used_words(cap, day=None, asked=""):
    """Which amount of several was used, in words; `cap` as `on` gives it of the same `day`, which is
    called `asked`. See `series.used_words`."""
    return series.used_words(cap, day, asked, "上限", _amount)


def _amount(value):
    return "{} 元/人".format(yuan(value["amount_fen"]))

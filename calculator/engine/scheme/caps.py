"""The price caps of a scheme: which one binds a kind of course, and how much it allows."""

from calculator.engine.entry.text import trimmed


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


def cap_of(scheme, kind):
    """The cap that binds this kind of course, or None where the kind was not said."""
    for cap in scheme.rule["caps"]:
        if cap["kind"] == kind:
            return cap
    return None


def limit_of(cap, directory_standard):
    """The most that `cap` allows in 分 per person; None where that is not known."""
    if cap is None:
        return None
    return directory_standard if cap["amount_fen"] is None else cap["amount_fen"]

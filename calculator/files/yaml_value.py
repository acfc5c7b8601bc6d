"""What stands in a form, written as YAML in the house's order and indentation.

A *state* is what stands there now: ``{"v": text or None}`` of one value, ``{"m": {key: state}}`` of a
record, ``{"l": [states]}`` of a list, ``{"y": text}`` of a part that is typed as YAML; with ``"o"``, the path
of what it was made of, where it was not added. A *field* describes what may stand there: see
``scripts.editing.fields``.
"""

from calculator.files.yaml_scalar import is_number, is_whole, scalar, trimmed

STEP = 2
_PLAIN = ("text", "whole", "amount", "yesno", "date", "choice")


def is_empty(state):
    """Whether nothing stands there."""
    if state is None:
        return True
    if "l" in state:
        return not state["l"]
    if "m" in state:
        return all(is_empty(each) for each in state["m"].values())
    return not trimmed(state.get("v") or state.get("y") or "")


def is_left_out(field, state):
    """Whether the key is not written at all."""
    if not is_empty(state):
        return False
    return not field["required"] and not (field.get("blank") and state and state.get("v") == "")


def value(field, state, before="", in_brackets=False, is_item=False):
    """One value on one line; `before`: how that which it replaces was written."""
    text = state.get("v") if state else None
    if state and "y" in state:
        return trimmed(state["y"])
    if text is None or (not trimmed(text) and field.get("nullable")):
        return "null" if field.get("nullable") else '""'
    text, kind = trimmed(text), field["type"]
    as_it_is = (
        (kind == "whole" and is_whole(text))
        or (kind == "amount" and is_number(text))
        or (kind == "yesno" and text in ("true", "false"))
    )
    if as_it_is:
        return text
    return scalar(text, before, in_brackets, is_item) if text else '""'


def on_one_line(field, state, is_item=False):
    """All of `state` as it stands inside brackets; `is_item`: of a list."""
    if state and "m" in state:
        pairs = [f"{each['key']}: {on_one_line(each, now)}" for each, now in _kept(field, state)]
        return "{" + ", ".join(pairs) + "}"
    if state and "l" in state:
        return (
            "[" + ", ".join([on_one_line(field["item"], each, True) for each in state["l"]]) + "]"
        )
    return value(field, state, in_brackets=True, is_item=is_item)


def entry(field, state, column):
    """``key: …`` of a record in lines, whose keys stand at `column`; the first line begins at the key."""
    head = field["key"] + ":"
    if state and "m" in state and not (is_empty(state) or is_flat(field)):
        return head + "\n" + " " * (column + STEP) + record(field, state, column + STEP)
    if state and "l" in state and state["l"] and not _is_row(field):
        indent = " " * (column + STEP)
        items = [item(field["item"], each, column + STEP) for each in state["l"]]
        return head + "".join(["\n" + indent + each for each in items])
    if state and "y" in state and "\n" in trimmed(state["y"]):
        lines = trimmed(state["y"]).split("\n")
        return head + "".join(["\n" + " " * (column + STEP) + line for line in lines])
    if state and "m" in state and is_empty(state):
        return head + (" null" if field.get("nullable") else " {}")
    return head + " " + ("[]" if _is_bare_list(field, state) else _one_line(field, state))


def record(field, state, column):
    """The keys of a record, each on its line at `column`."""
    entries = [entry(each, now, column) for each, now in _kept(field, state)]
    return ("\n" + " " * column).join(entries)


def item(field, state, column, in_brackets=False):
    """One item of a list in lines, whose dash stands at `column`; it begins with the dash."""
    if state and "m" in state and not in_brackets and not is_flat(field):
        return "- " + record(field, state, column + STEP)
    return "- " + _one_line(field, state, True)


def is_flat(field):
    """Whether the house writes it within ``{ }``: a record of plain values."""
    return field["type"] == "record" and all(f["type"] in _PLAIN for f in field["fields"])


def _one_line(field, state, is_item=False):
    if state and ("m" in state or "l" in state):
        return on_one_line(field, state)
    return value(field, state, is_item=is_item)


def _is_row(field):
    """Whether a list is written within ``[ ]``: one of ids or of words of ours."""
    plain = field["item"]
    return plain["type"] == "choice" or (plain["type"] == "text" and bool(plain.get("id")))


def _is_bare_list(field, state):
    return field["type"] == "list" and is_empty(state)


def _kept(field, state):
    """(field, state) of what is written, in the order of the model."""
    both = [(each, state["m"].get(each["key"])) for each in field["fields"]]
    return [(each, now) for each, now in both if not is_left_out(each, now)]

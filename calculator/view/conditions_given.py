"""What was filled in for a class, as HTML for paper: a verdict tells nobody else anything without it."""

from calculator.engine.entry.text import name as shown_name
from calculator.engine.entry.text import typed_in
from calculator.files.escaping import escape

_READING = "reading-"
_YES_NO = {"yes": "是", "no": "否"}


def given(where, sheet, fields, labels):
    """Every entry that the form shows, as it was filled in, the blank ones together at the end.

    `labels` {field: what it is called}. Raises nothing: `fields` have been read before.
    """
    words = {entry["id"]: _words(entry) for entry in sheet["entries"]}
    words["place"] = {place["id"]: place["title"] for place in where["places"]}
    words["awarded"] = _YES_NO
    units = {entry["id"]: entry["unit"] or "" for entry in sheet["entries"]}
    hidden = [entry["id"] for entry in sheet["entries"] if _is_hidden(entry, fields)]
    rows = ""
    blank = []
    for name in _order(where, sheet):
        typed = shown_name(typed_in(fields, name))
        if name in hidden:
            continue
        if typed:
            shown = words.get(name, {}).get(typed, typed + _unit(typed, units.get(name, "")))
            rows += _row(labels[name], shown)
        else:
            blank.append(labels[name].replace("？", ""))
    for reading in [where["reading"]] + sheet["readings"]:
        chosen = fields.get(_READING + reading["id"], "")
        for option in reading["options"]:
            if option["value"] == chosen and len(reading["options"]) > 1:
                rows += _row("{} {}".format(reading["id"], reading["question"]), option["title"])
    if blank:
        rows += _row("没有填", "、".join(blank))
    return "<h2>照下面填的核对</h2><dl>{}</dl>".format(rows)


def _order(where, sheet):
    """The fields in the order of the form."""
    found = ["place"] if where["places"] else []
    if where["places"]:
        found += [entry["option"] for entry in where["dates"]]
    if where["awarded"]:
        found.append("awarded")
    return found + [entry["id"] for entry in sheet["entries"]]


def _words(entry):
    """{what is chosen: what it is called}; nothing where a number is typed."""
    if entry["kind"] == "yes-no":
        return _YES_NO
    return {choice["value"]: choice["title"] for choice in entry["choices"]}


def _unit(typed, unit):
    """The unit, unless it was typed."""
    return "" if not unit or typed.endswith(unit) else " " + unit


def _is_hidden(entry, fields):
    """Whether another choice keeps the entry away, as the form's data-only-for says."""
    other, under = entry["only_for"], entry["only_under"]
    if other and fields.get(other["entry"], "") != other["value"]:
        return True
    return bool(under) and fields.get(_READING + under["id"], "") != under["option"]


def _row(key, words):
    return "<div><dt>{}</dt><dd>{}</dd></div>".format(escape(key), escape(words))

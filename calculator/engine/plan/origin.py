"""Where a table that was saved came from: by which scheme, readings and data it was computed, and when.

It stands as the heading of a last column that has no cells: whatever is done to the rows, it stays, and
no program takes it for a class.
"""

from calculator.engine.entry.text import shown
from calculator.engine.scheme import data_version

_BEGINS = "测算信息："
_PARTS = "；"
_ENDS = ',\t"\n'  # of a cell
_SCHEME, _VERSION, _READINGS, _MADE = "方案 ", "数据版本 ", "理解 ", " 制"
_MOST = 400  # characters that are looked at
_NAMED = 5  # readings, where a sentence names them


class Origin:
    """`scheme` (id), `data_version`, `choices` {reading: option} of every reading, `made_on` as
    ``2026-08-31``; what a table does not say is blank."""

    def __init__(self, scheme, data_version, choices, made_on):
        self.scheme = scheme
        self.data_version = data_version
        self.choices = choices
        self.made_on = made_on


def of(rules, plan, made_on):
    """The Origin of what is made of a `ClassPlan` now."""
    choices = {
        reading["id"]: plan.choices.get(reading["id"], reading["default"])
        for reading in plan.scheme.readings
    }
    return Origin(plan.scheme.id, rules.data_version, choices, made_on)


def heading(origin):
    """The text that `read` reads; it needs no quotes in a file of any kind."""
    parts = [_SCHEME + origin.scheme, _VERSION + origin.data_version]
    if origin.choices:
        chosen = ["{}={}".format(name, origin.choices[name]) for name in sorted(origin.choices)]
        parts.append(_READINGS + " ".join(chosen))
    if origin.made_on:
        parts.append(origin.made_on + _MADE)
    return _BEGINS + _PARTS.join(parts)


def read(line):
    """The Origin that a line of headings, or one heading, holds; None where it has none."""
    at = line.find(_BEGINS)
    if at < 0:
        return None
    text = line[at + len(_BEGINS) : at + _MOST]
    for sign in _ENDS:
        text = text.partition(sign)[0]
    found = Origin("", "", {}, "")
    for part in text.split(_PARTS):
        part = part.strip()
        if part.startswith(_SCHEME):
            found.scheme = part[len(_SCHEME) :]
        elif part.startswith(_VERSION) and data_version.looks_like(part[len(_VERSION) :]):
            found.data_version = part[len(_VERSION) :]
        elif part.startswith(_READINGS):
            for choice in part[len(_READINGS) :].split():
                name, _, option = choice.partition("=")
                found.choices[name] = option
        elif part.endswith(_MADE) and all(c in "0123456789-" for c in part[: -len(_MADE)]):
            found.made_on = part[: -len(_MADE)]
    return found


def adopted(origin, scheme, chosen):
    """{reading: option} to compute a table with: those `chosen`, else those of its `origin` where the
    `scheme` has them."""
    found = {}
    if origin and origin.scheme == scheme.id:
        for reading in scheme.readings:
            option = origin.choices.get(reading["id"])
            if option in [each["value"] for each in reading["options"]]:
                found[reading["id"]] = option
    found.update(chosen)
    return found


def said(origin, rules, plan):
    """[sentence] about everything in which a `ClassPlan` is computed otherwise than its table was."""
    if origin is None:
        return []
    when = " {} ".format(shown(origin.made_on)) if origin.made_on else ""
    found = []
    if origin.scheme and origin.scheme != plan.scheme.id:
        message = "这张表是{}按“{}”算过存下的，现在按“{}”算；要照原来的算，请换成那个方案"
        found.append(message.format(when, title(rules, origin.scheme), plan.scheme.title))
        return found
    if origin.data_version != rules.data_version:
        message = "这张表是{}按数据版本 {} 算过存下的，现在的数据版本是 {}；这里按现在的规则重新算，金额可能和当时不同"
        then = origin.data_version or "（没有写）"
        found.append(message.format(when, then, rules.data_version))
    now = of(rules, plan, "").choices
    for reading in plan.scheme.readings:
        name = reading["id"]
        if name in origin.choices and origin.choices[name] != now[name]:
            titles = {option["value"]: option["title"] for option in reading["options"]}
            then = origin.choices[name]
            message = "这张表存下时 {} 选的是“{}”，现在按“{}”算"
            found.append(message.format(name, titles.get(then, shown(then)), titles[now[name]]))
    gone = [name for name in sorted(origin.choices) if name not in now]
    if gone:
        message = "表里写的理解 {} 现在没有了，没有照它算"
        found.append(message.format("、".join([shown(name) for name in gone[:_NAMED]])))
    return found


def title(rules, scheme_id):
    """What a scheme is called; its id, cut, where there is none."""
    for scheme in rules.schemes:
        if scheme.id == scheme_id:
            return scheme.title
    return shown(scheme_id)

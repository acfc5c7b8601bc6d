"""The text of one record with what was changed in a form, and not a letter more.

A *node* is a part of the text as it was, and where it stands (from, to, in characters): ``["s", from, to,
words]`` a value, ``["y", from, to, text]`` a part that is typed as YAML, ``["m", from, to, in brackets,
[[key, from, node]]]`` a record, ``["l", from, to, in brackets, [nodes]]`` a list. `scripts.editing.nodes`
makes them; states and fields: see `yaml_value`.
"""

from calculator.files import yaml_value
from calculator.files.yaml_scalar import trimmed

_OF = {"s": "v", "y": "y", "m": "m", "l": "l"}
"""By the sort of a node the key of a state that it can become within its own lines."""


def edited(text, node, field, state):
    """`text` with `state` in the place of what `node` says of it."""
    edits = []
    _edit(text, node, field, state, [], edits)
    return _applied(text, edits, 0, len(text))


def _edit(text, node, field, state, path, edits):
    sort = node[0]
    if sort == "m":
        (_keys_in_brackets if node[3] else _keys)(text, node, field, state, path, edits)
    elif sort == "l":
        _items(text, node, field, state, path, edits)
    elif sort == "y" and trimmed(state["y"]) != trimmed(node[3]):
        edits.append((node[1], node[2], trimmed(state["y"])))
    elif sort == "s" and not _is_same(node, state):
        edits.append((node[1], node[2], _value(text, node, field, state)))


def _is_same(node, state):
    before, now = node[3], state["v"]
    return before == now or (
        not trimmed(before or "") and before is None and not trimmed(now or "")
    )


def _value(text, node, field, state, in_brackets=False, is_item=False):
    space = " " if node[1] == node[2] else ""  # an empty place right behind the colon
    return space + yaml_value.value(field, state, text[node[1] : node[2]], in_brackets, is_item)


def _can_become(node, state):
    """Whether the place of `node` takes `state` without the key before it being written anew."""
    if state is None or _OF[node[0]] not in state:
        return False
    if node[0] == "y":
        return "\n" not in trimmed(state["y"])
    return not (node[0] == "l" and not state["l"]) and not (node[0] == "l" and not node[4])


def _untouched(node, state):
    """Whether an empty place stays empty, however it is written."""
    if node[0] == "l" and not node[4]:
        return yaml_value.is_empty(state)
    return node[0] == "s" and node[3] is None and yaml_value.is_empty(state)


def _keys(text, node, field, state, path, edits):
    """The keys of a record in lines."""
    known = [each["key"] for each in field["fields"]]
    there = [key for key, _, _ in node[4]]
    column = _column(text, node[4][0][1])
    for place, (key, start, inner) in enumerate(node[4]):
        if key not in known:
            continue
        each = field["fields"][known.index(key)]
        now = state["m"].get(key)
        if _untouched(inner, now):
            continue
        if yaml_value.is_left_out(each, now):
            edits.append(_without(text, node[4], place))
        elif _can_become(inner, now):
            _edit(text, inner, each, now, path + [key], edits)
        else:
            edits.append((start, inner[2], yaml_value.entry(each, now, column)))
    for place, each in enumerate(field["fields"]):
        now = state["m"].get(each["key"])
        if each["key"] in there or yaml_value.is_left_out(each, now):
            continue
        written = yaml_value.entry(each, now, column)
        above = [key for key in known[:place] if key in there]
        if above:
            last = node[4][there.index(above[-1])][2]
            end = _line_end(text, last[2])
            edits.append((end, end, "\n" + " " * column + written))
        else:
            edits.append((node[1], node[1], written + "\n" + " " * column))


def _keys_in_brackets(text, node, field, state, path, edits):
    """The keys of a record within ``{ }``."""
    known = [each["key"] for each in field["fields"]]
    there = [key for key, _, _ in node[4]]
    now_of = state["m"]
    gone = [
        key
        for key in there
        if key in known
        and yaml_value.is_left_out(field["fields"][known.index(key)], now_of.get(key))
        and not _untouched(node[4][there.index(key)][2], now_of.get(key))
    ]
    added = [
        each
        for each in field["fields"]
        if each["key"] not in there and not yaml_value.is_left_out(each, now_of.get(each["key"]))
    ]
    if gone or added:
        edits.append((node[1], node[2], _brackets(text, node, field, state, path, gone, added)))
        return
    for key, start, inner in node[4]:
        if key in known and not _untouched(inner, now_of.get(key)):
            each = field["fields"][known.index(key)]
            edits.extend(_pair(text, start, inner, each, now_of.get(key), path + [key]))


def _brackets(text, node, field, state, path, gone, added):
    """A record within ``{ }`` with other keys than before."""
    known = [each["key"] for each in field["fields"]]
    pairs = []
    for key, start, inner in node[4]:
        if key in gone:
            continue
        edits = []
        if key in known and not _untouched(inner, state["m"].get(key)):
            each = field["fields"][known.index(key)]
            edits = _pair(text, start, inner, each, state["m"].get(key), path + [key])
        pairs.append((key, _applied(text, edits, start, inner[2])))
    for each in added:
        before = known[: known.index(each["key"])]
        place = max([i + 1 for i, (key, _) in enumerate(pairs) if key in before] + [0])
        written = each["key"] + ": " + yaml_value.on_one_line(each, state["m"][each["key"]])
        pairs.insert(place, (each["key"], written))
    return "{" + ", ".join([words for _, words in pairs]) + "}"


def _pair(text, start, inner, field, state, path):
    """The edits of one key within ``{ }``."""
    edits = []
    if inner[0] == "s" and state is not None and "v" in state:
        if not _is_same(inner, state):
            edits.append((inner[1], inner[2], _value(text, inner, field, state, True)))
    elif _can_become(inner, state):
        _edit(text, inner, field, state, path, edits)
    else:
        edits.append((start, inner[2], field["key"] + ": " + yaml_value.on_one_line(field, state)))
    return edits


def _items(text, node, field, state, path, edits):
    """The items of a list that had some and has some."""
    nodes, states = node[4], state["l"]
    places = [_place(each, path, len(nodes)) for each in states]
    each_field = field["item"]
    if places == list(range(len(nodes))):
        for place, now in enumerate(states):
            edits.extend(_item(text, nodes[place], each_field, now, path + [place], node[3]))
    elif node[3]:
        words = [
            yaml_value.on_one_line(each_field, now, True)
            if place is None
            else _applied(
                text,
                _item(text, nodes[place], each_field, now, path + [place], True),
                *nodes[place][1:3],
            )
            for place, now in zip(places, states)
        ]
        edits.append((node[1], node[2], "[" + ", ".join(words) + "]"))
    else:
        edits.append(_moved(text, node, each_field, states, places, path))


def _item(text, node, field, state, path, in_brackets):
    edits = []
    if not _can_become(node, state):
        edits.append((node[1], node[2], yaml_value.on_one_line(field, state)))
    elif node[0] == "s" and not _is_same(node, state):
        edits.append((node[1], node[2], _value(text, node, field, state, in_brackets, True)))
    elif node[0] != "s":
        _edit(text, node, field, state, path, edits)
    return edits


def _moved(text, node, field, states, places, path):
    """A list in lines whose items are others, or stand otherwise: each goes with its lines."""
    nodes = node[4]
    dashes = [text.rfind("-", 0, each[1]) for each in nodes]
    column = _column(text, dashes[0])
    ends = [_line_start(text, dash) for dash in dashes[1:]] + [_line_end(text, nodes[-1][2])]
    chunks = []
    for place, now in zip(places, states):
        if place is None:
            chunks.append(yaml_value.item(field, now, column, _is_like(nodes[0])) + "\n")
            continue
        edits = _item(text, nodes[place], field, now, path + [place], False)
        chunk = _applied(text, edits, dashes[place], ends[place])
        chunks.append(chunk if chunk[-1] == "\n" else chunk + "\n")
    return dashes[0], ends[-1], (" " * column).join(chunks)[:-1]


def _is_like(node):
    """Whether the items beside are written within brackets."""
    return node[0] in "ml" and bool(node[3])


def _place(state, path, many):
    """Which item of the list at `path` it was, None where it is new."""
    was = state.get("o")
    if not was or was[:-1] != path or not 0 <= was[-1] < many:
        return None
    return was[-1]


def _without(text, entries, place):
    """The edit that takes a key out of a record in lines."""
    start, end = entries[place][1], _line_end(text, entries[place][2][2])
    if place or len(entries) == 1:
        return _line_start(text, start) - 1, end, ""
    return start, entries[1][1], ""


def _applied(text, edits, start, end):
    """`text` from `start` to `end` with the edits, each (from, to, words), of which none overlap."""
    pieces, at = [], start
    for first, last, words in sorted(edits, key=lambda edit: edit[:2]):
        pieces += [text[at:first], words]
        at = last
    return "".join(pieces + [text[at:end]])


def _line_start(text, at):
    return text.rfind("\n", 0, at) + 1


def _line_end(text, at):
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _column(text, at):
    return at - _line_start(text, at)

"""Head counts in plain Chinese, by the words of the scheme that asks for them."""

_PEOPLE = ("的人数", "人数")  # at the end of a label: what stands before it is the word
_USUAL = {"trainees": "参训", "certified": "取证", "employed": "就业"}  # where it is not asked for
_WORK = "就业"


def words(labels):
    """{count id: word} from `labels` {entry id: what it is called}: ``上岗`` of ``上岗人数``.

    ``work`` is the word for being employed where there is little room.
    """
    found = {name: _word(labels.get(name) or _USUAL[name]) for name in _USUAL}
    employed = found["employed"]
    found["work"] = _WORK if employed.endswith(_WORK) else employed
    found["employed_uncertified"] = "没{}但{}".format(found["certified"], employed)
    found["over_limit"] = "{}且满次数".format(found["certified"])
    found["over_limit_employed"] = "满次数且" + employed
    found["over_limit_uncertified"] = "没{}且满次数".format(found["certified"])
    return found


def _word(label):
    for end in _PEOPLE:
        if label.endswith(end) and label != end:
            return label[: -len(end)]
    return label


USUAL = words({})


def heads(terms, outcome, named):
    """``取证 36 人``, or ``34 人（取证 36 − 取证且满次数 2）``; counts that are 0 are left out.

    `named`: the `words` of the scheme.
    """
    if terms[0][0] == "class":
        return "每班 1 次"
    shown = [terms[0]] + [t for t in terms[1:] if outcome.counts[t[0]]]
    parts = []
    for i, (name, sign) in enumerate(shown):
        mark = "" if i == 0 else (" + " if sign > 0 else " − ")
        parts.append("{}{} {}".format(mark, named[name], outcome.counts[name]))
    text = "".join(parts)
    return text + " 人" if len(shown) == 1 else "{} 人（{}）".format(outcome.heads(terms), text)

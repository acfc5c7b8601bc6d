"""Head counts in plain Chinese."""

_NAMES = {
    "trainees": "参训",
    "certified": "取证",
    "employed": "稳定就业",
    "employed_uncertified": "没取证但稳定就业",
    "over_limit": "满次数",
    "over_limit_employed": "满次数且稳定就业",
    "class": "每班",
}


def heads(terms, outcome):
    """``取证 36 人``, or ``34 人（取证 36 − 满次数 2）``; counts that are 0 are left out."""
    if terms[0][0] == "class":
        return "每班 1 次"
    shown = [terms[0]] + [t for t in terms[1:] if outcome.counts[t[0]]]
    parts = []
    for i, (name, sign) in enumerate(shown):
        mark = "" if i == 0 else (" + " if sign > 0 else " − ")
        parts.append("{}{} {}".format(mark, _NAMES[name], outcome.counts[name]))
    text = "".join(parts)
    return text + " 人" if len(shown) == 1 else "{} 人（{}）".format(outcome.heads(terms), text)

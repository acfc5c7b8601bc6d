"""What one more paper or month would bring: the class paid once more, with this one person counted.

Whoever is alike for the class brings alike, so each kind of person is paid for once. A step is to be
known for a trainee, certified, employed or paid for where it is missing or not so; whether it can
still be done, the reasons say.
"""

from calculator.engine.roster.heads import heads
from calculator.engine.roster.verdict import NO, YES
from calculator.engine.scheme.payment import MissingCount, pay

_PLACES = {"trainee": 0, "certified": 1, "employed": 2, "paid": 3}


def steps(formula, kinds, unit_price):
    """{kind of person: [{count, gain_fen}]} of every kind in `kinds` {kind: how many}, dearest first.

    `gain_fen`: what the class would be paid more if one such person were counted there; the class's
     people stay as they are. A step that brings nothing now is told too, but for work and pay of who has no
    certificate.
    """
    try:
        now = _paid(formula, kinds, unit_price)
    except MissingCount:
        return {}
    found = {}
    for one in kinds:
        found[one] = []
        for count, place in _PLACES.items():
            if one[place] == YES or (one[0] == NO and count != "trainee"):
                continue
            then = list(one)
            then[place] = YES
            moved = dict(kinds)
            moved[one] -= 1
            moved[tuple(then)] = moved.get(tuple(then), 0) + 1
            gain = _paid(formula, moved, unit_price) - now
            if gain or one[1] == YES or count in ("trainee", "certified"):
                found[one].append({"count": count, "gain_fen": gain})
        found[one].sort(key=lambda step: -step["gain_fen"])
    return found


def _paid(formula, kinds, unit_price):
    return pay(formula, heads(kinds.items()), unit_price).total


def order(answer):
    """The places of the people of `answer`, what `classes.judge` gives, who can bring something: the
    dearest first, then those who together bring their class over its next line, then by their month."""
    lines = {}
    for one in answer["classes"]:
        upward = one["estimate"] and one["estimate"]["next_tier"]
        lines[one["class_id"]] = upward["gain_fen"] // upward["more_employed"] if upward else 0
    keyed = []
    for place, person in enumerate(answer["people"]):
        if not person["steps"]:
            continue
        alone = person["steps"][0]["gain_fen"]
        works = any(step["count"] == "employed" for step in person["steps"])
        shared = lines[person["class_id"]] if works else 0
        if alone or shared:
            keyed.append((-alone, -shared, person["until"] or "9999", place))
    return [key[-1] for key in sorted(keyed)]

"""Everybody of a roster judged, and each class put together: head counts, what it is paid, what to do first."""

from calculator.engine.entry import dates
from calculator.engine.one_class.estimate import estimate
from calculator.engine.roster.alternatives import Alternatives
from calculator.engine.roster.basis import Basis
from calculator.engine.roster.heads import heads
from calculator.engine.roster.judging import readings
from calculator.engine.roster.notes import notes
from calculator.engine.roster.people import classes_of, count_once, people_of
from calculator.engine.roster.standing import MISSING, NO
from calculator.engine.roster.verdict import COUNTS
from calculator.engine.roster.worth import Worth
from calculator.engine.scheme.choices import check_name
from calculator.engine.scheme.payment import MissingCount

_TWICE = "和{}第 {} 行是同一个身份证号，一班里一个人只算一次；请删去一行，或改正号码"


def judge(
    rules,
    scheme_id,
    rows,
    on,
    choices=None,
    unit_price=None,
    course=None,
    class_days=None,
    compute=estimate,
):
    """``{classes, people, errors}``, plain values ready for JSON.

    `rows`: (sheet, row number, {field: text}) of everybody; `on` (year, month, day), today; `choices`
    {reading or "edges": option}, of the sum and of the roster together; `unit_price` whole 分, or
    {class: 分}, or None: then nothing is estimated; `course` a kind of course for its price cap;
    `class_days` {class: the one day from which its window runs}, where a reading asks for it; `compute`:
    `estimate`, or `settled`, which is much faster and says nothing of other readings.
    Raises ChoiceError, also where the scheme has no roster.
    """
    basis = Basis(rules, scheme_id, on, choices, course, class_days)
    people, classes = judged(basis, rows)
    told = []
    for one in classes:
        price = unit_price.get(one.class_id) if isinstance(unit_price, dict) else unit_price
        told.append(_class(rules, basis, one, price, compute))
    limited = basis.scheme.formula(basis.of_sum).uses("over_limit")
    worth = {answer["class_id"]: found for answer, found in told}
    return {
        "classes": [answer for answer, _ in told],
        "people": [_told(person, worth[person.class_id], limited) for person in people],
        "errors": [
            {"sheet": person.sheet, "row": person.row, "message": _twice(person)}
            for person in people
            if person.again is not None
        ],
    }


def alternatives(rules, scheme_id, rows, on, class_id, unit_price, choices=None, class_days=None):
    """What the readings do to the class `class_id`, see `Alternatives.answer`; the rest as in `judge`.

    Raises ChoiceError, also where there is no such class.
    """
    basis = Basis(rules, scheme_id, on, choices, None, class_days)
    rows = list(rows)
    people, classes = judged(basis, rows)
    check_name("没有班次", class_id, [one.class_id for one in classes])
    [found] = [one for one in classes if one.class_id == class_id]
    own = Alternatives(basis, found, unit_price)
    others = {}
    for value in _of_once(basis):
        others[value] = own
        if value != basis.judge.chosen[_once(basis)] and _stand_elsewhere(found, people):
            chosen = dict(choices or {}, **{_once(basis): value})
            then = Basis(rules, scheme_id, on, chosen, None, class_days)
            _, classes = judged(then, rows)
            [same] = [one for one in classes if one.class_id == class_id]
            others[value] = Alternatives(then, same, unit_price)
    return own.answer(others)


def _once(basis):
    """The reading of one person in two classes, None where no check asks."""
    return basis.judge.once and basis.judge.once.check["reading"]


def _of_once(basis):
    name = _once(basis)
    known = dict(readings(basis.part, basis.calendar))
    return [option["value"] for option in known[name]["options"]] if name else []


def _stand_elsewhere(one, people):
    """Whether anybody of the class stands in another one too."""
    numbers = {person.number for person in one.people if person.number}
    return any(p.number in numbers and p.class_id != one.class_id for p in people)


def judged(basis, rows):
    """(everybody, the classes) of `rows`, each person with the Verdict."""
    judge = basis.judge
    people = people_of(rows, basis.on)
    classes = classes_of(people)
    for one in classes:
        day = basis.class_day(one) if judge.needs_class_day else None
        for person in one.people:
            person.verdict = judge.verdict(person.fields, day)
    if judge.once and judge.once.leaves:
        count_once(people, judge)
    return people, classes


def _class(rules, basis, one, price, compute):
    """(what is told of a class, its Worth or None)."""
    for person in one.counted():
        one.kinds[person.verdict.kind] = one.kinds.get(person.verdict.kind, 0) + 1
    scheme = basis.scheme_of(one)
    formula = scheme.formula(basis.of_sum)
    made = heads(one.kinds.items(), _in_rate(formula, "employed_uncertified"))
    counts = made.counts
    answer = {
        "class_id": one.class_id,
        "people": len(one.people),
        "missing": {count: _missing(one, count) for count in COUNTS},
        "notes": notes(one, basis.judge),
        "estimate": None,
    }
    for field in ("trainees", "certified", "employed", "employed_uncertified", "over_limit"):
        answer[field] = counts[field]
    answer["over_limit_employed"] = counts["over_limit_employed"]
    # The form of a class counts nobody in both.
    answer["over_limit_uncertified"] = (
        counts["over_limit_uncertified"] - counts["over_limit_working"]
    )
    answer["unpaid"] = counts["unpaid_all"]
    if price is None or not counts["trainees"]:
        return answer, None
    try:
        answer["estimate"] = compute(rules, scheme, made, price, basis.course, None, basis.of_sum)
    except MissingCount as missing:
        message = "所选的理解要用到“{}”，还缺信息".format(scheme.entry(missing.field)["label"])
        answer["notes"].append({"code": "count-missing", "message": message, "cite": None})
        return answer, None
    return answer, Worth(formula, one.kinds, price)


def _in_rate(formula, count):
    return any(term[0] == count for counted, _ in formula.measures.values() for term in counted)


def _missing(one, count):
    return sum(getattr(person.verdict.standing, count) == MISSING for person in one.counted())


def _told(person, worth, limited):
    """`limited`: whether those over the limit are taken off what is paid."""
    verdict = person.verdict
    reasons = list(verdict.reasons)
    counts, paid, until = dict(verdict.counts), verdict.standing.unlimited, verdict.until
    if limited:
        paid = verdict.standing.paid
    steps = worth.steps(verdict) if worth and person.again is None else []
    if person.again is not None:
        counts = {count: NO for count in COUNTS}
        reasons, paid, until = [_own("twice", _twice(person))], NO, None
    elif person.wrong:
        reasons.append(_own("identity", person.wrong))
    return {
        "row": person.row,
        "sheet": person.sheet,
        "class_id": person.class_id,
        "counts": counts,
        "paid": paid,
        "reasons": reasons,
        "until": until and dates.iso(until),
        "steps": steps,
    }


def _twice(person):
    first = person.again
    where = "" if first.sheet == person.sheet else "“{}”".format(first.sheet)
    return _TWICE.format(where, first.row)


def _own(code, message):
    return {"code": code, "message": message, "cite": None, "until": None}

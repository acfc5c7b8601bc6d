"""Everybody of a roster judged, and each class put together: head counts, what it is paid, what to do first."""

from calculator.engine.entry import chances, dates, written_dates
from calculator.engine.entry.problems import EntryError
from calculator.engine.entry.text import is_blank, name
from calculator.engine.one_class.estimate import estimate
from calculator.engine.roster import identity
from calculator.engine.roster.heads import RosterScheme, heads
from calculator.engine.roster.judging import Judge
from calculator.engine.roster.verdict import COUNTS, MISSING, NO, YES
from calculator.engine.roster.worth import steps
from calculator.engine.scheme.choices import check_name
from calculator.engine.scheme.money import percent
from calculator.engine.scheme.payment import MissingCount

_TWICE = "和第 {} 行是同一个身份证号，一班里一个人只算一次；请删去一行，或改正号码"


class Person:
    """One row: where it stands, its fields, its class, number and Verdict; `again` the row in the same
    class that has the same number, or None; `wrong` what is wrong with the number, or None."""

    def __init__(self, sheet, row, fields, number, wrong):
        self.sheet, self.row, self.fields = sheet, row, fields
        self.class_id = name(fields.get("class_id") or "") or sheet
        self.number, self.wrong = number, wrong
        self.again = None
        self.verdict = None


class TrainingClass:
    """The people of one class, in the order of their rows."""

    def __init__(self, class_id):
        self.class_id = class_id
        self.people = []
        self.kinds = {}  # how many there are of each kind of person

    def counted(self):
        """The people without those who stand there twice."""
        return [person for person in self.people if person.again is None]


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
    part, calendar = rules.part_of("roster", scheme_id), rules.part_of("calendar", scheme_id)
    if not part or not calendar:
        having = [scheme.id for scheme in rules.having("roster")]
        check_name("没有名单核对的补贴方案", scheme_id, having)
    scheme = _scheme(rules, scheme_id)
    of_sum, of_roster = _parted(scheme, choices or {})
    scheme.check(of_sum, course)
    judge = Judge(part, calendar, of_roster, scheme.words, on)
    people = _people(rows, on)
    classes = _classes(people)
    _find_again(classes)
    for one in classes:
        day = (class_days or {}).get(one.class_id)
        if judge.needs_class_day and day is None:
            day = _same_day(one)
        for person in one.people:
            person.verdict = judge.verdict(person.fields, day)
    if judge.once and judge.once.leaves:
        _count_once(people, judge)
    told = []
    for one in classes:
        price = unit_price.get(one.class_id) if isinstance(unit_price, dict) else unit_price
        told.append(_class(rules, scheme, one, of_sum, price, course, judge, compute))
    return {
        "classes": [answer for answer, _ in told],
        "people": [_told(person, told_steps) for person, told_steps in _with_steps(people, told)],
        "errors": [
            {"sheet": person.sheet, "row": person.row, "message": _TWICE.format(person.again)}
            for person in people
            if person.again is not None
        ],
    }


def _scheme(rules, scheme_id):
    rules.scheme(scheme_id)
    [rule] = [rule for rule in rules.part("schemes") if rule["id"] == scheme_id]
    return RosterScheme(rule)


def _parted(scheme, choices):
    """(those of the sum, those of the roster) of `choices`."""
    own = [reading["id"] for reading in scheme.readings]
    of_sum = {name: value for name, value in choices.items() if name in own}
    return of_sum, {name: value for name, value in choices.items() if name not in own}


def _people(rows, on):
    people = []
    for sheet, row, fields in rows:
        text = fields.get("identity")
        number, wrong = (None, None) if is_blank(text) else identity.read(text, on)
        people.append(Person(sheet, row, fields, number, wrong))
    return people


def _classes(people):
    found = {}
    for person in people:
        if person.class_id not in found:
            found[person.class_id] = TrainingClass(person.class_id)
        found[person.class_id].people.append(person)
    return list(found.values())


def _find_again(classes):
    for one in classes:
        first = {}
        for person in one.people:
            if person.number is None:
                continue
            if person.number in first:
                person.again = first[person.number].row
            else:
                first[person.number] = person


def _same_day(one):
    """The day of the certificates where all that are written are of one day, else None."""
    days = set()
    for text in {person.fields.get("certified_on") for person in one.people}:
        if is_blank(text):
            continue
        try:
            days.add(written_dates.read("certified_on", text))
        except EntryError:
            return None
    return days.pop() if len(days) == 1 else None


def _count_once(people, judge):
    """Let the employment of one person count in the class of the first certificate alone."""
    employed = {}
    for person in people:
        if person.number and person.again is None and person.verdict.work == YES:
            employed.setdefault(person.number, []).append(person)
    for same in employed.values():
        counted = [person for person in same if person.verdict.employed == YES] or same
        first = min(counted, key=_certified_on)
        for person in same:
            if person is not first:
                person.verdict = judge.with_once(person.verdict)


def _certified_on(person):
    text = person.fields.get("certified_on")
    try:
        return (9999,) if is_blank(text) else written_dates.read("certified_on", text)
    except EntryError:
        return (9999,)


def _class(rules, scheme, one, choices, price, course, judge, compute):
    """(what is told of a class, {kind of person: steps})."""
    for person in one.counted():
        one.kinds[person.verdict.kind] = one.kinds.get(person.verdict.kind, 0) + 1
    scheme = scheme.on(_opened(one))
    formula = scheme.formula(choices)
    made = heads(one.kinds.items(), _in_rate(formula, "employed_uncertified"))
    counts = made.counts
    answer = {
        "class_id": one.class_id,
        "people": len(one.people),
        "missing": {count: _missing(one, count) for count in COUNTS},
        "notes": _notes(one, judge),
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
        return answer, {}
    try:
        answer["estimate"] = compute(rules, scheme, made, price, course, None, choices)
    except MissingCount as missing:
        message = "所选的理解要用到“{}”，还缺信息".format(scheme.entry(missing.field)["label"])
        answer["notes"].append({"code": "count-missing", "message": message, "cite": None})
        return answer, {}
    return answer, steps(formula, one.kinds, price)


def _in_rate(formula, count):
    return any(term[0] == count for counted, _ in formula.measures.values() for term in counted)


def _opened(one):
    """The day on which the class opened, where all rows that say it say the same."""
    days = set()
    for text in {person.fields.get("opened_on") for person in one.people}:
        try:
            days.add(None if is_blank(text) else written_dates.read("opened_on", text))
        except EntryError:
            pass
    days.discard(None)
    return days.pop() if len(days) == 1 else None


def _missing(one, count):
    return sum(getattr(person.verdict, count) == MISSING for person in one.counted())


def _notes(one, judge):
    """[{code, message, cite}] of what was taken for none, and of what a reading asks of the whole class."""
    found = []
    people = one.counted()
    for rule in judge.rules:
        column = rule.columns[-1] if rule.test == "not-later" else rule.columns[0]
        blank = 0
        if rule.blank:
            texts = [person.fields.get(column) for person in people]
            blank = len([text for text in texts if not text or is_blank(text)])
        if blank:
            found.append(_note(rule, "blank", rule.blank + "（{} 人）".format(blank)))
        if rule.note == "class":
            found += _of_the_whole(one, rule)
    without = sum(person.number is None for person in people)
    if without:
        message = "有 {} 人没有能用的身份证号，查不出是不是同一个人".format(without)
        found.append({"code": "identity", "message": message, "cite": None})
    return found


def _of_the_whole(one, rule):
    """What is said where the average of the class does not reach the share."""
    total, number = (0, 1), 0
    for person in one.counted():
        [said] = [said for other, said in person.verdict.findings if other is rule]
        if said.value:
            number += 1
            (a, b), (c, d) = total, said.value
            total = chances.lowest(a * d + c * b, b * d)
    if not number:
        return [_note(rule, "average", "全班平均：" + rule.asks)]
    average = chances.lowest(total[0], total[1] * number)
    numerator, denominator = rule.check["share"]
    if average[0] * denominator >= numerator * average[1]:
        return []
    message = "全班平均：" + rule.fails.format(found=percent(*average), limit=rule.limit)
    return [_note(rule, "average", message)]


def _note(rule, code, message):
    return {"code": "{}-{}".format(rule.id, code), "message": message, "cite": rule.cite}


def _with_steps(people, told):
    by_class = {answer["class_id"]: found for answer, found in told}
    for person in people:
        found = {} if person.again is not None else by_class[person.class_id]
        able = found.get(person.verdict.kind, [])
        yield person, [step for step in able if step["count"] not in person.verdict.lost]


def _told(person, found):
    verdict = person.verdict
    reasons = list(verdict.reasons)
    counts = verdict.counts()
    paid, until = verdict.paid, verdict.until
    if verdict.over == YES:
        paid = NO
    elif verdict.over == MISSING and paid == YES:
        paid = MISSING
    if person.again is not None:
        counts = {count: NO for count in COUNTS}
        message = _TWICE.format(person.again)
        reasons, paid, until = [_own("twice", message)], NO, None
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
        "steps": found,
    }


def _own(code, message):
    return {"code": code, "message": message, "cite": None, "until": None}

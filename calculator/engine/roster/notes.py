"""What is said of a whole class: what was taken for none, and what a reading asks of the average."""

from calculator.engine.entry import chances, yes_no
from calculator.engine.entry.text import is_blank
from calculator.engine.roster.cells import UNKNOWN
from calculator.engine.roster.fields import FIELDS
from calculator.engine.roster.standing import MISSING, YES
from calculator.engine.scheme.money import percent

_PAID = ("months", "insured_from")
_LATE = "paid_late"


def notes(one, judge):
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
        if rule.is_of_employer:
            found += _no_employer(people, rule)
        if rule.is_limit:
            found += _unread(people, rule)
        if rule.test == "insured" and not rule.insured.late:
            found += _taken_for_in_time(people, rule)
        if rule.note == "class":
            found += _of_the_whole(one, rule)
    stands = [person.verdict.standing for person in people]
    unsure = sum(one.certified == YES and one.unlimited == MISSING for one in stands)
    if unsure:
        message = "有 {} 人还不知道计不计补贴，这里按不计算；写清楚以后补贴可能变多".format(unsure)
        found.append({"code": "paid-missing", "message": message, "cite": None})
    without = sum(person.number is None for person in people)
    if without:
        message = "有 {} 人没有能用的身份证号，查不出是不是同一个人".format(without)
        found.append({"code": "identity", "message": message, "cite": None})
    return found


def _no_employer(people, rule):
    """What is said of people of whom nobody has written where they work, which is not: nowhere."""
    number = 0
    for person in people:
        if is_blank(person.fields.get(rule.columns[0])):
            number += is_blank(person.fields.get(rule.columns[-1]))
    if not number:
        return []
    message = "没有写{}的，算缺信息；没有就业的请写“无”（{} 人）"
    return [_note(rule, "blank", message.format(FIELDS[rule.columns[-1]], number))]


def _unread(people, rule):
    """What is said of people over whose limit nothing can be read."""
    number = sum(
        any(other is rule and said.state == UNKNOWN for other, said in person.verdict.findings)
        for person in people
    )
    if not number:
        return []
    message = "{}看不清的，当作没有超过，写清以后可能变少（{} 人）"
    return [_note(rule, "unread", message.format(FIELDS[rule.columns[0]], number))]


def _taken_for_in_time(people, rule):
    """What is said of months of which nobody has written whether they were paid late."""
    silent = 0
    paid = {}  # {text: whether it names a month}; most of a class are written alike
    for person in people:
        get = person.fields.get
        if not is_blank(get(_LATE)):
            continue
        for text in [get(name) for name in _PAID]:
            if text not in paid:
                paid[text] = not is_blank(text) and yes_no.known(text) is not False
            if paid[text]:
                silent += 1
                break
    if not silent:
        return []
    message = "没有写有没有{}的，当作没有（{} 人）".format(FIELDS[_LATE], silent)
    return [_note(rule, "late-blank", message)]


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
    left = len(one.counted()) - number
    noted = []
    if left:
        message = "有 {} 人没有能用的{}，没有算进全班平均".format(left, FIELDS[rule.columns[0]])
        noted.append(_note(rule, "left-out", message))
    average = chances.lowest(total[0], total[1] * number)
    numerator, denominator = rule.check["share"]
    if average[0] * denominator >= numerator * average[1]:
        return noted
    message = "全班平均：" + rule.fails.format(found=percent(*average), limit=rule.limit)
    return noted + [_note(rule, "average", message)]


def _note(rule, code, message):
    return {"code": "{}-{}".format(rule.id, code), "message": message, "cite": rule.cite}

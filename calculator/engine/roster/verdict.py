"""What the checks of one person come to: counted as trainee, certified, employed, paid for, and why not."""

from calculator.engine.entry import dates
from calculator.engine.roster.person import BLANK, FAILS, PASSES

YES, NO, MISSING = "yes", "no", "missing"
COUNTS = ("trainee", "certified", "employed")
_UNDER = {"certified": "trainee", "employed": "trainee", "paid": "certified"}
"""Who is not in the one count is not in the other either."""


class Verdict:
    """`findings` [(rule, Said)] put together. `trainee`, `certified`, `employed`, `paid` are yes, no or
    missing, and so are `work`, employed whether certified or not, and `payable`, paid for if certified.
    `over`: whether this time goes beyond the times that are paid for; `over_uncertified` the same of
    somebody without certificate. `reasons` [{code, message, cite, until}] in the order of the checks;
    `lost`: the counts that cannot be reached any more; `until` the first (year, month) by which one of them has to be begun, or None.
    """

    def __init__(self, findings, words):
        self.findings = findings
        found = {"trainee": YES, "certified": YES, "employed": YES, "paid": YES}
        self.over = self.over_uncertified = NO
        for rule, said in findings:
            if rule.is_limit:
                if state(rule, said) != YES:
                    self.over = MISSING if state(rule, said) == MISSING else YES
                    self.over_uncertified = self.over if rule.counts_uncertified(said) else NO
                continue
            passed = state(rule, said)
            for count in rule.leaves:
                found[count] = _worse(found[count], passed)
        self.payable = _worse(found["paid"], found["trainee"])
        for count in ("certified", "employed", "paid"):
            found[count] = _worse(found[count], found[_UNDER[count]])
        self.trainee, self.certified = found["trainee"], found["certified"]
        self.work, self.paid = found["employed"], found["paid"]
        self.employed = _worse(self.work, self.certified)
        self.kind = self._kind()
        self.lost = set()  # counts that nothing can bring any more
        self.reasons = []
        self.until = None
        for rule, said in findings:
            if state(rule, said) == NO and (not rule.mend or getattr(said, "late", None)):
                self.lost.update(rule.leaves)
            if self._is_told(rule, said):
                self._tell(rule, said, words)

    def _kind(self):
        """(trainee, certified, work, paid, over): all that the class is told of a person.

        What is missing counts as not so, but for being a trainee, and for the work of who is not certified;
        `paid`, of such a person, is whether he would be paid for with a certificate.
        """
        certified = self.certified == YES
        over = self.over if certified else self.over_uncertified
        return (
            NO if self.trainee == NO else YES,
            YES if certified else NO,
            self.work if self.work == YES or not certified else NO,
            YES if self.payable == YES else NO,
            over != NO,
        )

    def counts(self):
        """{count: yes, no or missing}."""
        return {"trainee": self.trainee, "certified": self.certified, "employed": self.employed}

    def _is_told(self, rule, said):
        passed = state(rule, said)
        if passed == YES:
            return False
        if rule.is_limit:
            return self.certified != NO
        if rule.note == "person" and not rule.leaves:
            return passed == NO
        if "trainee" in rule.leaves:
            return True
        if not rule.leaves or self.trainee == NO:
            return False
        if set(rule.leaves) <= {"employed", "paid"} and self.certified == NO:
            return False  # it would not help
        return not (getattr(said, "waits", False) and self.certified != YES)

    def _tell(self, rule, said, words):
        until = getattr(said, "until", None)
        if until and (self.until is None or until < self.until):
            self.until = until
        fails = state(rule, said) == NO
        self.reasons.append(
            {
                "code": rule.id if fails else rule.id + "-missing",
                "message": _message(rule, said, fails, until, words),
                "cite": rule.cite,
                "until": until and dates.iso(until),
            }
        )


def state(rule, said):
    """Whether the check is passed: yes, no or missing."""
    if said.state == PASSES or (said.state == BLANK and rule.blank):
        return YES
    if said.state == FAILS and not rule.unsure:
        return NO
    return MISSING


def _worse(one, other):
    if NO in (one, other):
        return NO
    return MISSING if MISSING in (one, other) else YES


def _message(rule, said, fails, until, words):
    if fails:
        parts = [rule.fails.format(found=said.found, limit=rule.limit)]
        left = [words[count] for count in rule.leaves]
        if left:
            parts[0] += "，不计入" + "、".join(left)
    elif said.state == FAILS:
        parts = [rule.fails.format(found=said.found, limit=rule.limit) + "；" + rule.unsure]
    else:
        parts = [said.problem or rule.asks]
    if until:
        message = "最迟从{}起缴，缴到{}"
        parts.append(message.format(dates.chinese(until), dates.chinese(said.end)))
    elif getattr(said, "late", None):
        parts.append("最晚要从{}起缴，现在来不及了".format(dates.chinese(said.late)))
    if fails and rule.mend and not getattr(said, "late", None):
        parts.insert(1, rule.mend.format(limit=rule.limit))
    return "；".join(parts)

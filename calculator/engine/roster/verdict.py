"""What is told of one person: every reason in words, what can be done about it, and until when."""

from calculator.engine.entry import dates
from calculator.engine.roster.cells import FAILS
from calculator.engine.roster.standing import NO, YES, Standing, state

COUNTS = ("trainee", "certified", "employed")
EVERYTHING = "all"  # the way on which everything that can be mended is


class Verdict:
    """The `standing` that `findings` [(rule, Said)] come to, and `kind`, what its class is told of it.

    `counts` {count: yes, no or missing}; `reasons` [{code, message, cite, until}] in the order of the checks; `until` the last (year, month)
    in which what one of them asks for can still be begun, or None; `ways` [(code, the kind with that reason mended)] of
    those that can be, and of all of them together where they are several.
    """

    def __init__(self, findings, words):
        self.findings = findings
        self.standing = Standing(findings)
        self.kind = self.standing.kind()
        self.counts = {count: getattr(self.standing, count) for count in COUNTS}
        self.reasons = []
        self.until = None
        mended = []
        for same in _together([f for f in findings if self._is_told(*f)]):
            rule, said = same[0]
            fails = state(rule, said) == NO
            until = getattr(said, "until", None)
            self.until = until or self.until
            reason = {
                "code": rule.id if fails else rule.id + "-missing",
                "message": _message(same, fails, until, words, self.standing),
                "cite": rule.cite,
                "until": until and dates.iso(until),
            }
            self.reasons.append(reason)
            if not fails or (rule.mend and not _is_late(said)):
                mended.append((reason["code"], same))
        self.ways = self._ways(mended)

    def _ways(self, mended):
        found = [(code, self._without(same)) for code, same in mended]
        if len(mended) > 1:
            found.append((EVERYTHING, self._without([f for _, same in mended for f in same])))
        return [(code, kind) for code, kind in found if kind != self.kind]

    def _without(self, mended):
        left = [finding for finding in self.findings if not any(finding is one for one in mended)]
        if self.standing.certified != YES:  # a certificate that comes has its day
            left = [finding for finding in left if not finding[1].of_certified]
        return Standing(left).kind()

    def _is_told(self, rule, said):
        passed = state(rule, said)
        if passed == YES:
            return False
        if said.of_certified:
            return bool(rule.leaves) and self.standing.certified == YES
        if rule.is_limit:
            return self.standing.certified != NO
        if rule.note == "person" and not rule.leaves:
            return passed == NO
        if "trainee" in rule.leaves:
            return True
        if not rule.leaves or self.standing.trainee == NO:
            return False
        if set(rule.leaves) <= {"employed", "paid"} and self.standing.certified == NO:
            return False  # it would not help
        return not (getattr(said, "waits", False) and self.standing.certified != YES)


def _together(findings):
    """[[finding]]: those that tell of one and the same cell that cannot be read are one reason."""
    found, by_problem = [], {}
    for finding in findings:
        problem = finding[1].problem
        if problem and problem in by_problem:
            by_problem[problem].append(finding)
            continue
        found.append([finding])
        if problem:
            by_problem[problem] = found[-1]
    return found


def _is_late(said):
    return getattr(said, "late", None) is not None


def _message(same, fails, until, words, standing):
    rule, said = same[0]
    if said.state == FAILS:
        parts = [rule.fails.format(found=said.found, limit=rule.limit)]
        if fails and rule.leaves:
            parts[0] += "，不计入" + "、".join([words[count] for count in rule.leaves])
    else:
        parts = [said.problem or rule.asks]
    if fails and rule.mend and not _is_late(said):
        parts.append(rule.mend.format(limit=rule.limit))
    if said.state == FAILS and not fails:
        parts.append(rule.unsure)
    if until:
        begun = getattr(said, "begun", False)
        message = "从{}起缴的不要断，缴到{}" if begun else "最迟从{}起缴，缴到{}"
        parts.append(message.format(dates.chinese(until), dates.chinese(said.end)))
    elif _is_late(said):
        message = "最晚要从{}起缴，现在来不及了" if fails else "最晚从{}起缴的才算，缴过的请写上"
        parts.append(message.format(dates.chinese(said.late)))
    if not fails:
        parts += _open(same, words, standing)
    return "；".join(parts)


def _open(same, words, standing):
    """What hangs on what is missing, and on nothing else that is known."""
    counts = []
    for rule, _ in same:
        for count in rule.leaves or (["paid"] if rule.is_limit else []):
            if count not in counts and getattr(standing, count) != NO:
                counts.append(count)
    named = "、".join([words[count] for count in counts])
    return ["还不知道计不计入" + named] if named else []

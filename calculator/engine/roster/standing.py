"""What the checks of one person come to: counted as trainee, certified, employed and paid for, or not."""

from calculator.engine.roster.cells import BLANK, FAILS, PASSES, UNKNOWN

YES, NO, MISSING = "yes", "no", "missing"
_UNDER = {"certified": "trainee", "employed": "trainee", "paid": "certified"}
"""Who is not in the one count is not in the other either."""


class Standing:
    """`findings` [(rule, Said)] put together. `trainee`, `certified`, `employed`, `paid` are yes, no or
    missing, and so are `work`, employed whether certified or not, and `payable`, paid for if certified. `over`: whether
    this time goes beyond the times that are paid for; `over_uncertified` the same of somebody without
    certificate. `unlimited`: `paid`, were there no limit.
    """

    def __init__(self, findings):
        found = {"trainee": YES, "certified": YES, "employed": YES, "paid": YES}
        self.over = self.over_uncertified = NO
        of_certified = []
        within = YES  # whether this time is within the times that are paid for
        for rule, said in findings:
            passed = state(rule, said)
            if rule.is_limit and said.state == UNKNOWN:
                within = MISSING  # what cannot be read is taken for none, as a blank is
            elif rule.is_limit and passed != YES:
                within = MISSING if passed == MISSING else NO
                self.over = MISSING if passed == MISSING else YES
                self.over_uncertified = self.over if rule.counts_uncertified(said) else NO
            elif passed != YES and said.of_certified:
                of_certified += [(count, passed) for count in rule.leaves]
            elif passed != YES:
                for count in rule.leaves:
                    found[count] = _worse(found[count], passed)
        if _worse(found["certified"], found["trainee"]) == YES:
            for count, passed in of_certified:
                found[count] = _worse(found[count], passed)
        self.payable = _worse(found["paid"], found["trainee"])
        for count in ("certified", "employed", "paid"):
            found[count] = _worse(found[count], found[_UNDER[count]])
        self.trainee, self.certified = found["trainee"], found["certified"]
        self.work = found["employed"]
        self.employed = _worse(self.work, self.certified)
        self.unlimited = found["paid"]
        self.paid = _worse(found["paid"], within)

    def kind(self):
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

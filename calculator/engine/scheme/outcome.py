"""The head counts of one training class, checked against each other."""

from calculator.engine.scheme.head_words import USUAL

COUNTS = (
    "trainees",
    "certified",
    "employed",
    "employed_uncertified",
    "over_limit",
    "over_limit_employed",
    "over_limit_uncertified",
)
# Places of the counts that every class has; the others may be left blank.
TRAINEES, CERTIFIED, EMPLOYED = 0, 1, 2
FURTHER = COUNTS[3:]


class OutcomeError(Exception):
    """Head counts that cannot all be true.

    `problems`: a list of (fields, message): the ids of the entries concerned, and a sentence.
    """

    def __init__(self, problems):
        super().__init__("；".join(message for _, message in problems))
        self.problems = problems


class Outcome:
    """How one class ended. Whole people; `None` for the two counts that may be unknown.

    `trainees` N everyone in the class; `certified` C of them; `employed` E of the certified;
    `employed_uncertified` U employed without certificate; `over_limit` K certified people who
    already had all the subsidies one person may have; `over_limit_employed` those of K in E;
    `over_limit_uncertified` V people without certificate who had them all, and are not in U.
    Always E ≤ C ≤ N and U + V ≤ N − C.
    """

    def __init__(self, counts):
        self.counts = counts

    @classmethod
    def checked(
        cls,
        trainees,
        certified,
        employed,
        employed_uncertified=None,
        over_limit=0,
        over_limit_employed=None,
        over_limit_uncertified=0,
        named=USUAL,
    ):
        """The Outcome of these counts. Raises OutcomeError naming every contradiction, in the words
        `named` of the scheme, see `head_words.words`.
        """
        problems = _contradictions(
            named,
            trainees,
            certified,
            employed,
            employed_uncertified,
            over_limit,
            over_limit_employed,
            over_limit_uncertified,
        )
        if problems:
            raise OutcomeError(problems)
        if employed_uncertified is None and trainees == certified + over_limit_uncertified:
            employed_uncertified = 0  # nobody else is without a certificate
        if over_limit_employed is None:
            fewest = max(0, over_limit - (certified - employed))
            most = min(over_limit, employed)
            if fewest == most:  # only one number is possible, so it is not unknown
                over_limit_employed = most
        return cls(
            {
                "trainees": trainees,
                "certified": certified,
                "employed": employed,
                "employed_uncertified": employed_uncertified,
                "over_limit": over_limit,
                "over_limit_employed": over_limit_employed,
                "over_limit_uncertified": over_limit_uncertified,
                "class": 1,
            }
        )

    def missing(self, terms):
        """The id of the first count in `terms` that is unknown, or None."""
        if None in self.counts.values():
            for name, _ in terms:
                if self.counts[name] is None:
                    return name
        return None

    def heads(self, terms):
        """The signed sum of `terms`, a list of (count id, +1 or -1), all of them known."""
        total = 0  # asked a hundred times of each class: sum() would take twice as long
        for name, sign in terms:
            total += self.counts[name] * sign
        return total

    def with_employed(self, employed):
        """The same class with another number of employed certified people, all else held.

        Those over the limit are the last to gain or to lose work, so that every number from 0 to
        the certified is a class that can be.
        """
        counts = dict(self.counts)
        counts["employed"] = employed
        limited = counts["over_limit_employed"]
        if limited is not None:
            fewest = max(0, employed - (counts["certified"] - counts["over_limit"]))
            counts["over_limit_employed"] = min(
                max(limited, fewest), counts["over_limit"], employed
            )
        return Outcome(counts)

    def fewest(self, count):
        """The smallest number that `count`, ``"certified"`` or ``"trainees"``, can have, all else
        held: nobody employed or over the limit may be left out. An unknown count asks for nobody.
        """
        counts = self.counts
        if count == "trainees":
            without = (counts["employed_uncertified"] or 0) + counts["over_limit_uncertified"]
            return max(1, counts["certified"] + without)
        fewest = max(counts["employed"], counts["over_limit"])
        limited = counts["over_limit_employed"]
        if limited is not None:
            fewest = max(fewest, counts["over_limit"] + counts["employed"] - limited)
        return fewest

    def with_fewer(self, count, number):
        """The same class with `number` in `count`, not below `fewest(count)`, all else held."""
        counts = dict(self.counts)
        counts[count] = number
        return Outcome(counts)


def _contradictions(named, n, c, e, u, k, ke, v):
    problems = []

    def refuse(fields, message, *numbers):
        problems.append((fields, message.format(*numbers, **named)))

    if n < 1:
        refuse(("trainees",), "{trainees}人数是 {0}；一个班至少有 1 人{trainees}", n)
    elif c > n:
        message = "{certified} {0} 人，多于{trainees} {1} 人；{certified}的人都在{trainees}人数里，请改其中一个"
        refuse(("certified", "trainees"), message, c, n)
    if e > c:
        message = "{employed} {0} 人，多于{certified} {1} 人；{employed}只数{certified}的人，没{certified}的另填"
        refuse(("employed", "certified"), message, e, c)
    if u is not None and c <= n and u > n - c:
        message = "没{certified}但{employed} {0} 人，多于没{certified}的 {1} 人（{trainees} {2} 减{certified} {3}）"
        refuse(("employed_uncertified", "trainees", "certified"), message, u, n - c, n, c)
    if k > c:
        message = "满次数的 {0} 人，多于{certified} {1} 人；这里只数{certified}的人"
        refuse(("over_limit", "certified"), message, k, c)
    if ke is not None:
        if ke > k:
            message = "满次数且{employed} {0} 人，多于满次数的 {1} 人"
            refuse(("over_limit_employed", "over_limit"), message, ke, k)
        if ke > e:
            message = "满次数且{employed} {0} 人，多于{employed} {1} 人"
            refuse(("over_limit_employed", "employed"), message, ke, e)
        elif e <= c and k <= c and e - ke > c - k:
            message = "{employed}的人里有 {0} 人没满次数，多于{certified}而没满次数的 {1} 人"
            fields = ("over_limit_employed", "over_limit", "employed", "certified")
            refuse(fields, message, e - ke, c - k)
    if c <= n and v > n - c:
        message = "没{certified}且满次数 {0} 人，多于没{certified}的 {1} 人（{trainees} {2} 减{certified} {3}）"
        refuse(("over_limit_uncertified", "trainees", "certified"), message, v, n - c, n, c)
    elif u is not None and v and u <= n - c < u + v:
        message = "没{certified}但{employed} {0} 人，没{certified}且满次数 {1} 人，合起来多于没{certified}的 {2} 人；一个人只填在一处"
        fields = ("over_limit_uncertified", "employed_uncertified", "trainees", "certified")
        refuse(fields, message, u, v, n - c)
    return problems

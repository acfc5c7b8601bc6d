"""The checks of a roster under the readings chosen, and the verdict of each row of cells.

Most rows of a roster are alike but for names and numbers: what has been judged once is kept.
"""

from calculator.engine.entry import yes_no
from calculator.engine.entry.text import is_blank
from calculator.engine.notice.calendar import EDGES
from calculator.engine.roster import cells as told
from calculator.engine.roster.insured import Insured, Stretch
from calculator.engine.roster.standing import YES, state
from calculator.engine.roster.verdict import Verdict
from calculator.engine.scheme.choices import in_force

_TESTS = {
    "yes": told.says_yes,
    "no": told.says_no,
    "share": told.reaches_share,
    "times": told.how_often,
    "not-later": told.not_later,
}
_PARTING = "、；;/→\n，,"
_WRITTEN = "有"  # stands for whatever a number of a certificate is
_UNSURE_TIMES = "按这种理解不是每一次都数，数下来几次不知道"
_EMPLOYER = "employer"
_MAY_COUNT_ELSEWHERE = "这个人也在另一个班，缺的信息补上以前，不知道就业算在哪一班"
_MOST_KEPT = (
    50_000  # verdicts, and answers of one check; a roster of any size stays within its memory
)


def readings(part, calendar):
    """[(name, reading)] of what decides a person, in the order of the checks; the calendar's edges too."""
    found = [(reading["id"], reading) for reading in part["readings"]]
    for one in (calendar["start"], calendar["run"]):
        found.append((one["reading"]["id"], one["reading"]))
    edges = calendar["edges"]
    return found + [(EDGES, {"default": edges[0]["value"], "options": edges})]


class Rule:
    """A check under the option chosen: the counts that who fails it `leaves`, and how its cells are read."""

    def __init__(self, check, calendar, chosen):
        self.check = check
        self.id = check["id"]
        self.cite = check["cite"]
        self.test = check["test"]
        self.columns = check["columns"]
        self.leaves = check["leaves"]
        self.fails, self.asks, self.mend = check["fails"], check["asks"], check["mend"]
        self.blank = check["blank"]
        self.limit = check["limit"]
        self.note = None
        self.unsure = None
        self.accepts = None
        for option in check["options"]:
            if option["option"] == chosen[check["reading"]]:
                self.leaves, self.note = option["leaves"], option["note"]
                self.accepts = option["accepts"]
        self.on = []
        for switch in check["switches"]:
            if chosen[switch["reading"]] == switch["when"]:
                self.on.append(switch["what"])
                if switch["what"] == "accepts" and self.accepts is not None:
                    self.accepts = self.accepts + [switch["kind"]]
        self.is_limit = self.test == "times"
        self.is_of_employer = self.test == "kind" and _EMPLOYER in self.columns
        if "since" in self.on:
            self.unsure = _UNSURE_TIMES
        if self.test == "insured":
            self.limit = "{} 个月".format(calendar["insurance"]["months"])
            self.insured = Insured(check, calendar, chosen, chosen[EDGES])
        self.kept = {}  # {cells, behind them the day of the class where it is asked for: what `said` gives}
        self._alike = {}

    def with_chance(self, said, chance):
        """`said` with the `Insured.chance` of whom it is said; the same object for the same."""
        key = said.told() + chance
        if key not in self._alike:
            until, end, late = chance
            self._alike[key] = Stretch(said.state, None, until, end, late=late)
            self._alike[key].found = said.found
        return self._alike[key]

    def is_idle(self):
        """Whether whoever fails it leaves no count, and nothing is said of it."""
        return not (self.leaves or self.note or self.is_limit) or self.test == "once"

    def counts_uncertified(self, said):
        """Whether somebody without certificate is over the limit too: this time counts, or the times
        before are too many already."""
        if "uncertified" in self.on or not said.found:
            return True
        return int(said.found) > self.check["value"]

    def said(self, cells, class_day, on):
        """What the `cells` of its columns say, see `cells.Said`; None where they pass and nothing of it is
        asked for."""
        key = cells + (class_day,) if self.test == "insured" else cells
        if key not in self.kept:
            if len(self.kept) >= _MOST_KEPT:
                self.kept.clear()
                self._alike.clear()
            said = self._said(cells, class_day, on)
            passes = state(self, said) == YES and self.note != "class"
            # What says the same is one object, by which people who are alike are told.
            self.kept[key] = None if passes else self._alike.setdefault(said.told(), said)
        return self.kept[key]

    def _said(self, cells, class_day, on):
        if self.test == "insured":
            return self.insured.said(cells, class_day, on)
        if self.test == "kind":
            return told.is_of_kind(self.check, self.accepts, cells, "at-end" in self.on, on)
        return _TESTS[self.test](self.check, cells, on)


class Judge:
    """Everybody is judged by the same: `part` and `calendar` of the rules, `chosen` {reading: option}, the
    words of the scheme, and `on`, today as (year, month, day). Raises ChoiceError."""

    def __init__(self, part, calendar, choices, words, on):
        self.chosen = in_force(readings(part, calendar), choices)
        self.on = on
        self.words = {
            "trainee": words["trainees"],
            "certified": words["certified"],
            "employed": words["employed"],
            "paid": "补贴人数",
        }
        rules = [Rule(check, calendar, self.chosen) for check in part["checks"]]
        self.once = next((r for r in rules if r.test == "once"), None)
        self.rules = [rule for rule in rules if not rule.is_idle()]
        self.columns = sorted({name for rule in self.rules for name in rule.columns})
        self.needs_class_day = any(r.test == "insured" and r.insured.column is None for r in rules)
        self._names = [w for c in part["checks"] for k in c["kinds"] for w in k["names"]]
        self._insured = next((r for r in self.rules if r.test == "insured"), None)
        self._asked = [(rule, self._places(rule), rule.kept) for rule in self.rules]
        self._employer = self._place("employer")
        self._number = self._place("certificate_number")
        self._employers = {}
        self._kept = {}

    def verdict(self, fields, class_day=None):
        """The Verdict of the row `fields` {field: text}; what other rows say is not looked at."""
        get = fields.get
        cells = [get(name) or "" for name in self.columns]
        if self._number is not None and not is_blank(cells[self._number]):
            cells[self._number] = _WRITTEN
        if self._employer is not None and cells[self._employer]:
            cells[self._employer] = self._like(cells[self._employer])
        return self._judged(cells, class_day)

    def _judged(self, cells, class_day):
        """People are told apart by what they do not pass."""
        findings = []
        cells.append(class_day)
        for rule, places, kept in self._asked:
            key = tuple([cells[place] for place in places])
            said = kept.get(key, kept)  # most are known: a call for each would take twice as long
            if said is kept:
                said = rule.said(key[: len(rule.columns)], class_day, self.on)
            if said is not None:
                findings.append((rule, said))
        key = tuple([said for _, said in findings])
        if key not in self._kept:
            self._keep(key, None if self._asks_time(findings) else findings)
        if self._kept[key] is None:
            findings = self._in_time(findings, cells, class_day)
            key = tuple([said for _, said in findings])
            if key not in self._kept:
                self._keep(key, findings)
        return self._kept[key]

    def _keep(self, key, findings):
        """The Verdict for what is found; None where it hangs on more than that."""
        if len(self._kept) >= _MOST_KEPT:
            self._kept.clear()
        self._kept[key] = None if findings is None else Verdict(findings, self.words)

    def _asks_time(self, findings):
        """Whether the months suffice and it is the employer who does not."""
        failed = [rule for rule, said in findings if said.state == told.FAILS]
        insured = self._insured
        return (
            insured and insured not in failed and any(r.is_of_employer and r.mend for r in failed)
        )

    def _in_time(self, findings, cells, class_day):
        """The findings with the months in which another employer could still begin."""
        insured = self._insured
        if insured is None:
            return findings
        made = []
        for rule, said in findings:
            if rule.mend and said.state == told.FAILS and rule.is_of_employer:
                own = tuple([cells[self.columns.index(name)] for name in insured.columns])
                chance = insured.insured.chance(own, class_day, self.on)
                said = rule.with_chance(said, chance)
            made.append((rule, said))
        return made

    def with_once(self, verdict, state):
        """The verdict of somebody whose employment counts in another class already (`state` fails), or may."""
        problem = _MAY_COUNT_ELSEWHERE if state == told.UNKNOWN else None
        findings = verdict.findings + [(self.once, told.Said(state, problem=problem))]
        return Verdict(findings, self.words)

    def _places(self, rule):
        """Where the key of what a rule has kept stands among the cells of a row, the class's day the last."""
        found = [self.columns.index(name) for name in rule.columns]
        return found + [len(self.columns)] if rule.test == "insured" else found

    def _place(self, name):
        return self.columns.index(name) if name in self.columns else None

    def _like(self, text):
        """What is asked of the names of employers: how many, and whether a word in them tells the kind."""
        if text not in self._employers:
            if len(self._employers) >= _MOST_KEPT:
                self._employers.clear()
            if yes_no.known(text) is False:  # there is none
                self._employers[text] = text
                return text
            whole = text
            for mark in _PARTING:
                whole = whole.replace(mark, _PARTING[0])
            parts = [part for part in whole.split(_PARTING[0]) if not is_blank(part)]
            told = [next((w for w in self._names if w in part), "单位") for part in parts]
            self._employers[text] = _PARTING[0].join(told)
        return self._employers[text]

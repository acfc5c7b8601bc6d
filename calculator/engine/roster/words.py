"""What was found of a person as cells of a table: counted or not, why, by which clause, until when."""

from calculator.engine.roster.standing import MISSING, NO, YES
from calculator.engine.roster.verdict import COUNTS

HEADINGS = ("算参训", "算取证", "算稳定就业", "原因", "依据", "最迟起缴月")
WORDS = {YES: "算", NO: "不算", MISSING: "缺信息"}


def cells(person):
    """The texts below `HEADINGS` of a `person` as `classes.judge` gives it."""
    counts = [WORDS[person["counts"][count]] for count in COUNTS]
    reasons = person["reasons"]
    clauses = []
    for reason in reasons:
        cite = reason["cite"]
        clause = cite and "{} {}".format(cite["document"], cite["clause"])
        if clause and clause not in clauses:
            clauses.append(clause)
    messages = "；".join([reason["message"] for reason in reasons])
    return counts + [messages, "；".join(clauses), person["until"] or ""]

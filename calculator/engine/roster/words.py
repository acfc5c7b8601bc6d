"""What was found of a person as cells of a table: counted or not, why, by which clause, until when."""

from calculator.engine.roster.standing import MISSING, NO, YES
from calculator.engine.roster.verdict import COUNTS

HEADINGS = ("算参训", "算取证", "算稳定就业", "计补贴", "原因", "依据", "最迟起缴月")
WORDS = {YES: "算", NO: "不算", MISSING: "缺信息"}


def cells(person, documents):
    """The texts below `HEADINGS` of a `person` as `classes.judge` gives it; `documents` {id: title}."""
    clauses = []
    for reason in person["reasons"]:
        named = reason["cite"] and clause(reason["cite"], documents)
        if named and named not in clauses:
            clauses.append(named)
    messages = "；".join([reason["message"] for reason in person["reasons"]])
    return counted(person) + [messages, "；".join(clauses), person["until"] or ""]


def counted(person):
    """The first of them: whether he counts as trainee, as certified, as employed, and is paid for."""
    return [WORDS[person["counts"][count]] for count in COUNTS] + [WORDS[person["paid"]]]


def clause(cite, documents):
    """``《试行通知》四（五）``: where the quoted words stand."""
    return "《{}》{}".format(documents[cite["document"]], cite["clause"])

"""What each column of a roster is for, and each reason that may stand beside a person, as rows of a sheet."""

from calculator.engine.roster.judging import readings
from calculator.engine.roster.words import clause
from calculator.engine.scheme.unproved import mark
from calculator.files.xlsx_cells import text

TITLE = "填写说明"
_COLUMNS = ("列", "怎样写", "可以选的", "空着的话", "条款")
_REASONS = ("代码", "原因", "不计入", "怎样补", "条款", "原文")
_ABOUT = (
    "在“名册”里一人一行，填好以后装入网页的“名册核对”，或者在命令行里读；全在本机算，什么也不发送。",
    "知道多少填多少，用不到的列可以删，列的次序不限；多出的列不看。一个文件里可以有几个班。",
)
_OF_IDENTITY = ("identity", "身份证号的位数、最后一位或出生日期不对", "", "照证件核对，重新填")
_TWICE = ("twice", "同一个班里有两行是同一个身份证号", "后一行的全部", "删去一行，或改正号码")
_MISSING = "-missing"


def rows(basis, columns):
    """The rows of the sheet."""
    documents = basis.part["documents"]
    made = [[text(line, "aside")] for line in _ABOUT]
    made += [[], _line(_COLUMNS, "head")]
    for column in columns:
        blank = [rule.blank or rule.asks for rule in column.rules]
        clauses = [clause(rule.cite, documents) for rule in column.rules]
        options = "、".join(column.options)
        made.append(_line([column.title, column.written, options, _one(blank), _one(clauses)]))
    made += [
        [],
        [text("“原因”一列里可能写的，照默认的理解；理解可以换", "aside")],
        _line(_REASONS, "head"),
    ]
    chosen = dict(readings(basis.part, basis.calendar))
    for rule in basis.judge.rules + ([basis.judge.once] if basis.judge.once else []):
        made += [_line(line) for line in _reasons(rule, basis, chosen)]
    made.append(_line(_OF_IDENTITY))
    made.append(_line(_TWICE))
    return made


def _reasons(rule, basis, named):
    words = basis.judge.words
    leaves = "、".join([words[count] for count in rule.leaves])
    said = rule.fails.format(found="…", limit=rule.limit)
    reading = named.get(rule.check["reading"])
    if reading:
        [title] = [
            o["title"]
            for o in reading["options"]
            if o["value"] == basis.judge.chosen[reading["id"]]
        ]
        said += "（{} {}：{}）".format(reading["id"], reading["title"], title)
    cited = [
        clause(rule.cite, basis.part["documents"]),
        "“{}”{}".format(rule.cite["quote"], mark(rule.cite)),
    ]
    if rule.is_limit:
        leaves = words["paid"]
    mend = rule.mend.format(limit=rule.limit) if rule.mend else ""
    found = []
    if rule.leaves or rule.is_limit or rule.note == "person":
        found.append([rule.id, said, leaves, mend] + cited)
        if not rule.blank:
            found.append([rule.id + _MISSING, rule.asks, "还不知道", "补上", cited[0], ""])
    return found


def _one(texts):
    found = []
    for each in texts:
        if each not in found:
            found.append(each)
    return "\n".join(found)


def _line(cells, look="wrapped"):
    return [text(cell, look) for cell in cells]

"""The columns of a roster that is filled in: how each is written, what may be chosen, what a blank one means."""

from calculator.engine.roster.fields import FIELDS
from calculator.engine.roster.judging import Rule, readings
from calculator.engine.scheme.choices import in_force
from calculator.files.xlsx_checks import check
from calculator.files.xlsx_numbers import FIRST_SERIAL

YES_NO = ("是", "否")
# {field: how it is written}; what the rules ask of it is said by their checks.
_WRITTEN = {
    "name": "一人一行",
    "identity": "18 位，最后一位是 X 的写 X；这一列是文本，后几位不会丢",
    "class_id": "班名；同一个班写得一样",
    "group": "开班时属于哪一类",
    "group_at_end": "结业时属于哪一类",
    "opened_on": "开班第一天",
    "dropped": "中途退出的写“是”",
    "attendance": "例如 85%；写了它，就不用写课时",
    "attended_hours": "实际上了多少课时",
    "due_hours": "一共应上多少课时",
    "passed": "培训合不合格，写“是”或“否”",
    "passed_on": "培训合格是哪一天",
    "certificate": "取得了哪一种证书；没有取得写“否”",
    "certificate_number": "证书上的编号",
    "certified_on": "证书上的发证日期",
    "settled_on": "首期补贴是哪一天核算的；还没有核算就空着",
    "employer": "就业单位全称；换过单位的，只写连续缴满的那一家；没有就业写“无”",
    "employer_kind": "给他缴养老保险的是哪一种单位",
    "employer_place": "单位在哪里，写到市或区",
    "insured_from": "单位从哪个月起给他缴养老保险，例如 2026-09",
    "insured_months": "从起缴月起，连续缴了几个月",
    "months": "缴了哪几个月，例如 2026-09、2026-10；写了它，就不用写起缴月和连续月数",
    "paid_late": "补缴过写“是”，或写明补缴的是哪几个月；没有补缴写“否”",
    "insured_before": "开班以前企业已经在给他缴养老保险的写“是”",
    "earlier": "以前享受过几次职业培训补贴；没有享受过写 0",
    "retired": "已过退休年龄的写“是”",
}
_LOOKS = {
    "attendance": "rate",
    "insured_from": "month",
    "insured_months": "count",
    "earlier": "count",
}
_AMOUNTS = {"attendance": "decimal", "attended_hours": "decimal", "due_hours": "decimal"}
_AMOUNTS.update({"insured_months": "whole", "earlier": "whole"})
_NO_LOOK = ("attended_hours", "due_hours")  # numbers with or without decimals
_DAY = "_on"  # ends the id of a field that is a date


class Column:
    """One of `columns`: `field`, `title`, how it is `written`, its `look` in a workbook; `options`, what may
    be chosen; `rules`, the `Rule` of each check that looks at it first of its columns."""

    def __init__(self, field, rules):
        self.field = field
        self.title = FIELDS[field]
        self.written = _WRITTEN[field]
        self.is_day = field.endswith(_DAY)
        self.look = "day" if self.is_day else _LOOKS.get(field, "text")
        if field in _NO_LOOK:
            self.look = ""
        self.rules = [rule for rule in rules if _main(rule) == field]
        self.options = _options(field, rules)

    def check(self, place, first, last, listed):
        """What may be typed from row `first` to `last` of the column at `place`; `listed`: the range in
        which the options stand, "" where there are none."""
        kind, formula = _AMOUNTS.get(self.field, "none"), "0"
        if self.is_day:
            kind, formula = "date", str(FIRST_SERIAL)
        if listed:
            kind, formula = "list", listed
        formula = "" if kind == "none" else formula
        return check(place, first, last, kind, formula, self.title, self.written)


def columns(basis):
    """The Column of each field, in their order, by the checks of a `Basis`."""
    chosen = in_force(readings(basis.part, basis.calendar), basis.of_roster)
    rules = [Rule(one, basis.calendar, chosen) for one in basis.part["checks"]]
    return [Column(field, rules) for field in FIELDS]


def _main(rule):
    """The column that a check cannot do without."""
    return rule.columns[-1] if rule.test == "not-later" else rule.columns[0]


def _options(field, rules):
    for rule in rules:
        if rule.test in ("yes", "no") and rule.columns[0] == field:
            return list(YES_NO)
        if rule.test == "kind" and field in _kinds_in(rule):
            return _words(rule)
    return []


def _kinds_in(rule):
    """The columns in which a check reads a kind by its name; not where any other word is another kind."""
    if rule.check["unmatched_fails"]:
        return []
    ends = any(switch["what"] == "at-end" for switch in rule.check["switches"])
    return [rule.columns[0]] + (rule.columns[-1:] if ends else [])


def _words(rule):
    """The words for every kind, those accepted first, none that only shortens another one."""
    kinds = rule.check["kinds"]
    accepted = [kind for kind in kinds if rule.accepts is None or kind["id"] in rule.accepts]
    found = []
    for kind in accepted + [kind for kind in kinds if kind not in accepted]:
        for word in kind["words"]:
            if not any(word != other and word in other for other in kind["words"]):
                found.append(word)
    return found

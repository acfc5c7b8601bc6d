"""Which column of a roster is which field, told by its heading: as the template calls it, and as schools do."""

from calculator.engine.entry import dates, months
from calculator.engine.entry.problems import EntryError
from calculator.engine.entry.text import plain
from calculator.engine.plan.columns import bare
from calculator.engine.roster.fields import FIELDS

MONTHS = "months"
"""The field that several columns may be, each headed by a month."""

# Beside the title of a field and its id, which are read too.
_ALSO = {
    "name": "学员姓名 学员 名字 人员姓名 参训人员 参训人员姓名 参训学员 学生姓名 培训人员 培训人员姓名",
    "identity": "身份证 身份证号码 身份证编号 身份证件号 身份证件号码 公民身份号码 公民身份证号码 居民身份证号"
    " 居民身份证号码 身份号码 证件号 证件号码 身份证件编号 社会保障号 社会保障号码",
    "class_id": "班级 班名 班级名称 班次名称 班级名 班次号 班号 班 培训班 培训班次 培训班名称 培训班级 期次 class"
    " 所在班级 所属班级 所在班次 培训期次",
    "group": "人员类别 人员类型 人群类别 培训对象 培训对象类别 对象类别 群体 人员身份 学员类别 参训人员类别 所属人群"
    " 身份类型 身份类别 人员性质",
    "group_at_end": "结业时人员类别 结业时所属人群",
    "opened_on": "开班时间 开班日 开课日期 培训开始日期 培训开始时间 培训起始日期 开学日期",
    "dropped": "是否中途退出 是否退出 退学 是否退学 退班 是否退班 中途退学 中途退班"
    " 中途离班 是否中途离班 退学情况",
    "attendance": "到课率 考勤率 出勤比例 出勤 考勤 出勤情况 考勤情况",
    "attended_hours": "实际课时 出勤课时 实到学时 出勤学时 实际学时 已到课时 参训课时 实际出勤课时 完成课时 完成学时"
    " 实上课时 实上学时 上课课时",
    "due_hours": "总课时 应到学时 总学时 应出勤课时 培训课时 培训学时 计划课时 应学课时 规定课时"
    " 应上课时 应上学时 课程总课时",
    "passed": "合格 考核结果 考核是否合格 是否考核合格 考试结果 鉴定结果 结业考核 评价结果 培训是否合格 是否培训合格"
    " 考核成绩 结业结果"
    " 考试是否合格 考核情况 结业考试 结业考核结果 培训结果",
    "passed_on": "合格时间 考核合格日期 培训合格日期 评价合格日期",
    "certificate": "是否取证 取证 取证情况 是否取得证书 取得证书 是否获证 获证情况 证书类型 证书种类 证书名称 证书类别"
    " 有无证书"
    " 是否拿证 拿证情况 是否发证 是否领证 所获证书",
    "certificate_number": "证书号 证书号码 证书编码 证号 证书编号码",
    "certified_on": "发证时间 取证日期 取证时间 取证日 证书日期 颁证日期 获证日期 获证时间 证书发证日期 证书取得日期"
    " 领证时间 领证日期 拿证时间 拿证日期 出证日期 出证时间",
    "settled_on": "首期核算日 核算日期",
    "employer": "就业单位名称 单位名称 用人单位 用人单位名称 工作单位 录用单位 就业企业 企业名称 参保单位 参保单位名称 单位"
    " 就业单位全称 现工作单位 现就业单位 就业公司 公司名称 缴费单位",
    "employer_kind": "单位性质 就业单位类型 就业单位性质 用人单位类型 用人单位性质 企业类型 企业性质"
    " 单位类别 企业类别",
    "employer_place": "就业地 就业单位所在地 单位地址 就业单位地址 参保地 参保地区 就业地区 用人单位所在地"
    " 单位所在区 工作地点 就业地点 单位所在地区",
    "insured_from": "起缴月 起缴月份 养老保险起缴月份 养老保险起缴时间 社保起缴月 社保起缴月份 社保起缴时间 参保起始月"
    " 参保起始时间 参保月份起 首次参保月 首次缴费月 社保起始月份 养老保险起始月 养老保险缴费起始月 参保时间"
    " 社保开始月份 社保开始时间 社保开始缴纳月份 养老保险开始月份 开始缴费月份 开始缴费月 缴费起始月 缴费开始月份",
    "insured_months": "连续缴费月数 连续缴纳月数 连续参保月数 缴费月数 参保月数 社保月数 养老保险月数"
    " 养老保险连续月数 养老保险连续缴费月数 社保连续月数 连续缴费月份数"
    " 已缴月数 已缴费月数 缴纳月数 社保缴费月数 社保缴纳月数 已缴社保月数",
    MONTHS: "参保月份 养老保险缴费月份 社保缴费月份 已缴月份 缴纳月份",
    "paid_late": "是否补缴 有无补缴 有没有补缴",
    "insured_before": "开班前参保 开班前是否参保 开班前是否已参保 培训前是否参保 培训前参保",
    "earlier": "享受次数 已享受次数 已享受补贴 补贴次数 已补贴次数 享受补贴次数 累计享受次数 往次享受次数"
    " 已领补贴次数 领过补贴次数 历史享受次数 培训补贴享受次数 已享受培训补贴次数",
    "retired": "是否已过退休年龄 是否退休 是否超过退休年龄 是否达到退休年龄 是否超龄 退休",
}
_BEFORE = ("学员", "参训人员", "参训学员", "培训人员", "本人", "目前", "现")
_SHARE = "%"  # behind the heading of one
_OF_PEOPLE = ("name", "identity")


def _names():
    found = {}
    for field in FIELDS:
        own = [FIELDS[field], field] + _ALSO.get(field, "").split()
        for each in own:
            found[bare(each)] = field
    return found


_FIELD_OF = _names()


def field_of(heading):
    """The id of the field that a column with this heading is, None where it is not known."""
    text = bare(heading).rstrip(_SHARE)
    for before in ("",) + _BEFORE:
        if text.startswith(before) and text[len(before) :] in _FIELD_OF:
            return _FIELD_OF[text[len(before) :]]
    return MONTHS if month_of(heading) else None


def month_of(heading):
    """(year, month) of a column that is headed by one, ``2026年9月`` or, as workbooks keep it, the first day
    of it; None otherwise."""
    text = plain(heading).strip("*")
    if not text[:4].isdigit() or len(text) > len("2026年09月缴费"):
        return None
    for word in ("缴费", "参保", "份"):
        text = text[: -len(word)] if text.endswith(word) else text
    try:
        found = months.month("month", text)
    except EntryError:
        return None
    return found if _is_month_alone(text, found) else None


def _is_month_alone(text, month):
    """Whether no other day than the first is named."""
    parts = [part for part in text.replace("/", "-").replace(".", "-").split("-") if part]
    return len(parts) < 3 or text == dates.iso(dates.first_day(month))


def names_somebody(fields):
    """Whether a person can be told by these fields."""
    return any(each in fields for each in _OF_PEOPLE)


def letter(place):
    """``D列`` of place 3: what a spreadsheet calls a column."""
    made = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        made = chr(ord("A") + rest) + made
    return made + "列"

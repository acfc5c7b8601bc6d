"""The desk for many classes: a table typed, pasted or loaded, and what its classes come to."""

import binascii
import json

from calculator.engine import caution
from calculator.engine.class_plan import ClassPlan
from calculator.engine.class_table import COLUMNS, FIELDS, TableError, label, quoted
from calculator.engine.entry import trimmed
from calculator.engine.money import yuan
from calculator.engine.plan_csv import PlanCsv
from calculator.engine.plan_readings import PlanReadings
from calculator.engine.plan_summary import settlement, summary
from calculator.engine.scheme import ChoiceError, NoFormula
from calculator.view import link
from calculator.view.long_json import dumps
from calculator.view.markup import citation, escape
from calculator.view.plan_scenarios import compared

# More rows than this keep a phone busy for too long (see scripts/bench.py); a terminal does not.
MOST_ROWS = 5000
_SHOWN = 300  # classes in the page's own table, which stays quick; all of them are in the files
_GRID = FIELDS[:7]
_NAMED = 10  # classes, where a sentence names them
_SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_READING = "reading-"  # begins the name of a field that chooses an option
_MARK = "\ufeff"  # tells a spreadsheet that a CSV file is UTF-8
_NO_CLASS = "还没有班。填一行，或粘贴一张表，结果会出现在这里。"
_FILES = ("plan.csv", "plan.json", "plan.xlsx")


def respond(rules, links, fields):
    """The page's answer; see `view.desk`.

    `fields`: `source` (rows: the fields ``row-<i>-<column>``; text: the field `table`), `scheme`,
    `reading-<id>`, `scenarios` (JSON of those saved), `want` (a file to be made, one of `_FILES`,
    or ``link``), ``#`` (the fragment that the page was opened with).
    """
    fields = dict(fields)
    opened = fields.pop("#", None)
    was, shared, note = _shared(rules, fields["scheme"], opened or "")
    fields.update(shared)
    found = _answer(rules, links, fields)
    if was and found["ok"]:
        note += link.then_and_now(was, json.loads(found["fields"]["result"]))
    if opened is not None:
        found["parts"]["answer-shared"] = note
    found["fields"].update(shared)
    return found


def _answer(rules, links, fields):
    parts = {"answer-problems": "", "plan-errors": ""}
    for place in _rows(fields):
        parts["problem-row-{}".format(place)] = ""
    saved = compared(fields.get("scenarios", ""), rules.data_version)
    parts["plan-scenarios"] = saved
    choices = _choices(fields)
    refused = []

    def refuse(line, texts, message, concerned):
        refused.append((line, texts, message, concerned))

    typed = fields.get("source") != "text"
    if fields.get("too-long"):  # the page keeps the text and only says how many lines it has
        return _problem(parts, ["table"], _too_many(int(fields["too-long"])))
    text = _grid(fields) if typed else fields.get("table", "")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    rows = len([line for line in lines if line.strip(" ,\t;")]) - 1
    if rows > MOST_ROWS:
        return _problem(parts, ["table"], _too_many(rows))
    if rows < 0:
        return _problem(parts, [], _NO_CLASS)
    window = rules.window(fields["scheme"])
    try:
        plan = ClassPlan(rules, fields["scheme"], choices, window and window["months"], refuse)
        classes = list(plan.read(lines))
    except TableError as error:
        return _problem(parts, ["table"], error.message)
    except ChoiceError as error:
        return _problem(parts, [], error.message)
    if rows < 1:
        return _problem(parts, [], _NO_CLASS)
    invalid = []
    for line, _, message, concerned in refused:
        if typed:
            place = _rows(fields)[line - 2]
            parts["problem-row-{}".format(place)] = "<p>{}</p>".format(escape(message))
            invalid += ["row-{}-{}".format(place, field) for field in concerned]
    if not typed and refused:
        invalid = ["table"]
    parts["plan-errors"] = _understood(plan) + _errors(refused, typed)
    found = summary(plan)
    readings = PlanReadings(plan)
    for one in classes:
        readings.add(one)
    told = readings.told()
    parts["answer-total"] = _total(found, told)
    parts["plan-readings"] = _readings(plan, told)
    parts["plan-sums"] = _sums(found)
    parts["plan-months"] = _months(found)
    if window:
        parts["plan-months"] += citation(window["cite"], links)
    parts["plan-weakest"] = _weakest(found)
    parts["plan-classes"] = _classes(plan, classes) + _sizes(plan, classes, links)
    answer = {"ok": bool(classes), "invalid": invalid, "parts": parts}
    if not classes:
        parts["answer-problems"] = "<p>没有一行能算，原因见各行。</p>"
    answer["fields"] = {"result": json.dumps(_kept(rules, found)) if classes else ""}
    want = fields.get("want")
    if want == "link" and classes:
        try:
            answer["link"] = _link(rules, fields, text, found)
        except link.LinkError as error:
            parts["share-told"] = escape(error.message)
    if want in _FILES and classes:
        answer["files"] = {want: _file(want, rules, plan, classes, refused, found)}
    return answer


def _choices(fields):
    """{reading: option} of the fields."""
    return {
        name[len(_READING) :]: value for name, value in fields.items() if name.startswith(_READING)
    }


def _shared(rules, scheme_id, fragment):
    """(what came out then, fields, note) of the fragment that the page was opened with."""
    try:
        read = link.decode(fragment)
        if read is None:
            return None, {}, ""
        fields, was = read
        if "table" not in fields:
            raise link.LinkError("这是算一个班的链接，请到单班计算页去打开")
        scheme = rules.scheme(fields.get("scheme", ""))
        if scheme.id != scheme_id:
            message = "链接算的是另一个方案：{}；请到那个方案的计算页去打开"
            raise link.LinkError(message.format(scheme.title))
        table = _headed(_unpacked(fields["table"]))
        scheme.check(_choices(fields))
    except (link.LinkError, ChoiceError, NoFormula) as error:
        text = "<p><strong>链接没有打开：</strong>{}。下面还是这里原有的班。</p>"
        return None, {}, text.format(escape(error.message))
    shared = {"source": "text", "table": table}
    for reading in scheme.readings:
        name = _READING + reading["id"]
        shared[name] = fields.get(name, reading["default"])
    return was, shared, ""


def _link(rules, fields, text, found):
    """The link that holds the table `text` and what came of it; LinkError where it is too long."""
    scheme = rules.scheme(fields["scheme"])
    kept = {"scheme": scheme.id}
    for reading in scheme.readings:
        chosen = fields.get(_READING + reading["id"])
        if chosen != reading["default"]:
            kept[_READING + reading["id"]] = chosen
    lines = [line for line in text.split("\n") if line.strip(" ,\t;\r")]
    kept["table"] = _packed("\n".join(lines))
    made = link.encode(kept, _kept(rules, found))
    if len(made) > link.LONGEST:
        message = (
            "这张表放进链接有 {:,} 个字符，超过 {:,} 个的链接容易被截断，没有做。"
            "请下载 CSV 发给对方，再在这一页装入。"
        )
        raise link.LinkError(message.format(len(made), link.LONGEST))
    return made


def _packed(text):
    """`text` in the 64 signs that an address holds as they are: a third of percent signs' length."""
    packed = binascii.b2a_base64(text.encode()).decode()
    return packed.strip().rstrip("=").replace("+", "-").replace("/", "_")


def _unpacked(packed):
    """The text that `_packed` made `packed` of. Raises LinkError."""
    text = packed.replace("-", "+").replace("_", "/")
    try:
        if len(text) % 4 == 1 or not all(c in _SIGNS for c in text):
            raise ValueError
        return binascii.a2b_base64((text + "=" * (-len(text) % 4)).encode()).decode()
    except ValueError:  # UnicodeError is one
        raise link.LinkError("链接里的表读不出来，可能被改动过；请重新复制，或重新填写")


def _headed(table):
    """A table whose headings were shortened for a link, with those that people read."""
    first, end, rest = table.partition("\n")
    if first == ",".join(_GRID):
        first = ",".join([label(field) for field in _GRID])
    return first + end + rest


def _rows(fields):
    """The numbers of the rows typed, in order."""
    found = set()
    for name in fields:
        if name.startswith("row-"):
            found.add(int(name.split("-")[1]))
    return sorted(found)


def _grid(fields):
    """The rows typed, as CSV text: the row at place i of `_rows` is line i + 2."""
    lines = [",".join(_GRID)]
    for place in _rows(fields):
        cells = [fields.get("row-{}-{}".format(place, field), "") for field in _GRID]
        lines.append(",".join([quoted(cell.replace("\n", " ")) for cell in cells]))
    return "\n".join(lines)


def _too_many(rows):
    message = (
        "这张表有 {:,} 行。在网页里一次最多算 {:,} 行，再多会让浏览器停住。表还留在上面，没有丢；"
        "请用命令行，多少行都能算：python -m calculator plan 文件.csv --format csv --bom"
    )
    return message.format(rows, MOST_ROWS)


def _problem(parts, invalid, message):
    parts["answer-problems"] = '<p class="plan-problem">{}</p>'.format(escape(message))
    return {"ok": False, "invalid": invalid, "parts": parts, "fields": {"result": ""}}


def _understood(plan):
    """Headings that were taken for a column of another name, so that nobody is surprised."""
    if not plan.understood:
        return ""
    said = "、".join("“{}”当作“{}”".format(escape(a), b) for a, b in plan.understood)
    return "<p>表头：{}。不对的话，请改表头。</p>".format(said)


def _errors(refused, typed):
    if not refused:
        return ""
    items = []
    for line, texts, message, _ in refused:
        name = trimmed(texts.get("class_id", ""))
        place = "第 {} 行".format(line - 1 if typed else line)
        if name:
            place += "（{}）".format(escape(name))
        items.append("<li>{}：{}</li>".format(place, escape(message)))
    text = '<details class="more" open><summary>有 {} 行没有算，填的内容都还在</summary><ul>{}</ul></details>'
    return text.format(len(refused), "".join(items))


def _total(found, told):
    bad = "，{} 行没有算".format(found["refused"]) if found["refused"] else ""
    others = [trial["total_fen"] for trial in told if trial["total_fen"] is not None]
    least, most = min(others + [found["total_fen"]]), max(others + [found["total_fen"]])
    span = "换任何一种理解都一样"
    if least < most:
        span = "换一种理解（每次一项）：{} 元到 {} 元".format(yuan(least), yuan(most))
    if found["readings"]:
        text = '<br><b class="answer-other">按 {} 计算，不是默认的理解</b>'
        span += text.format(escape("、".join(found["readings"])))
    return (
        '<p class="answer-who">{} 个班{}</p><p class="answer-sum"><span>合计</span> '
        "<strong>{}</strong> 元</p><p>{}</p>"
    ).format(found["classes"], bad, yuan(found["total_fen"]), span)


def _readings(plan, told):
    """What each other reading makes of the total; those that change nothing in one sentence."""
    rows = []
    missing = ""
    for trial in told:
        name = "{} {}：{}".format(trial["id"], trial["title"], trial["option"])
        if trial["missing"]:
            label = plan.scheme.entry(trial["missing"])["label"]
            text = "<p>{}：还缺信息，{} 个班没有填“{}”。</p>"
            missing += text.format(escape(name), trial["classes"], escape(label))
        elif trial["change_fen"]:
            rows.append([name, (yuan(trial["total_fen"]),), (_signed(trial["change_fen"]),)])
    if not rows:
        return "<p>换别的理解，合计不变。</p>" + missing
    headings = ["换成", "合计（元）", "比现在（元）"]
    caption = "每次只换一项，其余照现在的理解；没有列出的不改变合计"
    return _table(caption, headings, rows, 1) + missing


def _table(caption, headings, rows, sum_at=None, cards=False):
    """A table; a cell is text, or (text,) for a number; the first is a row's heading.

    With `cards` each row is a card on a phone, and with `sum_at`, the place of the sum: its heading
    and sum first.
    """
    head = ""
    for place in range(len(headings)):
        over_numbers = rows and isinstance(rows[0][place], tuple)
        name = ' class="number"' if over_numbers else ""
        head += '<th scope="col"{}>{}</th>'.format(name, escape(headings[place]))
    body = []
    for row in rows:
        cells = ['<th scope="row">{}</th>'.format(escape(row[0]))]
        for place in range(1, len(row)):
            cell = row[place]
            number = isinstance(cell, tuple)
            name = "number plan-sum" if place == sum_at else "number" if number else ""
            cells.append(
                '<td class="{}" data-label="{}">{}</td>'.format(
                    name, escape(headings[place]), escape(cell[0] if number else cell)
                )
            )
        body.append("<tr>" + "".join(cells) + "</tr>")
    return (
        '<div class="wide" tabindex="0" role="region" aria-label="{0}"><table class="plan-table{3}"><caption>{0}</caption>'
        "<thead><tr>{1}</tr></thead><tbody>{2}</tbody></table></div>"
    ).format(
        escape(caption), head, "".join(body), " plan-cards" if cards or sum_at is not None else ""
    )


def _sums(found):
    tiers = {tier["id"]: tier["classes"] for tier in found["tiers"]}
    rows = [
        [i["title"], (yuan(i["amount_fen"]),), ("{} 个班".format(tiers[i["id"]]),)]
        for i in found["instalments"]
    ]
    rows.append(["合计", (yuan(found["total_fen"]),), ("{} 个班".format(found["classes"]),)])
    return _table("各期金额，和最高到那一档的班数", ["分期", "金额（元）", "最高到这一档"], rows)


def _months(found):
    headings = ["月份"] + [i["title"] for i in found["instalments"]] + ["合计（元）"]
    rows = []
    for month in found["months"]:
        cells = [(yuan(fen),) for fen in month["amounts_fen"]] + [(yuan(month["amount_fen"]),)]
        rows.append([month["month"] or found["no_month"]] + cells)
    return _table(
        "{}，单位：元".format(found["month_title"]), headings, rows, len(headings) - 1
    ) + "<p>{}</p>".format(escape(found["month_note"]))


def _weakest(found):
    if not found["weakest"]:
        return "<p>没有哪个班会因为多一个人或少一个人就业而换档。</p>"
    titles = {i["id"]: i["title"] for i in found["instalments"]}
    rows = []
    for weak in found["weakest"]:
        loses, gains = weak["loses"], weak["gains"]
        lost = gained = "—"
        if loses:
            change = _change(-loses["loss_fen"])
            lost = "少 {} 人，{}".format(loses["fewer_employed"], change)
        if gains:
            change = _change(gains["gain_fen"])
            gained = "多 {} 人，到{}，{}".format(
                gains["more_employed"], titles[gains["id"]], change
            )
        rows.append([weak["class_id"], titles[weak["tier"]], lost, gained])
    caption = "离换档最近的班在前"
    if len(rows) < found["classes"]:
        caption += "，只列 {} 个".format(len(rows))
    headings = ["班次", "现在到哪一档", "少几人就掉档", "多几人就升档"]
    return _table(caption, headings, rows, cards=True)


def _classes(plan, classes):
    titles = [instalment.title + "（元）" for instalment in plan.formula.instalments]
    headings = ["班次", "参训", "取证", "就业"] + titles + ["合计（元）", "再多 1 人（元）", "提醒"]
    rows = []
    for one in classes[:_SHOWN]:
        _, class_id, people, _, _, _, _, settled = one
        paid, _, more = settled
        cells = [(str(count),) for count in people[:3]] + [(yuan(fen),) for fen in paid[2]]
        cells += [(yuan(paid[3]),), ("没有人了" if more is None else _signed(more),)]
        notes = "；".join(warning["message"] for warning in plan.warnings(one))
        rows.append([class_id] + cells + [notes])
    table = _table("各班各期的金额", headings, rows, 4 + len(titles))
    if len(classes) > _SHOWN:
        text = "<p>这里只列前 {} 个班，全部 {} 个在下载的文件里。</p>"
        table += text.format(_SHOWN, len(classes))
    return table


def _sizes(plan, classes, links):
    """Which classes are not of the usual size, which is no fault."""
    size = plan.scheme.rule["class_size"]
    odd = [one[1] for one in classes if caution.is_unusual(plan.scheme, one[2][0])]
    if not odd:
        return ""
    text = "<p>{} 个班的参训人数不在一般的 {}—{} 人之内：{}。这不算不符合：{}。</p>{}"
    names = escape("、".join(odd[:_NAMED])) + ("等" if len(odd) > _NAMED else "")
    return text.format(
        len(odd),
        size["low"],
        size["high"],
        names,
        escape(size["note"]),
        citation(size["cite"], links),
    )


def _signed(fen):
    return "0" if fen == 0 else ("+" if fen > 0 else "−") + yuan(abs(fen))


def _change(fen):
    if fen == 0:
        return "金额不变"
    return "{} {} 元".format("多得" if fen > 0 else "少得", yuan(abs(fen)))


def _kept(rules, found):
    """What a scenario keeps of its result, to be compared later."""
    kept = {"data_version": rules.data_version, "readings": "、".join(found["readings"])}
    for name in ("classes", "refused", "total_fen", "instalments"):
        kept[name] = found[name]
    return kept


def _file(name, rules, plan, classes, refused, found):
    if name == "plan.json":
        lines = ",\n".join([json.dumps(settlement(rules, plan, one)) for one in classes])
        errors = [{"row": line, "message": message} for line, _, message, _ in refused]
        text = (
            '{{\n"classes": [\n{}\n],\n"errors": {},\n"total_fen": {},\n"summary": {}\n}}\n'.format(
                lines, dumps(errors), found["total_fen"], dumps(found)
            )
        )
        return {"type": "application/json", "text": text}
    written = PlanCsv(plan)
    rows = [(one[0], written.one(one)) for one in classes]
    rows += [(line, written.refused(line, texts, message)) for line, texts, message, _ in refused]
    text = written.headings() + "".join(row for _, row in sorted(rows))
    if name == "plan.xlsx":
        from calculator.xlsx import (  # needs a full Python: the page asks Pyodide for it
            XLSX,
            of_csv,
        )

        return {"type": XLSX, "base64": of_csv("班次", text, 1)}
    return {"type": "text/csv;charset=utf-8", "text": _MARK + text}


def columns():
    """[(column id, heading, whether it must be filled)] of the rows that are typed."""
    return [(f, label(f), needed) for f, _, needed in COLUMNS if f in _GRID]

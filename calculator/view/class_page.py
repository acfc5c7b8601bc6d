"""The parts of the class page that change with what is typed, as HTML by element id."""

from calculator.engine.entry.problems import ChoiceError, TypedError
from calculator.engine.entry.text import shown
from calculator.engine.one_class import headroom_words
from calculator.engine.one_class.answer import answer
from calculator.engine.scheme.money import yuan
from calculator.engine.scheme.scheme import NoFormula, Rules
from calculator.engine.scheme.settlement import NO_TIER, nobody_paid, tier_titles
from calculator.files.escaping import escape
from calculator.view import (
    around_table,
    class_export,
    headroom_list,
    ladder_slider,
    ladder_svg,
    link,
    unproved_note,
)
from calculator.view.markup import citation
from calculator.view.refusal import refusal

KNOWS = Rules  # see view.desk

_READING = "reading-"  # begins the name of a field that chooses an option
_MOST_NAMED = 5  # entries of a link that are not known


def respond(rules, links, fields):
    """The answer to what stands in the form: see `view.desk`.

    `fields`: ``scheme``, the entries, ``kind`` of the course, ``reading-R…`` for each reading;
    ``want``: what a button asked for, see `class_export`. The `estimate` is there as ``result``.
    Nothing typed is lost: only the named elements are filled.
    """
    fields = dict(fields)
    asked = {name: fields.pop(name, "") for name in ("want", "now", "page")}
    was, shared, note = _shared(rules, fields["scheme"], fields.pop("#", ""))
    fields.update(shared)
    found = _answer(rules, links, fields, asked)
    if was and "result" in found:
        note += link.then_and_now(was, found["result"])
    if note:
        found["parts"]["answer-shared"] = note
    if shared:
        found["fields"] = shared
    return found


def _shared(rules, scheme_id, fragment):
    """(what came out then, fields, note) of the fragment that the page was opened with."""
    try:
        read = link.decode(fragment)
        if read is None:
            return None, {}, ""
        fields, was = read
        if "table" in fields:
            raise link.LinkError("这是一张表的链接，里面有很多班；请到算一年的班那一页去打开")
        scheme = rules.scheme(fields.get("scheme", ""))
        chosen = {
            name[len(_READING) :]: fields[name]
            for name in fields
            if name.startswith(_READING) and fields[name]
        }
        scheme.check(chosen, fields.get("kind") or None)
        if scheme.id != scheme_id:
            message = "链接算的是另一个方案：{}；请到那个方案的计算页去打开"
            raise link.LinkError(message.format(scheme.title))
    except (link.LinkError, ChoiceError, NoFormula) as error:
        text = "<p><strong>链接没有打开：</strong>{}。下面是例子。</p>"
        return None, {}, text.format(escape(error.message))
    known = ["scheme", "kind", "class_name"] + [entry["id"] for entry in scheme.rule["entries"]]
    known += [_READING + reading["id"] for reading in scheme.readings]
    strange = [name for name in fields if name not in known]
    note = ""
    if strange:
        text = "<p>链接里有这里不认得的内容，没有用到：{}。</p>"
        note = text.format(escape("、".join(shown(name) for name in sorted(strange)[:_MOST_NAMED])))
    # What the link does not name was blank when it was made; a reading always has an option.
    blank = {_READING + reading["id"]: reading["default"] for reading in scheme.readings}
    return was, {name: fields.get(name, blank.get(name, "")) for name in known}, note


def _answer(rules, links, fields, asked):
    scheme = rules.scheme(fields["scheme"])
    parts = {"problem-" + entry["id"]: "" for entry in scheme.rule["entries"]}
    kind = fields.get("kind") or None
    choices = {}
    for name in fields:
        if name.startswith(_READING) and fields[name]:
            choices[name[len(_READING) :]] = fields[name]
    try:
        result = answer(rules, scheme.id, fields, kind, choices)
    except TypedError as error:
        return refusal(parts, error.problems, scheme.labels())
    except ChoiceError as error:
        return refusal(parts, [((), error.message)], {})
    parts["answer-problems"] = ""
    for warning in result["warnings"]:  # beside the price, which the sum may be far away from
        parts["problem-unit_price"] += "<p>{}</p>".format(escape(warning["message"]))
    parts["answer-total"] = _total(result, scheme.words) + unproved_note.note(
        result["unproved"], links
    )
    parts["answer-cautions"] = _cautions(result["warnings"] + result["notes"], links)
    parts["answer-instalments"] = _instalments(result, links)
    parts["answer-next"] = _next(result, scheme.words)
    parts["answer-ladder"] = ladder_svg.draw(result, scheme.words)
    parts["answer-ladder-reader"] = ladder_slider.draw(result, scheme.words)
    parts["answer-ladder-table"] = _ladder_table(result, scheme.words)
    parts["answer-around"] = around_table.draw(result, links, scheme.words)
    parts["answer-steps"] = _steps(result["steps"], links)
    parts["answer-range"] = _range(result)
    for reading in result["readings"]:
        for option in reading["options"]:
            name = "reading-{}-{}".format(reading["id"], option["value"])
            parts[name] = _option(option)
    found = {
        "ok": True,
        "invalid": [],
        "parts": parts,
        "ranges": _ranges(scheme, result),
        "result": result,
    }
    document = links[scheme.document]["title"]
    class_export.add(found, asked, rules, fields, kind, choices, document)
    return found


def _ranges(scheme, result):
    """How far the sliders go: as far as the other counts let them, and the price to its cap."""
    trainees, certified, employed = [
        result["counts"][field] for field in ("trainees", "certified", "employed")
    ]
    size = scheme.rule["class_size"]
    found = {}
    largest = trainees
    if trainees is not None:
        found["trainees"] = [1, max(2 * (size["high"] if size else trainees), trainees), trainees]
    if certified is not None:
        if largest is None:
            largest = 2 * max(size["high"] if size else certified, certified)
        found["certified"] = [0, largest, certified]
        largest = certified
    if employed is not None:
        found["employed"] = [0, largest, employed]
    if result["unit_price_fen"] is not None:
        price = -(-result["unit_price_fen"] // 100)
        caps = [cap["amount_fen"] // 100 for cap in scheme.rule["caps"] if cap["amount_fen"]]
        found["unit_price"] = [1, max(caps + [price]), price]
    return found


def _total(result, named):
    names = headroom_words.NOBODY
    if not nobody_paid(result):
        names = "＋".join(escape(i["title"]) for i in result["instalments"] if i["earned"])
        names = names or NO_TIER
    who = "，".join(
        "{} {} 人".format(escape(named[field]), result["counts"][field])
        for field in ("trainees", "certified", "employed")
        if result["counts"][field] is not None
    )
    if result["unit_price_fen"] is not None:
        who += "，单价 {} 元".format(yuan(result["unit_price_fen"]))
    other = "、".join(
        "{}“{}”".format(reading["id"], _in_force(reading)["title"])
        for reading in result["readings"]
        if reading["chosen"] != reading["default"]
    )
    if other:
        names += '<br><b class="answer-other">按 {} 计算，不是默认的理解</b>'.format(escape(other))
    if result["warnings"]:
        names += '<br><b class="answer-other">单价高于上限</b>'
    return (
        '<p class="answer-who">{}</p><p class="answer-sum"><span>这一班合计</span> '
        "<strong>{}</strong> 元{}</p><p>{}</p>"
    ).format(who, yuan(result["total_fen"]), unproved_note.beside(result["unproved"]), names)


def _in_force(reading):
    for option in reading["options"]:
        if option["value"] == reading["chosen"]:
            return option


def _cautions(cautions, links):
    return "".join(
        '<div class="caution caution-{}"><p>{}</p>{}</div>'.format(
            "warning" if caution["code"] == "price-above-cap" else "note",
            escape(caution["message"]),
            citation(caution["cite"], links),
        )
        for caution in cautions
    )


def _instalments(result, links):
    cards = []
    nobody = nobody_paid(result)
    for instalment in result["instalments"]:
        cards.append(
            '<li class="instalment{}"><h3>{}</h3><p class="instalment-amount">'
            "<strong>{}</strong> 元</p><p>{}</p>{}</li>".format(
                " is-earned" if instalment["earned"] and not nobody else "",
                escape(instalment["title"]),
                yuan(instalment["amount_fen"]),
                _verdict(instalment, nobody),
                citation(instalment["cite"], links),
            )
        )
    return '<ul class="instalments">{}</ul>'.format("".join(cards))


def _verdict(instalment, nobody):
    if nobody:
        return headroom_words.NOBODY
    return "能拿到" if instalment["earned"] else "还拿不到（这是到线后的金额）"


def _next(result, named):
    single = headroom_words.one_more(result, named)
    if result["headroom"]["held"] and not nobody_paid(result) and not result["headroom"]["above"]:
        single += "已经是最高一档。"
    return "<p>{}</p>{}".format(single, headroom_list.draw(result, named))


def _ladder_table(result, named):
    titles = tier_titles(result)
    now = result["counts"]["employed"]
    if not result["ladder"]:
        return ""
    rows = []
    for step in result["ladder"]:
        people = str(step["from"])
        if step["to"] != step["from"]:
            people += "—{}".format(step["to"])
        amount = yuan(step["from_fen"])
        if step["to_fen"] != step["from_fen"]:
            amount += "—{}".format(yuan(step["to_fen"]))
        here = step["from"] <= now <= step["to"]
        rows.append(
            "<tr{}><td>{}</td><td>{}</td><td>{}{}</td></tr>".format(
                ' class="is-here"' if here else "",
                people,
                amount,
                "—" if nobody_paid(result) else escape(titles[step["tier"]]),
                "（现在）" if here else "",
            )
        )
    return (
        "<table><caption>{0}多少人，这一班拿多少（其余人数不变）</caption><thead><tr>"
        '<th scope="col">{0}（人）</th><th scope="col">合计（元）</th><th scope="col">到哪一档</th>'
        "</tr></thead><tbody>{1}</tbody></table>"
    ).format(escape(named["employed"]), "".join(rows))


def _steps(steps, links):
    items = []
    for step in steps:
        items.append(
            "<li{}><strong>{}</strong>：{}{}{}</li>".format(
                "" if step["earned"] else ' class="not-earned"',
                escape(step["title"]),
                escape(step["text"]),
                "（有理解分歧：{}）".format("、".join(step["readings"]))
                if step["readings"]
                else "",
                "<br>" + citation(step["cite"], links) if step["cite"] else "",
            )
        )
    return "<ol>{}</ol><p>{}</p>".format("".join(items), headroom_words.NOTE)


def _range(result):
    low, high = result["range"]["min_fen"], result["range"]["max_fen"]
    moved = []
    unknown = []
    for reading in result["readings"]:
        amounts = [option["total_fen"] for option in reading["options"]]
        if None in amounts:
            unknown.append(reading["id"])
        if any(a is not None and a != result["total_fen"] for a in amounts):
            moved.append(reading["id"])
    if low == high:
        text = "能算的理解不论怎样组合，这一班都是 <strong>{}</strong> 元。".format(yuan(low))
    else:
        text = (
            "把能算的理解全部组合起来，这一班在 <strong>{}</strong> 元到 <strong>{}</strong> 元之间。"
        ).format(yuan(low), yuan(high))
    if moved:
        text += "单独改变就会改变金额的：{}。".format("、".join(moved))
    if unknown:
        text += "还缺信息、没有算进来的：{}。".format("、".join(unknown))
    rests = "".join(
        "<li>{} {}：{}{}</li>".format(
            reading["id"],
            escape(reading["title"]),
            escape(_in_force(reading)["title"]),
            "（编者默认）" if reading["chosen"] == reading["default"] else "（您改选的）",
        )
        for reading in result["readings"]
    )
    if not rests:
        return "<p>没有登记会改变金额的理解分歧。</p>"
    return "<p>{}</p><p>本次按这些理解计算：</p><ul>{}</ul>".format(text, rests)


def _option(option):
    amount = "" if option["total_fen"] is None else "{} 元 · ".format(yuan(option["total_fen"]))
    return "{}{}".format(amount, escape(option["why"]))

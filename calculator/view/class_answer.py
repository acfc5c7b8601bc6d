"""What came of one class, as HTML: the parts of an `estimate` that a page shows."""

from calculator.engine.one_class import headroom_words
from calculator.engine.scheme.money import yuan
from calculator.engine.scheme.settlement import NO_TIER, nobody_paid, tier_titles
from calculator.files.escaping import escape
from calculator.view import headroom_list, unproved_note
from calculator.view.markup import citation


def total(result, named):
    """The sum of an `estimate`, who is counted, and how far it goes."""
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


def cautions(told, links):
    """Each of these `{code, message, cite}` with its clause."""
    return "".join(
        '<div class="caution caution-{}"><p>{}</p>{}</div>'.format(
            "warning" if caution["code"] == "price-above-cap" else "note",
            escape(caution["message"]),
            citation(caution["cite"], links),
        )
        for caution in told
    )


def instalments(result, links):
    """A card for each instalment."""
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


def upward(result, named):
    """What one more of those employed brings, and how far each line is."""
    single = headroom_words.one_more(result, named)
    if result["headroom"]["held"] and not nobody_paid(result) and not result["headroom"]["above"]:
        single += "已经是最高一档。"
    return "<p>{}</p>{}".format(single, headroom_list.draw(result, named))


def ladder_table(result, named):
    """Each step of the ladder as a row; empty where there is none."""
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


def steps(told, links):
    """How it was computed, line by line."""
    items = []
    for step in told:
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


def extent(result):
    """Between which sums the readings lead, and by which of them this one was computed."""
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


def option(one):
    """What an option would make of the sum."""
    amount = "" if one["total_fen"] is None else "{} 元 · ".format(yuan(one["total_fen"]))
    return "{}{}".format(amount, escape(one["why"]))

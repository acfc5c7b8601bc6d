"""The parts of the page of expected income that change with what is typed."""

from calculator.engine.entry.problems import ChoiceError, TypedError
from calculator.engine.outlook.outlook import ENTRIES, outlook
from calculator.engine.scheme.money import percent, yuan
from calculator.engine.scheme.scheme import Rules
from calculator.files.escaping import escape
from calculator.view import chance_svg
from calculator.view.markup import citation
from calculator.view.refusal import refusal
from calculator.view.unproved_note import beside, note

KNOWS = Rules  # see view.desk

_READING = "reading-"  # begins the name of a field that chooses an option
_LABELS = {"chance": "就业把握", "cost_per_trainee": "每名学员的成本", "fixed_cost": "固定成本"}


def respond(rules, links, fields):
    """The answer to what stands in the form: see `view.desk`.

    `fields`: ``scheme``, ``kind``, ``reading-R…`` and what `outlook` reads. The `outlook` is there
    as ``result``.
    """
    scheme = rules.scheme(fields["scheme"])
    parts = {"problem-" + field: "" for field in ENTRIES + ("day",) + tuple(sorted(_LABELS))}
    choices = {name[len(_READING) :]: fields[name] for name in fields if name.startswith(_READING)}
    try:
        result = outlook(rules, scheme.id, fields, fields.get("kind") or None, choices)
    except TypedError as error:
        return refusal(parts, error.problems, _labels(scheme))
    except ChoiceError as error:
        return refusal(parts, [((), error.message)], {})
    parts["answer-problems"] = ""
    for warning in result["warnings"]:
        parts["problem-unit_price"] = "<p>{}</p>".format(escape(warning["message"]))
    parts["answer-total"] = _total(scheme, result, choices) + note(result["unproved"], links)
    parts["answer-cost"] = _cost(scheme, result, links)
    for told in result.get("notes", []):
        text = "<p>{}</p>{}".format(escape(told["message"]), citation(told["cite"], links))
        parts["answer-cost"] += text
    parts["answer-chances"] = chance_svg.draw(result)
    parts["answer-chances-table"] = _table(result, links)
    parts["answer-exact"] = _exact(scheme, result)
    return {"ok": True, "invalid": [], "parts": parts, "result": result}


def _labels(scheme):
    labels = scheme.labels()
    labels.update(_LABELS)
    return labels


def _chance(result):
    over, under = result["chance"]
    return "{}（{}/{}）".format(percent(over, under), over, under)


def _total(scheme, result, choices):
    other = "、".join(
        sorted(
            r["id"] for r in scheme.readings if choices.get(r["id"], r["default"]) != r["default"]
        )
    )
    text = "平均下来的数，四舍五入到分；真正拿到的是下面某一档的钱"
    if other:
        text += '<br><b class="answer-other">{} 改选了别的理解，不是默认的</b>'.format(
            escape(other)
        )
    who = ""
    for field in ("trainees", "certified"):
        if result["counts"][field] is not None:
            who += "{} {} 人，".format(escape(scheme.words[field]), result["counts"][field])
    if result["unit_price_fen"] is not None:
        who += "单价 {} 元，".format(yuan(result["unit_price_fen"]))
    return (
        '<p class="answer-who">{}每名{}的人就业把握 {}</p>'
        '<p class="answer-sum"><span>期望收入</span> <strong>{}</strong> 元{}</p><p>{}</p>'
    ).format(
        who,
        _whole(scheme, result)[0],
        _chance(result),
        yuan(result["expected_fen"]),
        beside(result["unproved"]),
        text,
    )


def _whole(scheme, result):
    """(who may find work, in a word, how many they are)."""
    counts = result["counts"]
    if counts["certified"] is None:
        return escape(scheme.words["trainees"]), counts["trainees"]
    return escape(scheme.words["certified"]), counts["certified"]


def _cost(scheme, result, links):
    cost = result["cost"]
    priced = result["unit_price_fen"] is not None
    if cost is None and not priced:
        return "<p>填了成本，这里就算期望收入够不够成本。</p>"
    if cost is None:
        return "<p>填了成本，这里就算保本单价：单价至少多少，期望收入才够成本。</p>"
    left = cost["left_fen"]
    text = "<p>成本合计 {} 元，期望收入{} {} 元。</p>".format(
        yuan(cost["cost_fen"]), "多出" if left >= 0 else "还差", yuan(abs(left))
    )
    if not priced:
        return text + "<p>这个方案不按单价付，没有保本单价。</p>" + _loss(cost)
    if cost["break_even_fen"] is None:
        return text + "<p><strong>没有保本单价</strong>：没有人{}，单价多高也没有收入。</p>".format(
            escape(scheme.words["certified"])
        )
    text += (
        "<p>保本单价 <strong>{}</strong> 元/人：再少一分，按同样取整算出的期望收入就不够成本。"
        "这是平均下来够，不是每次都够。</p>"
    ).format(yuan(cost["break_even_fen"]))
    if cost["above_cap"]:
        text += (
            '<div class="caution caution-warning"><p>保本单价高于这一类课程的上限 {} 元/人：'
            "按这样的把握和成本，不超过上限就保不了本。</p>{}</div>"
        ).format(yuan(cost["limit_fen"]), citation(cost["cite"], links))
    elif cost["limit_fen"] is None:
        if "directory_standard" in scheme.asked and scheme.rule["caps"]:
            standard = escape(scheme.entry("directory_standard")["label"])
            text += "<p>这一类课程的上限要看{}，没有填，未核对。</p>".format(standard)
    else:
        text += "<p>不高于这一类课程的上限 {} 元/人。</p>".format(yuan(cost["limit_fen"]))
    return text + _bad_outcome(result)


def _loss(cost):
    text = "<p>亏本（合计不够成本）的机会 <strong>{}</strong>（截到两位小数，不进位）。</p>"
    return text.format(escape(cost["loss_chance_shown"]))


def _bad_outcome(result):
    """What the mean hides: how likely a loss is, and the price at which there is none."""
    cost = result["cost"]
    text = (
        "<p>按单价 {} 元，亏本（合计不够成本）的机会 <strong>{}</strong>（截到两位小数，不进位）；"
        "每一档多出多少、亏多少，见下面的表。</p>"
    ).format(yuan(result["unit_price_fen"]), escape(cost["loss_chance_shown"]))
    if cost["sure_fen"] is None:
        return text + "<p>单价再高，也不能保证不亏。</p>"
    text += (
        "<p>要想到了拿钱最少的那一档也够成本，单价至少要 <strong>{}</strong> 元/人{}。</p>".format(
            yuan(cost["sure_fen"]),
            "，高于这一类课程的上限" if cost["sure_above_cap"] else "",
        )
    )
    return text


def _table(result, links):
    rows = ""
    for tier in result["tiers"]:
        paid = "—" if tier["paid_fen"] is None else yuan(tier["paid_fen"])
        if result["cost"] and tier["paid_fen"] is not None:
            paid += "<br>" + _left(tier["paid_fen"] - result["cost"]["cost_fen"])
        rows += "<tr><td>{}{}</td><td>{}</td><td>{}</td></tr>".format(
            escape(tier["title"]), citation(tier["cite"], links), escape(tier["chance_shown"]), paid
        )
    return (
        "<table><caption>最高到哪一档（机会截到两位小数，不进位）</caption><thead><tr>"
        '<th scope="col">最高到</th><th scope="col">机会</th>'
        '<th scope="col">那时合计{}（元，平均）</th></tr></thead><tbody>{}</tbody></table>'
    ).format("，减去成本" if result["cost"] else "", rows)


def _left(left):
    if left == 0:
        return "不多不少"
    return "{} {}".format("多出" if left > 0 else "亏", yuan(abs(left)))


def _exact(scheme, result):
    who, many = _whole(scheme, result)
    employed = escape(scheme.words["employed"])
    return (
        "<p>{}的 {} 人，每人就业的把握都是 {}，互不相干；{}的人数从 0 到 {}，"
        "每个人数的机会乘那时的补贴，再全部加起来。用整数和分数计算，只在最后写出来时取整。</p>"
    ).format(who, many, _chance(result), employed, many)

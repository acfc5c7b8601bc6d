"""Headroom in plain Chinese, the same sentences for the page and for the terminal."""

from calculator.engine.scheme.money import yuan
from calculator.engine.scheme.settlement import nobody_paid, tier_titles

_LEVERS = {
    "certified": ("取证", "参训和就业不变", "已就业、满次数的人都在取证人数里"),
    "trainees": ("参训", "取证和就业不变", "取证的人都在参训人数里"),
}
_CAUTION = "参训、取证变少只说明比例怎样动，人数以实际为准；中途退出的人算不算参训，见理解分歧"
OTHERWISE = "如果当初人数不同"
NOTE = "比例截到两位小数，不进位；到没到线按人数精确比较，不看截过的小数。"
HEADING = "离每一档还差几人、能少几人："
NOBODY = "没有可以计算补贴的人"


def one_more(result):
    """What one more person employed brings to an `estimate`, as a sentence."""
    if result["counts"]["employed"] is None:
        return "这个方案不看稳定就业的人数。"
    more = result["one_more"]
    if nobody_paid(result) and not (more and more["gain_fen"]):
        nobody = NOBODY if result["counts"]["certified"] != 0 else "没有人取证"
        return nobody + "，多一人就业也不给钱。"
    if result["one_more"] is None:
        return "{}的人已全部稳定就业，没有“再多一人”。".format(_everybody(result))
    change = result["one_more"]["gain_fen"]
    if change == 0:
        return "只多 1 人稳定就业：金额不变。"
    return "只多 1 人稳定就业：{} {} 元。".format(
        "多得" if change > 0 else "少得", yuan(abs(change))
    )


def sentences(result):
    """[{id, title, state, texts, others}] of an `estimate`'s ``headroom``: lines held, then lines
    above.

    `state` is ``"held"`` or ``"above"``; `texts` whole sentences, `others` those about a class of
    other numbers than it had (none where nobody is paid for).
    """
    titles = tier_titles(result)
    found = []
    for line in result["headroom"]["held"]:
        found.append(_line(line, "held", _held(line, result), []))
    for line in result["headroom"]["above"]:
        others = []
        if not nobody_paid(result):
            others = [_lever(line, lever, result, titles) for lever in line["levers"]]
        if others and any(lever["fewer"] for lever in line["levers"]):
            others.append(_CAUTION + "。")
        found.append(_line(line, "above", _above(line, result, titles), others))
    return found


def lines(result):
    """The same as lines of plain text."""
    found = []
    for line in sentences(result):
        state = "已到" if line["state"] == "held" else "还没到"
        found.append("  {}（{}）：{}".format(line["title"], state, "".join(line["texts"])))
        if line["others"]:
            found.append("    {}：{}".format(OTHERWISE, "".join(line["others"])))
    return found


def _line(line, state, texts, others):
    return {
        "id": line["id"],
        "title": line["title"],
        "state": state,
        "texts": texts,
        "others": others,
    }


def _held(line, result):
    employed = result["counts"]["employed"]
    if line["lost_at"] is None:
        return ["稳定就业的 {} 人一个不剩，这条线也还在。".format(employed)]
    if line["can_lose"] == 0:
        spare = "正好够，一个也不能少"
    else:
        spare = "稳定就业还可以少 {} 人".format(line["can_lose"])
    return ["{}；少到 {} 人就失去，{}。".format(spare, line["lost_at"], paid(line))]


def _above(line, result, titles):
    counts = result["counts"]
    everybody = counts["trainees"] if counts["certified"] is None else counts["certified"]
    if line["more_employed"] is None:
        if everybody == 0:
            return ["没有人取证，到没到这条线都不给钱。"]
        return ["{}的 {} 人全部就业也到不了。".format(_everybody(result), everybody)]
    text = "再有 {} 人稳定就业（共 {} 人）就到{}，{}。"
    also = _also(line, line, result, titles)
    return [text.format(line["more_employed"], line["employed"], also, paid(line))]


def _everybody(result):
    """Who can be employed, as far as the scheme asks."""
    return "参训" if result["counts"]["certified"] is None else "取证"


def _lever(line, lever, result, titles):
    name, held, why = _LEVERS[lever["count"]]
    if lever["fewer"] is None:
        text = "只让{}变少也到不了：最少 {} 人，{}。"
        return text.format(name, lever["fewest"], why)
    text = "{}少 {} 人（{} 人，{}）也到{}，{}。"
    also = _also(line, lever, result, titles)
    return text.format(name, lever["fewer"], lever["becomes"], held, also, paid(lever))


def _also(line, then, result, titles):
    """Where the class comes to another tier than that of the line, which one."""
    if then["tier"] in (line["id"], result["tier"]):
        return ""
    return "（同时到“{}”这一档）".format(titles[then["tier"]])


def paid(then):
    """``合计 86,400 元，多得 14,400 元`` of a part of ``headroom``."""
    change = then["change_fen"]
    total = "合计 {} 元".format(yuan(then["total_fen"]))
    if change == 0:
        return total + "，金额不变"
    return "{}，{} {} 元".format(total, "多得" if change > 0 else "少得", yuan(abs(change)))

"""Headroom in plain Chinese, the same sentences for the page and for the terminal.

`named` everywhere: the words of the scheme, see `head_words.words`. A count that the scheme does not
ask for is None in the `result`, and is not spoken of.
"""

from calculator.engine.scheme.money import yuan
from calculator.engine.scheme.settlement import nobody_paid, tier_titles

OTHERWISE = "如果当初人数不同"
NOTE = "比例截到两位小数，不进位；到没到线按人数精确比较，不看截过的小数。"
HEADING = "离每一档还差几人、能少几人："
NOBODY = "没有可以计算补贴的人"


def one_more(result, named):
    """What one more person employed brings to an `estimate`, as a sentence."""
    employed = named["employed"]
    if result["counts"]["employed"] is None:
        return "这个方案不看{}的人数。".format(employed)
    more = result["one_more"]
    if nobody_paid(result) and not (more and more["gain_fen"]):
        nobody = NOBODY
        if result["counts"]["certified"] == 0:
            nobody = "没有人" + named["certified"]
        return "{}，多一人{}也不给钱。".format(nobody, named["work"])
    if result["one_more"] is None:
        text = "{}的人已全部{}，没有“再多一人”。"
        return text.format(_everybody(result, named), employed)
    change = result["one_more"]["gain_fen"]
    if change == 0:
        return "只多 1 人{}：金额不变。".format(employed)
    return "只多 1 人{}：{} {} 元。".format(
        employed, "多得" if change > 0 else "少得", yuan(abs(change))
    )


def sentences(result, named):
    """[{id, title, state, texts, others}] of an `estimate`'s ``headroom``: lines held, then lines
    above.

    `state` is ``"held"`` or ``"above"``; `texts` whole sentences, `others` those about a class of
    other numbers than it had (none where nobody is paid for).
    """
    titles = tier_titles(result)
    found = []
    for line in result["headroom"]["held"]:
        found.append(_line(line, "held", _held(line, result, named), []))
    for line in result["headroom"]["above"]:
        others = []
        if not nobody_paid(result):
            others = [_lever(line, lever, result, titles, named) for lever in line["levers"]]
        if others and any(lever["fewer"] for lever in line["levers"]):
            others.append(_caution(result, named))
        found.append(_line(line, "above", _above(line, result, titles, named), others))
    return found


def lines(result, named):
    """The same as lines of plain text."""
    found = []
    for line in sentences(result, named):
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


def _held(line, result, named):
    employed = result["counts"]["employed"]
    if line["lost_at"] is None:
        return ["{}的 {} 人一个不剩，这条线也还在。".format(named["employed"], employed)]
    if line["can_lose"] == 0:
        spare = "正好够，一个也不能少"
    else:
        spare = "{}还可以少 {} 人".format(named["employed"], line["can_lose"])
    return ["{}；少到 {} 人就失去，{}。".format(spare, line["lost_at"], paid(line))]


def _above(line, result, titles, named):
    counts = result["counts"]
    everybody = counts["trainees"] if counts["certified"] is None else counts["certified"]
    if line["more_employed"] is None:
        if everybody == 0:
            return ["没有人{}，到没到这条线都不给钱。".format(named["certified"])]
        text = "{}的 {} 人全部{}也到不了。"
        return [text.format(_everybody(result, named), everybody, named["work"])]
    text = "再有 {} 人{}（共 {} 人）就到{}，{}。"
    more, also = line["more_employed"], _also(line, line, result, titles)
    return [text.format(more, named["employed"], line["employed"], also, paid(line))]


def _everybody(result, named):
    """Who can be employed, as far as the scheme asks."""
    return named["trainees" if result["counts"]["certified"] is None else "certified"]


def _lever(line, lever, result, titles, named):
    name = named[lever["count"]]
    if lever["fewer"] is None:
        text = "只让{}变少也到不了：最少 {} 人{}。"
        return text.format(name, lever["fewest"], _within(lever["count"], result, named))
    text = "{}少 {} 人（{} 人{}）也到{}，{}。"
    also = _also(line, lever, result, titles)
    held = _held_counts(lever["count"], result, named)
    return text.format(name, lever["fewer"], lever["becomes"], held, also, paid(lever))


def _held_counts(count, result, named):
    """``，参训和就业不变``: the other counts that the scheme asks for."""
    words = (("trainees", "trainees"), ("certified", "certified"), ("employed", "work"))
    others = [
        named[word] for name, word in words if name != count and result["counts"][name] is not None
    ]
    return "，{}不变".format("和".join(others)) if others else ""


def _within(count, result, named):
    """``，取证的人都在参训人数里``: who cannot be left out, of those that the scheme asks for."""
    counts = result["counts"]
    if count == "trainees":
        within = [named["certified"]] if counts["certified"] is not None else []
        within += [
            named[n] for n in ("employed_uncertified", "over_limit_uncertified") if counts.get(n)
        ]
    else:
        within = ["已" + named["work"]] if counts["employed"] is not None else []
        within += [named["over_limit"]] if counts.get("over_limit") is not None else []
    return "，{}的人都在{}人数里".format("、".join(within), named[count]) if within else ""


def _caution(result, named):
    """What to think of a class of other numbers than it had."""
    fewer = [n for n in ("trainees", "certified") if result["counts"][n] is not None]
    text = "{}变少只说明比例怎样动，人数以实际为准".format("、".join([named[n] for n in fewer]))
    if "trainees" in fewer:
        text += "；中途退出的人算不算{}，看文件和理解分歧".format(named["trainees"])
    return text + "。"


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

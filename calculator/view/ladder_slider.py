"""A slider under the ladder that reads it number by number, without changing the class.

JavaScript only carries: the sentence and the place of every number are made here.
"""

from calculator.engine.scheme.money import yuan
from calculator.engine.scheme.settlement import NO_TIER, nobody_paid, tier_titles
from calculator.files.escaping import escape
from calculator.view.ladder_svg import scale, short


def draw(answer, named):
    """HTML of the slider and of the sentence for where it stands, of an `estimate`, in the words
    `named` of its scheme; empty where it has no ladder.
    """
    if not answer["ladder"]:
        return ""
    stops = _stops(answer)
    x, y = scale(answer)
    texts = [_text(answer, named, *stop) for stop in stops]
    now = [employed for employed, _, _ in stops].index(answer["counts"]["employed"])
    points = " ".join("{},{}".format(short(x(e)), short(y(total))) for e, total, _ in stops)
    return (
        '<div class="ladder-reader"><label for="ladder-slider">拖动，或按左右方向键，看别的人数'
        "（不改上面填的）</label>"
        '<input type="range" id="ladder-slider" min="0" max="{}" value="{}" autocomplete="off" '
        'data-texts="{}" data-points="{}" aria-valuetext="{}">'
        '<output id="ladder-reading" for="ladder-slider">{}</output></div>'
    ).format(
        len(stops) - 1,
        now,
        escape("|".join(texts)),
        points,
        escape(texts[now]),
        escape(texts[now]),
    )


def _stops(answer):
    """[(employed, payment, tier)]: every number where they are not too many, else the corners."""
    every = answer["payments_fen"]
    now = answer["counts"]["employed"]
    stops = []
    for step in answer["ladder"]:
        if every is None:
            numbers = {step["from"]: step["from_fen"], step["to"]: step["to_fen"]}
            if step["from"] <= now <= step["to"]:
                numbers[now] = answer["total_fen"]
        else:
            numbers = {e: every[e] for e in range(step["from"], step["to"] + 1)}
        for employed in sorted(numbers):
            stops.append((employed, numbers[employed], step["tier"]))
    return stops


def _text(answer, named, employed, total, tier):
    change = total - answer["total_fen"]
    text = "{} {} 人：{} 元".format(named["employed"], employed, yuan(total))
    if not nobody_paid(answer):  # where nobody is paid for, no tier is worth naming
        text += "，到“{}”".format(tier_titles(answer)[tier]) if tier else "，" + NO_TIER
    if employed == answer["counts"]["employed"]:
        return text + "（现在）"
    if change == 0:
        return text + "，和现在一样多"
    return text + "，比现在{} {} 元".format("多" if change > 0 else "少", yuan(abs(change)))

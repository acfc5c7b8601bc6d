"""What a plan comes to by month as bars, an instalment beside the other; the table below says the same."""

from calculator.engine.scheme.money import yuan
from calculator.files.escaping import escape

_WIDTH, _ROW, _LEFT, _RIGHT = 360, 44, 8, 352
_LEGEND = 24
_SHADES = 3  # in the style sheet; a fourth instalment takes the first again
_MOST = 36  # months


def draw(found):
    """An SVG of the months of a `plan_summary.summary`; nothing where there is no money."""
    months = found["months"][:_MOST]
    most = max([month["amount_fen"] for month in months] + [0])
    if most <= 0:
        return ""
    titles = [instalment["title"] for instalment in found["instalments"]]
    parts = [_legend(titles)]
    top = _LEGEND * len(titles)
    for place, month in enumerate(months):
        parts.append(_month(found, month, top + place * _ROW, most))
    words = "；".join(
        "{} {} 元".format(_name(found, month), yuan(month["amount_fen"])) for month in months
    )
    more = "<p>图里只画前 {} 个月，全部在表里。</p>".format(_MOST)
    return (
        '<svg class="ladder cash" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>{}'
    ).format(
        _WIDTH,
        top + len(months) * _ROW + 6,
        escape("各月合计：" + words),
        "".join(parts),
        more if len(found["months"]) > _MOST else "",
    )


def _legend(titles):
    return "".join(
        '<rect class="cash-{}" x="{}" y="{}" width="14" height="14"/><text x="{}" y="{}">{}</text>'.format(
            place % _SHADES, _LEFT, 6 + place * _LEGEND, _LEFT + 22, 18 + place * _LEGEND, escape(t)
        )
        for place, t in enumerate(titles)
    )


def _month(found, month, top, most):
    parts = [
        '<text x="{}" y="{}">{}</text>'.format(_LEFT, top + 16, escape(_name(found, month))),
        '<text class="chance-share" x="{}" y="{}" text-anchor="end">{} 元</text>'.format(
            _RIGHT, top + 16, yuan(month["amount_fen"])
        ),
    ]
    fen = 0
    for place, amount in enumerate(month["amounts_fen"]):
        # Both ends are cut from the running sum, so that bars beside one another leave no gap.
        begins, ends = [(_RIGHT - _LEFT) * each // most for each in (fen, fen + amount)]
        fen += amount
        if amount > 0:
            parts.append(
                '<rect class="cash-{}" x="{}" y="{}" width="{}" height="16"/>'.format(
                    place % _SHADES, _LEFT + begins, top + 22, max(1, ends - begins)
                )
            )
    return "".join(parts)


def _name(found, month):
    return month["month"] or found["no_month"]

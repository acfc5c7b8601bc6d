"""The chance of each tier as bars; the table beside it says the same in words."""

from calculator.engine.scheme.money import yuan
from calculator.files.escaping import escape

_WIDTH, _ROW, _LEFT, _RIGHT = 360, 58, 14, 346


def draw(answer):
    """An SVG of the ``tiers`` of an `outlook`: a bar for each, as long as its chance."""
    parts = []
    for place, tier in enumerate(answer["tiers"]):
        top = place * _ROW
        length = (_RIGHT - _LEFT) * tier["permyriad"] // 10000
        parts.append(
            '<text x="{0}" y="{1}">{2}{3}</text>'
            '<text class="chance-share" x="{4}" y="{1}" text-anchor="end">{5}</text>'
            '<rect class="chance-room" x="{0}" y="{6}" width="{7}" height="18"/>'
            '<rect class="chance-bar" x="{0}" y="{6}" width="{8}" height="18"/>'.format(
                _LEFT,
                top + 22,
                escape(tier["title"]),
                "" if tier["paid_fen"] is None else "：{} 元".format(yuan(tier["paid_fen"])),
                _RIGHT,
                escape(tier["chance_shown"]),
                top + 31,
                _RIGHT - _LEFT,
                length,
            )
        )
    return (
        '<svg class="ladder chance" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>'
    ).format(
        _WIDTH,
        len(answer["tiers"]) * _ROW + 10,
        escape("最高到每一档的机会：" + _words(answer)),
        "".join(parts),
    )


def _words(answer):
    return "；".join("{} {}".format(t["title"], t["chance_shown"]) for t in answer["tiers"])

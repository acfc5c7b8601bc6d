"""Targets as bars: an SVG without script or inline style. The table under it says the same."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

# The drawing's own units; text stays legible when it is scaled down to a phone's width.
_WIDTH, _LEFT, _RIGHT = 360, 4, 356
_ROW, _BAR, _TOP = 58, 16, 22


@dataclass(frozen=True)
class Bar:
    """One bar: whose it is, what is written at it, its length, and its end if it is a range."""

    label: str
    written: str
    value: float
    to: float | None = None


def draw(name: str, title: str, description: str, bars: list[Bar]) -> Markup:
    """The bars on one scale that begins at 0; `name` makes the ids of the drawing its own."""
    longest = max((bar.to or bar.value for bar in bars), default=0) or 1
    height = _TOP + _ROW * len(bars) - _ROW + _BAR + 12
    rows = [_row(bar, i, longest) for i, bar in enumerate(bars)]
    return Markup(
        '<svg class="bars" viewBox="0 0 {} {}" role="img" aria-labelledby="{}-title {}-desc">'
        '<title id="{}-title">{}</title><desc id="{}-desc">{}</desc>{}</svg>'
    ).format(_WIDTH, height, name, name, name, title, name, description, Markup("").join(rows))


def _row(bar: Bar, index: int, longest: float) -> Markup:
    y = _TOP + index * _ROW
    rest = Markup("")
    if bar.to is not None:
        rest = _rect("bars__range", y, _width(bar.to, longest))
    return Markup(
        '<text class="bars__label" x="{}" y="{}">{}</text>'
        '<text class="bars__value" x="{}" y="{}" text-anchor="end">{}</text>'
        '<rect class="bars__track" x="{}" y="{}" width="{}" height="{}"/>{}{}'
    ).format(
        _LEFT, y, bar.label, _RIGHT, y, bar.written,
        _LEFT, y + 9, _RIGHT - _LEFT, _BAR,
        rest, _rect("bars__bar", y, _width(bar.value, longest)),
    )  # fmt: skip


def _rect(kind: str, y: int, width: float) -> Markup:
    return Markup('<rect class="{}" x="{}" y="{}" width="{}" height="{}"/>').format(
        kind, _LEFT, y + 9, width, _BAR
    )


def _width(value: float, longest: float) -> float:
    return round((_RIGHT - _LEFT) * value / longest, 1)

"""The lineage as a drawing: one column per level, a line from each document to those it cites."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from scripts.derived.lineage import UNKNOWN, Lineage, Node

_BOX, _HIGH, _GAP, _STEP, _TOP = 280, 52, 60, 70, 60
_LINE = 19  # characters that fit on one line of a box; a longer line is cut


def draw(lineage: Lineage, address: Callable[[str], str]) -> Markup:
    """An SVG without script or inline style; the table under it says the same.

    `address` gives the link to the page of a document that is held.
    """
    places = _places(lineage)
    width = len(lineage.columns) * _BOX + (len(lineage.columns) - 1) * _GAP + _GAP // 2
    height = max((y for _, y in places.values()), default=0) + _HIGH + 10
    labels = {node.key: node.label for node in lineage.nodes}
    pairs = list(dict.fromkeys((e.citing, e.cited) for e in lineage.edges))
    said = "；".join(f"{labels[citing]} 引用 {labels[cited]}" for citing, cited in pairs)
    lines = [_line(places[citing], places[cited]) for citing, cited in pairs]
    heads = [
        Markup('<text class="lineage__level" x="{}" y="18">{}</text>').format(
            column * (_BOX + _GAP),
            "、".join("没有写出哪一级" if level == UNKNOWN else level for level in levels),
        )
        for column, levels in enumerate(lineage.columns)
    ]
    boxes = [_box(node, *places[node.key], address) for node in lineage.nodes]
    # A group, not an image: the links inside an image would be lost to those who hear the page.
    return Markup(
        '<svg class="lineage" viewBox="0 0 {} {}" role="group"'
        ' aria-labelledby="lineage-title lineage-desc">'
        '<title id="lineage-title">哪份文件引用了哪份文件</title>'
        '<desc id="lineage-desc">{}。</desc>{}</svg>'
    ).format(width, height, said, Markup("").join([*heads, *lines, *boxes]))


def _places(lineage: Lineage) -> dict[str, tuple[int, int]]:
    """The upper left corner of each box."""
    places = {}
    for column, levels in enumerate(lineage.columns):
        inside = [n for level in levels for n in lineage.nodes if n.level == level]
        for row, node in enumerate(inside):
            places[node.key] = (column * (_BOX + _GAP), _TOP + row * _STEP)
    return places


def _line(start: tuple[int, int], end: tuple[int, int]) -> Markup:
    """From the citing box to the cited one: inside a column round the right side, past a column
    above its boxes."""
    (x1, y1), (x2, y2) = start, end
    y1, y2, x2 = y1 + _HIGH // 2, y2 + _HIGH // 2, x2 + _BOX
    half, above = _GAP // 2, _TOP - 20
    if x1 + _BOX == x2:
        path = f"M{x2} {y1}C{x2 + half} {y1} {x2 + half} {y2} {x2} {y2}"
    elif x1 - x2 == _GAP:
        path = f"M{x1} {y1}C{x1 - half} {y1} {x2 + half} {y2} {x2} {y2}"
    else:
        over = f"C{x1 - half} {y1} {x1 - half} {above} {x1 - _GAP} {above}L{x2 + _GAP} {above}"
        path = f"M{x1} {y1}{over}C{x2 + half} {above} {x2 + half} {y2} {x2} {y2}"
    dot = Markup('<circle class="lineage__end" cx="{}" cy="{}" r="4"/>').format(x2, y2)
    return Markup('<path class="lineage__line" d="{}"/>{}').format(path, dot)


def _box(node: Node, x: int, y: int, address: Callable[[str], str]) -> Markup:
    """The box of a document: its title, and its number below; linked if its text is held."""
    kind = "lineage__held" if node.held else "lineage__cited"
    rows = [_cut(row) for row in (node.title, node.number) if row]
    first = y + _HIGH // 2 + (5 if len(rows) == 1 else -4)
    spans = Markup("").join(
        Markup('<tspan x="{}" y="{}">{}</tspan>').format(x + _BOX // 2, first + 19 * i, row)
        for i, row in enumerate(rows)
    )
    drawn = Markup(
        '<rect class="{}" x="{}" y="{}" width="{}" height="{}" rx="4"/>'
        '<text class="lineage__name" text-anchor="middle">{}</text>'
    ).format(kind, x, y, _BOX, _HIGH, spans)
    if not node.held:
        return drawn
    return Markup('<a href="{}">{}</a>').format(address(node.key), drawn)


def _cut(row: str) -> str:
    wide = sum(0.5 if c.isascii() else 1 for c in row)
    return row if wide <= _LINE else row[: _LINE - 1] + "…"

"""The payment ladder as a drawing: payment against number employed, with “you are here”."""

from calculator.engine.scheme.money import yuan
from calculator.files.escaping import escape

# The drawing's own units; text stays legible when it is scaled down to a phone's width.
_WIDTH, _HEIGHT = 360, 262
_LEFT, _RIGHT, _TOP, _BOTTOM = 14, 346, 34, 206


def draw(answer, named, name="ladder"):
    """An SVG of the ladder of an `estimate`, in the words `named` of its scheme; empty where it has
    none. `name` begins what it is called on the page, where there are several. The table beside it says the same in words.
    """
    steps = answer["ladder"]
    if not steps:
        return ""
    now = answer["counts"]["employed"]
    x, y = scale(answer)
    employed = escape(named["employed"])
    parts = []
    for step in steps:
        start, end = x(step["from"] - 0.5), x(step["to"] + 0.5)
        here = step["from"] <= now <= step["to"]
        parts.append(
            '<path class="ladder-step{}" d="M{} {}L{} {}L{} {}L{} {}Z"><title>{}</title></path>'.format(
                " is-here" if here else "",
                short(start),
                _BOTTOM,
                short(start),
                short(y(step["from_fen"])),
                short(end),
                short(y(step["to_fen"])),
                short(end),
                _BOTTOM,
                "{} 人：{} 元".format(_people(step), _payment(step)),
            )
        )
    parts.append(_labels(steps, x, y))
    parts.append(_marker(answer, now, x, y))
    parts.append(_probe(x(now), y(answer["total_fen"])))
    parts.append(
        '<text class="ladder-axis" x="{}" y="{}" text-anchor="end">{}人数（人）</text>'.format(
            _RIGHT, _HEIGHT - 6, employed
        )
    )
    title = "补贴随{}人数变化的阶梯".format(employed)
    return (
        '<svg class="ladder" viewBox="0 0 {0} {1}" role="img" aria-labelledby="{2}-title '
        '{2}-desc"><title id="{2}-title">{3}</title><desc id="{2}-desc">{4}</desc>{5}</svg>'
    ).format(_WIDTH, _HEIGHT, name, title, escape(describe(answer)), "".join(parts))


def scale(answer):
    """(x of a number employed, y of a payment in 分) in the drawing's units, as two functions."""
    steps = answer["ladder"]
    low, high = steps[0]["from"], steps[-1]["to"]
    top = max(max(step["from_fen"], step["to_fen"]) for step in steps) or 1

    def x(employed):
        # Half a place of room at both ends, so that a ladder of one number is still a line.
        return _LEFT + (_RIGHT - _LEFT) * (employed - low + 0.5) / (high - low + 1)

    def y(fen):
        return _BOTTOM - (_BOTTOM - _TOP) * fen / top

    return x, y


def describe(answer):
    """The ladder in one sentence, for those who do not see the drawing."""
    parts = ["{}人{}元".format(_people(step), _payment(step)) for step in answer["ladder"]]
    here = "现在{}人，{}元".format(answer["counts"]["employed"], yuan(answer["total_fen"]))
    return "；".join(parts + [here])


def _people(step):
    if step["from"] == step["to"]:
        return str(step["from"])
    return "{}—{}".format(step["from"], step["to"])


def _payment(step):
    if step["from_fen"] == step["to_fen"]:
        return yuan(step["from_fen"])
    return "{}—{}".format(yuan(step["from_fen"]), yuan(step["to_fen"]))


def _labels(steps, x, y):
    """The payment over each step and the number of people where it begins."""
    parts = []
    last_end = 0
    for step in steps:
        middle = (x(step["from"] - 0.5) + x(step["to"] + 0.5)) / 2
        level = y(max(step["from_fen"], step["to_fen"]))
        text = _payment(step)
        half = 3.9 * len(text)
        middle = min(max(middle, _LEFT + half), _RIGHT - half)
        if middle - half >= last_end:
            parts.append(
                '<text class="ladder-amount" x="{}" y="{}" text-anchor="middle">{}</text>'.format(
                    short(middle), short(level - 6), text
                )
            )
            last_end = middle + half
        parts.append(
            '<text class="ladder-people" x="{}" y="{}">{}</text>'.format(
                short(x(step["from"] - 0.5)), _BOTTOM + 16, step["from"]
            )
        )
    return "".join(parts)


def _marker(answer, now, x, y):
    text = "现在 {} 人".format(now)
    at = x(now)
    half = 5.5 * len(text)
    label = min(max(at, _LEFT + half), _RIGHT - half)
    level = y(answer["total_fen"])
    return (
        '<line class="ladder-here" x1="{0}" y1="{1}" x2="{0}" y2="{2}"/>'
        '<circle class="ladder-dot" cx="{0}" cy="{1}" r="5"/>'
        '<text class="ladder-here-text" x="{3}" y="{4}" text-anchor="middle">{5}</text>'
    ).format(short(at), short(level), _BOTTOM, short(label), _BOTTOM + 32, text)


def _probe(at, level):
    """What the slider under the drawing moves; it begins on the present number and is not seen."""
    return (
        '<g class="ladder-probe" transform="translate({} 0)"><line y1="{}" y2="{}"/>'
        '<circle cy="{}" r="6"/></g>'
    ).format(short(at), _TOP, _BOTTOM, short(level))


def short(number):
    """A coordinate with at most one decimal."""
    tenths = int(number * 10 + 0.5)
    whole, rest = divmod(tenths, 10)
    return "{}.{}".format(whole, rest) if rest else str(whole)

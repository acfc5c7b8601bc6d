"""A printed form laid out as it is printed: rows of cells, each a label and what stands beside it."""

from calculator.engine.entry.text import trimmed
from calculator.engine.scheme.unproved import mark

BOX, TICKED = "□", "☑"
_GAP = "　　"  # between boxes, and where one writes by hand
_LINE = 32  # characters; boxes beyond stand on the next line, none is cut in two


def rows(form, filled):
    """The rows of the form, top to bottom: lists of one entry, or of two that share a row.

    Each is {"label", "lines": what is printed and filled in, "tall": whether it takes what room
    there is, "by_hand": lines left for pen and seal}. `filled` as in `application.check`.
    """
    found = []
    waiting = None  # a half row that the next half entry completes
    for entry in form["entries"]:
        cell = _cell(entry, trimmed(str(filled.get(entry["id"]) or "")))
        if entry["half"] and waiting is not None:
            waiting.append(cell)
            waiting = None
        else:
            found.append([cell])
            waiting = found[-1] if entry["half"] else None
    return found


def text(form, filled):
    """The filled form as plain text, one entry after the other."""
    above = ended(form)
    lines = [form["title"]] + ([above] if above else []) + [""]
    for row in rows(form, filled):
        for cell in row:
            lines.append(
                cell["label"] + "：" + ("\n" if cell["tall"] else "") + "\n".join(cell["lines"])
            )
            lines += cell["by_hand"]
    below = remark(form)
    return "\n".join(lines + (["", below] if below else [])) + "\n"


def ended(form):
    """That the form's document has an end, for above the form; empty where it has none."""
    return form["ended"]["message"] if form.get("ended") else ""


def remark(form):
    """What is printed below the form, with a mark where it is unproved; empty where nothing is."""
    cite = form["remark"]
    return cite["quote"] + mark(cite, "（{}）") if cite else ""


def _cell(entry, typed):
    if entry["options"]:
        boxes = [
            (TICKED if typed == option["id"] else BOX) + option["label"]
            for option in entry["options"]
        ]
        lines = boxes[:1]
        for box in boxes[1:]:
            if len(lines[-1] + _GAP + box) <= _LINE:
                lines[-1] += _GAP + box
            else:
                lines.append(box)
    else:
        lines = typed.replace("\r", "").split("\n")
    prompted = entry["prompted_by"]
    return {
        "label": entry["label"],
        "lines": [prompted["quote"]] + lines if prompted and not typed else lines,
        "tall": entry["asks"] in ("account", "opinion"),
        "by_hand": [_by_hand(line) for line in entry["by_hand"]],
    }


def _by_hand(line):
    label = line["label"] + "：" if line["label"] else ""
    return label + "".join(_GAP + blank for blank in line["blanks"])

"""Cells of a workbook, each in one of a few looks, and those looks as the workbook's own style sheet.

A cell is text, or what one of the functions here gives: (look, value as XML writes it, whether that is
text, formula). A formula stands without its equals sign, beside the value it has now, so that a preview
that does not reckon shows the same.
"""

from calculator.files.escaping import escape

# (look, its format for numbers, font, fill, further properties)
_LOOKS = (
    ("text", "@", 0, 0, ""),
    ("head", "@", 1, 2, '<alignment horizontal="center" vertical="center" wrapText="1"/>'),
    ("wrapped", "@", 0, 0, '<alignment vertical="top" wrapText="1"/>'),
    ("aside", "@", 0, 0, ""),  # whose length makes no column wider
    ("count", "0", 0, 0, ""),
    ("money", "#,##0.00", 0, 0, ""),
    ("day", "yyyy-mm-dd", 0, 0, '<alignment horizontal="center"/>'),
    ("month", 'yyyy"年"m"月"', 0, 0, '<alignment horizontal="center"/>'),
    ("rate", "0.00%", 0, 0, ""),
    ("count-sum", "0", 1, 2, ""),
    ("money-sum", "#,##0.00", 1, 2, ""),
    ("text-sum", "@", 1, 2, ""),
    ("number", "General", 0, 0, ""),
    ("moment", "yyyy-mm-dd hh:mm", 0, 0, '<alignment horizontal="center"/>'),
)
_STYLES = {look[0]: place + 1 for place, look in enumerate(_LOOKS)}
_FIRST_FORMAT = 164  # of those that a workbook brings along
_FONT = '<sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/>'


def text(value, look="text", formula=""):
    """A cell of text."""
    return look, _xml_text(value), True, formula


def blank(look, formula=""):
    """A cell that has a look and no value; with a formula, one whose value is no text now."""
    return look, "", True, formula


def count(number, formula="", look="count"):
    """A cell with a whole number."""
    return look, str(number), False, formula


def money(fen, formula="", look="money"):
    """A cell with an amount of 分, in 元."""
    whole, rest = divmod(abs(fen), 100)
    value = "{}{}".format("-" if fen < 0 else "", whole)
    return look, value + (".{:02d}".format(rest) if rest else ""), False, formula


def written(cell, place):
    """`cell` as XML at the `place` (``B7``), or nothing where it is blank and has no look."""
    if isinstance(cell, str):
        if not cell:
            return ""
        cell = text(cell)
    look, value, is_text, formula = cell
    begun = '<c r="{}" s="{}"'.format(place, _STYLES[look])
    if formula:
        kind = ' t="str"' if is_text else ""
        return "{}{}><f>{}</f><v>{}</v></c>".format(begun, kind, escape(formula), value)
    if not value:
        return begun + "/>"
    if is_text:
        line = '{} t="inlineStr"><is><t xml:space="preserve">{}</t></is></c>'
        return line.format(begun, value)
    return "{}><v>{}</v></c>".format(begun, value)


def styled(look):
    """The attribute of a column whose new cells have this look, nothing for none."""
    return ' style="{}"'.format(_STYLES[look]) if look else ""


def letters(column):
    """The name of a column, from 0: A, B … Z, AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def style_sheet(namespace):
    """The XML of the looks."""
    formats = "".join(
        '<numFmt numFmtId="{}" formatCode="{}"/>'.format(_FIRST_FORMAT + place, escape(look[1]))
        for place, look in enumerate(_LOOKS)
    )
    looks = "".join(
        '<xf numFmtId="{}" fontId="{}" fillId="{}" borderId="0" xfId="0" applyNumberFormat="1" '
        'applyFont="1" applyFill="1" applyAlignment="1">{}</xf>'.format(
            _FIRST_FORMAT + place, font, fill, inner
        )
        for place, (_, _, font, fill, inner) in enumerate(_LOOKS)
    )
    return (
        '<styleSheet xmlns="{0}"><numFmts count="{1}">{2}</numFmts><fonts count="2"><font>{3}</font>'
        '<font><b/>{3}</font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid">'
        '<fgColor rgb="FFEDEDED"/></patternFill></fill></fills><borders count="1"><border/></borders>'
        '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="{4}"><xf/>{5}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    ).format(namespace, len(_LOOKS), formats, _FONT, len(_LOOKS) + 1, looks)


def _xml_text(value):
    """`value` as XML holds it: what it cannot hold, as workbooks write it (``_x000B_``)."""
    if not value or (" " <= min(value) and max(value) < "\ud800" and "_" not in value):
        return escape(value)
    made = []
    for place, char in enumerate(value):
        code = ord(char)
        if (code < 32 and char not in "\t\n") or code in (0xFFFE, 0xFFFF):
            made.append("_x{:04X}_".format(code))
        elif 0xD800 <= code < 0xE000:
            made.append("\ufffd")  # half a character
        elif char == "_" and _is_mark(value[place : place + 7]):
            made.append("_x005F_")
        else:
            made.append(char)
    return escape("".join(made))


def _is_mark(text):
    """Whether it would be taken for a character written as a number."""
    return (
        len(text) == 7
        and text[:2] == "_x"
        and text[6] == "_"
        and all(c in "0123456789ABCDEFabcdef" for c in text[2:6])
    )

"""What one takes away from the class page: a link, a slip to print or keep, the answer as data."""

import json

from calculator.engine.one_class import slip
from calculator.engine.scheme.money import yuan
from calculator.engine.scheme.settlement import nobody_paid
from calculator.files import xlsx_cells
from calculator.files.cells import harmless
from calculator.files.escaping import escape
from calculator.files.xlsx import XLSX, Sheet, workbook
from calculator.view import link

_HEADINGS = ("项目", "内容", "金额（元）", "能拿到")
_BYTE_ORDER_MARK = "\ufeff"  # spreadsheets take the file for UTF-8 only with it


def add(found, want, rules, fields, kind, choices):
    """Put what was wanted into the answer `found`: ``link``, ``print`` (with its part) or a file.

    `want`: "link", "slip", or the name of a file; anything else adds nothing.
    """
    result = found["result"]
    if want == "link":
        found["link"] = link.encode(fields, result)
    elif want == "slip":
        found["parts"]["answer-slip"] = _slip(slip.lines(rules, fields, kind, choices, result))
        found["print"] = "answer-slip"
    elif want == "测算单.txt":
        text = slip.text(slip.lines(rules, fields, kind, choices, result))
        found["files"] = {want: {"type": "text/plain", "text": text}}
    elif want == "测算.csv":
        text = _csv(_rows(slip.lines(rules, fields, kind, choices, result), result))
        found["files"] = {want: {"type": "text/csv", "text": text}}
    elif want == "测算.xlsx":
        rows = _rows(slip.lines(rules, fields, kind, choices, result), result)
        found["files"] = {want: {"type": XLSX, "hex": _workbook(rows).hex()}}
    elif want == "测算.json":
        found["files"] = {want: {"type": "application/json", "text": json.dumps(result)}}


def _slip(lines):
    rows = "".join(
        '<tr><th scope="row">{}</th><td>{}</td></tr>'.format(escape(label), escape(value))
        for label, value in lines
    )
    text = "<table><caption>{}（按文件整理的计算，不是官方核定）</caption><tbody>{}</tbody></table><p>{}</p>"
    return text.format(slip.TITLE, rows, slip.CAVEAT)


def _rows(lines, result):
    """The slip as a table, (item, content, amount in 分 or None, whether it is paid); amounts stand in a
    column of their own, as numbers that can be added."""
    amounts = {"合计": (result["total_fen"], "")}
    for instalment in result["instalments"]:
        paid = instalment["earned"] and not nobody_paid(result)
        amounts[instalment["title"]] = (instalment["amount_fen"], "是" if paid else "否")
    rows = []
    for label, value in lines:
        if label in amounts:
            fen, paid = amounts[label]
            rows.append((label, "", fen, paid))
        else:
            rows.append((label, value, None, ""))
    return rows


def _csv(rows):
    lines = [_HEADINGS]
    for label, value, fen, paid in rows:
        lines.append((label, value, "" if fen is None else yuan(fen).replace(",", ""), paid))
    return _BYTE_ORDER_MARK + "".join(",".join(_cell(c) for c in line) + "\r\n" for line in lines)


def _workbook(rows):
    lines = [[xlsx_cells.text(heading, "head") for heading in _HEADINGS]]
    for label, value, fen, paid in rows:
        lines.append([label, value, "" if fen is None else xlsx_cells.money(fen), paid])
    return workbook([Sheet("测算", lines)])


def _cell(text):
    """A cell that a spreadsheet takes as text: quoted, and no formula."""
    return '"' + harmless(text).replace('"', '""') + '"'

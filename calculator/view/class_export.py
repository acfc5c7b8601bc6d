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
_WANTED = ("link", "code", "slip", "测算单.txt", "测算.csv", "测算.xlsx", "测算.json")
_DAY = len("2026-08-31")
_BYTE_ORDER_MARK = "\ufeff"  # spreadsheets take the file for UTF-8 only with it


def add(found, asked, rules, fields, kind, choices, document):
    """Put what was wanted into the answer `found`: ``link``, ``print`` (with its part) or a file.

    `asked` {"want": "link", "code", "slip", or the name of a file, anything else adds nothing; "now":
    when, see `moments.read`; "page": the page's address}. `document`: what the document of the
    clauses is called.
    """
    want, day = asked.get("want"), asked.get("now", "")[:_DAY]
    result = found["result"]
    found["parts"]["answer-code"] = ""  # what stood there was of another answer
    if want not in _WANTED:
        return
    fragment = link.encode(fields, result, day)
    address = asked.get("page", "") + fragment
    typed = dict(fields, made_on=day)
    lines = slip.lines(rules, typed, kind, choices, result, document)
    file = None
    if want == "link":
        found["link"] = fragment
    elif want == "code":
        found["parts"]["answer-code"] = _code(address)
        found["code"] = "answer-code"
    elif want == "slip":
        found["parts"]["answer-slip"] = _slip(lines) + _code(address)
        found["print"] = found["code"] = "answer-slip"
    elif want == "测算单.txt":
        file = {"type": "text/plain", "text": slip.text(lines, asked.get("page") and address)}
    elif want == "测算.csv":
        file = {"type": "text/csv", "text": _csv(_rows(lines, result))}
    elif want == "测算.xlsx":
        file = {"type": XLSX, "hex": _workbook(_rows(lines, result)).hex()}
    elif want == "测算.json":
        made = dict(result, made_on=day) if day else result
        file = {"type": "application/json", "text": json.dumps(made)}
    if file:
        found["files"] = {want: file}


def _slip(lines):
    rows = "".join(
        '<tr><th scope="colgroup" colspan="2">{}</th></tr>'.format(escape(label))
        if value is None
        else '<tr><th scope="row">{}</th><td>{}</td></tr>'.format(escape(label), escape(value))
        for label, value in lines
    )
    text = "<table><caption>{}（按文件整理的计算，不是官方核定）</caption><tbody>{}</tbody></table><p>{}</p>"
    return text.format(slip.TITLE, rows, slip.CAVEAT)


def _code(address):
    """Where the page draws the address as a QR code, with the address as text beside it."""
    text = '<figure class="result-code" data-address="{0}"><figcaption>用手机扫，打开这个结果；也可以照抄下面的链接：<br><span>{0}</span></figcaption></figure>'
    return text.format(escape(address))


def _rows(lines, result):
    """The slip as a table, (item, content, amount in 分 or None, whether it is paid); amounts stand in a
    column of their own, as numbers that can be added."""
    amounts = {"合计": (result["total_fen"], "")}
    for instalment in result["instalments"]:
        paid = instalment["earned"] and not nobody_paid(result)
        amounts[instalment["title"]] = (instalment["amount_fen"], "是" if paid else "否")
    rows = []
    for label, value in [line for line in lines if line[1] is not None]:
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

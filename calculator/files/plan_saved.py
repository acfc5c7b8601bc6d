"""A plan saved as JSON: what it keeps beside its answer so that it can be read again, and the table it is read as."""

import json

from calculator.engine.plan import origin
from calculator.engine.plan.columns import DAY, FIELDS
from calculator.engine.plan.headings import TableError
from calculator.engine.scheme.money import plain_yuan
from calculator.files.cells import harmless, quoted

_ROW = "行"  # so that a row of which nothing was read is no blank one
_MOST_BLANK = 100_000  # rows between two; more stand in no table that was saved
_OURS = "这份 JSON 不是这里存下的“一年的班”，装不了；请装这一页“下载 JSON”存下的文件，或 CSV"


def made(plan, source):
    """``{scheme, data_version, readings, made_on, columns}`` of a `ClassPlan` whose headings have been
    read; `source` the `Origin` of what is written."""
    return {
        "scheme": source.scheme,
        "data_version": source.data_version,
        "readings": source.choices,
        "made_on": source.made_on,
        "columns": [column.field for column in plan.columns],
    }


def error(line, texts, message):
    """``{row, message, typed}`` of a row that was not computed: `typed` {entry id: text} what stood there."""
    typed = {field: texts[field] for field in texts if texts[field]}
    return {"row": line, "message": message, "typed": typed}


def is_json(text):
    """Whether `text`, the beginning of a file, is JSON and no table."""
    text = text.lstrip("\ufeff \t\r\n")
    return text[:1] == "{" and text[1:2] != "\\"  # which begins Word's RTF


def lines(text):
    """The plan as the lines of a table that `ClassPlan.read` reads: every row where it stood. Raises
    TableError where it is none of ours."""
    try:
        saved = json.loads(text.lstrip("\ufeff \t\r\n"))
        told = saved["made"]
        source = origin.Origin(
            told["scheme"], told["data_version"], told["readings"], told["made_on"]
        )
        columns = [field for field in FIELDS + (DAY,) if field in told["columns"]]
        rows = {}
        for one in saved["classes"]:
            _keep(rows, one["row"], _cells(one, columns))
        for one in saved["errors"]:
            _keep(rows, one["row"], [one["typed"].get(field, "") for field in columns])
        found = [",".join([_ROW] + columns + [quoted(origin.heading(source))])]
        for row in sorted(rows):
            if row - len(found) > _MOST_BLANK:
                raise ValueError
            found += ["" for _ in range(row - len(found) - 1)]
            found.append(",".join([str(row)] + [quoted(harmless(cell)) for cell in rows[row]]))
    except (ValueError, KeyError, TypeError, AttributeError):
        raise TableError(_OURS)
    return found


def _keep(rows, row, cells):
    """Put a row where it stood. Raises TableError where one is there: it would be lost without a word."""
    if row in rows:
        message = (
            "这份 JSON 里有两个班的 row 都是 {}，可能是照着别的班抄的；请改成不同的行号，再装入"
        )
        raise TableError(message.format(row))
    rows[row] = cells


def _cells(one, columns):
    """What a class said in each of the `columns`."""
    said = {"class_id": one["class_id"], "kind": one.get("kind", "")}
    for field in ("certified_on", DAY):
        said[field] = one.get(field, "")
    for field, fen in (
        ("unit_price", one["unit_price_fen"]),
        ("directory_standard", one.get("directory_standard_fen")),
    ):
        said[field] = "" if fen is None else plain_yuan(fen)
    for field in one["counts"]:
        count = one["counts"][field]
        said[field] = "" if count is None else str(count)
    return [said[field] for field in columns]

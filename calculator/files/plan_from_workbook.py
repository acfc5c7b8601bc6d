"""The table of classes in a workbook, as the lines of text that `ClassPlan.read` reads."""

from calculator.engine.plan.columns import PEOPLE, bare
from calculator.engine.plan.heading_rows import unit_above
from calculator.engine.plan.headings import known_in
from calculator.files.cells import harmless, quoted
from calculator.files.workbook_reader import Workbook, WorkbookError

_ABOVE = 24  # rows in which the headings are looked for
_FEWEST = 2  # columns that have to be known
_LARGEST_GAP = 4000  # blank rows; a stray cell far below makes no million lines
_NAMED = 6  # sheets, where a sentence names them


def lines(content, own):
    """(the lines of the table in the workbook that `content` is, what is to be said of it).

    `own`: the `columns` of the scheme. The first sheet that is shown and has known headings is taken;
    each row stands at the number that it has there. Raises WorkbookError.
    """
    book = Workbook(content)
    if not book.sheets:
        raise WorkbookError("这个工作簿里没有工作表；请装入有班次表的工作簿")
    order = [place for place, (_, hidden) in enumerate(book.sheets) if not hidden]
    order += [place for place, (_, hidden) in enumerate(book.sheets) if hidden]
    for place in order:
        table = book.table(place)
        headed = _headed(table, own)
        if headed:
            others = [name for other, (name, _) in enumerate(book.sheets) if other != place]
            found, said = _lines(table, headed, own)
            return found, _told(book.sheets[place], others, said)
    message = "工作簿里没有找到班次表：{}里都没有认得的表头。表头应有：{}"
    wanted = "、".join([column.names[0] for column in own if column.needed])
    raise WorkbookError(message.format(_names([name for name, _ in book.sheets]), wanted))


def _headed(table, own):
    """(its number, {column: text}) of the row with the headings, None where no row has them. Cells that
    are merged up there are all filled with what stands in them."""
    first = {number: dict(table.rows[number]) for number in sorted(table.rows)[:_ABOVE]}
    for top, left, bottom, right in table.merged:
        text = first.get(top, {}).get(left)
        for number in first:
            if text and top <= number <= bottom:
                for column in range(left, min(right, left + len(own)) + 1):
                    first[number].setdefault(column, text)
    found, most = None, _FEWEST - 1
    for number in sorted(first):
        row = first[number]
        known = known_in(_cells(row, max(row) + 1), own) if row else 0
        if known > most:
            found, most = (number, row), known
    return found


def _lines(table, headed, own):
    """(lines, [sentence]) of the rows from that with the headings on."""
    number, headings = headed
    table.rows[number] = headings
    headed = number
    width = max(headings) + 1
    split = _split(table, headed, headings, own)
    numbers = [number for number in sorted(table.rows) if number >= headed]
    while numbers and not any([text.strip() for text in table.rows[numbers[-1]].values()]):
        numbers.pop()
    found = [_above(table.rows.get(above)) for above in range(1, headed)]
    before = headed - 1
    for number in numbers:
        if number - before <= _LARGEST_GAP:
            found += ["" for _ in range(number - before - 1)]
        before = number
        cells = _cells(table.rows[number], width)
        if number == headed:
            found.append(",".join([quoted(cell) for cell in cells]))
        elif any([cell.strip() for cell in cells]):
            found.append(",".join([quoted(harmless(cell)) for cell in cells]))
        else:
            found.append("")
    said = []
    hidden = [number for number in table.hidden if number in numbers and number != headed]
    if hidden:
        said.append("有 {} 行在表里是隐藏的，也读进来了".format(len(hidden)))
    if split:
        said.append("竖着合并的 {} 处拆开了，每行都填了同样的内容（人数除外）".format(split))
    return found, said


def _above(row):
    """A row above the headings as a line; only what says in which unit money is told matters there."""
    cells = _cells(row, max(row) + 1) if row else []
    return ",".join([quoted(cell) for cell in cells]) if unit_above(cells) else ""


def _split(table, headed, headings, own):
    """Fill cells that are merged over several classes, but for people, who would be counted twice. How
    many there were."""
    people = [
        place
        for place in headings
        for column in own
        if column.holds == PEOPLE and bare(headings[place]) in column.names + column.close
    ]
    count = 0
    for top, left, bottom, right in table.merged:
        text = table.rows.get(top, {}).get(left)
        if top > headed and top < bottom and left == right and text and left not in people:
            count += 1
            for number in sorted(table.rows):
                if top < number <= bottom and table.rows[number]:
                    table.rows[number][left] = text
    return count


def _cells(row, width):
    return [row.get(column, "") for column in range(width)]


def _told(taken, others, said):
    name, hidden = taken
    parts = ["读了工作表“{}”{}".format(name, "（是隐藏的）" if hidden else "")]
    if others:
        parts.append("没有读：{}".format(_names(others)))
    return "；".join(parts + said) + "。"


def _names(names):
    more = "等 {} 张".format(len(names)) if len(names) > _NAMED else ""
    return "、".join(["“{}”".format(name) for name in names[:_NAMED]]) + more

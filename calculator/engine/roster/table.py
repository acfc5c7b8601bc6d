"""The people on one sheet: each row below the headings as {field: text}, and what was made of the rest."""

from calculator.engine.entry import dates, yes_no
from calculator.engine.entry.text import is_blank, plain, shown, trimmed
from calculator.engine.plan import sum_rows
from calculator.engine.roster import above, heading
from calculator.engine.roster.assigned import Assigned
from calculator.engine.roster.columns import MONTHS, letter
from calculator.engine.roster.fields import FIELDS

_OWN = ("name", "identity", "certificate_number")  # of one person, whatever is merged
_LONGEST_NAME = 32  # characters; what is longer under 姓名 is a remark
_SAYS = ":"  # behind the label of a remark: 填表人：
_NAMED = 6  # rows, where a sentence names them
_KEPT_DIGITS = 15
_NOT_RECKONED = "=…"  # stands where a formula has no value, see `calculator.sheets.sheet_xml`


class Table:
    """What stands on a sheet with headings. `headings`; `assigned`, see `Assigned`; `people` [(row, {field:
    text})]; `problems` [(row, sentence)]; `said` [sentence] of what was read otherwise than it stands
    there; `above` {field: text} of what is told once for all; `rows` all of the sheet as they stood there,
    `headed` the number of that with the headings.
    """

    def __init__(self, rows, merged, found, said):
        self.rows = rows
        self.headed = rows[found.below - 1][0]
        self.headings = found.cells
        self.above = above.told(rows[: found.at])
        self.problems, self.said = [], []
        below = [row for row in rows[found.below :] if not self._is_heading(row[1])]
        self.assigned = Assigned(self.headings, below, said)
        self._fill_merged(below, merged)
        self.people = []
        self._sums, self._others = [], []
        places = self.assigned.places
        name, number = places.get("name"), places.get("identity")
        for row, cells in below:
            texts = {field: cells[at] if at < len(cells) else "" for field, at in places.items()}
            if is_blank(texts.get("identity")) and self._is_nobody(row, cells, name, number):
                continue
            for field, at in self.assigned.beside.items():
                if is_blank(texts[field]) and at < len(cells):
                    texts[field] = cells[at]
            if self.assigned.months:
                self._add_months(row, cells, texts)
            self.people.append((row, texts))
        self._tell()

    def _is_heading(self, cells):
        """Whether the headings are there again, as on every page that is printed."""
        if trimmed(cells[0]) != self.headings[0]:
            return False
        return [trimmed(cell) for cell in cells] == self.headings

    def _fill_merged(self, rows, merged):
        own = [self.assigned.places[field] for field in _OWN if field in self.assigned.places]
        by_column = {}
        for top, left, bottom, right in sorted(merged):
            spans = by_column.setdefault(left, [])
            if top < bottom and left == right and left not in own:
                if not spans or top > spans[-1][1]:  # no cell can be merged twice
                    spans.append((top, bottom))
        filled = sum([self._fill_column(rows, left, by_column[left]) for left in by_column])
        if filled:
            self.said.append("竖着合并的 {} 处拆开了，每行都填了同样的内容".format(filled))

    def _fill_column(self, rows, left, spans):
        """Fill cells that are merged downwards in a column; how many times that was."""
        filled, at, text = set(), 0, ""
        for place, (number, cells) in enumerate(rows):
            while at < len(spans) and spans[at][1] < number:
                at, text = at + 1, ""
            if at == len(spans):
                break
            if number == spans[at][0]:
                text = cells[left] if left < len(cells) else ""
            elif number > spans[at][0] and text:
                filled.add(at)
                cells = cells + [""] * (left + 1 - len(cells))  # what was read stays as it was
                cells[left] = text
                rows[place] = number, cells
        return len(filled)

    def _is_nobody(self, row, cells, name, number):
        """Whether a row without identity number is a sum, a remark or nothing, and no person."""
        called = cells[name] if name is not None and name < len(cells) else ""
        first = [cell for cell in cells if not is_blank(cell)][:1]
        for text in [called] + first:
            if text and sum_rows.may_be_named(text) and sum_rows.is_named(text):
                self._sums.append(row)
                return True
        label = plain(called)
        if not label or len(label) > _LONGEST_NAME or _SAYS in label:
            self._others.append(row)
            return True
        return False

    def _add_months(self, row, cells, texts):
        """The months under whose headings the row says yes, behind those that it names itself."""
        found = [] if is_blank(texts.get(MONTHS)) else [texts[MONTHS]]
        for place, month in self.assigned.months:
            cell = cells[place] if place < len(cells) else ""
            if is_blank(cell):
                continue
            paid = yes_no.known(cell)
            if paid is None:
                message = "“{}”（{}）写的是 “{}”；这个月缴了写 √，没缴空着"
                message = message.format(self.headings[place], letter(place), shown(cell))
                self.problems.append((row, message))
            elif paid:
                found.append(dates.iso(month))
        texts[MONTHS] = "、".join(found)

    def _tell(self):
        places = self.assigned.places
        for place in self.assigned.guessed:
            message = "“{}”（{}）里是 18 位的号码，当作身份证号读"
            self.said.append(message.format(self.headings[place], letter(place)))
        if self._sums:
            self.said.append("第 {} 行是合计，没有当作人".format(_rows(self._sums)))
        if self._others:
            message = "第 {} 行没有姓名和身份证号，没有当作人"
            self.said.append(message.format(_rows(self._others)))
        if "identity" in places:
            lost = [row for row, texts in self.people if _is_cut(texts["identity"])]
            if lost:
                message = "第 {} 行的身份证号存成了数字，最后几位已经丢了，从这张表里找不回来；请照证件重填，先把这一列设成文本"
                self.said.append(message.format(_rows(lost)))
        for place in self.assigned.not_followed:
            message = "列的对应里写了 {}，可这一列的表头是“{}”，照表头读了"
            self.said.append(message.format(letter(place), shown(self.headings[place])))
        formulas = [row for row, texts in self.people if _NOT_RECKONED in texts.values()]
        if formulas:
            message = "第 {} 行有公式，文件里没有存算好的数，看不出是多少；请用 Excel 或 WPS 打开，保存一次，再装入"
            self.said.append(message.format(_rows(formulas)))
        if self.assigned.unread:
            names = ["“{}”".format(shown(self.headings[at])) for at in self.assigned.unread]
            self.said.append("没有看的列：" + "、".join(names))


def read(rows, merged=(), said=None):
    """The Table among `rows` [(number from 1, cells)] of a sheet, None where no row has headings.

    `merged` [(first row, first column, last row, last column)]; `said`: the Mapping of a person or None.
    """
    found = heading.find(rows, merged, said)
    return found and Table(rows, merged, found, said)


def wanted():
    """The headings that a roster may have, for a sentence."""
    return "、".join([FIELDS[field] for field in FIELDS])


def _is_cut(text):
    """Whether a number has become one that its cell could not keep: 3.20211E+17."""
    if "+" not in text:
        return False
    bare = plain(text).upper()
    mantissa, there, power = bare.partition("E+")
    digits = mantissa.replace(".", "", 1)
    return bool(there) and digits.isdigit() and power.isdigit() and int(power) >= _KEPT_DIGITS - 1


def _rows(numbers):
    more = " 等 {}".format(len(numbers)) if len(numbers) > _NAMED else ""
    return "、".join([str(number) for number in numbers[:_NAMED]]) + more

"""The people of several sheets and files together, each in a class of its own name."""

from calculator.engine.entry.text import is_blank, name, shown, starred
from calculator.engine.roster import table

_NO_NAMES = ("sheet", "工作表", "表", "table")  # what programs call a sheet that nobody named
_NO_ROSTER = (
    "示例",
    "样例",
    "例子",
    "说明",
    "填写示例",
    "填写说明",
    "填表说明",
    "模板说明",
    "选项",
)
NO_CLASS = "（没有写班次）"
_NUMBERS = (
    "班次里是身份证号，多半是列指错了；请指明哪一列是班次，工作表或文件的名字里有号码的请改名"
)
_NAMED = 6  # sheets, where a sentence names them


class Source:
    """A file as it was read: its `name`; `sheets` [(name, rows, merged, hidden)], see `table.read`."""

    def __init__(self, name, sheets):
        self.name = name
        self.sheets = sheets


class Kept:
    """A sheet as it stood in its file: its `name`, `rows`, what is `merged`, whether it is `hidden`, and its
    Table, None where it is no roster."""

    def __init__(self, name, rows, merged, hidden):
        self.name, self.rows, self.merged, self.hidden = name, rows, merged, hidden
        self.table = None


class Gathered:
    """`rows` [(sheet, row, {field: text})] as `classes.judge` takes them; `tables` [(sheet, Table)]; `sheets` [Kept], all
    of them in their order;
    `asked` [(sheet, sentence)] that has to be answered before anything can be judged; `errors` [{sheet, row,
    message}]; `said` [(sheet, sentence)]. `sheet` names the file as well where there is more than one.
    """

    def __init__(self, sources, said=None):
        self.rows, self.tables, self.sheets = [], [], []
        self.asked, self.errors, self.said = [], [], []
        self._several = len(sources) > 1
        self._files = {}  # {class: {file: [people]}}
        self._sheets = {}  # {(class, file): [its sheets]}
        for source in sources:
            self._read(source, said)
        if said and self.tables:
            for unused in said.unused([found.headings for _, found in self.tables]):
                message = "列的对应里写的“{}”，表里没有这一列".format(shown(unused))
                self.asked.append(("", message))
        self._part_classes()

    def _read(self, source, said):
        shown_ones = [one for one in source.sheets if not one[3]]
        found, left, examples = [], [], []
        for called, rows, merged, is_hidden in source.sheets:
            sheet = self._named(source, called)
            kept = Kept(sheet, rows, merged, is_hidden and bool(shown_ones))
            self.sheets.append(kept)
            if kept.hidden:
                continue
            if name(called) in _NO_ROSTER:
                examples.append(called)
                continue
            kept.table = table.read(rows, merged, said)
            if kept.table:
                found.append((called, kept))
            elif rows:
                left.append(called)
        whole = starred(source.name) if self._several else ""
        if not found:
            self.asked.append((whole, _nothing(source)))
            return
        hidden = [one[0] for one in source.sheets if one[3]] if shown_ones else []
        if left:
            self.said.append((whole, "没有认得的表头，没有读：" + _names(left)))
        if examples:
            self.said.append((whole, "是示例或说明，没有读：" + _names(examples)))
        if hidden:
            self.said.append((whole, "隐藏的工作表没有读：" + _names(hidden)))
        for called, kept in found:
            self._take(source, called, kept, len(found))

    def _take(self, source, called, kept, count):
        sheet, made = kept.name, kept.table
        self.tables.append((sheet, made))
        self.asked += [(sheet, sentence) for sentence in made.assigned.asks()]
        self.said += [(sheet, sentence) for sentence in made.said]
        for row, message in made.problems:
            self.errors.append({"sheet": sheet, "row": row, "message": message})
        whose = made.above.get("class_id") or _class_of(source, called, count)
        strange = False
        opened = made.above.get("opened_on")
        if not made.people:
            self.said.append((sheet, "表头下面没有人"))
        for row, texts in made.people:
            if "class_id" not in texts:
                texts["class_id"] = whose
            elif is_blank(texts["class_id"]):
                texts["class_id"] = NO_CLASS
                message = "没有写班次；请写明是哪个班"
                self.errors.append({"sheet": sheet, "row": row, "message": message})
            if opened and is_blank(texts.get("opened_on")):
                texts["opened_on"] = opened
            told = name(texts["class_id"])
            texts["class_id"] = starred(told)
            strange = strange or told != texts["class_id"]
            files = self._files.setdefault(texts["class_id"], {})
            files.setdefault(source.name, []).append(texts)
            sheets = self._sheets.setdefault((texts["class_id"], source.name), [])
            if sheet not in sheets[-1:]:
                sheets.append(sheet)
            self.rows.append((sheet, row, texts))
        if strange:
            self.asked.append((sheet, _NUMBERS))

    def _part_classes(self):
        """Classes of one name in different files stay apart, and it is said: nobody knows whether they are
        one."""
        for class_id, file in self._sheets:
            sheets = self._sheets[class_id, file]
            if len(sheets) > 1:
                message = "{} 里都有“{}”，当作一个班；不是一个班的，请改班名"
                self.said.append(("", message.format(_names(sheets), class_id)))
        for class_id in self._files:
            files = self._files[class_id]
            if len(files) > 1:
                for file in files:
                    for texts in files[file]:
                        texts["class_id"] = "{}（{}）".format(class_id, starred(file))
                message = "{} 个文件里都有“{}”，看不准是不是一个班，先分开算；是一个班的请合到一个文件里，不是的请改班名"
                message = message.format(len(files), class_id)
                self.errors.append({"sheet": "", "row": None, "message": message})

    def _named(self, source, called):
        """What a sheet is called: its file too where there are several; no number of a person, and none twice."""
        parts = [source.name] if self._several else []
        whole = starred("：".join(parts + [called] if called else parts))
        number, found = 1, whole
        while found in [kept.name for kept in self.sheets]:
            number += 1
            found = "{} {}".format(whole, number)
        return found


def _class_of(source, called, count):
    """What a class is called of which neither a column nor a title says it: as its sheet, else its file."""
    bare = name(called).lower().strip("0123456789 ()（）")
    stem = source.name.rpartition("/")[2].rpartition("\\")[2]
    stem = stem.rpartition(".")[0] or stem
    if bare and bare not in _NO_NAMES:
        return called
    return "{} {}".format(stem, called) if count > 1 else stem or NO_CLASS


def _nothing(source):
    if not any(rows for _, rows, _, _ in source.sheets):
        return "表是空的；第一行写表头，下面一人一行"
    message = "没有找到表头；表头要有“姓名”或“身份证号”，再有别的一列，例如：{}"
    return message.format(table.wanted())


def _names(names):
    more = "等 {} 张".format(len(names)) if len(names) > _NAMED else ""
    return "、".join(["“{}”".format(shown(each)) for each in names[:_NAMED]]) + more

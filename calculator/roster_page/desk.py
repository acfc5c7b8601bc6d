"""What the page's worker calls: files come in one by one, then each request is answered from them.

Nothing of it outlives the worker. What goes wrong by itself is told by its kind alone: a message of Python may
quote what stands in a cell.
"""

from __future__ import annotations

import json
from typing import Any

from calculator.engine.entry.problems import ChoiceError
from calculator.engine.one_class.estimate import estimate
from calculator.engine.one_class.settled import settled
from calculator.engine.roster import classes, mapping
from calculator.engine.roster.gathered import Gathered, Source
from calculator.engine.scheme.scheme import Rules
from calculator.files.escaping import escape
from calculator.roster_page import class_parts, column_part, people_part, saved, settings, to_plan
from calculator.roster_page.masking import without_numbers
from calculator.roster_page.read_part import Unread, read_part
from calculator.roster_page.whole_class import whole_class
from calculator.sheets import limits, reading
from calculator.sheets.sheet import SheetError

_TOO_MANY = "一次最多读 {} 个文件；请分几次"
_ASKED, _NOBODY = "有的列要先说清楚，才能算。", "没有读到人。"
_COUNTED = "算好了：{} 行，{} 个班。"
_REPLACED = "换成了刚才放进来的这一份；要是两个班的名册，请改一个文件名再放"
_TWICE = "这个文件刚才已经放进来了，没有再读一遍"


class RosterDesk:
    """One visitor's rosters, by `rules` and `links` to their clauses; `plan`: the page for many classes."""

    def __init__(self, rules: Rules, links: dict[str, Any], plan: str) -> None:
        self._rules, self._links, self._plan = rules, links, plan
        self._sources: list[Source] = []
        self._known: dict[str, bytes] = {}
        self._unread: list[Unread] = []

    def take(self, name: str, given: bytes | memoryview) -> None:
        """One file more, `given` as its bytes; what it is refused for is told with the next answer."""
        content = bytes(given)
        try:
            if content in self._known.values():
                raise SheetError(_TWICE)
            if len(self._known) == limits.FILES and name not in self._known:
                raise SheetError(_TOO_MANY.format(limits.FILES))
            sheets = reading.sheets(content)
            if name in self._known:
                self.leave(name)
                self._unread.append(Unread(name, None, _REPLACED))
        except SheetError as error:
            self._unread.append(Unread(name, None, error.message))
            return
        self._known[name] = content
        for one in sheets:
            where = f"{name}：{one.name}" if one.name else name
            self._unread += [Unread(where, row, message) for row, message in one.problems]
            if told := one.unseen():
                self._unread.append(Unread(where, None, told))
        rows = [(s.name, s.rows, s.merged, s.hidden) for s in sheets]
        self._sources.append(Source(name, rows))

    def leave(self, name: str) -> None:
        """Nothing is known any more of the file `name`, if it was here."""
        self._known.pop(name, None)
        self._sources = [one for one in self._sources if one.name != name]
        self._unread = [one for one in self._unread if not f"{one.where}：".startswith(f"{name}：")]

    def ask(self, request: str) -> str:
        """The answer to ``{form: {field: text}, columns: {heading: field}, mapping: text or null, opened, want}``:
        ``{parts, told, columns, invalid, asked, counted, file where one is wanted}``. `told`: all of it in a sentence; `opened`: the places of the classes
        that somebody has opened; `asked`: whether a column has to be
        told first."""
        asked = json.loads(request)
        columns, told = asked["columns"], ""
        if asked["mapping"] is not None:
            try:
                columns = mapping.read(asked["mapping"]).columns
                told = "列的对应装入了。"
            except mapping.MappingError as error:
                told = error.message
        answer = self._answer(settings.read(asked["form"], columns), asked["opened"], asked["want"])
        answer["columns"] = columns
        answer["parts"] = {name: without_numbers(text) for name, text in answer["parts"].items()}
        answer["parts"]["roster-mapping-told"] = told
        return json.dumps(answer, ensure_ascii=False)

    def _answer(self, made: settings.Settings, opened: list[int], want: str) -> dict[str, Any]:
        # A table fills merged cells in its rows, so each time it gets rows of its own.
        sources = [
            Source(
                one.name, [(n, [(r, [*c]) for r, c in rows], m, h) for n, rows, m, h in one.sheets]
            )
            for one in self._sources
        ]
        found = Gathered(sources, made.mapping)
        asked = column_part.asked(found)
        names = "、".join(one.name for one in sources)
        parts = {
            "roster-read": read_part(names, found, asked, self._unread, found.errors),
            "roster-columns": column_part.columns(found.tables, made.hidden),
            "roster-classes": "",
            "roster-people": "",
            "roster-plan": "",
            "problem-on": made.problems.get("on", ""),
            "problem-price": made.problems.get("price", ""),
        }
        answer = {
            "parts": parts,
            "told": _ASKED if asked else _NOBODY,
            "invalid": list(made.problems),
            "asked": bool(asked),
            "counted": False,
        }
        if want == saved.MAPPING and found.tables:
            answer["file"] = saved.columns_file(found, made)
        if asked or not found.rows:
            return answer
        opened = [*opened, *class_parts.few(len({fields["class_id"] for *_, fields in found.rows}))]
        try:
            judged = self._judged(found, made, estimate if opened else settled)
            parts["roster-classes"] = self._classes(found, made, judged, opened)
        except ChoiceError as error:
            parts["roster-read"] += f"<p>{escape(error.message)}</p>"
            return answer
        answer["counted"] = True
        answer["told"] = _COUNTED.format(len(found.rows), len(judged["classes"]))
        wrong = found.errors + judged["errors"]
        parts["roster-read"] = read_part(names, found, asked, self._unread, wrong)
        parts["roster-people"] = people_part.people(judged, found, made, self._links)
        parts["roster-plan"] = to_plan.link_part(self._rules, judged, made, self._plan)
        if want and want != saved.MAPPING:
            answer["file"] = saved.file(want, self._rules, found, judged, made)
        return answer

    def _judged(self, found: Gathered, made: settings.Settings, compute: Any) -> dict[str, Any]:
        return classes.judge(
            *(self._rules, made.scheme, found.rows, made.on),
            *(made.choices, made.price, made.course, None, compute),
        )

    def _classes(
        self, found: Gathered, made: settings.Settings, judged: dict[str, Any], opened: list[int]
    ) -> str:
        scheme, whole = self._rules.scheme(made.scheme), {}
        for place, one in enumerate(judged["classes"]):
            if place in opened and one["estimate"]:
                told = classes.alternatives(
                    *(self._rules, made.scheme, found.rows, made.on, one["class_id"]),
                    *(made.price, made.choices),
                )
                whole[place] = whole_class(place, one["estimate"], told, scheme, self._links)
        priced = made.price is not None
        return class_parts.classes(judged, scheme, self._links, whole, priced)


def open_desk(text: str) -> RosterDesk:
    """A RosterDesk by the JSON text of ``{rules, links, plan}``."""
    given = json.loads(text)
    return RosterDesk(Rules(given["rules"]), given["links"], given["plan"])

"""The records of the open data as flat cells that a person reads in a spreadsheet.

Ids of other records become their names, words of the program become Chinese ones, a list is
joined by “；”, a citation is “《文件》条款：原文”. Programs read ``catalog.json`` instead.
"""

from __future__ import annotations

from typing import Any

from scripts.catalogue import open_lists, vocabulary
from scripts.catalogue.models.actions import PART_LISTS, ActionPart
from scripts.open_data.columns import TABLES
from scripts.open_data.records import OpenData

Cell = str | int | float
CITE = {"document", "clause", "quote"}

# By the key that holds it: the list whose record an id names, and the key of the name there.
_NAMES = {
    "replaced_by": ("documents", "short_title"),
    "document": ("documents", "short_title"),
    "issuer_department": ("departments", "name"),
    "fields": ("fields", "name"),
    "throughout": ("documents", "short_title"),
    "part_of": ("groups", "name"),
    "bureau": ("departments", "name"),
    "scheme": ("schemes", "title"),
}
# By the key that holds a stored value: its words.
_WORDS = {
    "bound": vocabulary.BOUNDS,
    "affects": vocabulary.AFFECTS_IN_CELLS,
    "about": vocabulary.ABOUT_IN_CELLS,
    "strength": vocabulary.STRENGTHS,
    "relation": vocabulary.RELATIONS_IN_CELLS,
    "open_ended": vocabulary.OPEN_IN_CELLS,
}
# What the parts of a scheme are called; a key that is not here stands as it is.
_PARTS = {
    "heads": "人数",
    "cite": "出处",
    "entries": "要填的数",
    "measures": "比例",
    "instalments": "分期",
    "share": "给多少",
    "of": "占",
    "reaches": "达到",
    "inclusive": "含正好到线",
    "note": "说明",
    "title": "名称",
    "when": "条件",
    "also": "还写着",
}


class Cells:
    """Turns the records of one open data object into rows."""

    def __init__(self, data: OpenData) -> None:
        self.data = data
        self._named = {
            (name, record["id"]): record[key]
            for name, key in set(_NAMES.values())
            for record in data[name]
        }

    def rows(self, list_name: str) -> list[list[Cell]]:
        """The rows of one list, without a heading, in the order of the data."""
        keys = TABLES[list_name].columns
        return [
            [self._top(list_name, key, record) for key in keys] for record in self.data[list_name]
        ]

    def _top(self, list_name: str, key: str, record: dict[str, Any]) -> Cell:
        value = record[key]
        if list_name == "caps" and key == "kind":
            return str(record["title"])
        if list_name == "readings" and key == "default":
            return next(str(o["title"]) for o in record["options"] if o["value"] == value)
        if list_name == "clauses" and key == "figures":
            return "；".join(self._figure(figure) for figure in value)
        if type(value) in (int, float):
            return value
        return self._text(key, value)

    def _text(self, key: str, value: Any) -> str:
        """Any value as text; `key` is the key that holds it."""
        if value is None:
            return ""
        if isinstance(value, bool):
            return "是" if value else "否"
        if isinstance(value, list):
            return "；".join(self._text(key, item) for item in value)
        if isinstance(value, dict):
            return self._object(value)
        if key in _NAMES:
            return str(self._named[_NAMES[key][0], value])
        return _WORDS.get(key, {}).get(value, str(value))

    def _object(self, value: dict[str, Any]) -> str:
        match value:
            case {"document": _, "clause": _, "quote": _} if set(value) == CITE:
                return self.cite(value)
            case {"about": about, "cite": cite}:
                return f"{vocabulary.PARTICULARS[about]}：{self.cite(cite)}"
            case {"only": only, "cite": cite}:
                return f"{vocabulary.ONLY_NAMED[only]}：{self.cite(cite)}"
            case {"says": says, "cites": cites}:
                return f"{says}（{self._text('cites', cites)}）"
            case {"says": says, "cite": cite}:
                return f"{says}（{self.cite(cite)}）"
            case {"kind": kind, "value": way, "cite": _}:
                return f"{kind} {way}"
            case {"number": number, "title": title, "cite": cite}:
                return f"{number or title}（{self.cite(cite)}）"
            case {"name": name, "how": how, "department": _, "cite": cite}:
                return f"{vocabulary.SENT[how]}：{name}（{self.cite(cite)}）"
            case {"date": day, "by": who, "fingerprint": _}:
                return f"{day}（{who}）"
            case {"question": question, "text": text, "cite": cite}:
                return f"{vocabulary.ASKED[question]}：{text}（{self.cite(cite)}）"
            case {"skills": _, "cite": _}:
                return self._part(value)
            case {"as_written": name, "lead": lead}:
                return f"{name}（牵头）" if lead else str(name)
            case {"value": number, "unit": unit} if len(value) == 2:
                return f"{number}{unit}"
            case {"since": since, "until": until, "per_year": per_year}:
                return _period(since, until) + ("，每年" if per_year else "")
            case {"since": since, "amount": amount, "cite": cite}:
                return f"{since} 起 {amount}（{self.cite(cite)}）"
            case {"title": title, "argument": argument}:
                return f"{title}：{argument}"
            case {"figure": figure, "note": note}:
                return f"{self._figure(self._used(figure))}（{note}）"
            case {"code": code, "name": name, "edition": edition, "relation": relation}:
                return f"{code} {name}（{edition}年版，{vocabulary.RELATIONS_IN_CELLS[relation]}）"
            case {"label": label, "unit": unit, "help": help_}:
                return f"{label}（{unit}）：{help_}"
            case {"label": label, "asks": _, "options": options}:
                boxes = "".join(f"□{option['label']}" for option in options)
                return f"{label}（{boxes}）" if boxes else str(label)
            case {"pays": _}:
                return self._instalment(value)
            case {"entries": entries, "instalments": instalments, "cite": cite}:
                parts = {"entries": entries, "instalments": instalments, "cite": cite}
                return self._parts(parts)
            case _:
                return self._parts(value)

    def _part(self, value: dict[str, Any]) -> str:
        """A part of an action: every list with 等 where that is printed, then the printed words."""
        lists = {key: listed for key, listed in value.items() if key != "cite"}
        part = ActionPart.model_validate(lists | {"quote": value["cite"]["quote"]})
        texts = {key: open_lists.in_print(part, key) for key in PART_LISTS}
        named = vocabulary.PARTS_IN_CELLS | (
            {"groups": vocabulary.BROUGHT_UP_IN_CELLS} if part.brings_up else {}
        )
        said = [f"{named[key]}{text}" for key, text in texts.items() if text]
        fields = "、".join(self._text("fields", field) for field in part.fields)
        return "，".join([*said, *([f"领域：{fields}"] if fields else [])]) + f"（{part.quote}）"

    def _instalment(self, value: dict[str, Any]) -> str:
        if "values" in value:
            told = "；".join(f"{v['since']} 起 {self._paid(v, v)}" for v in value["values"])
        else:
            told = self._paid(value, value["when"] or {})
        also = "".join(f"，{self._object(one)}" for one in value["also"])
        return f"{value['title']} {told}{also}"

    def _paid(self, value: dict[str, Any], line: dict[str, Any]) -> str:
        """What is paid, from which line on, and where it is printed."""
        pays = "其余部分"
        for key in ("share", "amount"):
            if value[key] is not None:
                pays = self._text(key, value[key])
        reaches = line.get("reaches")
        edge = f"，达到 {self._text('reaches', reaches)}" if reaches else ""
        return f"{pays}{edge}（{self.cite(value['cite'])}）"

    def _parts(self, value: dict[str, Any]) -> str:
        named = {_PARTS.get(key, key): self._text(key, part) for key, part in value.items()}
        return "，".join(f"{key} {text}" for key, text in named.items() if text)

    def _used(self, figure_id: str) -> dict[str, Any]:
        figures = (f for clause in self.data["clauses"] for f in clause["figures"])
        return next(f for f in figures if f["id"] == figure_id)

    def _figure(self, figure: dict[str, Any]) -> str:
        bound = "" if figure["bound"] == "exactly" else vocabulary.BOUNDS[figure["bound"]]
        to = "" if figure["to"] is None else f"—{figure['to']}"
        value = f"{bound}{figure['value']}{to}{figure['unit']}"
        return f"{figure['label']} {value}（{self.cite(figure['cite'])}）"

    def cite(self, cite: dict[str, str]) -> str:
        """A citation in one line: ``《简称》四（五）：原文``."""
        title = self._named["documents", cite["document"]]
        return f"《{title}》{cite['clause']}：{cite['quote']}"


def _period(since: int | None, until: int | None) -> str:
    if since == until:
        return f"{since}年" if since else vocabulary.NOT_PRINTED
    if since is None:
        return f"到{until}年"
    return f"{since}—{until}年" if until else f"{since}年起"

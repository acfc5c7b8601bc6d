"""The file of a new document: what is known of it filled in, the rest marked to be written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from scripts.catalogue.locator import is_canonical
from scripts.catalogue.models.sources import Source
from scripts.catalogue.unwritten import TO_WRITE
from scripts.drafting.written_yaml import item
from scripts.evidence import whole_quote
from scripts.evidence.source_text import GAP, clauses
from scripts.evidence.squeeze import squeeze

_HEADING = re.compile(
    r"^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|\d+[.．、])\s*"
)
_NUMBER_BEGINS = re.compile("([^〔发办规函字]+)")  # 某人社 of 某人社发〔2026〕7号
_LONGEST_TITLE = 24  # characters; a longer first sentence is no heading
_CALLED = {"标题": "这份文件叫什么", "文号": "文号是多少", "落款": "谁在哪一天发的"}

_NEXT = """
# 下面这些，文件里有就另外写，没有就不写（见编辑指南“新增一份文件”）：
#   行动          catalog/actions/{id}.yml；谁学什么，照原文写在 parts 里
#   目标数字      catalog/targets/{id}.yml
#   要求          catalog/requirements/{id}.yml
#   补贴规则      catalog/schemes/{id}.yml；价格上限 catalog/caps.yml
#   理解分歧      catalog/readings.yml
#   取证以后的日子  catalog/calendar.yml；条件核对 catalog/conditions.yml
#   适用哪份文件    catalog/governing.yml（算得出钱的一定要写）
#   印的表        catalog/forms/{id}.yml
#   发文机关和责任单位  catalog/departments/；人群 catalog/groups/
#   和别的文件并排看    catalog/comparisons.yml
"""


@dataclass(frozen=True)
class Answers:
    """What is known of a new document. What is not printed is None."""

    id: str
    title: str
    short_title: str
    place: str
    number: str | None = None
    issuer: str | None = None
    issued_on: date | None = None


def skeleton(answers: Answers, source: Source, text: str, first: str) -> str:
    """The text of ``catalog/documents/ID.yml``, whose `first` line is for editors' programs; `text` is
    empty where no source text is at hand."""
    cut = {c: words for c, words in clauses(source, text).items() if is_canonical(c)}
    document = _document(answers, cut)
    lines = [first, "# 还没有写完：写着“还要写”的地方请改成自己的话。原文没有的写 null，不要猜。"]
    lines += ["documents:", *item(document, 2)]
    lines += ["", "# 原文怎么切成条款。known_by 是只有这份原文才有的一整行。"]
    lines += ["sources:", *item(_source(source), 2)]
    lines += ["", "# title 照原文的小标题，没有就写 null；summary 用自己的话说这一条讲什么。"]
    lines += ["clauses:"]
    # What the evidence names is there as well where there is no text, or the text is not cut so yet.
    evidence: list[dict[str, str]] = document["evidence"]
    for locator in dict.fromkeys([*cut, *(each["clause"] for each in evidence)]):
        lines += [*item(_clause(answers.id, locator, cut.get(locator, "")), 2), ""]
    return "\n".join(lines).rstrip() + "\n" + _NEXT.format(id=answers.id)


def _document(answers: Answers, cut: dict[str, str]) -> dict[str, Any]:
    return {
        "id": answers.id,
        "title": answers.title,
        "short_title": answers.short_title,
        "number": answers.number,
        "issuer": answers.issuer,
        "issuer_department": None,
        "issued_on": answers.issued_on,
        "place": answers.place,
        "reach": f"{TO_WRITE}管哪些地方、从哪年到哪年",
        "status": f"{TO_WRITE}在不在执行，照文件能看出的说",
        "summary": f"{TO_WRITE}一两句话说这份文件做什么",
        "evidence": list(_evidence(answers, cut)),
        "contacts": [],
        "references": [],
    }


def _evidence(answers: Answers, cut: dict[str, str]) -> Iterator[dict[str, str]]:
    """A quotation for each particular; where it is not found, the words that should stand there."""
    day = answers.issued_on
    said = {
        "title": ("标题", answers.title),
        "number": ("文号", answers.number),
        "issuer": ("落款", answers.issuer),
        "issued_on": ("落款", f"{day.year}年{day.month}月{day.day}日" if day else None),
    }
    for about, (clause, words) in said.items():
        if words is not None:
            where = next((c for c in (clause, *cut) if _holds(cut.get(c, ""), words)), clause)
            yield {"about": about, "document": answers.id, "clause": where, "quote": words}


def new_place(said: dict[str, Any]) -> dict[str, Any]:
    """The record of a place that is new, of what was answered; what there is none of is left out."""
    begun = _NUMBER_BEGINS.match(said.get("number") or "")
    begins = dict.fromkeys([said["place"], *([begun[1]] if begun else [])])
    place = {"name": said["place"], "level": said["place_level"]}
    if said["place_within"] is not None:
        place["within"] = said["place_within"]
    return {**place, "numbers_begin": list(begins)}


def _holds(text: str, words: str) -> bool:
    return whole_quote.position(squeeze(text), squeeze(words)) is not None


def _source(source: Source) -> dict[str, Any]:
    said = source.model_dump(exclude_defaults=True)
    said["beginnings"] = [each.model_dump(exclude_defaults=True) for each in source.beginnings]
    return {key: value for key, value in said.items() if value != []}


def _clause(document: str, locator: str, words: str) -> dict[str, Any]:
    what = _CALLED.get(locator, "这一条讲什么")
    title = _title(words)
    return {
        "document": document,
        "locator": locator,
        "title": title,
        "summary": f"{TO_WRITE}{what}",
    }


def _title(words: str) -> str | None:
    """The heading of a clause: what stands alone on its first line, or its first few words."""
    if GAP in words or not (number := _HEADING.match(words)):
        return None
    first, _, rest = words[number.end() :].partition("\n")
    sentence, stop, after = first.partition("。")
    title = sentence if stop else first
    is_short = 0 < len(title.strip()) <= _LONGEST_TITLE and not re.search("[，；：:！？]", title)
    return title.strip() if is_short and (after.strip() or rest.strip()) else None

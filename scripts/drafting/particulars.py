"""What a source text seems to say of itself: number, title, issuer, date, by their usual shapes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from scripts.evidence.squeeze import squeeze

_NUMBER = re.compile(r"^[^\S\n]*(\S+〔\d{4}〕\d+号)[^\S\n]*$", re.MULTILINE)
_SIGNATURE = re.compile(
    r"^[^\S\n]*([^\s，。：；()（）]+(?:[^\S\n]+[^\s，。：；()（）]+)*)[^\S\n]*$\s+(?:[(（].*[)）]\s+)?"
    r"^[^\S\n]*((\d{4})年\s?(\d{1,2})月\s?(\d{1,2})日)[^\S\n]*$",
    re.MULTILINE,
)
_NO_TITLE = re.compile(r"^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|附[件表])")
_TITLE_ENDS = re.compile(
    "(?:通知|办法|方案|意见|细则|规定|公告|通告|决定|计划|批复|措施|规程|要点|指南|标准|规划)"
    "(?:[(（].*[)）])?$"
)
_LETTERHEAD = re.compile("文件$")
_LONGEST_TITLE = 4  # lines
_BEGINNING = 8  # characters by which a title or a preamble is known
_ALIKE = 6  # characters that the titles of a notice and its plan share


@dataclass
class Printed:
    """What was found; None and empty: nothing. `title` has no spaces, `title_printed` has its own.

    `titles`, `preambles`: the first words of each, as many as there are.
    """

    number: str | None = None
    title: str | None = None
    title_printed: str | None = None
    issuer: str | None = None
    issued_on: date | None = None
    date_printed: str | None = None
    titles: list[str] = field(default_factory=list)
    preambles: list[str] = field(default_factory=list)


def particulars(text: str) -> Printed:
    """What `text` prints of itself."""
    found = Printed()
    if number := _NUMBER.search(text):
        found.number = number[1]
    above, below = (text[: number.start()], text[number.end() :]) if number else ("", text)
    if _is_title(above):  # the number stands between the title and what follows
        _front(_last_title(above) + "\n\n" + below, found)
    else:
        _front(below, found)
    if signature := _SIGNATURE.search(text):
        found.issuer, found.date_printed = " ".join(signature[1].split()), signature[2]
        year, month, day = (int(part) for part in signature.groups()[2:])
        try:
            found.issued_on = date(year, month, day)
        except ValueError:
            found.date_printed = None
        _plan(text[signature.end() :], found)
    return found


def _front(text: str, found: Printed) -> None:
    """Title and preamble, the first two blocks of `text`."""
    blocks = _blocks(text)
    if not blocks or _NO_TITLE.match(squeeze(blocks[0][0])) or _is_prose(blocks[0][0]):
        return
    whole = _whole_title(blocks)
    blocks = [[line for block in blocks[:whole] for line in block], *blocks[whole:]]
    lines, following = blocks[0][:_LONGEST_TITLE], blocks[1:2]
    if begun := next((i for i, line in enumerate(lines) if i and _is_prose(line)), 0):
        lines, following = lines[:begun], [blocks[0][begun:]]
    found.title_printed = " ".join(line.strip() for line in lines)
    found.title = squeeze(found.title_printed)
    found.titles.append(_beginning(lines[0]))
    if following and not _NO_TITLE.match(squeeze(following[0][0])):
        found.preambles.append(_beginning(following[0][0]))


def _whole_title(blocks: list[list[str]]) -> int:
    """Over how many of `blocks` the title goes that the first of them begins."""
    lines = 0
    for count, block in enumerate(blocks, 1):
        lines += len(block)
        if lines > _LONGEST_TITLE or any(
            _is_prose(line) or _NO_TITLE.match(squeeze(line)) for line in block
        ):
            break
        if _TITLE_ENDS.search(squeeze(block[-1])):
            return count
    return 1


def _is_title(text: str) -> bool:
    """Whether `text` ends in a title, by its last words."""
    return bool(_TITLE_ENDS.search(squeeze(text)))


def _last_title(text: str) -> str:
    """The title that `text` ends in; a letterhead above it is no part of it."""
    *above, last = _blocks(text)
    found = [last]
    while above and not _LETTERHEAD.search(squeeze(above[-1][-1])) and not _is_title(above[-1][-1]):
        found.insert(0, above.pop())
    return "\n\n".join("\n".join(block) for block in found)


def _plan(text: str, found: Printed) -> None:
    """The title and preamble of a plan that stands below the notice that sends it out."""
    plan = Printed()
    _front(text, plan)
    if found.title and plan.title and _shared(found.title, plan.title) >= _ALIKE:
        for known, more in ((found.titles, plan.titles), (found.preambles, plan.preambles)):
            known += [words for words in more if words not in known]


def _blocks(text: str) -> list[list[str]]:
    """The lines of `text`, those that follow each other without an empty one together."""
    parts = re.split(r"\n\s*\n", text.strip("\n"))
    blocks = [[line for line in part.split("\n") if line.strip()] for part in parts]
    return [block for block in blocks if block]


def _is_prose(line: str) -> bool:
    return line.rstrip().endswith(("：", ":", "，", "。", "；"))


def _beginning(line: str) -> str:
    return squeeze(line)[:_BEGINNING].rstrip("，、：:")


def _shared(one: str, other: str) -> int:
    """The length of the longest words that both have."""
    return max(
        (
            size
            for size in range(1, min(len(one), len(other)) + 1)
            for start in range(len(one) - size + 1)
            if one[start : start + size] in other
        ),
        default=0,
    )

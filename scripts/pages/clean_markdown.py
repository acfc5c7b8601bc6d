"""A page's HTML as plain Markdown: words, headings, lists, tables and links, nothing for browsers alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from scripts.pages.html_tree import Element, tree

_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "br",
        "cite",
        "code",
        "del",
        "dfn",
        "em",
        "i",
        "img",
        "kbd",
        "label",
        "mark",
        "output",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "var",
        "wbr",
    ]
)
# What works only in a browser, and ways to other pages that llms.txt has.
_LEFT_OUT = frozenset(
    [
        "button",
        "datalist",
        "form",
        "input",
        "noscript",
        "script",
        "select",
        "style",
        "svg",
        "template",
    ]
)
_LEFT_OUT_CLASSES = frozenset(
    ["crumbs", "siblings", "neighbours", "jump", "contents", "table-filter", "screen-only"]
)
_WAITING = frozenset(["when-unavailable", "when-slow"])
_APART = frozenset(["small", "span", "time", "output", "label"])  # set apart by styles
_KEY = "card__key"
_SPECIAL = re.compile(r"([\\`*_\[\]<])")
_START = re.compile(r"^(#+ |[-+>] |\d+[.)] )")
_HEADING = re.compile(r"h[1-6]")
_HEAD_OF_ITEM = re.compile(r"^#+ (.*)$")
_BREAK = re.compile(r" ?\x00 ?")
_GAP = re.compile(r" +(?=[，。；：、！？）》”])|(?<=[（《“]) +")

Link = Callable[[str], str]


def clean_markdown(html: str, link: Link) -> str:
    """The Markdown of `html`; `link`: an address as it stands there to what it is in the Markdown."""
    blocks = _Writer(link).blocks(tree(html))
    return "\n\n".join(blocks) + "\n"


def _is_left_out(element: Element) -> bool:
    if element.tag in _LEFT_OUT or element.get("hidden") is not None:
        return True
    classes = element.classes
    return any(c in _LEFT_OUT_CLASSES or c in _WAITING for c in classes) or (
        element.get("aria-hidden") == "true"
    )


class _Writer:
    def __init__(self, link: Link) -> None:
        self._link = link

    def blocks(self, element: Element) -> list[str]:
        """What stands in `element`, a string for each paragraph, list, table or heading."""
        found: list[str] = []
        run: list[Element | str] = []

        def end_run() -> None:
            if run and (text := self._words(run)):
                found.append(_START.sub(r"\\\1", text))
            run.clear()

        for child in element.inside:
            if isinstance(child, str):
                if run or not child.isspace():
                    run.append(child)
                continue
            if child.tag in _INLINE and not self._has_blocks(child):
                run.append(child)
                continue
            end_run()
            if not _is_left_out(child):
                found += self._block(child)
        end_run()
        return found

    def _has_blocks(self, element: Element) -> bool:
        return element.tag != "a" and any(
            isinstance(child, Element) and (child.tag not in _INLINE or self._has_blocks(child))
            for child in element.inside
        )

    def _block(self, element: Element) -> list[str]:
        tag = element.tag
        if _HEADING.fullmatch(tag):
            words = self._words(element.inside)
            return [f"{'#' * int(tag[1])} {words}"] if words else []
        if tag in ("ul", "ol"):
            return self._list(element)
        if tag == "dl":
            return self._pairs(element)
        if tag == "table":
            return self._table(element)
        if tag == "pre":
            return [f"```\n{_raw(element).strip(chr(10))}\n```"]
        if tag == "hr":
            return ["---"]
        if tag in ("blockquote", "summary"):
            inside = self.blocks(element)
            if tag == "blockquote":
                return ["> " + "\n\n".join(inside).replace("\n", "\n> ")]
            is_plain = len(inside) == 1 and not inside[0].startswith("#")
            return [f"**{inside[0]}**"] if is_plain and "*" not in inside[0] else inside
        return self.blocks(element)

    def _list(self, element: Element) -> list[str]:
        lines = []
        items = [c for c in element.inside if isinstance(c, Element) and c.tag == "li"]
        for at, item in enumerate(items, 1):
            inside = [] if _is_left_out(item) else self.blocks(item)
            if inside:
                inside[0] = _HEAD_OF_ITEM.sub(r"**\1**", inside[0])
                lines.append(_indented(f"{at}. " if element.tag == "ol" else "- ", inside))
        return ["\n".join(lines)] if lines else []

    def _pairs(self, element: Element) -> list[str]:
        """A list of terms, each with what is said of it."""
        lines = []
        for term, said in _terms(element):
            key = self._words(term.inside) if term else ""
            first, *more = [block for each in said for block in self.blocks(each)] or [""]
            is_list = first.startswith(("- ", "1. ", "|"))
            head = [f"**{key}**：" if is_list else f"**{key}**：{first}"] if key else []
            rest = [first, *more] if is_list or not key else more
            lines.append(_indented("- ", [*head, *rest]))
        return ["\n".join(lines)] if lines else []

    def _table(self, element: Element) -> list[str]:
        above = [self._words(e.inside) for e in _all(element, "caption")]
        rows = [
            [
                cell
                for each in row.inside
                if isinstance(each, Element) and each.tag in ("td", "th")
                for cell in [
                    " ".join(self.blocks(each)).replace("\n", " ").replace("|", "\\|"),
                    *[""] * (int(each.get("colspan") or 1) - 1),
                ]
            ]
            for row in _all(element, "tr")
        ]
        if not rows:
            return above
        most = max(map(len, rows))
        head, *body = [[*row, *[""] * (most - len(row))] for row in rows]
        lines = [head, ["---"] * most, *body]
        return [*above, "\n".join(f"| {' | '.join(line)} |" for line in lines)]

    def _words(self, inside: list[Element | str]) -> str:
        """What stands in a line, with one space where there are some."""
        text = " ".join("".join(self._inline(inside)).split())
        if " " in text:
            text = _GAP.sub("", text)
        return _BREAK.sub("  \n", text).strip() if "\x00" in text else text

    def _inline(self, inside: list[Element | str]) -> Iterator[str]:
        for each in inside:
            if isinstance(each, str):
                yield _SPECIAL.sub(r"\\\1", each)
            elif not _is_left_out(each):
                yield self._marked(each)

    def _marked(self, element: Element) -> str:
        tag = element.tag
        if tag == "br":
            return "\x00"
        if tag == "code":
            return f"`{_raw(element)}`"
        words = "".join(self._inline(element.inside))
        text = words.strip()
        if tag == "img":
            return element.get("alt") or ""
        if not text:
            return words
        if tag == "a" and (address := element.get("href")) is not None:
            return f"[{self._words(element.inside)}]({self._link(address)})"
        if tag in ("strong", "b", "em", "i"):
            mark = "**" if tag in ("strong", "b") else "*"
            return text if mark in text else f" {mark}{text}{mark} "
        if tag == "q":
            return f"“{text}”"
        if _KEY in element.classes:
            return f"{text}："
        return f" {text} " if tag in _APART or tag not in _INLINE else words


def _indented(mark: str, inside: list[str]) -> str:
    """An item of a list: its first line behind the mark, all others below that one."""
    room = " " * len(mark)
    text = inside[0]
    for block in inside[1:]:
        text += ("\n" if block.startswith(("- ", "1. ")) else "\n\n") + block
    return mark + re.sub(r"\n(?=[^\n])", f"\n{room}", text)


def _terms(element: Element) -> Iterator[tuple[Element | None, list[Element]]]:
    term: Element | None = None
    said: list[Element] = []
    for part in [*_all(element, "dt", "dd"), Element("dt")]:
        if part.tag == "dd":
            said.append(part)
            continue
        if term or said:
            yield term, said
        term, said = part, []


def _all(element: Element, *tags: str) -> Iterator[Element]:
    """The elements of these tags in `element` that stand in none of them, in order."""
    for child in element.inside:
        if isinstance(child, Element) and not _is_left_out(child):
            if child.tag in tags:
                yield child
            else:
                yield from _all(child, *tags)


def _raw(element: Element) -> str:
    return "".join(c if isinstance(c, str) else _raw(c) for c in element.inside)

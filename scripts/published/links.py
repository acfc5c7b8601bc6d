"""The links of the hand-written pages and of the log of changes: each leads to a page and a place on it
that will be there.

No page is rendered for it: the places of generated pages are the anchors that their templates write
and those that follow from records.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from scripts.catalogue.locator import anchor
from scripts.derived.lookup import Lookup
from scripts.files.paths import CONTENT, TEMPLATES
from scripts.files.problems import Problem

_LINK = re.compile(r"(?<!!)\[(?P<text>[^\]\n]*)\]\((?P<to>[^)\s]*)")
_HTML_LINK = re.compile(r'<a [^>]*href="(?P<to>[^"]*)"')
_LOG = "changes.yml"
_LOG_LINK = re.compile(r"[\s-]*link: *(?P<to>[^\s#]\S*)")
_ELSEWHERE = re.compile(r"(https?|mailto|tel):|//")
_SCHEME = re.compile(r"\s*[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_PLACE = re.compile(r'\{:? *[^}\n]*#([\w-]+)|\bid="([\w-]+)"')
_CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)


def problems(lookup: Lookup, generated: dict[str, str], folder: Path = CONTENT) -> list[Problem]:
    """Every link of a page below `folder` that leads nowhere.

    `generated` {file: its template} of the pages that the build writes.
    """
    written = {
        file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(folder.rglob("*.md"))
    }
    places = _Places(lookup, generated, written)
    found = [
        problem
        for name, text in written.items()
        for problem in _of_page(name, text, places, folder)
    ]
    return [*found, *_of_log(folder, places)]


class _Places:
    """Which pages there are, and which places on them."""

    def __init__(self, lookup: Lookup, generated: dict[str, str], written: dict[str, str]) -> None:
        self.pages = {*generated, *written}
        self._generated = generated
        self._written = written
        self._records: dict[str, set[str]] = {}
        self._add(lookup)

    def on(self, page: str) -> set[str]:
        """The anchors of a page."""
        if page in self._written:
            return _anchors(self._written[page])
        return self._records.get(page, set()) | self._of_template(self._generated[page])

    def _add(self, lookup: Lookup) -> None:
        catalogue = lookup.catalogue
        for clause in catalogue.clauses:
            self._put(f"documents/{clause.document}.md", anchor(clause.locator))
        for requirement in catalogue.requirements:
            self._put(f"requirements/{requirement.document}.md", requirement.id)
        for target in catalogue.targets:
            self._put(f"targets/{target.measure}.md", target.id)
        for form in catalogue.forms:
            self._put("forms/index.md", form.id)
        for page in [page for page in self.pages if page.endswith("/index.md")]:
            for document in catalogue.documents:
                self._put(page, document.id)

    def _put(self, page: str, place: str) -> None:
        self._records.setdefault(page, set()).add(place)

    def _of_template(self, template: str) -> set[str]:
        """What a template and the frames around it write themselves; a place that is numbered, its first."""
        found: set[str] = set()
        for name in (template, "frames/page.md.j2", "desk.md.j2"):
            for folder in TEMPLATES:
                if (folder / name).is_file():
                    found |= _anchors((folder / name).read_text(encoding="utf-8"))
        return found


def _anchors(text: str) -> set[str]:
    return {a or b for a, b in _PLACE.findall(text)}


def _of_page(name: str, text: str, places: _Places, folder: Path) -> Iterator[Problem]:
    plain = _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), text)
    for number, line in enumerate(plain.splitlines(), 1):
        for match in [*_LINK.finditer(line), *_HTML_LINK.finditer(line)]:
            quoted = "text" in match.groupdict() and match["text"].startswith("“")
            if quoted and match["to"].startswith("documents/"):
                continue  # a quotation, which is held against its clause
            wrong = _wrong(match["to"], name, places, folder)
            if wrong:
                file = f"{folder.name}/{name}"
                yield Problem(file, number, match.start("to") + 1, "", wrong)


def _of_log(folder: Path, places: _Places) -> Iterator[Problem]:
    """What the log of changes tells of stands on this site: a link elsewhere is wrong there."""
    log = folder / _LOG
    text = log.read_text(encoding="utf-8") if log.is_file() else ""
    for number, line in enumerate(text.splitlines(), 1):
        if not (match := _LOG_LINK.match(line)):
            continue
        to = match["to"].strip("\"'")
        wrong = _wrong(to, _LOG, places, folder)
        if _SCHEME.match(to):
            wrong = f"链接 “{to}” 不是本站的网页；请写本站一页的 .md 路径，例如 documents/index.md"
        if wrong:
            yield Problem(f"{folder.name}/{_LOG}", number, match.start("to") + 1, "", wrong)


def _wrong(to: str, name: str, places: _Places, folder: Path) -> str | None:
    """What is wrong with a link on the page `name`; None where it leads somewhere."""
    if not to:
        return "链接没有写去哪里；请写上网页，例如 documents/index.md"
    if _ELSEWHERE.match(to):
        return None
    if _SCHEME.match(to):
        return f"链接 “{to}” 不能这样开头；别的网站写 https:，电话写 tel:，本站的网页写到 .md"
    way, _, place = to.partition("#")
    page = posixpath.normpath(posixpath.join(posixpath.dirname(name), way)) if way else name
    if not page.endswith(".md"):
        if (folder / page).is_file() or page.startswith("data/"):
            return None
        return f"链接 “{to}” 要去的文件不存在；网页请写到 .md，例如 documents/index.md"
    if page not in places.pages:
        close = get_close_matches(page, sorted(places.pages), 1)
        meant = f"；是不是 {close[0]}？" if close else "；请核对编号"
        return f"链接 “{to}” 要去的网页不会有{meant}"
    if place and place not in places.on(page):
        close = get_close_matches(place, sorted(places.on(page)), 1)
        meant = f"是不是 #{close[0]}？" if close else ""
        return f"网页 {page} 上没有 “#{place}” 这一处；{meant}请到那一页点开标题，照网址末尾的 # 写"
    return None

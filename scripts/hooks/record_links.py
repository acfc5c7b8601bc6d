"""MkDocs hook: the ways to mend what stands on a page, at its end and beside each record that it shows.

Which host they lead to is said in ``mkdocs.yml`` (``extra``: `edit`, `report`) alone; without any the site
leads nowhere. One function, `links`, says what ways a record has.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from html import escape, unescape
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from mkdocs.exceptions import PluginError

from scripts.editing.page import PAGE as FORM
from scripts.files.paths import CONTENT
from scripts.hooks.address_template import AddressTemplate, filled
from scripts.pages.addresses import relative
from scripts.pages.origins import Origin

EDIT = AddressTemplate(
    "edit", "EDIT_URL", ("file", "line", "id"), ("https", "http", "vscode", "vscodium"), "file"
)
REPORT = AddressTemplate(
    "report", "REPORT_URL", ("title", "page", "record", "body"), ("https", "http", "mailto")
)
_TAG = re.compile(r"<[^>]*>")
_MARK = re.compile(
    r'<p class="mend screen-only" data-kind="([^"]*)" data-id="([^"]*)"'
    r' data-file="([^"]*)" data-line="(\d+)"></p>\n?'
)


class Link(NamedTuple):
    """A way to mend a record: what it is called, where it leads; `attributes` for the script."""

    words: str
    href: str
    attributes: str = ""


class Shown(NamedTuple):
    """The page on which a record is shown: its title, its address, as far as it is known; its file."""

    title: str
    address: str
    file: str


def links(
    record: str, origin: Origin | None, shown: Shown, extra: dict[str, Any]
) -> Iterator[Link]:
    """The ways that there are for `record`, which is written at `origin`, from the page `shown`."""
    if origin and extra.get(EDIT.key):
        at = {"file": origin.file, "line": str(origin.line), "id": origin.id}
        yield Link("修改此条" if origin.kind else "修改此页", filled(extra[EDIT.key], at))
        if origin.kind and origin.id:
            asked = f"?record={quote(f'{origin.kind}/{origin.id}')}"
            yield Link("用表单改", relative(shown.file, FORM) + asked)
    if extra.get(REPORT.key):
        told = {
            "title": f"报告错误：{shown.title}",
            "page": shown.address,
            "record": record,
            "body": f"编号：{record}\n网址：{shown.address}\n",
        }
        attributes = f' data-do="form" data-record="{escape(record)}"'
        yield Link("报告错误", filled(extra[REPORT.key], told), attributes)


def on_config(config: Any) -> Any:
    """Raise PluginError, which stops the build, where an address cannot be one."""
    wrong = [t.problem(config["extra"].get(t.key)) for t in (EDIT, REPORT)]
    if any(wrong):
        raise PluginError("\n".join(filter(None, wrong)))
    return config


def on_page_content(html: str, /, page: Any, config: Any, **_: Any) -> str:
    """Put the ways beside each record that is marked; where there are none, the mark goes. The page with the
    form is told where the files are shown."""
    shown = _shown(page, config)

    def instead(mark: re.Match[str]) -> str:
        kind, name, file, line = map(unescape, mark.groups())
        # By its id alone: the title of the page beside each record would be bytes for nothing.
        found = links(
            name, Origin(kind, name, file, int(line)), shown._replace(title=name), config["extra"]
        )
        inside = " ".join(map(_written, found))
        return f'<p class="mend screen-only">{inside}</p>\n' if inside else ""

    if page.file.src_uri == FORM and (edit := config["extra"].get(EDIT.key)):
        html = html.replace('data-host=""', f'data-host="{escape(edit)}"')
    return _MARK.sub(instead, html)


def on_page_context(context: Any, /, page: Any, config: Any, **_: Any) -> Any:
    """Tell the frame of the page what it is called in a report, and its own ways."""
    shown, origin = _shown(page, config), _origin(page)
    record = origin.id if origin else page.file.src_uri.removesuffix(".md")
    found = links(record, origin, shown, config["extra"])
    context["end"] = {
        "title": shown.title,
        "record": record,
        "links": "\n      ".join(map(_written, found)),
    }
    return context


def _origin(page: Any) -> Origin | None:
    """Where what the page says is written: its record, or itself if it is written by hand."""
    if written := page.meta.get("written"):
        return Origin(**written)
    file = page.file.src_uri
    if not (CONTENT / file).is_file():
        return None
    return Origin("", file.removesuffix(".md"), f"{CONTENT.name}/{file}", 1)


def _shown(page: Any, config: Any) -> Shown:
    title = page.meta.get("title") or page.title or config["site_name"]
    return Shown(
        unescape(_TAG.sub("", str(title))),
        page.canonical_url or page.url or "./",
        page.file.src_uri,
    )


def _written(link: Link) -> str:
    return f'<a href="{escape(link.href)}"{link.attributes}>{link.words}</a>'

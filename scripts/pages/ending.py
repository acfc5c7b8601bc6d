"""What a page says where a document it rests on has ended: in its head, and in a banner."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import fields, replace

from markupsafe import Markup

from scripts.catalogue.models.documents import Document
from scripts.derived import wording
from scripts.derived.lookup import Lookup
from scripts.pages import addresses
from scripts.pages.page import Page

_TITLE = re.compile(r"^# .*\n", re.MULTILINE)


def own_document(page: Page, lookup: Lookup) -> Document | None:
    """The document that a page belongs to: of its record or of the scheme that it computes."""
    shown = [getattr(page.shows, field.name) for field in fields(page.shows)]
    for value in shown:
        if isinstance(value, Document):
            return value
    named = {name for value in shown if isinstance(name := getattr(value, "document", None), str)}
    scheme = getattr(page.frame, "scheme_id", None)
    named |= {s.document for s in lookup.catalogue.schemes if s.id == scheme}
    named |= {
        s.document
        for value in shown
        for s in lookup.catalogue.schemes
        if s.id == getattr(value, "scheme", None)
    }
    return lookup.document(named.pop()) if len(named) == 1 else None


def with_ending(page: Page, lookup: Lookup) -> Page:
    """`page`, whose title and description say it where its own document has ended."""
    own = own_document(page, lookup)
    if own is None or not own.ended_on:
        return page
    words = wording.ended(own)
    described = f"《{own.short_title}》{words}。{page.description}"
    return replace(page, title=f"{page.title}（{words}）", description=described)


def with_banner(text: str, page: Page, lookup: Lookup) -> str:
    """The Markdown of `page` with what has ended below its title, if anything has."""
    own = own_document(page, lookup)
    if own is not None:
        banner = _banner(page, own, lookup) if own.ended_on else ""
    else:
        ended = [d for name in page.documents if (d := lookup.document(name)).ended_on]
        banner = _some(page, ended) if ended else ""
    return _TITLE.sub(lambda title: title[0] + banner, text, count=1) if banner else text


def _banner(page: Page, document: Document, lookup: Lookup) -> Markup:
    own_page = page.file == addresses.file_of("documents", document.id)
    subject = "这份文件" if own_page else _link(page, document)
    words = Markup("<strong>{}{}</strong>").format(subject, wording.ended(document))
    if document.replaced_by:
        words += Markup("，由{}接替").format(_link(page, lookup.document(document.replaced_by)))
    words += Markup("。那天以前的班和申请照它办；那天起的，请看现行文件。")
    return _notice(words)


def _some(page: Page, ended: Sequence[Document]) -> Markup:
    named = Markup("、").join(
        Markup("{}{}").format(_link(page, document), wording.ended(document)) for document in ended
    )
    told = Markup("这一页用到的文件里有写明停止日期的：{}。来自这些文件的内容只适用于那天以前。")
    return _notice(told.format(named))


def _link(page: Page, document: Document) -> Markup:
    to = addresses.relative(page.file, addresses.file_of("documents", document.id))
    return Markup('<a href="{}">《{}》</a>').format(to, document.short_title)


def _notice(words: Markup) -> Markup:
    return Markup('\n<div class="notice ended"><p>{}</p></div>\n').format(words)

"""What must hold between the parts of a form: printed words as printed, boxes where one chooses."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.forms import Form, FormEntry
from scripts.catalogue.walk import Inside
from scripts.evidence.squeeze import squeeze
from scripts.files.problems import Problem

_ONCE = ("occupation-name", "occupation-code", "account")  # the page knows one of each


def check_forms(catalogue: Catalogue) -> Iterator[Problem]:
    """Everything wrong inside the forms."""
    computed = {s.document for s in catalogue.schemes if s.formula}
    for form in catalogue.forms:
        origin = catalogue.origin(form)
        if form.document not in computed and catalogue.is_whole("schemes"):
            message = (
                f"{form.document} 没有能计算的补贴方案；填表的页面要用它估算，请先登记 formula"
            )
            yield origin.problem(("document",), message)
        kinds = [cap.kind for cap in catalogue.caps if cap.document == form.document]
        for i, entry in enumerate(form.entries):
            for j, option in enumerate(entry.options):
                if option.kind and option.kind not in kinds and catalogue.is_whole("caps"):
                    known = "、".join(kinds) or "没有一类"
                    message = f"文件没有 “{option.kind}” 这一类课程的上限；可用的是 {known}"
                    yield origin.problem(("entries", i, "options", j, "kind"), message)
        for inside, message in _form(form):
            yield origin.problem(inside, message)


def _form(form: Form) -> Iterator[tuple[Inside, str]]:
    for label, quote, place in _printed(form):
        if squeeze(label) != squeeze(quote.lstrip("□").rstrip("：")):
            message = f"写的是 “{label}”，引文是 “{quote}”；表上的字应一字不差，请核对两处"
            yield place, message
    ids = [entry.id for entry in form.entries]
    asked = [entry.asks for entry in form.entries]
    for i, entry in enumerate(form.entries):
        inside: Inside = ("entries", i)
        if entry.id in ids[:i]:
            yield (*inside, "id"), f"“{entry.id}” 在这张表里写了两次；每一项的编号只能用一次"
        if entry.asks in _ONCE and entry.asks in asked[:i]:
            message = f"这张表里已经有一项是 {entry.asks}；这一种只能有一项"
            yield (*inside, "asks"), message
        for part, message in _entry(entry, form):
            yield (*inside, *part), message


def _entry(entry: FormEntry, form: Form) -> Iterator[tuple[Inside, str]]:
    if entry.asks == "choice" and len(entry.options) < 2:
        yield ("options",), "这一项是选择题（choice），至少要有两个选项"
    if entry.asks != "choice" and entry.options:
        yield ("options",), "有选项的一项请写 asks: choice"
    if entry.prompts and (entry.asks != "account" or entry.prompted_by is None):
        message = "有内容提示的一项请写 asks: account，并在 prompted_by 里引出印提示的原文"
        yield ("prompts",), message
    names = [option.id for option in entry.options]
    for i, name in enumerate(names):
        if name in names[:i]:
            yield ("options", i, "id"), f"“{name}” 在这一项里写了两次；每个选项的编号只能用一次"
    if entry.only_if:
        other = next((e for e in form.entries if e.id == entry.only_if.entry), None)
        if other is None or other is entry:
            message = f"这张表里没有别的一项叫 “{entry.only_if.entry}”；请核对编号"
            yield ("only_if", "entry"), message
        elif entry.only_if.option not in [option.id for option in other.options]:
            known = "、".join(option.id for option in other.options) or "没有选项"
            message = f"“{other.id}” 没有选项 “{entry.only_if.option}”；它的选项：{known}"
            yield ("only_if", "option"), message


def _printed(form: Form) -> Iterator[tuple[str, str, Inside]]:
    """(what is shown as printed, the words it is quoted from, where) of every part of the form."""
    yield form.title, form.cite.quote, ("title",)
    for i, entry in enumerate(form.entries):
        inside: Inside = ("entries", i)
        yield entry.label, entry.cite.quote, (*inside, "label")
        for j, option in enumerate(entry.options):
            yield option.label, option.cite.quote, (*inside, "options", j, "label")
        for j, prompt in enumerate(entry.prompts):
            yield prompt.label, prompt.cite.quote, (*inside, "prompts", j, "label")
        for j, line in enumerate(entry.by_hand):
            label = "：".join(filter(None, [line.label, "".join(line.blanks)]))
            yield label, line.cite.quote, (*inside, "by_hand", j, "label")

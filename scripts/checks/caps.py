"""Whether every price can be held against the cap of its kind of course."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue, Origin
from scripts.catalogue.models.caps import Cap
from scripts.catalogue.models.schemes import Scheme
from scripts.checks.series import rising
from scripts.files.problems import Problem


def check_caps(catalogue: Catalogue) -> Iterator[Problem]:
    """Everything wrong with the caps, and with the schemes that a document caps."""
    first: dict[tuple[str, str], Cap] = {}
    for cap in catalogue.caps:
        origin = catalogue.origin(cap)
        other = first.setdefault((cap.document, cap.kind), cap)
        if other is not cap:
            message = f"{cap.document} 的 {cap.kind} 已有上限 “{other.id}”；每一类只登记一条"
            yield origin.problem(("kind",), message)
        yield from _written_once(cap, origin)
        if not cap.amounts and cap.amount is None and cap.note is None:
            yield origin.problem(("amount",), "没有金额；请补上金额，或在 note 里写明为什么没有")
    blank: dict[str, Cap] = {}
    for cap in catalogue.caps:
        if _is_blank(cap) and blank.setdefault(cap.document, cap) is not cap:
            other = blank[cap.document]
            message = f"“{other.id}” 也没有金额；由使用者填的只能有一类，请补上金额"
            yield catalogue.origin(cap).problem(("amount",), message)
    if catalogue.is_whole("caps"):
        for scheme in catalogue.schemes:
            caps = [cap for (document, _), cap in first.items() if document == scheme.document]
            yield from _scheme(scheme, caps, catalogue)


def _is_blank(cap: Cap) -> bool:
    """Whether the documents print no amount."""
    return not cap.amounts and cap.amount is None


def _written_once(cap: Cap, origin: Origin) -> Iterator[Problem]:
    """Either one amount with its citation, or amounts whose dates rise."""
    if cap.amounts and (cap.amount is not None or cap.cite):
        message = (
            "写了 amounts，又写了 amount 或 cite；只有一个数额的写 amount 和 cite，"
            "数额按日期变的只写 amounts，每个数额带自己的 cite"
        )
        yield origin.problem(("amounts",), message)
    elif not cap.amounts:
        if "amount" not in cap.model_fields_set:
            message = "没有写上限；请补 amount（文件没有印数额写 null），或写 amounts"
            yield origin.problem((), message)
        if cap.cite is None:
            yield origin.problem((), "没有写出处；请补 cite：文件、条款和原文")
    yield from rising(cap.amounts, origin, ("amounts",))


def _scheme(scheme: Scheme, caps: list[Cap], catalogue: Catalogue) -> Iterator[Problem]:
    """A scheme that goes by the price names a kind for its example, and asks for what is not printed."""
    formula = scheme.formula
    if formula is None:
        return
    origin = catalogue.origin(scheme)
    kinds = [cap.kind for cap in caps if formula.heads]
    if formula.example_kind is None and kinds:
        message = (
            f"文件有价格上限，例子要说是哪一类课程；请写 example_kind，可用的是 {'、'.join(kinds)}"
        )
        yield origin.problem(("formula",), message)
    elif formula.example_kind is not None and formula.example_kind not in kinds:
        known = f"可用的是 {'、'.join(kinds)}" if kinds else "没有按单价付的上限，请删去"
        message = f"文件 {scheme.document} 没有 “{formula.example_kind}” 这一类上限；{known}"
        yield origin.problem(("formula", "example_kind"), message)
    asked = [entry.id for entry in formula.entries]
    blank = [cap for cap in caps if _is_blank(cap) and formula.heads]
    if blank and "directory_standard" not in asked:
        message = (
            f"上限 “{blank[0].id}” 没有金额，要由使用者填；请在 entries 里补 directory_standard"
        )
        yield origin.problem(("formula", "entries"), message)

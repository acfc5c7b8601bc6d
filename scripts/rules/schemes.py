"""A scheme compiled: its formula with its readings, caps and class size."""

from __future__ import annotations

from typing import Any

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.readings import Change, Reading
from scripts.catalogue.models.schemes import Formula, Instalment, Scheme
from scripts.catalogue.quantity import Quantity
from scripts.rules.caps import compiled_cap
from scripts.rules.class_day import day_entry
from scripts.rules.parts import cited
from scripts.rules.series import series


def compiled_scheme(scheme: Scheme, catalogue: Catalogue) -> dict[str, Any]:
    """What the calculator holds of `scheme`; ``formula`` None where the document prints none. The key
    ``ended`` is left out of those whose documents have no end."""
    ceiling = scheme.ceiling
    return ended(scheme.document, catalogue) | {
        "id": scheme.id,
        "document": scheme.document,
        "title": scheme.title,
        "nearest": cited(scheme.nearest),
        "ceiling": ceiling
        and {
            "share": ceiling.share.share(),
            "of": ceiling.of,
            "reaches": ceiling.reaches.share(),
            "inclusive": ceiling.inclusive,
            "cite": cited(ceiling.cite),
        },
        "formula": scheme.formula and _formula(scheme, scheme.formula, catalogue),
    }


def ended(name: str, catalogue: Catalogue, so: str = "下面只适用于那天以前的班") -> dict[str, Any]:
    """``{"ended": {message, cite}}`` of a document that has an end, else nothing; `so`: what follows."""
    held = {document.id: document for document in catalogue.documents}
    document = held.get(name)
    if document is None or document.ended_on is None:
        return {}
    day, evidence = document.ended_on, document.evidence
    message = f"《{document.short_title}》{day.year}年{day.month}月{day.day}日起停止执行"
    if document.replaced_by:
        message += f"，由《{held[document.replaced_by].short_title}》接替"
    cite = next(each for each in evidence if each.about == "ended_on")
    return {"ended": {"message": message + f"；{so}", "cite": cited(cite)}}


def _formula(scheme: Scheme, formula: Formula, catalogue: Catalogue) -> dict[str, Any]:
    readings = [r for r in catalogue.readings if r.scheme == scheme.id and r.affects == "counts"]
    return {
        "heads": formula.heads and _terms(formula.heads),
        "cite": formula.cite and cited(formula.cite),
        "example_kind": formula.example_kind,
        "entries": [
            *(e.model_dump(mode="json") for e in formula.entries),
            *day_entry(scheme, formula, catalogue),
        ],
        "measures": [
            {
                "id": m.id,
                "title": m.title,
                "counted": _terms(m.counted),
                "of": _terms(m.of),
                "cite": cited(m.cite),
            }
            for m in formula.measures
        ],
        "instalments": [_instalment(i) for i in formula.instalments],
        "readings": [_reading(r) for r in readings],
        # Where nothing is paid by the price, none is asked for or held against a cap.
        "caps": [
            {"id": c.id, **compiled_cap(c)}
            for c in catalogue.caps
            if formula.heads and c.document == scheme.document
        ],
        "class_size": _class_size(scheme, catalogue),
    }


def _instalment(instalment: Instalment) -> dict[str, Any]:
    now = instalment.newest
    assert now.cite
    return {
        "id": now.id,
        "title": now.title,
        **_figures(now),
        "heads": _heads(now),
        "measure": now.when and now.when.measure,
        "inclusive": now.when and now.when.inclusive,
        "replaces": now.replaces,
        "cite": cited(now.cite),
        **series(instalment.values, [_figures(instalment.on(v.since)) for v in instalment.values]),
    }


def _figures(instalment: Instalment) -> dict[str, Any]:
    line = instalment.when and instalment.when.reaches
    return {
        "share": instalment.share and instalment.share.share(),
        "amount_fen": instalment.amount and instalment.amount.fen(),
        "reaches": line and line.share(),
    }


def _heads(instalment: Instalment) -> list[list[str | int]] | None:
    """Who it is paid for; the class is paid for once."""
    if instalment.pays == "per-class":
        return _terms(["class"])
    return _terms(instalment.heads) if instalment.heads else None


# What a reading changes in a part, where it is not kept under the same name.
_COMPILED = {"amount": "amount_fen"}


def _reading(reading: Reading) -> dict[str, Any]:
    return {
        "id": reading.id,
        "title": reading.title,
        "question": reading.question,
        "default": reading.default,
        "options": [
            {
                "value": option.value,
                "title": option.title,
                "argument": option.argument,
                "changes": [_change(change) for change in option.changes],
            }
            for option in reading.options
        ],
        "cites": [cited(c) for c in reading.cites],
    }


def _change(change: Change) -> dict[str, Any]:
    verb, value = change.what()
    return {
        "part": change.part,
        "key": _COMPILED.get(change.key, change.key),
        verb: value if verb == "drop" else _changed(change.key, value),
    }


def _changed(key: str, value: bool | Quantity | list[str] | None) -> object:
    if isinstance(value, Quantity):
        return value.fen() if key == "amount" else value.share()
    return _terms(value) if key in ("counted", "of", "heads") and isinstance(value, list) else value


def _class_size(scheme: Scheme, catalogue: Catalogue) -> dict[str, Any] | None:
    use = scheme.class_size
    if use is None:
        return None
    for clause in catalogue.clauses:
        for figure in clause.figures:
            if figure.id == use.figure and figure.to is not None:
                quote = {"document": clause.document, "clause": clause.locator}
                return {
                    "low": figure.value.number,
                    "high": figure.to.number,
                    "note": use.note,
                    "cite": {**quote, "quote": figure.quote},
                }
    raise KeyError(use.figure)


def _terms(heads: list[str]) -> list[list[str | int]]:
    """``["certified", "-over_limit"]`` as ``[["certified", 1], ["over_limit", -1]]``."""
    return [[h.lstrip("-"), -1 if h.startswith("-") else 1] for h in heads]

"""Compile the catalogue's payment schemes into the rules the calculator applies."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Container
from pathlib import Path
from typing import Any

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.places import in_order
from scripts.files.paths import ROOT
from scripts.rules.classification import entries
from scripts.rules.desk_parts import desk_parts
from scripts.rules.parts import mark_unproved
from scripts.rules.schemes import compiled_scheme, ended

RULES_FILE = ROOT / "calculator" / "rules.json"


def compile_rules(
    catalogue: Catalogue, unproved: Container[tuple[str, str, str]] = ()
) -> dict[str, Any]:
    """``{data_version, rules}``; the version is that of the schemes, see `version_of`: what a sum
    follows from, and what slips and links are compared by.

    They stand by place, the newest first, and those of documents that have ended come last: the
    first is what a visitor gets, and a document that comes in addition does not take its place.
    A citation whose (document, clause, quote) is among `unproved` is marked as such.
    """
    over = {document.id for document in catalogue.documents if catalogue.has_ended(document)}
    rank = {document.id: number for number, document in enumerate(in_order(catalogue))}
    ordered = sorted(
        catalogue.schemes, key=lambda s: (s.document in over, rank.get(s.document, len(rank)))
    )
    schemes = [compiled_scheme(scheme, catalogue) for scheme in ordered]
    rules = {"schemes": schemes, **desk_parts(catalogue, schemes)}
    first = {scheme.document: place for place, scheme in reversed([*enumerate(ordered)])}
    forms = sorted(catalogue.forms, key=lambda form: first.get(form.document, len(ordered)))
    rules["forms"] = [
        form.model_dump(mode="json", exclude={"formerly"})
        | ended(form.document, catalogue, "这张表只用于那天以前的申请")
        for form in forms
    ]
    rules["occupations"] = entries(catalogue)
    mark_unproved(rules, unproved)
    return {"data_version": version_of(rules["schemes"]), "rules": rules}


def version_of(rules: object) -> str:
    """The first 12 hex digits of the SHA-256 of `rules` in canonical form."""
    return hashlib.sha256(canonical(rules)).hexdigest()[:12]


def canonical(value: object) -> bytes:
    """`value` as JSON that does not depend on key order or layout."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


def write(compiled: dict[str, Any], file: Path = RULES_FILE) -> None:
    """Write compiled rules to `file`."""
    file.write_bytes(canonical(compiled))

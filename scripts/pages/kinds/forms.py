"""The forms that documents print; they stand on their index alone."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.catalogue.models.forms import Form
from scripts.derived.lookup import Lookup
from scripts.pages.addresses import APPLICATION, scheme_file
from scripts.pages.index import Index, ListPages, Standing
from scripts.pages.rests_on import own_documents


@dataclass(frozen=True)
class FormsShow:
    """The page where each form, by its id, is filled in."""

    pages: dict[str, str]


def _stands(form: Form) -> Standing:
    return Standing("index", form.id, form.title)


def _shows(lookup: Lookup) -> FormsShow:
    ids = [form["id"] for form in lookup.rules.part("forms")]
    return FormsShow({form_id: scheme_file(APPLICATION, form_id, ids) for form_id in ids})


SHOWN = ListPages(
    Index("forms", "要交的表", "培训机构", "文件印的表：要填哪几项、每一项印的是什么。"),
    shows=_shows,
    documents=own_documents("forms"),
    stands=_stands,
)

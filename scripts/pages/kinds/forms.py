"""The forms that documents print; they stand on their index alone."""

from __future__ import annotations

from scripts.catalogue.models.forms import Form
from scripts.pages.index import Index, ListPages, Standing
from scripts.pages.rests_on import own_documents


def _stands(form: Form) -> Standing:
    return Standing("index", form.id, form.title)


SHOWN = ListPages(
    Index("forms", "要交的表", "培训机构", "文件印的表：要填哪几项、每一项印的是什么。"),
    documents=own_documents("forms"),
    stands=_stands,
)

"""A reading of a document holds until its text, or what the catalogue says of it, changes."""

from datetime import date

import pytest

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.kinds import KINDS
from scripts.catalogue.models.base import Cite
from scripts.catalogue.models.clauses import Slip
from scripts.catalogue.models.documents import ReadBy
from scripts.derived.second_reading import fingerprints, said, unread
from scripts.evidence.sources_lock import SourcesLock
from tests import frozen

LOCK = SourcesLock(sources={"yunzhou-2026": "a", "yunzhou-2025": "b"})
BEFORE = fingerprints(frozen.catalogue(), LOCK)


def changed(list_name, wanted, **update) -> Catalogue:
    """The frozen catalogue with the first record of a list that is `wanted` changed."""
    held = frozen.catalogue()
    lists = {name: list(held.records(name)) for name in KINDS}
    at = next(i for i, record in enumerate(lists[list_name]) if wanted(record))
    before = lists[list_name][at]
    lists[list_name][at] = before.model_copy(update=update)
    made = Catalogue(**lists)
    made.origins = {**held.origins, id(lists[list_name][at]): held.origins[id(before)]}
    return made


def differing(catalogue, lock=LOCK):
    now = fingerprints(catalogue, lock)
    return {document for document in now if now[document] != BEFORE[document]}


def test_nothing_changed_is_the_same():
    assert differing(frozen.catalogue()) == set()


def test_another_text_is_to_be_read_again():
    sources = {**LOCK.sources, "yunzhou-2026": "c"}
    assert differing(frozen.catalogue(), SourcesLock(sources=sources)) == {"yunzhou-2026"}


@pytest.mark.parametrize(
    ("list_name", "key"), [("requirements", "rule"), ("clauses", "summary"), ("targets", "title")]
)
def test_another_record_is_to_be_read_again(list_name, key):
    document = frozen.catalogue().records(list_name)[0].document
    assert differing(changed(list_name, lambda _: True, **{key: "别的话"})) == {document}


def test_what_a_shared_record_cites_of_another_document_does_not_count():
    def in_two(department):
        return len({cite.document for cite in department.named_in}) > 1

    department = next(d for d in frozen.catalogue().departments if in_two(d))
    first, *rest = department.named_in
    other = first.model_copy(update={"quote": "别的话"})
    assert differing(changed("departments", in_two, named_in=[other, *rest])) == {first.document}


def test_that_it_was_read_is_nothing_to_read():
    read = ReadBy(date=date(2099, 1, 2), by="第二位读者", fingerprint="0")
    assert differing(changed("documents", lambda _: True, read_by=read)) == set()


@pytest.mark.parametrize(
    ("fingerprint", "line"),
    [
        (None, "还没有第二个人逐条读过"),
        ("1", "2099年1月2日（第二位读者）"),
        ("0", "2099年1月2日（第二位读者）；以后又有改动，还没有再读"),
    ],
)
def test_one_line_for_visitors(fingerprint, line):
    read = fingerprint and ReadBy(date=date(2099, 1, 2), by="第二位读者", fingerprint=fingerprint)
    document = frozen.catalogue().documents[0].model_copy(update={"read_by": read})
    assert said(document, "1") == line


def test_an_editor_is_reminded_of_what_nobody_read_and_of_what_has_changed():
    document = frozen.catalogue().documents[0]

    def told(read):
        made = changed("documents", lambda _: True, read_by=read)
        return [str(p) for p in unread(made, LOCK) if document.short_title in str(p)]

    read = ReadBy(date=date(2099, 1, 2), by="第二位读者", fingerprint=BEFORE[document.id])
    assert told(read) == []
    assert "还没有第二个人逐条读过" in told(None)[0]
    assert "以后原文或登记的内容又改了" in told(read.model_copy(update={"fingerprint": "0"}))[0]


def test_a_record_of_one_document_that_cites_another_is_read_with_its_own():
    clause = frozen.catalogue().clauses[0]
    other = next(c for c in frozen.catalogue().clauses if c.document != clause.document)
    cite = Cite(document=other.document, clause=other.locator, quote="别的话")
    slips = [Slip(says="对不上", cites=[cite])]
    assert differing(changed("clauses", lambda _: True, slips=slips)) == {clause.document}

"""The numbers of another document that speaks of the same: of the same place alone, and only where it names it."""

import pytest

from scripts.catalogue.loading import load
from scripts.derived import answers
from scripts.derived.lookup import Lookup
from scripts.derived.phones_beside import phones_beside, phones_of
from scripts.derived.wording import passed
from scripts.pages.addresses import file_of
from tests import rendered

pytestmark = pytest.mark.live

LOOKUP = Lookup(load()[0])
PAGES = rendered.pages(LOOKUP.catalogue)


def test_numbers_come_from_a_document_of_the_place_that_names_what_is_asked():
    shown = 0
    for action in LOOKUP.catalogue.actions:
        document = LOOKUP.document(action.document)
        groups = {group.id for part in action.parts for group in part.groups}
        for beside in answers.of_action(action, LOOKUP).beside:
            assert beside.document.place == document.place and beside.document is not document
            for one, cite in beside.named:
                assert one.id in groups | set(action.every_field)
                assert cite in LOOKUP.named_in(one) and cite.document == beside.document.id
            page = PAGES[file_of("actions", action.id)].partition("{: #parts }")[0]
            assert all(phone.value in page for phone in beside.phones)
            assert f"《{beside.document.short_title}》也写到" in page
            shown += 1
    assert shown or not any(d.contacts for d in LOOKUP.documents if not passed(d))


def test_where_nothing_is_tied_no_number_is_shown():
    for document in LOOKUP.documents:
        assert phones_beside([], [document], LOOKUP) == []
    silent = 0
    for action in LOOKUP.catalogue.actions:
        if not answers.of_action(action, LOOKUP).beside:
            page = PAGES[file_of("actions", action.id)].partition("{: #parts }")[0]
            assert ("tel:" in page) == bool(phones_of(LOOKUP.document(action.document)))
            silent += 1
    assert silent


def test_an_office_first_says_how_to_reach_it_or_that_nothing_is_printed():
    printing = silent = 0
    for office in LOOKUP.catalogue.departments:
        first = PAGES[file_of("departments", office.id)].partition("\n## ")[2].partition("\n## ")[0]
        assert first.startswith("怎么联系")
        calls = [c for document in LOOKUP.issued_by(office) for c in document.contacts]
        assert all(contact.value in first for contact in calls)
        assert ("没有印它的电话、地址" in first) == (not calls)
        printing += bool(calls)
        silent += not calls
    assert printing and silent

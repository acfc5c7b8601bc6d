"""The home page has every number that holds, and none of what is over, one tap away."""

import re

from scripts.derived import wording
from scripts.pages import home
from scripts.pages.rendering import render
from tests import frozen, rendered


def numbers(catalogue):
    text = render(home.page(catalogue), rendered.environment(catalogue, frozen.LOCK))
    return re.findall(r'href="tel:([^"]*)"', text)


def test_the_numbers_that_documents_in_force_print_can_be_called():
    catalogue = frozen.catalogue()
    printed = [
        (document, contact.value.replace("-", ""))
        for document in catalogue.documents
        for contact in document.contacts
        if contact.kind == "电话"
    ]
    holding = [
        number
        for document, number in printed
        if not catalogue.has_ended(document) and not wording.passed(document)
    ]
    assert holding and sorted(numbers(catalogue)) == sorted(holding)


def test_where_none_is_printed_no_empty_box_stands():
    catalogue = frozen.catalogue()
    silent = [document.model_copy(update={"contacts": []}) for document in catalogue.documents]
    kept = catalogue.documents
    try:
        catalogue.documents = silent
        text = render(home.page(catalogue), rendered.environment(catalogue, frozen.LOCK))
    finally:
        catalogue.documents = kept
    assert "打电话问" not in text and "tel:" not in text

"""Every printed way to ask stands with its document, and is never lent to another."""

import html
from datetime import date

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.documents import Contact
from scripts.catalogue.models.places import Place
from tests import frozen, rendered
from tests.made_records import clause, document

DAY = date(2031, 1, 2)
CITE = {"document": "spoken", "clause": "一", "quote": "电话：0999-7654321"}
MADE = Catalogue(
    places=[Place(name="甲市", level="市")],
    documents=[
        document("silent", issued_on=DAY, issuer="甲市某局"),
        document(
            "spoken",
            issued_on=DAY,
            contacts=[Contact(kind="电话", value="0999-7654321", cite=CITE)],
        ),
    ],
    clauses=[clause("silent", "一"), clause("spoken", "一")],
)


def page(catalogue):
    return html.unescape(rendered.pages(catalogue, frozen.LOCK)["contacts/index.md"])


def test_a_number_stands_under_its_document_alone():
    above, spoken, rest = page(MADE).partition('<h2 id="spoken">')
    spoken, silent, after = rest.partition("{: #silent }")
    assert "tel:09997654321" in spoken and "tel:" not in above
    assert "甲市某局" in silent + after
    assert "tel:" not in after.partition("{: #basis")[0]


def test_every_printed_contact_is_there_with_its_clause():
    catalogue = frozen.catalogue()
    shown = page(catalogue).partition("{: #basis")[0]
    printed = [contact for d in catalogue.documents for contact in d.contacts]
    assert printed
    for contact in printed:
        assert f">{contact.value}<" in shown
    assert shown.count("tel:") + shown.count("mailto:") == len(printed)
    for d in catalogue.documents:
        if not d.contacts:
            assert d.short_title in shown.partition("{: #silent }")[2]


def test_where_nothing_is_printed_that_is_said():
    mute = Catalogue(places=MADE.places, documents=[MADE.documents[0]], clauses=[MADE.clauses[0]])
    assert "都没有印电话和邮箱" in page(mute)


def test_the_box_of_every_page_leads_to_all_of_them():
    pages = rendered.pages(frozen.catalogue(), frozen.LOCK)
    for file, text in pages.items():
        assert "contacts/" in text.partition("{: #basis")[2] or file == "contacts/index.md", file

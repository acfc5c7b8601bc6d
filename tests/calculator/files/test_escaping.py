"""What no XML file may hold is left out of every file that is written, and nothing else is."""

import io
import xml.etree.ElementTree as ET
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.files import form_document, ics
from calculator.files.escaping import escape, printable
from tests import frozen

FORBIDDEN = "\x00\x01\x08\x0b\x0c\x0e\x1f\ud800\udfff\ufffe\uffff"


@given(st.text(st.characters() | st.sampled_from(FORBIDDEN)))
def test_whatever_is_left_is_xml(text):
    left = printable(text)
    ET.fromstring(f"<t>{escape(left)}</t>")
    assert left == "".join(c for c in text if c not in FORBIDDEN and c in left)


@pytest.mark.parametrize("char", [*"甲a\t\n\r \x7f\x85\ufffd\U0001fffe\U0001f600"])
def test_what_xml_allows_stays(char):
    assert printable(f"a{char}b") == f"a{char}b"


def test_field_report_31_an_application_with_such_signs_is_a_word_file():
    form = frozen.rules().part("forms")[0]
    content = form_document.document(
        form, {"project-name": f"某{FORBIDDEN}项目", "account": "\ufffe"}
    )
    main = zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml")
    assert "某项目" in "".join(ET.fromstring(main).itertext())


def test_field_report_31_a_calendar_has_no_such_sign():
    assert ics.escape(f"甲{FORBIDDEN}班\n二") == "甲班\\n二"

"""However an attribute is written, it is found."""

import pytest

from calculator.sheets.attributes import usual

USUAL = b'<c r="A1" s="2" t=""><v>1</v></c>'


@pytest.mark.parametrize(
    "written",
    [
        USUAL,
        b"<c r='A1' s='2' t=''><v>1</v></c>",
        b"<c r = \"A1\" s= '2' t =''><v>1</v></c>",
        b'<c r\n=\n\'A1\' s="2" t=""><v>1</v></c>',
    ],
)
def test_it_is_as_most_write_it(written):
    assert usual(written) == USUAL


def test_what_is_as_most_write_it_is_not_copied():
    assert usual(USUAL) is USUAL


def test_text_may_hold_the_sign():
    assert usual(b'<c r="A1"><f>IF(B1=1,2)</f></c>') == b'<c r="A1"><f>IF(B1=1,2)</f></c>'

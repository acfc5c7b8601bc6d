"""Attributes of XML as nearly everybody writes them, so that they can be looked for as bytes."""

from __future__ import annotations

import re

_USUAL = b'="'
_ANY = re.compile(rb"""\s*=\s*(?:"([^"<]*)"|'([^'"<]*)')""")


def usual(xml: bytes) -> bytes:
    """`xml` with each attribute as ``name="value"``: XML allows single quotes as well, and spaces around the
    sign. What is written so already is given back as it is."""
    if xml.count(b"=") == xml.count(_USUAL):
        return xml
    return _ANY.sub(lambda found: b'="%b"' % (found[1] or found[2] or b""), xml)

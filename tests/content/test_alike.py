"""What is typed into a list or the search is taken as the entries of the desks take it: whatever those read
as the same, is the same there."""

import json
import subprocess
from pathlib import Path

import pytest

from calculator.engine.entry.text import plain
from tests import spellings

PROGRAM = Path(__file__).parent.parent / "spelled_alike.mjs"
SURROGATES = range(0xD800, 0xE000)
PARTS = range(1, 4)  # with these the search parts its own texts
SIGNS = [
    f"甲{chr(code)}乙" for code in range(0x10000) if code not in SURROGATES and code not in PARTS
]
TYPED = [
    text
    for table in (spellings.COUNTS, spellings.PRICES, spellings.DATES, spellings.CHANCES)
    for text, _ in table
]


def folded(texts):
    """Of each text what the lists make of it, and what the search makes of it."""
    done = subprocess.run(
        ["node", str(PROGRAM)], input=json.dumps(texts), capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


@pytest.mark.parametrize("texts", [SIGNS, TYPED], ids=["every sign", "as people type"])
def test_what_the_entries_take_for_the_same_is_found_as_the_same(texts):
    for typed, usual in zip(folded(texts), folded([plain(text) for text in texts]), strict=True):
        differing = [
            (text, hex(ord(text[1])) if len(text) == 3 else "")
            for text, one, other in zip(texts, typed, usual, strict=True)
            if one != other
        ]
        assert differing == []

"""What a page says of itself where it is found or passed on: in a line or two, and no page like another."""

from __future__ import annotations

from scripts.catalogue.places import site_name
from scripts.derived.lookup import Lookup

LEAST, MOST = 40, 160
"""Characters: search engines and messengers show about so much."""


def described(text: str, documents: list[str], lookup: Lookup) -> str:
    """`text`, which says what is on the page; with the `documents` it rests on where it is short, with
    the name of the site where that is not enough, cut after a sentence where it is long."""
    if len(text) < LEAST and documents:
        text += _resting_on(documents, lookup, MOST - len(text))
    if len(text) < LEAST:
        text += f"{site_name(lookup.catalogue)}，非官方整理。"
    return text if len(text) <= MOST else _cut(text)


def _resting_on(documents: list[str], lookup: Lookup, room: int) -> str:
    """Their titles as far as there is room, and how many there are."""
    titles = [f"《{lookup.document(name).short_title}》" for name in documents]
    for count in range(len(titles), 0, -1):
        more = f"等 {len(titles)} 份文件" if count < len(titles) else ""
        told = f"依据{''.join(titles[:count])}{more}。"
        if len(told) <= room:
            return told
    return ""


def _cut(text: str) -> str:
    start = text[: MOST - 1]
    end = max(start.rfind(sign) for sign in "。；")
    return f"{start[:end]}。" if end >= LEAST else f"{start}…"

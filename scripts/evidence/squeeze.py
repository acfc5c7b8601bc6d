"""Text without the layout of its page."""

from __future__ import annotations

import re


def squeeze(text: str) -> str:
    """`text` without any whitespace (full-width, no-break and zero-width too), else unchanged.

    Line breaks and spaces in the sources come from the layout, so a quote is looked for with
    both sides squeezed. Punctuation and character width stay: they are part of what is quoted.
    """
    return re.sub(r"[\s\u200b\ufeff]+", "", text)

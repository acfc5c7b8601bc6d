"""Figures as people write them in the catalogue: ``40``, ``"80%"``, ``20万``, ``1.45万``."""

from __future__ import annotations

import re
from decimal import Decimal

WRITTEN = r"([0-9]+(?:\.[0-9]+)?)(万|亿|%)?"
_SCALE = {"万": 10_000, "亿": 100_000_000}


class Quantity:
    """An exact figure: `number` (whole wherever the unit allows it) and whether it is a percentage.

    Raises ValueError (worded for an editor) when the text is not such a figure.
    """

    def __init__(self, written: object) -> None:
        text = str(written)
        match = re.fullmatch(WRITTEN, text)
        if isinstance(written, bool) or match is None:
            raise ValueError(f"写的是 “{text}”；这里应是数字，例如 40、30%、20万")
        digits, suffix = match.groups()
        exact = Decimal(digits) * _SCALE.get(suffix or "", 1)
        self.written = text
        self.percent = suffix == "%"
        self.number: int | float = int(exact) if exact == int(exact) else float(exact)
        self._exact = exact

    def fen(self) -> int | None:
        """An amount of 元 in whole 分; None where it is a percentage or finer than that."""
        fen = self._exact * 100
        return None if self.percent or fen != int(fen) else int(fen)

    def share(self) -> list[int]:
        """A percentage as [numerator, denominator] in whole numbers: ``"80%"`` is [80, 100]."""
        if not self.percent:
            raise ValueError(f"写的是 “{self.written}”；这里应是百分比，例如 30%")
        numerator, denominator = self._exact.as_integer_ratio()
        return [numerator, denominator * 100]

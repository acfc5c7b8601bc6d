"""Which state of the data a download holds, and on what terms."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

LICENCE = (
    "CC BY 4.0：可以自由使用、改编和转发，要注明来源。"
    "引用的官方文件原文不在许可之内。程序代码另按 MIT 许可。"
)
"""The terms of the data in words; why these: `scripts/decisions/2026-11-22-licences.md`."""

LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
"""The name of these terms for machines. It is never loaded."""


@dataclass(frozen=True)
class DataVersion:
    """What the site is called, version of the rules, SHA-256 of ``catalog.json``, date of the newest
    document.
    """

    site: str
    rules: str
    sha256: str
    newest: date

    @property
    def citation(self) -> str:
        """How to cite this state of the data."""
        return (
            f"{self.site}（非官方整理），开放数据，数据版本 {self.rules}，"
            f"所收文件截至 {self.newest.isoformat()}。"
        )

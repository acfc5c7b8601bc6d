"""Reports made up for the tests of how one is told: of nothing, of very much, of what means harm."""

from __future__ import annotations

from dataclasses import replace

from scripts.effects.report import (
    Address,
    Addresses,
    FieldChange,
    Payouts,
    People,
    Proofs,
    RecordChange,
    Records,
    Report,
)

SAME = Report("前", "后", Records(), Payouts(), People(), [], Addresses(), Proofs(), [])
"""Everything was looked at, and nothing differs."""

HOSTILE = [
    "<script>alert(1)</script>",
    "[点这里](https://evil.example)",
    "![图](https://evil.example/a.png)",
    "https://evil.example",
    "www.evil.example",
    "`code` **粗** _斜_ ~~删~~",
    "a | b | c",
    "| --- |",
    "- 一项",
    "1. 一项",
    "# 标题",
    "</details></td>",
    "行一\n\n## 行二",
    "&lt;b&gt;",
    "$$x$$",
]
"""What somebody may write into a file so that it comes alive in a comment or on a page."""


def thousand(length: int) -> Report:
    """A thousand records changed, each value of this length, and a thousand pages."""
    fields = [FieldChange("概括", "旧" * length, "新" * length, "《通知》四（五）")]
    changed = [RecordChange("要求", f"r-{n}", "", "f.yml", n, "", fields) for n in range(1000)]
    pages = [Address(f"requirements/r-{n}/", "标题" * 20) for n in range(1000)]
    return replace(SAME, records=Records(changed=changed), addresses=Addresses(changed=pages))

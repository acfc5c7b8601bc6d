"""The chapter on a new document is right: what it says to write is a catalogue, and its text proves it."""

import re
import textwrap
from pathlib import Path

import pytest

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.clauses import Figure
from scripts.catalogue.models.documents import Contact, Document, Reference
from scripts.catalogue.models.forms import FormEntry
from scripts.catalogue.models.governing import Place, Verdict
from scripts.catalogue.models.schemes import Formula
from scripts.catalogue.models.sources import Beginning
from scripts.checks.every import check
from scripts.desks import every
from scripts.evidence.claims import claims
from scripts.evidence.proof import prove
from scripts.evidence.source_folder import read_sources
from scripts.files import strict_yaml
from scripts.files.paths import CONTENT
from scripts.new_document import FLAGS
from scripts.pages.rendering import render
from scripts.rules.compiled import compile_rules
from tests import frozen, rendered

GUIDE = (CONTENT / "editing.md").read_text(encoding="utf-8")
CHAPTER = GUIDE.partition("{ #new-document ")[2].partition("\n## ")[0]
BLOCKS = re.findall(r"```yaml\n(.*?)```", CHAPTER, re.DOTALL)
WHOLE = [block for block in BLOCKS if not block.startswith(" ")]
PARTS = [block for block in BLOCKS if block.startswith(" ")]
[FORMULA] = [block for block in PARTS if block.startswith("    formula:\n")]
MODELS = {
    "beginnings": Beginning,
    "figures": Figure,
    "contacts": Contact,
    "references": Reference,
    "formula": Formula,
    "places": Place,
    "verdicts": Verdict,
    "entries": FormEntry,
}
GOVERNING = """
governing:
  - id: made
    reading: R101
    dates:
      - {option: person, label: 取证, help: 取证的那天, example: 2026-9-1}
      - {option: class, label: 全班, help: 全班的那天, example: ""}
    awarded:
      label: 是按它办的吗
      help: 看协议
      example: "yes"
      cite: {document: city-2026, clause: 三（一）, quote: 按每人1200元给予培训机构补贴}
    example_place: city
PLACES
    periods:
      - {id: before, starts: null}
VERDICTS
    ceiling: {scheme: ceiling, places: [], periods: [], text: 至多}
"""
"""The one of the live catalogue, in short; what the chapter adds to it stands in its places."""
CEILING = """
schemes:
  - id: ceiling
    document: city-2026
    title: 上限
    summary: 只写了上限。
    formula: null
    ceiling:
      share: 60%
      of: 补贴
      reaches: 60%
      inclusive: true
      cite: {document: city-2026, clause: 三（二）, quote: 达到参训人数的60%（含）以上}
    nearest: {document: city-2026, clause: 三（二）, quote: 达到参训人数的60%（含）以上}
"""
TEXT = """
某人社发〔2026〕7号

关于印发某市岗位培训补贴办法的通知

各县（区）人力资源和社会保障局：

现将办法印发给你们。

某市人力资源和社会保障局

2026年8月20日

二、工作任务

（一）实施装备制造岗位培训。面向新入职职工，开展车工、焊工等技能培训，每年培训新入职职工8000人次以上。（责任单位：市人力资源和社会保障局）

三、补贴标准

（一）培训补贴。培训合格并取得职业技能等级证书的，按每人1200元给予培训机构补贴。

（二）就业补贴。取得证书后实现就业的人数，达到参训人数的60%（含）以上的，再按取得证书人数每人500元给予补贴。

四、期限和登记

（一）期限。就业看取得证书后6个月内的情况，企业应连续缴纳社会保险2个月。

（二）登记。培训机构向市人力资源和社会保障局交培训登记表，写明机构名称。
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> tuple[Catalogue, Path]:
    """The catalogue of the chapter, and the folder of its text."""
    folder = tmp_path_factory.mktemp("guide")
    (folder / "catalog").mkdir()
    governing = GOVERNING
    for heading in ("places", "verdicts"):
        [part] = [block for block in PARTS if block.startswith(f"    {heading}:\n")]
        governing = governing.replace(f"{heading.upper()}\n", part)
    governing = re.sub(r"periods: \[.*?\]", "periods: [before]", governing, count=1)
    for number, block in enumerate([*WHOLE, governing, CEILING]):
        computed = block.replace("    formula: null\n", FORMULA) if block in WHOLE else block
        (folder / "catalog" / f"{number}.yml").write_text(computed, encoding="utf-8")
    (folder / "sources").mkdir()
    (folder / "sources" / "x.txt").write_text(TEXT, encoding="utf-8")
    catalogue, problems = check(folder / "catalog")
    assert "\n".join(map(str, problems)) == ""
    return catalogue, folder / "sources"


def test_every_list_that_it_speaks_of_is_written_and_passes_the_check(made):
    catalogue, _ = made
    for name in (
        "documents",
        "sources",
        "clauses",
        "places",
        "departments",
        "groups",
        "actions",
        "targets",
    ):
        assert catalogue.records(name), name
    for name in ("requirements", "readings", "calendar", "conditions", "forms"):
        assert catalogue.records(name), name
    assert any(scheme.formula for scheme in catalogue.schemes)


def test_the_text_proves_what_it_writes(made):
    catalogue, sources = made
    read = read_sources(catalogue, sources)
    assert read.problems == []
    ours = {claim.key for claim in claims(catalogue)}
    positions, problems = prove(catalogue, read.texts)
    assert ours <= set(positions)
    # The made-up text has a preamble that the chapter leaves to be written, as an editor would find.
    told = [str(p) for p in problems if "catalog/" in p.file]
    assert len(told) == 1 and "还没有登记：引言" in told[0]


def test_what_it_writes_has_pages_of_its_own(made):
    catalogue, _ = made
    compiled = compile_rules(catalogue)
    environment = rendered.environment(catalogue, frozen.LOCK)
    pages = {page.file: render(page, environment) for page in every.pages(catalogue, compiled)}
    assert "2026年9月1日 到 2027年2月28日" in pages["calendar.md"]
    assert "培训登记表" in pages["application.md"] and "表后" not in pages["application.md"]
    assert "适用某市岗位培训补贴办法" in pages["conditions.md"]


def test_the_parts_of_records_are_such_parts(tmp_path):
    for block in PARTS:
        file = tmp_path / "x.yml"
        file.write_text(textwrap.dedent(block), encoding="utf-8")
        loaded = strict_yaml.load(file, "x.yml")
        assert loaded.problems == []
        for name, items in loaded.value.items():
            for item in items if isinstance(items, list) else [items]:
                if name in MODELS:
                    MODELS[name].model_validate(item)
            assert name in MODELS or name in Document.model_fields
    assert len(PARTS) >= 3


def test_the_commands_it_gives_are_there():
    makefile = (CONTENT.parent / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"make ([a-z-]+)", CHAPTER):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
    for variable in re.findall(r"\b([A-Z_]{2,})=", CHAPTER):
        assert f"$({variable})" in makefile or variable.lower() in FLAGS, variable
    for flag in FLAGS:
        assert flag.replace("_", "-") in makefile

"""A folder of source texts read: what each clause says, and what is wrong with folder or cut."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.sources import Source
from scripts.evidence.source_text import Found, clauses, idle, source_files
from scripts.evidence.squeeze import squeeze
from scripts.files.problems import Problem

Texts = dict[tuple[str, str], str]


@dataclass
class Sources:
    """`digests`: SHA-256 by document. `texts`: squeezed text by (document, clause). `unused`: the
    names of the texts that are no document's."""

    digests: dict[str, str] = field(default_factory=dict)
    texts: Texts = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    unused: list[str] = field(default_factory=list)


def read_sources(catalogue: Catalogue, folder: Path) -> Sources:
    """The source texts in `folder`, cut as the catalogue says."""
    if not folder.is_dir():
        return Sources(problems=[Problem(str(folder), 1, 1, "", "没有这个文件夹；请核对路径")])
    found = source_files(folder, catalogue.sources)
    read = Sources(unused=[file.name for file in found.of_none])
    read.problems += _without_cut(catalogue)
    read.problems += [
        Problem(str(file), 1, 1, "", "文件不是 UTF-8 编码；请另存为 UTF-8")
        for file in found.not_utf_8
    ]
    for source in catalogue.sources:
        if misfit := _misfit(source, found, folder):
            read.problems.append(catalogue.origin(source).problem(("known_by",), misfit))
            continue
        content = found.files[source.document][0].read_bytes()
        text = content.decode("utf-8-sig")
        read.digests[source.document] = hashlib.sha256(content).hexdigest()
        for locator, words in clauses(source, text).items():
            read.texts[source.document, locator] = squeeze(words)
        for inside in idle(source, text):
            message = "原文里没有一处这样开头；请对照原文改写，用不着就删去"
            read.problems.append(catalogue.origin(source).problem(inside, message))
    return read


def _without_cut(catalogue: Catalogue) -> Iterator[Problem]:
    cut = {source.document for source in catalogue.sources}
    for document in catalogue.documents:
        if document.id not in cut:
            message = "还没有写它的原文怎么切成条款；请在 sources 里给它加一条"
            yield catalogue.origin(document).problem(("id",), message)


def _misfit(source: Source, found: Found, folder: Path) -> str | None:
    """What to say where not exactly one file is the text of this document alone."""
    files = found.files[source.document]
    if not files:
        others = [file.name for file in found.of_none]
        hint = f"还不知道是哪份文件的有 {'、'.join(others)}" if others else "请把原文放进去"
        return f"{folder} 里没有一份 .txt 原文有 “{source.known_by}” 这一行；{hint}"
    if len(files) > 1:
        names = "、".join(file.name for file in files)
        return f"{names} 都有 “{source.known_by}” 这一行；请移走多余的，或换一行别处没有的"
    others = [d for d in found.of_several.get(files[0], []) if d != source.document]
    if others:
        return f"{files[0].name} 也是 {'、'.join(others)}；请换一行只有这份文件才有的"
    return None

"""Lines of the lock that no proof can have written, found out without the source texts.

Found out: a file that is not as ``make verify`` writes it (order, a line twice, a line changed by
hand, whose sum does not fit); a document or clause that the catalogue does not have; two lines that
say different words of one place. Not found out: words that nobody has seen, at a place that no other
line speaks of, under a sum computed anew. Only the texts tell those.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from scripts.catalogue.catalogue import Catalogue
from scripts.evidence.claims import Key
from scripts.evidence.sources_lock import FILE, SourcesLock, lines, read
from scripts.evidence.squeeze import squeeze
from scripts.files.paths import CATALOG
from scripts.files.problems import Problem

_ANEW = "这份文件不要手改，请运行 make verify 重新生成"


def problems(catalogue: Catalogue, file: Path = FILE) -> list[Problem]:
    """What is wrong with a lock whose lines can all be read; none where it is not there."""
    if not file.is_file():
        return []
    lock = read(file)
    kept = [line for _, line in lines(file)]
    found = [_problem(file, number, message) for number, message in _unlike(lock, file)]
    for message, key in [*_unknown(catalogue, lock), *_contradicting(lock)]:
        number = next((i for i, line in enumerate(kept) if _is_line(line, key)), 0)
        found.append(_problem(file, lines(file)[number][0], message))
    return found


def stale(lock: SourcesLock, claimed: Iterable[Key]) -> str:
    """A sentence about the lines that prove what nothing says any more; empty where there is none."""
    said = set(claimed)
    gone = [key for key in lock.quotes if key not in said]
    if not gone:
        return ""
    document, clause, words = gone[0]
    more = f"等 {len(gone)} 处" if len(gone) > 1 else ""
    return (
        f"sources.lock 里的 “{words}”（{document} {clause}）{more}，目录和网页已经不引；"
        "请持有原文的维护者运行 make verify SOURCES=原文文件夹，并提交 catalog/sources.lock"
    )


def _unlike(lock: SourcesLock, file: Path) -> Iterator[tuple[int, str]]:
    """The first line that is not as a proof would have written it."""
    kept = [line for _, line in lines(file)]
    made = [line for line in lock.text().splitlines() if not line.startswith("#")]
    for i, (number, line) in enumerate(lines(file)):
        if i < len(made) and line != made[i]:
            last = line.startswith("sum")
            what = "校验数与上面各行对不上，有一行改过" if last else "这一行次序不对，或写了两次"
            yield number, f"{what}；{_ANEW}"
            return
    if len(kept) < len(made):
        number = lines(file)[-1][0] if kept else 1
        yield number, f"末尾缺少校验数；{_ANEW}"


def _unknown(catalogue: Catalogue, lock: SourcesLock) -> Iterator[tuple[str, Key]]:
    if not (catalogue.is_whole("documents") and catalogue.is_whole("clauses")):
        return
    clauses = {(clause.document, clause.locator) for clause in catalogue.clauses}
    documents = {document for document, _ in clauses}
    for document in lock.sources:
        if document not in documents:
            yield f"目录里没有文件 “{document}”；{_ANEW}", (document, "", "")
    for key in lock.quotes:
        if key[:2] not in clauses:
            yield f"目录里没有条款 “{key[0]} {key[1]}”；{_ANEW}", key
        elif key[0] not in lock.sources:
            yield f"没有写 {key[0]} 是对照哪份原文核对的；{_ANEW}", key


def _contradicting(lock: SourcesLock) -> Iterator[tuple[str, Key]]:
    """Lines that say of one place of a clause what another line does not."""
    said: dict[tuple[str, str], dict[int, tuple[str, Key]]] = defaultdict(dict)
    for key, position in sorted(lock.quotes.items(), key=lambda item: -len(item[0][2])):
        characters = said[key[:2]]
        words = list(enumerate(squeeze(key[2]), position))
        other = next(
            (characters[i][1] for i, each in words if i in characters and characters[i][0] != each),
            None,
        )
        if other:
            yield f"与 “{other[2]}” 那一行对不上：两行在同一处写的字不同；{_ANEW}", key
            continue
        for i, each in words:
            characters.setdefault(i, (each, key))


def _is_line(line: str, key: Key) -> bool:
    """Whether `line` is the one of `key`."""
    document, clause, words = key
    if not clause:
        return line.startswith(f"source\t{document}\t")
    return line.startswith(f"quote\t{document}\t{clause}\t") and line.endswith(f"\t{words}")


def _problem(file: Path, line: int, message: str) -> Problem:
    return Problem(f"{CATALOG.name}/{file.name}", line, 1, "", message)

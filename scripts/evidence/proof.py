"""Every claim held against the source texts, or against the lock where they are not at hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.departments import Department
from scripts.catalogue.models.fields import Field
from scripts.evidence import page_quotes, printed_words, striven, whole_quote
from scripts.evidence.claims import Claim, Key, NameClaim, claims
from scripts.evidence.closed_offices import closed_offices
from scripts.evidence.source_folder import Texts
from scripts.evidence.sources_lock import SourcesLock
from scripts.evidence.squeeze import squeeze
from scripts.evidence.strength_words import cut_off, standing
from scripts.files.problems import Problem

_PLACES = 3  # named in a message that says where a name is printed


def prove(
    catalogue: Catalogue, texts: Texts
) -> tuple[dict[tuple[str, str, str], int], list[Problem]]:
    """(position of the words of every claim that holds, a problem for every one that does not)."""
    positions: dict[tuple[str, str, str], int] = {}
    claimed, problems = _claimed(catalogue)
    for claim in claimed:
        text = texts.get((claim.document, claim.clause), "")
        found = claim.position(text)
        if found is not None:
            positions.setdefault(claim.key, found)  # a name may be quoted by itself as well
        else:
            problems.append(claim.problem(_not_there(claim, texts)))
    problems += [*_cut_off(catalogue, texts), *_stronger(catalogue, texts)]
    problems += [*striven.problems(catalogue, texts), *printed_words.problems(catalogue, texts)]
    problems += [*closed_offices(catalogue, texts), *_missing_clauses(catalogue, texts)]
    return positions, problems


def prove_in_part(catalogue: Catalogue, texts: Texts) -> list[Problem]:
    """What can be said of a catalogue that has other problems as well, so that they hide none: of the
    documents whose texts are there, and of missing clauses only where all that there are have loaded."""
    held = {document for document, _ in texts}
    claimed, problems = _claimed(catalogue)
    for claim in claimed:
        text = texts.get((claim.document, claim.clause), "")
        if claim.document in held and claim.position(text) is None:
            problems.append(claim.problem(_not_there(claim, texts)))
    if catalogue.is_whole("clauses") and {source.document for source in catalogue.sources} <= held:
        problems += _missing_clauses(catalogue, texts)
    return problems


def unproved(catalogue: Catalogue, lock: SourcesLock) -> list[Problem]:
    """A problem for every claim that the lock does not cover."""
    claimed, problems = _claimed(catalogue)
    problems += [
        claim.problem(
            f"“{claim.words}”（{claim.document} {claim.clause}）还没有对照原文核对过；"
            "请持有原文的维护者运行 make verify SOURCES=原文文件夹，并提交 catalog/sources.lock",
        )
        for claim in claimed
        if claim.key not in lock.quotes
    ]
    return problems


def claimed_keys(catalogue: Catalogue) -> set[Key]:
    """The key of everything that the catalogue and the hand-written pages claim."""
    return {claim.key for claim in _claimed(catalogue)[0]}


def _claimed(catalogue: Catalogue) -> tuple[list[Claim], list[Problem]]:
    """Every claim of the catalogue and of the hand-written pages, and what is wrong with these."""
    from_pages, problems = page_quotes.load(catalogue)
    return [*claims(catalogue), *from_pages], problems


def _not_there(claim: Claim, texts: Texts) -> str:
    if isinstance(claim, NameClaim):
        return _name_not_there(claim, texts)
    words = squeeze(claim.words)
    cut = whole_quote.cut_number(texts.get((claim.document, claim.clause), ""), words)
    if cut:
        return f"引文 “{claim.words}” 把原文的数 “{cut}” 切断了；请把这个数引全"
    elsewhere = [c for (d, c), text in texts.items() if d == claim.document and words in text]
    hint = (
        f"这几个字在 {'、'.join(elsewhere)}" if elsewhere else "引文要与原文一字不差，标点也照原文"
    )
    return f"原文 {claim.document} {claim.clause} 里没有 “{claim.words}”；{hint}"


def _name_not_there(claim: NameClaim, texts: Texts) -> str:
    elsewhere = [f"{d} {c}" for (d, c), text in texts.items() if claim.position(text) is not None]
    if elsewhere:
        return (
            f"这条记录引的条款里没有完整的名称 “{claim.words}”，它印在 {'、'.join(elsewhere[:_PLACES])}；"
            "请在 named_in 里引印着它的那一句"
        )
    instead = "删去这个别名" if claim.inside[0] == "aliases" else "写明是本站的叫法（coined: true）"
    if isinstance(claim.record, (Department, Field)) and claim.inside[0] == "name":
        return f"原文里没有完整的名称 “{claim.words}”；请照原文改"
    return f"原文里没有完整的名称 “{claim.words}”；请照原文改，或{instead}"


def _cut_off(catalogue: Catalogue, texts: Texts) -> Iterator[Problem]:
    """Plain statements whose quotation begins behind, or ends before, a word that decides."""
    for requirement in catalogue.requirements:
        cite = requirement.cite
        text = texts.get((cite.document, cite.clause), "")
        if requirement.strength == "states":
            for one in cut_off(catalogue.strength_words, cite.quote, text):
                message = f"引文的同一个分句里还有 “{one.word}”；请把它引进来，strength 写成 {one.strength}"
                yield catalogue.origin(requirement).problem(("cite", "quote"), message)


def _stronger(catalogue: Catalogue, texts: Texts) -> Iterator[Problem]:
    """Summaries of clauses that command or allow what their clause only states."""
    for clause in catalogue.clauses:
        text = texts.get((clause.document, clause.locator), "")
        printed = {one.strength for one in standing(catalogue.strength_words, text)}
        for one in standing(catalogue.strength_words, clause.summary) if text else ():
            if one.strength not in ("encouraged", *printed):
                message = f"这里写了 “{one.word}”，这一条原文没有同样轻重的词；请去掉"
                yield catalogue.origin(clause).problem(("summary",), message)


def _missing_clauses(catalogue: Catalogue, texts: Texts) -> Iterator[Problem]:
    """Clauses that a document has and the catalogue lacks, or the other way round."""
    held = {(c.document, c.locator) for c in catalogue.clauses}
    for clause in catalogue.clauses:
        if (clause.document, clause.locator) not in texts:
            message = f"原文 {clause.document} 没有条款 “{clause.locator}”；请核对写法"
            yield catalogue.origin(clause).problem(("locator",), message)
    for document in catalogue.documents:
        missing = [c for d, c in texts if d == document.id and (d, c) not in held]
        if missing:
            message = f"原文的这些条款还没有登记：{'、'.join(missing)}"
            yield catalogue.origin(document).problem(("id",), message)


def summary(catalogue: Catalogue, problems: Iterable[Problem]) -> str:
    """How many claims of each document were proved."""
    counts = Counter(claim.document for claim in _claimed(catalogue)[0])
    lines = [f"{document}  {count} 处" for document, count in sorted(counts.items())]
    total, wrong = sum(counts.values()), len(list(problems))
    # Rounded down: one that is wrong among thousands is not all of them.
    share = f"{1000 * (total - wrong) // total / 10:.1f} %" if wrong else "100 %"
    return "\n".join([*lines, f"共 {total} 处，{wrong} 处没有对上（对上 {share}）"])

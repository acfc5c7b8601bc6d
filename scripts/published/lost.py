"""What was published and is gone: each is asked about, with what to write."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.kinds import KINDS
from scripts.catalogue.models.readings import BASE
from scripts.files.paths import CATALOG
from scripts.files.problems import Problem
from scripts.published import lock
from scripts.published.names import (
    CASES,
    MEASURES,
    WITH_ADDRESS,
    Id,
    Names,
    followed,
    former,
    id_of,
    names,
)

_LOCK = f"{CATALOG.name}/{lock.FILE.name}"


def problems(catalogue: Catalogue, file: Path = lock.FILE, cases: Path = CASES) -> list[Problem]:
    """Everything that the list in `file` has and neither `catalogue` nor the stories have."""
    if not file.is_file():
        return []  # nothing was published yet
    before, damaged = lock.read(file)
    now = names(catalogue, cases)
    return [
        *damaged,
        *_formerly(catalogue, before, now),
        *_ids(catalogue, before, now),
        *_variants(catalogue, before, now),
        *_stories(catalogue, before, now),
    ]


def unlisted(catalogue: Catalogue, file: Path = lock.FILE, cases: Path = CASES) -> str:
    """One line that says how many names are not on the list in `file` yet; empty where all are."""
    before, now = lock.read(file)[0], names(catalogue, cases)
    new = [name for _, name in sorted(now.ids - before.ids)]
    new += [
        f"{reading} {option}"
        for _, reading, option in sorted(now.variants.keys() - before.variants)
    ]
    new += [f"例子“{name}”" for *_, name in sorted(now.stories - before.stories)]
    if not new:
        return ""
    shown = "、".join(new[:5]) + (" 等" if len(new) > 5 else "")
    return (
        f"有 {len(new)} 个新名字（{shown}）还没有记进 {_LOCK}；请运行 make publish 记下，一起提交"
    )


def _formerly(catalogue: Catalogue, before: Names, now: Names) -> Iterator[Problem]:
    """Former ids that are none."""
    claimed: dict[Id, str] = {}
    for list_name in WITH_ADDRESS:
        for record in catalogue.records(list_name):
            for i, (old, key) in enumerate(
                zip(record.formerly, former(list_name, record), strict=True)
            ):
                measure = list_name == "targets" and (MEASURES, old) in before.ids
                if key in now.ids:
                    message = f"曾用编号 “{old}” 现在还有一条记录在用；请删去这个曾用编号，或给那条记录改编号"
                elif key in claimed:
                    message = (
                        f"曾用编号 “{old}” 在 {claimed[key]} 也写了；旧网址只能转到一处，请只留一个"
                    )
                elif key not in before.ids and not measure:
                    message = f"没有发布过编号 “{old}”（{_LOCK} 里没有）；请核对拼写，或删去"
                else:
                    claimed[key] = f"“{id_of(record)}”"
                    continue
                yield catalogue.origin(record).problem(("formerly", i), message)


def _ids(catalogue: Catalogue, before: Names, now: Names) -> Iterator[Problem]:
    kept = {
        old
        for list_name in WITH_ADDRESS
        for record in catalogue.records(list_name)
        for old in followed(list_name, record, catalogue)
    }
    kept |= {(MEASURES, old) for target in catalogue.targets for old in target.formerly}
    new = now.ids - before.ids
    for list_name, name in sorted(before.ids - now.ids - kept):
        if not catalogue.may_hold("targets" if list_name == MEASURES else list_name, name):
            close = get_close_matches(
                name, [n for where, n in sorted(new) if where == list_name], 1
            )
            yield Problem(_LOCK, 1, 1, "", _lost(list_name, name, close))


def _lost(list_name: str, name: str, close: list[str]) -> str:
    old = name.partition(" ")[2] if list_name == "clauses" else name
    called = "目标的 measure" if list_name == MEASURES else KINDS[list_name].listed.called
    meant = f"是不是改成了 “{close[0]}”？" if close else ""
    return (
        f"{called} “{name}” 发布过，现在没有了，别人存的网址会打不开。{meant}\n"
        f"改了编号的，在新的那条记录里写 formerly: [{old}]，旧网址就转到新的；"
        f"并到别处的，在那里写 formerly: [{list_name}/{old}]；误删的，请恢复"
    )


def _variants(catalogue: Catalogue, before: Names, now: Names) -> Iterator[Problem]:
    """By payout: which of its variants are gone."""
    lost: dict[tuple[str, str], list[str]] = {}
    for (scheme, reading, option), parts in before.variants.items():
        gone = [p for p in parts if p not in now.variants.get((scheme, reading, option), ())]
        if gone and not catalogue.may_hold("readings", reading):
            for part in gone:
                lost.setdefault((scheme, part), []).append(f"{reading} 的 {option}")
    for (scheme, part), gone in sorted(lost.items()):
        what = _payout(catalogue, scheme, part)
        message = (
            f"{what}少了 {len(gone)} 种算法：{'、'.join(gone)}；原来换这些理解，数会变。\n"
            "误删的，请恢复；文件确实不再有这些歧义的，请运行 make publish 记下，一起提交，让评审的人看到"
        )
        yield Problem(_LOCK, 1, 1, "", message)


def _payout(catalogue: Catalogue, scheme_id: str, part: str) -> str:
    for scheme in catalogue.schemes:
        if scheme.id == scheme_id and scheme.formula:
            titles = {each.id: each.title for each in scheme.formula.instalments}
            titles |= {each.id: each.title for each in scheme.formula.measures}
            title = titles.get(part, "总额" if part == BASE else part)
            return f"{scheme.title}（{scheme_id}）的“{title}”"
    return f"{scheme_id} 的 {part} "


def _stories(catalogue: Catalogue, before: Names, now: Names) -> Iterator[Problem]:
    for file, scheme, name in sorted(before.stories - now.stories):
        message = (
            f"少了例子“{name}”（{scheme}），它的金额不再有人核对。\n"
            "误删的，请恢复；改了名字或确实不要的，请运行 make publish 记下，一起提交，让评审的人看到"
        )
        yield Problem(f"tests/cases/{file}", 1, 1, "", message)

"""Whether the lists of a part of an action are what its quotation prints, open where 等 follows."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.catalogue import open_lists
from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.actions import PART_LISTS, ActionPart, PartList
from scripts.catalogue.vocabulary import BRINGING_UP, PART_LIST_NAMES
from scripts.catalogue.walk import Inside
from scripts.files.problems import Problem

_KIND_BELONGS: dict[str, PartList] = {
    "职业（工种）": "occupations",
    "技能主题": "skills",
    "要培养的人": "groups",
}
"""In which list of a part stands what `catalog/occupations/` registers as this kind."""

_OF_KINDS: tuple[PartList, ...] = ("occupations", "skills")


def check_action_parts(catalogue: Catalogue) -> Iterator[Problem]:
    """Every name stands in the quotation of its part; a list is open where 等 follows it, and only
    there; the quotation goes on behind its names; an open list of offices has offices; what is
    registered as a trade or as people is no skill, and a skill is no trade."""
    kinds = {occupation.name: occupation.kind for occupation in catalogue.occupations}
    for action in catalogue.actions:
        origin = catalogue.origin(action)
        for n, part in enumerate(action.parts):
            for key in PART_LISTS:
                for inside, message in _wrong(part, key):
                    yield origin.problem(("parts", n, *inside), message)
            for key in _OF_KINDS:
                for i, name in enumerate(part.names(key)):
                    right = _KIND_BELONGS.get(kinds.get(name, ""), key)
                    if right != key:
                        message = (
                            f"“{name}” 在 catalog/occupations/ 里登记的是{kinds[name]}；"
                            f"请移到 {right}（{PART_LIST_NAMES[right]}）"
                        )
                        yield origin.problem(("parts", n, key, i), message)
            for inside, message in _brought_up(part):
                yield origin.problem(("parts", n, *inside), message)
            if not any(part.names(key) for key in PART_LISTS):
                message = "这一部分什么名单也没有写；请写 groups、areas、projects、occupations 或 skills，或删去这一部分"
                yield origin.problem(("parts", n, "quote"), message)
        if action.open_ended and not any(o.printed_in is None for o in action.departments):
            message = "没有列出责任单位，名单就谈不上以“等”结尾；请补上单位，或删去 open_ended"
            yield origin.problem(("open_ended",), message)


def _brought_up(part: ActionPart) -> Iterator[tuple[Inside, str]]:
    if not part.brings_up:
        return
    if not part.groups:
        yield ("brings_up",), "写了 brings_up，可是没有写要培育的人；请在 groups 里照原文写，或删去"
    elif not any(word in part.quote for word in BRINGING_UP):
        yield (
            ("brings_up",),
            f"引文里没有“{'”或“'.join(BRINGING_UP)}”，看不出是要培育出来的人；请核对引文，或删去",
        )


def _wrong(part: ActionPart, key: PartList) -> Iterator[tuple[Inside, str]]:
    what, own = PART_LIST_NAMES[key], ("as_written",) if key == "groups" else ()
    names = part.names(key)
    for i in open_lists.missing(part, key):
        yield (
            (key, i, *own),
            (
                f"这一部分的引文里没有 “{names[i]}”；"
                "请照原文写，把引文引全，或移到引文里印着它的那一部分"
            ),
        )
    cut = open_lists.cut_off(part, key)
    if cut is not None:
        yield ("quote",), (f"引文到 “{cut}” 就断了，看不出{what}后面有没有“等”；请再往后多引几个字")
    more = open_lists.followed(part, key)
    if more and key not in part.open_ended:
        yield (
            (key,),
            (f"引文里 “{more[-1]}” 后面印着“等”，{what}没有列全；请在 open_ended 里写上 {key}"),
        )
    elif not more and key in part.open_ended and cut is None:
        yield (
            ("open_ended", part.open_ended.index(key)),
            (f"写了 {key}，可是引文里{what}的名称后面没有“等”；请核对引文，或删去 {key}"),
        )

"""The target groups of one document."""

from scripts.catalogue.loading import load
from scripts.derived.lookup import Lookup
from scripts.derived.printed_groups import printed_groups

LOOKUP = Lookup(load()[0])
SHOWN = {d.id: printed_groups(d, LOOKUP) for d in LOOKUP.documents}


def test_each_group_a_document_prints_is_shown_under_it_and_no_other():
    for document in LOOKUP.documents:
        shown = [g.id for each in SHOWN[document.id] for g in (each.group, *each.parts)]
        printed = [
            group.id
            for group in LOOKUP.catalogue.groups
            if document.id in {cite.document for cite in LOOKUP.named_in(group)}
        ]
        assert sorted(shown) == sorted(printed)
    assert all(SHOWN[id_] for id_ in ("wuxi-2026", "wuxi-2025", "jiangsu-2025", "huaian-2025"))


def test_a_part_named_by_another_document_stays_out():
    assert "group-workers-from-central-west-to-jiangsu" not in parts("wuxi-2025")
    assert "group-workers-from-central-west-to-jiangsu" in parts("jiangsu-2025")
    assert parts("wuxi-2026") == set(), "that notice lists its groups side by side"


def test_other_words_for_a_group_are_said():
    found = {each.group.id: each.wordings for each in SHOWN["huaian-2025"]}
    assert found["group-rural-transfer-workers"] == ["农村转移劳动力"]
    assert found["group-older-rural-workers"] == []


def parts(document):
    return {part.id for each in SHOWN[document] for part in each.parts}

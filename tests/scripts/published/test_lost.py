"""What was published and is gone is asked about, each with what to write; a move is followed."""

import pytest

from scripts.build import check
from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.kinds import KINDS
from scripts.published import lock, lost
from scripts.published.names import names

pytestmark = pytest.mark.live


CATALOGUE, _ = check()
STORIES = "- name: 正好到线\n  scheme: s\n  class: {}\n"


@pytest.fixture
def before(tmp_path):
    """The list of today, with a story."""
    cases = tmp_path / "cases"
    cases.mkdir()
    (cases / "a.yml").write_text(STORIES, encoding="utf-8")
    file = tmp_path / "published.lock"
    today = names(CATALOGUE, cases)
    today.ids |= lock.read()[0].ids  # those of which records are called so no more, too
    file.write_text(lock.text(today), encoding="utf-8")
    return file, cases


def changed(list_name, *records, **more):
    """The catalogue with other records in one list."""
    lists = {name: CATALOGUE.records(name) for name in KINDS} | {list_name: list(records)} | more
    found = Catalogue(**lists)
    old = {
        id(record): CATALOGUE.origin(record) for name in KINDS for record in CATALOGUE.records(name)
    }
    some = next(iter(old.values()))
    found.origins = {id(r): old.get(id(r), some) for name in KINDS for r in found.records(name)}
    return found


def told(catalogue, before):
    return [problem.message for problem in lost.problems(catalogue, *before)]


def test_nothing_is_lost_where_nothing_changed(before):
    assert told(CATALOGUE, before) == []
    assert lost.unlisted(CATALOGUE, *before) == ""
    assert lost.problems(CATALOGUE, before[0].with_name("nowhere"), before[1]) == []


@pytest.mark.parametrize("list_name", ["actions", "departments", "groups", "fields", "occupations"])
def test_an_id_that_vanishes_is_asked_about_and_followed_by_formerly(before, list_name):
    record, *rest = CATALOGUE.records(list_name)
    assert told(changed(list_name, *rest), before) == [
        f"{KINDS[list_name].listed.called} “{record.id}” 发布过，现在没有了，别人存的网址会打不开。\n"
        f"改了编号的，在新的那条记录里写 formerly: [{record.id}]，旧网址就转到新的；"
        f"并到别处的，在那里写 formerly: [{list_name}/{record.id}]；误删的，请恢复"
    ]
    other = record.model_copy(update={"id": record.id + "-new"})
    [message] = told(changed(list_name, other, *rest), before)
    assert f"是不是改成了 “{other.id}”？" in message
    moved = other.model_copy(update={"formerly": [record.id]})
    assert told(changed(list_name, moved, *rest), before) == []


def test_an_id_may_be_followed_in_another_list(before):
    reading = next(r for r in CATALOGUE.readings if not any(o.changes for o in r.options))
    others = [r for r in CATALOGUE.readings if r is not reading]
    assert len(told(changed("readings", *others), before)) == 1
    schemes = [s.model_copy() for s in CATALOGUE.schemes]
    schemes[0] = schemes[0].model_copy(update={"formerly": [f"readings/{reading.id}"]})
    assert told(changed("readings", *others, schemes=schemes), before) == []


def test_a_clause_follows_its_document_and_its_own_former_place(before):
    clause, *rest = CATALOGUE.clauses
    other = clause.model_copy(update={"locator": "九十九"})
    [message] = told(changed("clauses", other, *rest), before)
    assert message.startswith(f"条款 “{clause.document} {clause.locator}” 发布过")
    assert f"formerly: [{clause.locator}]" in message
    moved = other.model_copy(update={"formerly": [clause.locator]})
    assert told(changed("clauses", moved, *rest), before) == []
    document = next(d for d in CATALOGUE.documents if d.id == clause.document)
    new = document.model_copy(update={"id": "new-id", "formerly": [document.id]})
    theirs = [
        c.model_copy(update={"document": "new-id"}) if c.document == document.id else c
        for c in CATALOGUE.clauses
    ]
    documents = [new if d is document else d for d in CATALOGUE.documents]
    assert told(changed("clauses", *theirs, documents=documents), before) == []


def test_the_page_of_a_measure_is_kept_by_a_target(before):
    measure = CATALOGUE.targets[0].measure
    targets = [
        t.model_copy(update={"measure": "new-measure"}) if t.measure == measure else t
        for t in CATALOGUE.targets
    ]
    [message] = told(changed("targets", *targets), before)
    assert message.startswith(f"目标的 measure “{measure}” 发布过")
    targets[0] = targets[0].model_copy(update={"formerly": [measure]})
    assert told(changed("targets", *targets), before) == []


def test_a_former_id_has_to_be_one_and_lead_to_one_place(before):
    first, second, *rest = CATALOGUE.actions
    old = CATALOGUE.actions[-1]

    def with_former(*olds):
        records = [
            record.model_copy(update={"formerly": list(former)})
            for record, former in zip((first, second), olds, strict=True)
        ]
        return changed("actions", *records, *rest[:-1])

    assert told(with_former([second.id], [old.id]), before) == [
        f"曾用编号 “{second.id}” 现在还有一条记录在用；请删去这个曾用编号，或给那条记录改编号"
    ]
    assert told(with_former([old.id], [old.id]), before) == [
        f"曾用编号 “{old.id}” 在 “{first.id}” 也写了；旧网址只能转到一处，请只留一个"
    ]
    assert told(with_former([old.id], ["wuxi-never"]), before) == [
        "没有发布过编号 “wuxi-never”（catalog/published.lock 里没有）；请核对拼写，或删去"
    ]


def test_a_reading_or_an_option_that_vanishes_says_which_payouts_lost_a_variant(before):
    reading = next(r for r in CATALOGUE.readings if any(o.changes for o in r.options))
    scheme = next(s for s in CATALOGUE.schemes if s.id == reading.scheme)
    option = next(o for o in reading.options if o.changes)
    kept = [o for o in reading.options if o is not option]
    fewer = reading.model_copy(update={"options": kept})
    rest = [fewer if r is reading else r for r in CATALOGUE.readings]
    parts = list(dict.fromkeys(change.part for change in option.changes))
    messages = told(changed("readings", *rest), before)
    assert len(messages) == len(parts)
    for message in messages:
        assert message.startswith(f"{scheme.title}（{scheme.id}）的“")
        assert f"少了 1 种算法：{reading.id} 的 {option.value}；" in message
        assert "make publish" in message
    gone = told(changed("readings", *[r for r in CATALOGUE.readings if r is not reading]), before)
    assert any(f"“{reading.id}” 发布过" in message for message in gone)
    assert any("种算法" in message for message in gone)


def test_a_scheme_that_vanishes_takes_its_variants_along(before):
    scheme = next(s for s in CATALOGUE.schemes if s.formula)
    left = [s for s in CATALOGUE.schemes if s is not scheme]
    readings = [r for r in CATALOGUE.readings if r.scheme != scheme.id]
    messages = told(changed("schemes", *left, readings=readings), before)
    assert any(message.startswith(f"补贴方案 “{scheme.id}” 发布过") for message in messages)
    assert any(
        message.startswith(f"{scheme.id} 的 ") and "种算法" in message for message in messages
    )


def test_a_story_that_vanishes_is_asked_about(before):
    file, cases = before
    (cases / "a.yml").write_text("", encoding="utf-8")
    [problem] = lost.problems(CATALOGUE, file, cases)
    assert str(problem) == (
        "tests/cases/a.yml:1:1\n  少了例子“正好到线”（s），它的金额不再有人核对。\n"
        "  误删的，请恢复；改了名字或确实不要的，请运行 make publish 记下，一起提交，让评审的人看到"
    )


def test_what_may_stand_in_a_broken_file_is_not_asked_about(before):
    broken = changed("actions", *CATALOGUE.actions[1:])
    broken.unread.add("actions")
    assert told(broken, before) == []


def test_a_new_name_is_told_until_it_is_on_the_list(before):
    action = CATALOGUE.actions[0].model_copy(update={"id": "new-one"})
    catalogue = changed("actions", *CATALOGUE.actions, action)
    assert told(catalogue, before) == []
    line = lost.unlisted(catalogue, *before)
    assert (
        line
        == "有 1 个新名字（new-one）还没有记进 catalog/published.lock；请运行 make publish 记下，一起提交"
    )
    after = lock.added(lock.read(before[0])[0], names(catalogue, before[1]))
    before[0].write_text(lock.text(after), encoding="utf-8")
    assert lost.unlisted(catalogue, *before) == ""

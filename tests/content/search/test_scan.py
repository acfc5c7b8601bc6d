"""What fits a query, and in which order: over entries made up here, and over the frozen catalogue."""

import json

import pytest

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.everyday_words import EverydayWord
from scripts.catalogue.models.question_words import QuestionWord
from scripts.derived.lookup import Lookup
from scripts.search import data
from scripts.search.entry import Entry
from tests import frozen
from tests.on_search import answers, ids, read


def searched(*entries, everyday=(), asked=()):
    """Data of these entries alone, beside the documents and places of the frozen catalogue."""
    known = frozen.catalogue()
    more = Catalogue(
        documents=known.documents,
        places=known.places,
        clauses=known.clauses,
        everyday_words=[EverydayWord(**each) for each in everyday],
        question_words=[QuestionWord(**each) for each in asked],
    )
    more.day = frozen.DAY
    return read(data.made(list(entries), Lookup(more, frozen.LOCK)))


def entry(name, title, kind="requirements", **texts):
    return Entry(kind, name, f"{kind}/{name}/", title, **texts)


def test_a_title_comes_before_a_name_a_name_before_a_tie_a_tie_before_a_text():
    made = searched(
        entry("text", "别的", said=("这里说到采茶",)),
        entry("tie", "炒制"),
        entry("name", "茶园管理", names=("采茶",)),
        entry("title", "采茶"),
        everyday=[{"words": ["采茶"], "means": ["tie"]}],
    )
    assert ids("采茶", made) == ["title", "name", "tie", "text"]


def test_what_is_the_same_comes_before_what_begins_so_and_that_before_what_holds_it():
    made = searched(entry("within", "学采茶"), entry("begins", "采茶学"), entry("same", "采茶"))
    assert ids("采茶", made) == ["same", "begins", "within"]


def test_what_is_current_comes_before_what_is_over():
    over = next(d for d in frozen.catalogue().documents if d.ended_on)
    current = next(d for d in frozen.catalogue().documents if not d.ended_on and d.issued_on)
    made = searched(
        entry("over", "采茶", documents=(over.id,)),
        entry("current", "采茶", documents=(current.id,)),
    )
    assert ids("采茶", made) == ["current", "over"]


def test_all_words_have_to_be_there():
    made = searched(entry("both", "采茶", said=("给返乡的人",)), entry("one", "采茶"))
    assert ids("采茶 返乡", made) == ["both"]
    assert ids("采茶 骑马", made) == []


def test_words_without_a_blank_are_cut_by_what_things_are_called():
    made = searched(
        entry("tea", "采茶", kind="occupations"),
        entry("group", "返乡的人", kind="groups"),
        entry("action", "某行动", kind="actions", quotes=("组织返乡的人采茶",)),
    )
    assert ids("返乡的人采茶", made)[0] == "action"
    assert "tea" in ids("返乡的人学采茶", made | {"asked": [["学", "", []]]})


@pytest.mark.parametrize(
    "typed",
    ["caichagong", "CaiCha", "caicha gong", "cai'cha", "ccg", "caichag", "採茶工", "采茶 工"],
)
def test_it_is_read_in_letters_by_initials_and_in_traditional_characters(typed):
    made = searched(entry("tea", "采茶工"), entry("other", "插秧工"))
    assert ids(typed, made)[:1] == ["tea"]


def test_letters_that_spell_nothing_find_nothing():
    made = searched(entry("tea", "采茶工"))
    assert ids("caichagongs", made) == ids("xyz", made) == ids("cg", made) == []


@pytest.mark.parametrize("typed", ["采茶公人", "采工茶人", "采茶人", "采茶工入人", "采工人茶"])
def test_one_slip_is_mended_and_said(typed):
    made = searched(entry("tea", "采茶工人"))
    found = answers(["search", typed], searched=made)[0]
    assert found["ids"] == (["tea"] if typed != "采工人茶" else [])
    assert found["instead"] == ([[typed, "采茶工人"]] if found["ids"] else [])


def test_a_slip_is_mended_only_where_nothing_else_is_found():
    made = searched(entry("tea", "采茶工人"), entry("other", "别的", said=("采茶公人",)))
    assert ids("采茶公人", made) == ["other"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("3000", True),
        ("三千", True),
        ("3000元", True),
        ("3,000元/人", True),
        ("300", False),
        ("000", False),
        ("30", False),
    ],
)
def test_a_number_is_found_as_a_whole(typed, found):
    made = searched(entry("price", "单价", said=("每人 3000 元/人",)))
    assert ids(typed, made) == (["price"] if found else [])


def test_words_of_questions_are_left_out_and_say_what_is_asked_for():
    made = searched(
        entry("tea", "采茶", kind="occupations"),
        entry("office", "采茶办公室", kind="departments"),
        asked=[{"words": ["归谁管"], "asks": ["departments"]}, {"words": ["的"]}],
    )
    assert ids("采茶", made)[0] == "tea"
    assert ids("采茶的归谁管", made)[0] == "office"


def test_any_of_the_printed_words_will_do():
    made = searched(
        entry("attendance", "考勤率"),
        entry("other", "别的"),
        asked=[{"words": ["缺勤"], "printed": ["考勤", "出勤"]}, {"words": ["太多"]}],
    )
    assert ids("缺勤太多", made) == ["attendance"]


def test_a_place_is_asked_of_everything_that_is_found():
    places = [d for d in frozen.catalogue().documents if not d.ended_on]
    here, there = next((a, b) for a in places for b in places if a.place != b.place)
    made = searched(
        entry("there", "采茶", kind="occupations", documents=(there.id,)),
        entry("here", "采茶工", kind="occupations", documents=(here.id,)),
    )
    assert ids(f"{here.place}采茶", made) == ids(f"采茶 {here.place}", made) == ["here"]


def test_a_number_that_a_document_does_not_print_is_told_by_place_and_year():
    made = searched(entry("a", "甲"))
    made["documents"] = [["某通知", "某市", "", "某\n某市", 2031, "x"]]
    made["rows"], made["names"] = [[5, 0, "doc", "", [0]]], [["关于某事的通知"]]
    made["rest"] = {"texts": [[]], "others": [], "rows": []}
    assert made["kinds"][5][0] == "documents"
    assert ids("某人社发〔2031〕8号", made) == ["doc"]
    assert ids("某人社发〔2030〕8号", made) == ids("别人社发〔2031〕8号", made) == []


@pytest.mark.parametrize("typed", ["", "  ", "，。", "骑马射箭", "火星文 采茶", "护照"])
def test_nothing_is_found_where_nothing_fits(typed):
    made = searched(entry("tea", "采茶", said=("护林",)), entry("photo", "摄影", said=("照相",)))
    assert ids(typed, made) == []


def test_results_stand_under_their_headings_the_best_first():
    made = searched(
        entry("rule", "采茶要求"),
        entry("tea", "采茶", kind="occupations"),
        entry("group", "采茶的人", kind="groups"),
    )
    found = answers(["search", "采茶"], searched=made)[0]["shown"]
    assert found == [["学什么", ["tea"]], ["给谁", ["group"]], ["条件和数字", ["rule"]]]


def test_every_record_of_the_frozen_catalogue_is_found_by_its_own_title():
    rows = json.loads(json.dumps(answers(["addresses"])[0]))
    titles = {
        record.id: record.name
        for name in ("groups", "occupations", "fields")
        for record in frozen.catalogue().records(name)
    }
    found = answers(*(["search", title] for title in titles.values()))
    assert {i for i, _ in rows} >= set(titles)
    missing = [
        i for (i, _), each in zip(titles.items(), found, strict=True) if i not in each["ids"][:3]
    ]
    assert missing == []


def test_what_is_not_of_the_thing_that_is_sought_stands_below_what_is():
    made = searched(
        entry("how", "登记的办法", names=("登记报名",)),
        entry("tea", "采茶工", kind="occupations", said=("茶园",)),
        *(entry(f"rule-{n}", f"要求{n}") for n in range(20)),
        everyday=[{"words": ["茶娘"], "means": ["tea"]}],
        asked=[{"words": ["哪里报名"], "printed": ["报名"], "asks": ["requirements"]}],
    )
    assert ids("茶娘哪里报名", made)[0] == "tea"

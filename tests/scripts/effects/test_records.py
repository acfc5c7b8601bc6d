"""The records of two states: what is new, gone, changed, renamed, refiled; also where one is broken."""

import pytest

from scripts.effects.pairs import paired
from scripts.effects.records import changes
from scripts.effects.written import read

CAPS = """caps:
  - {id: a, document: d, title: 甲类, amount: 9, cite: {document: d, clause: 四（五）, quote: 9元}}
  - {id: b, document: d, title: 乙类, amount: 8, cite: {document: d, clause: 二, quote: 8元}}
"""
DOCUMENT = "documents:\n  - {id: d, title: 关于某事的通知, short_title: 通知}\n"


def state(folder, **files):
    (folder / "catalog").mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / "catalog" / f"{name}.yml").write_text(text, encoding="utf-8")
    return read(folder / "catalog")


@pytest.fixture
def told(tmp_path):
    """What happened to the records, of two states as files by name."""

    def told(before, after):
        one, other = state(tmp_path / "one", **before), state(tmp_path / "two", **after)
        return changes(one, other, paired(one.records, other.records))

    return told


def test_nothing_happened(told):
    assert told({"caps": CAPS}, {"caps": CAPS}).count() == 0


def test_a_record_changed_with_its_clause_as_people_call_it(told):
    found = told(
        {"d": DOCUMENT, "caps": CAPS}, {"d": DOCUMENT, "caps": CAPS.replace(": 9,", ": 7,")}
    )
    [one] = found.changed
    assert (one.kind, one.name, one.title, one.file, one.line) == (
        *("价格上限", "a", "甲类", "catalog/caps.yml"),
        2,
    )
    [field] = one.fields
    assert (field.field, field.before, field.after, field.clause) == (
        "上限",
        "9",
        "7",
        "《通知》四（五）",
    )
    assert found.count() == 1


def test_records_that_came_and_went(told):
    without = "\n".join(CAPS.split("\n")[:2]) + "\n"
    [one] = told({"caps": CAPS}, {"caps": without}).removed
    assert (one.name, one.clause, one.line) == ("b", "d 二", 3)
    [one] = told({"caps": without}, {"caps": CAPS}).added
    assert one.name == "b"


def test_another_id_is_one_line_and_who_names_it_is_counted(told):
    other = DOCUMENT.replace("id: d,", "id: e, formerly: [d],")
    found = told(
        {"d": DOCUMENT, "caps": CAPS},
        {"d": other, "caps": CAPS.replace("document: d", "document: e")},
    )
    [one] = found.renamed
    assert (one.before, one.after, one.fields) == ("d", "e", [])
    assert (found.followed, found.changed, found.added, found.removed) == (2, [], [], [])


def test_a_rename_with_a_change_beside_it_tells_the_change(told):
    other = CAPS.replace("id: a,", "id: z, formerly: [a],").replace(": 9,", ": 7,")
    [one] = told({"caps": CAPS}, {"caps": other}).renamed
    assert [(field.field, field.after) for field in one.fields] == [("上限", "7")]


def test_half_the_files_renamed_is_a_line_each_and_no_record_changed(told):
    def files(prefix):
        return {
            f"{prefix if n % 2 else 'kept'}-{n}": f"caps:\n  - {{id: c{n}, amount: {n}}}\n"
            for n in range(40)
        }

    found = told(files("old"), files("new"))
    assert found.count() == 0
    assert len(found.refiled) == 20
    assert found.refiled[0].before == "catalog/old-1.yml"
    assert found.refiled[0].after == "catalog/new-1.yml"


def test_of_a_file_that_cannot_be_read_nothing_is_said(told):
    for before, after in ((CAPS, "caps:\n  - id：a\n"), ("caps:\n  - id：a\n", CAPS)):
        found = told({"caps": before, "d": DOCUMENT}, {"caps": after, "d": DOCUMENT})
        assert found.count() == 0
        assert found.not_read == ["catalog/caps.yml"]

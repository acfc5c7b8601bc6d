"""Which record is which: the first of id, former id and content that fits."""

from scripts.effects.pairs import paired
from scripts.effects.written import Key, Written, name_of


def side(*records):
    """Written records of (list, content)."""
    made = [Written(Key(kind, name_of(kind, item)), item, "f.yml", 1) for kind, item in records]
    return {record.key: record for record in made}


def names(before, after):
    return {was.name: now.name for was, now in paired(side(*before), side(*after)).items()}


def cap(name, **more):
    return "caps", {"id": name, "amount": 1, "title": "一类", **more}


def test_the_same_id_is_the_same_record_whatever_it_says():
    assert names([cap("a")], [cap("a", amount=2, title="另一类")]) == {"a": "a"}


def test_what_says_it_was_called_so_is_the_same_record():
    assert names([cap("a")], [cap("b", amount=2, formerly=["a"])]) == {"a": "b"}


def test_the_same_content_under_another_id_is_the_same_record_also_where_it_names_itself():
    before = [("actions", {"id": "a", "title": "行动", "part_of": "a"}), cap("k")]
    after = [("actions", {"id": "b", "title": "行动", "part_of": "b"}), cap("k")]
    assert names(before, after) == {"a": "b", "k": "k"}


def test_another_content_under_another_id_is_another_record():
    assert names([cap("a")], [cap("b", amount=2)]) == {}
    assert names([cap("a")], [("groups", {"id": "b", "amount": 1, "title": "一类"})]) == {}


def test_of_several_alike_each_goes_with_one():
    assert names([cap("a"), cap("b")], [cap("c"), cap("d")]) == {"a": "c", "b": "d"}
    assert names([cap("a"), cap("b")], [cap("c")]) == {"a": "c"}


def test_the_clauses_of_a_document_follow_it():
    def of(document, **more):
        clause = {"document": document, "locator": "一", "summary": "说 " + document}
        return [("documents", {"id": document, "title": "文件", **more}), ("clauses", clause)]

    assert names(of("old"), of("new", formerly=["old"])) == {"old": "new", "old 一": "new 一"}


def test_a_clause_follows_its_former_place():
    one = {"document": "d", "locator": "一", "summary": "甲"}
    other = {"document": "d", "locator": "二", "summary": "乙", "formerly": ["一"]}
    assert names([("clauses", one)], [("clauses", other)]) == {"d 一": "d 二"}

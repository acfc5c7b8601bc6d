"""What is true of one scheme alone is not said of another: on its pages, in its answers, in the terminal."""

import json
import re

import pytest

from calculator import rules as known_rules
from calculator.__main__ import main
from calculator.engine.scheme.scheme import Rules
from scripts.desks import every as desks
from scripts.desks.content import content_of
from scripts.desks.first_paint import page
from scripts.pages.rendering import render
from tests import frozen, rendered
from tests.plan_rows import cells, with_cells

FIRST = frozen.rules().scheme(frozen.SCHEME)
# What the site itself calls its tools and their parts.
TOOLS = ("价格上限", "取证以后的日子", "不满一个月的头尾", "课程类别", "满次数", "电话")


def words_of_the_first():
    """Labels, titles and questions of the first scheme, its days, conditions, form and verdicts."""
    rules = frozen.rules()
    calendar, sheet = rules.part("calendar"), rules.part("conditions")
    where, form = rules.part("governing"), rules.part("forms")[0]
    found = {FIRST.title, calendar["insured"], form["title"], where["awarded"]["label"]}
    found |= set(FIRST.labels().values()) | set(FIRST.words.values())
    found |= {i["title"] for i in FIRST.rule["instalments"] + FIRST.rule["measures"]}
    found |= {reading["question"] for reading in FIRST.readings + sheet["readings"]}
    found |= {calendar[side]["reading"]["question"] for side in ("start", "run")}
    found |= {each["title"] for each in calendar["papers"] + calendar["conventions"]}
    found |= {each["title"] for each in sheet["checks"]} | {e["label"] for e in sheet["entries"]}
    found |= {entry["label"] for entry in form["entries"]} | {where["reading"]["question"]}
    return found | {"通知", "承训单位", "重点群体", "征集", "云眸"}


def foreign(catalogue, scheme):
    """Those that no record of `scheme` and its document says as well."""
    own = [record for record in all_records(catalogue) if belongs(record, scheme)]
    said = "".join(record.model_dump_json() for record in own)
    return sorted(word for word in words_of_the_first() if word not in said)


def all_records(catalogue):
    names = ("documents", "clauses", "schemes", "readings", "requirements", "caps")
    for name in (*names, "calendar", "conditions", "forms"):
        yield from catalogue.records(name)


def belongs(record, scheme):
    return scheme.document in (getattr(record, "document", None), getattr(record, "id", None)) or (
        getattr(record, "scheme", None) == scheme.id
    )


OTHERS = [
    pytest.param(frozen.catalogue(), frozen.rules(), scheme, id=scheme.id)
    for scheme in frozen.rules().schemes
    if scheme.rule and scheme.id != frozen.SCHEME
]


def compiled_of(rules):
    return {"data_version": rules.data_version, "rules": rules.parts}


def leaked(text, words):
    for name in TOOLS:
        text = text.replace(name, "")
    return [word for word in words if word in text]


def visible(markdown):
    """The page without what leads to the other schemes and without addresses."""
    body = markdown.partition('<p class="lead">')[2]
    return re.sub(r'href="[^"]*"|data-[a-z-]+="[^"]*"', "", body)


@pytest.mark.parametrize(("catalogue", "rules", "scheme"), OTHERS)
def test_no_word_of_the_first_scheme_stands_on_the_pages_of_another(catalogue, rules, scheme):
    compiled, environment = compiled_of(rules), rendered.environment(catalogue, frozen.LOCK)
    every = desks.every_desk(compiled)
    own = [desk for desk in every if desk.scheme(rules) == scheme.id]
    assert len(own) >= 2
    words = foreign(catalogue, scheme)
    assert "稳定就业" in words
    for desk in own:
        text = visible(render(page(desk, catalogue, compiled, every), environment))
        assert leaked(text, words) == [], desk.name
        assert ">None<" not in text, desk.name
    scheme_page = rendered.pages(catalogue, frozen.LOCK)[f"schemes/{scheme.id}.md"]
    assert leaked(visible(scheme_page), words) == []


def _typed(scheme, **counts):
    usual = {field: "1000" for field in scheme.asked if field == "unit_price"}
    return usual | {name: str(number) for name, number in counts.items() if name in scheme.asked}


@pytest.mark.parametrize(("catalogue", "rules", "scheme"), OTHERS)
def test_nor_in_the_answers_to_what_is_typed(catalogue, rules, scheme):
    compiled = compiled_of(rules)
    words = foreign(catalogue, scheme)
    classes = (
        {"trainees": 0, "certified": 30, "employed": 40, "over_limit": 50},
        {"trainees": 40, "certified": 0, "employed": 0},
        {"trainees": 40, "certified": 36, "employed": 36},
        {"trainees": 400, "certified": 350, "employed": 20},
        {"trainees": 9, "certified": 8, "employed": 2, "over_limit": 1, "employed_uncertified": 2},
        {"trainees": 9, "certified": 8, "employed": 2, "over_limit": 3, "over_limit_employed": 5},
    )
    for desk in desks.every_desk(compiled):
        if desk.scheme(rules) != scheme.id:
            continue
        content = content_of(desk, catalogue, compiled)
        known = Rules(content["rules"])
        for counts in classes:
            typed = {"scheme": scheme.id, **_typed(scheme, **counts)}
            if desk.module == "plan":
                example = desk.example(known)
                own = {name: text for name, text in typed.items() if name in cells(example)[0]}
                typed = {"rows": with_cells(example, 0, **own)["rows"]}
            if desk.module == "calendar":
                typed = {"certified_on": "2026-1-31 × 50", "trainees": typed.get("trainees", "")}
            answer = desk.respond(known, content["links"], desk.example(known) | typed)
            assert leaked(json.dumps(answer["parts"], ensure_ascii=False), words) == [], desk.name


@pytest.mark.parametrize(("catalogue", "rules", "scheme"), OTHERS)
def test_nor_in_the_terminal(catalogue, rules, scheme, monkeypatch, capsys, tmp_path):
    monkeypatch.setattr(known_rules, "load", lambda: rules)
    words = foreign(catalogue, scheme)
    numbers = []
    for field, text in _typed(scheme, trainees=40, certified=36, employed=20).items():
        numbers += [f"--{field.replace('_', '-')}", text]
    commands = [["estimate"], ["explain"]] + ([["ladder"]] if "employed" in scheme.asked else [])
    requests = [[*command, "--scheme", scheme.id, *numbers] for command in commands]
    if rules.part_of("calendar", scheme.id):
        requests.append(["calendar", "--certified-on", "2026-1-31", "--scheme", scheme.id])
    table = tmp_path / "classes.csv"
    called = scheme.called()
    asked = [name for name in ("trainees", "certified", "employed", "unit_price") if name in called]
    rows = (["班次", *(called[name] for name in asked)], ["甲", *("30" for _ in asked)])
    table.write_text("\n".join(",".join(row) for row in rows), encoding="utf-8")
    requests += [
        ["plan", str(table), "--scheme", scheme.id, "--format", form] for form in ("text", "csv")
    ]
    for request in requests:
        assert main(request) == 0, capsys.readouterr().err
        assert leaked(capsys.readouterr().out, words) == [], request

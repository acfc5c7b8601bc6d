"""A part `finder` of the rules, made up for the tests of this folder: two cities in one province."""

QUESTIONS = [
    {
        "id": "work",
        "asks": "做什么？",
        "several": False,
        "answers": [
            {"id": "jobless", "label": "没有工作"},
            {"id": "employed", "label": "上班"},
            {"id": "studying", "label": "上学"},
        ],
    },
    {
        "id": "person",
        "asks": "是谁？",
        "several": True,
        "answers": [
            {"id": "registered", "label": "登记了"},
            {"id": "older", "label": "年纪大"},
        ],
    },
]
YEAR = {"months": 12, "month": 9, "day": 1, "years_before": 1, "cite": {}}


def cite(document, quote="甲"):
    return {"document": document, "clause": "一", "quote": quote}


def group(name, *documents, notices=(), named=(), near=()):
    return {
        "id": name,
        "name": name,
        "page": name + "/",
        "documents": list(documents),
        "notices": list(notices),
        "named": list(named),
        "near": list(near),
    }


def fit(name, *when, also=None, **more):
    return {"group": name, "when": list(when), "also": also, **more}


def part_of_action(*groups, fields=(), skills="", occupations=""):
    return {
        "groups": "、".join(groups),
        "skills": skills,
        "occupations": occupations,
        "fields": list(fields),
    }


def action(name, document, parts, for_, fields=()):
    """`for_` {group: places of the parts that name it}."""
    told = [
        {"group": g, "wordings": [g], "named": named, "within": [], "untied": []}
        for g, named in for_.items()
    ]
    return {"id": name, "document": document, "fields": list(fields), "parts": parts, "for": told}


def notice(document, wide=None):
    return {
        "document": document,
        "page": "pay/",
        "summary": "付给学校。",
        "wide": wide,
        "cites": [cite(document)],
    }


def part():
    """Group a is of the city, b of the province, c of the other city; d is only named, e asked of nobody."""
    return {
        "questions": QUESTIONS,
        "places": [
            {"name": "城", "label": "城", "around": ["城", "省"]},
            {"name": "镇", "label": "镇", "around": ["镇", "省"]},
            {"name": "省", "label": "省别的地方", "around": ["省"]},
        ],
        "fields": [{"id": "field-x", "name": "甲业", "cites": []}],
        "documents": [
            {"id": "of-省", "place": "省"},
            *({"id": d, "place": d[0]} for d in ("城1", "镇1")),
        ],
        "groups": [
            group("a", "城1", notices=[notice("城1")]),
            group("b", "of-省", "城1", notices=[notice("城1", wide="总")]),
            group("c", "镇1"),
            group(
                "d",
                "城1",
                named=[cite("城1"), cite("镇1")],
                near=[{"document": "城1", "actions": ["城1-1"]}],
            ),
            group("e", "城1"),
        ],
        "fits": [
            fit("a", "jobless", also="要这样"),
            fit("b", "jobless", "registered"),
            fit("c", "jobless", "older"),
            fit("a", "older"),
            fit("d", "older"),
            fit("b", "studying", year=YEAR),
            fit("e"),
        ],
        "actions": [
            action("of-省-1", "of-省", [part_of_action("b", skills="焊")], {"b": [0]}),
            action(
                "城1-1",
                "城1",
                [part_of_action("a", skills="车"), part_of_action("x", fields=["field-x"])],
                {"a": [0]},
            ),
            action("城1-2", "城1", [part_of_action(skills="飞")], {}, fields=["field-x"]),
            action("镇1-1", "镇1", [part_of_action("c")], {"c": [0]}),
            action("城1-3", "城1", [part_of_action("a", fields=["field-x"])], {"a": [0]}),
        ],
    }


def given(*answers, place="", field=""):
    return {"place": place, "field": field, "answers": list(answers), "graduated": None}

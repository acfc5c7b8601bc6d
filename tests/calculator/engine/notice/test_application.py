"""What is said about a filled application form: blank, to be looked at, fine."""

import pytest

from calculator.engine.entry.problems import TypedError
from calculator.engine.notice import application
from tests import frozen

RULES = frozen.rules()
FORM = RULES.part("forms")[0]
OCCUPATIONS = RULES.part("occupations")
KNOWN = next(o for o in OCCUPATIONS if o["name"] == o["entry"])
OTHER = next(o for o in OCCUPATIONS if o["code"] != KNOWN["code"])
JOB_TYPE = next(o for o in OCCUPATIONS if o["name"] != o["entry"])
ACCOUNT = next(e for e in FORM["entries"] if e["asks"] == "account")
FULL_WIDTH = str.maketrans("0123456789-", "０１２３４５６７８９－")
CLASS = {"trainees": "45", "certified": "41", "employed": "15", "unit_price": "1200"}


def notes(**filled):
    """{entry: [(kind, message)]} for what is filled in; hyphens are written as _."""
    found = {}
    filled = {name.replace("_", "-"): text for name, text in filled.items()}
    for note in application.check(FORM, OCCUPATIONS, filled):
        found.setdefault(note["entry"], []).append((note["kind"], note["message"]))
    return found


def kinds(entry, **filled):
    return [kind for kind, _ in notes(**filled).get(entry, [])]


def test_everything_that_is_asked_for_is_missed_but_not_what_need_not_be():
    blank = [entry for entry, found in notes().items() if found == [("blank", "还没有填")]]
    asked = [e["id"] for e in FORM["entries"] if e["id"] not in ("occupation-code", "opinion")]
    assert blank == asked
    assert kinds("applicant", applicant=" \n") == ["blank"]
    assert kinds("applicant", applicant="某某学校") == []


def test_a_code_is_missed_only_for_what_the_directory_lists():
    assert kinds("occupation-code", in_directory="listed") == ["blank"]
    assert kinds("occupation-code", in_directory="unlisted") == []


@pytest.mark.parametrize("name", [KNOWN["name"], f" {KNOWN['name'][0]} {KNOWN['name'][1:]}\n"])
def test_the_name_of_an_occupation_is_fine_and_brings_its_code(name):
    [(kind, message)] = notes(project_name=name)["project-name"]
    assert kind == "fine"
    assert KNOWN["code"] in message
    assert KNOWN["edition"] in message


def test_a_job_type_is_said_to_be_one():
    [(kind, message)] = notes(project_name=JOB_TYPE["name"])["project-name"]
    assert kind == "fine"
    assert f"“{JOB_TYPE['entry']}”的一个工种" in message


def test_any_other_name_is_answered_with_the_printed_rule_and_no_invented_name():
    found = application.check(FORM, OCCUPATIONS, {"project-name": "某设备操作"})
    mine = [note for note in found if note["entry"] == "project-name"]
    assert [note["kind"] for note in mine] == ["look", "look"]
    assert [note["cite"] for note in mine] == [FORM["naming"], FORM["otherwise"]]
    assert "名词(如设备名称等)加动词(如操作、制造等)" in mine[1]["cite"]["quote"]


@pytest.mark.parametrize(
    ("code", "kind", "says"),
    [
        (KNOWN["code"], "fine", KNOWN["entry"]),
        (KNOWN["code"].translate(FULL_WIDTH), "fine", KNOWN["entry"]),
        (KNOWN["code"].replace("-", " - "), "fine", KNOWN["entry"]),
        (JOB_TYPE["code"], "fine", JOB_TYPE["entry"]),
        ("0-00-00-00", "look", "没有这个编码"),
        ("0-00-00", "look", "x-xx-xx-xx"),
        ("0-00-00-000", "look", "x-xx-xx-xx"),
        ("0-00-00-0a", "look", "x-xx-xx-xx"),
        ("00000000", "look", "x-xx-xx-xx"),
        ("某编码", "look", "x-xx-xx-xx"),
    ],
)
def test_code(code, kind, says):
    [(found, message)] = notes(occupation_code=code)["occupation-code"]
    assert found == kind
    assert says in message


def test_a_code_that_belongs_to_another_name():
    found = notes(project_name=KNOWN["name"], occupation_code=OTHER["code"])["occupation-code"]
    [(kind, message)] = found
    assert kind == "look"
    for words in (OTHER["entry"], KNOWN["name"], KNOWN["code"]):
        assert words in message


@pytest.mark.parametrize(
    "text",
    [
        "0000-0000000",
        "(0000)00000000",
        "００００－０００００００",
        "00000000000、0000-0000000",
        "+00 000 0000 0000",
        "0000-0000000转000",
    ],
)
def test_phone_numbers_as_people_write_them(text):
    assert kinds("phone", phone=text) == []


@pytest.mark.parametrize("text", ["000", "无", "0000-000000a", "0000-0000000、", "0" * 16])
def test_what_does_not_look_like_a_phone_number(text):
    assert kinds("phone", phone=text) == ["look"]


@pytest.mark.parametrize("text", ["a@example.invalid", "ａ.b＠example．invalid"])
def test_mail_addresses(text):
    assert kinds("email", email=text) == []


@pytest.mark.parametrize(
    "text", ["a", "a@b", "@example.invalid", "a@", "a b@c.d", "a@b@c.d", "a@b..d", "a@b."]
)
def test_what_does_not_look_like_a_mail_address(text):
    assert kinds("email", email=text) == ["look"]


def test_prompts_are_put_in_once_and_then_seen():
    text = "写过的话\n\n"
    for place, prompt in enumerate(ACCOUNT["prompts"]):
        assert prompt["label"] in notes(account=text)["account"][0][1]
        text = application.with_prompt(ACCOUNT, place, text)
        assert application.with_prompt(ACCOUNT, place, text) == text
        assert application.prompted(ACCOUNT, text)[place]
    assert text.startswith("写过的话\n\n" + ACCOUNT["prompts"][0]["label"] + "：\n")
    assert "account" not in notes(account=text)


def test_a_prompt_is_known_by_its_words_whatever_the_brackets():
    text = "\n".join(p["label"] for p in ACCOUNT["prompts"]).replace("（", " (").replace("）", ")")
    assert all(application.prompted(ACCOUNT, text))


def test_the_forecast_is_a_line_in_the_account():
    scheme = RULES.scheme("yunzhou-2026")
    text = application.with_forecast("写过的话", scheme, CLASS)
    assert text.startswith("写过的话\n\n预期")
    for number in ("45", "41", "15"):
        assert f" {number} 人" in text
    with pytest.raises(TypedError):
        application.with_forecast("", scheme, {**CLASS, "certified": "46"})


def test_a_box_stands_for_a_kind_of_course():
    assert application.course_kind(FORM, {"in-directory": "listed"}) == "directory"
    assert application.course_kind(FORM, {"in-directory": "unlisted"}) is None
    assert application.course_kind(FORM, {}) is None


# A made-up form, so that every note can be read to the letter.

NAMING, OTHERWISE, PROMPTED = {"clause": "一"}, {"clause": "二"}, {"clause": "三"}
WELDER = {"name": "焊工", "code": "0-01-01-01", "entry": "焊工", "edition": "2000年版"}
PILOT = {"name": "飞手", "code": "0-02-02-02", "entry": "驾驶员", "edition": "2000年版"}


def entry(name, asks, label="", prompts=()):
    return {
        "id": name,
        "asks": asks,
        "label": label or name,
        "only_if": None,
        "options": [],
        "prompts": [{"label": prompt} for prompt in prompts],
        "prompted_by": PROMPTED,
    }


SMALL = {
    "naming": NAMING,
    "otherwise": OTHERWISE,
    "entries": [
        entry("name", "occupation-name", "项目"),
        entry("code", "occupation-code"),
        entry("phone", "phone"),
        entry("mail", "email"),
        entry("account", "account", prompts=("现状", "预算（元）")),
        entry("opinion", "opinion"),
    ],
}


def small(**filled):
    """The notes on what is filled in of the small form; blank entries aside."""
    found = application.check(SMALL, [WELDER, PILOT], filled)
    return [note for note in found if note["kind"] != "blank"]


def note(name, kind, message, cite=None):
    return {"entry": name, "kind": kind, "message": message, "cite": cite}


def test_notes_on_nothing():
    names = ["name", "code", "phone", "mail", "account"]
    expected = [note(name, "blank", "还没有填") for name in names]
    assert application.check(SMALL, [], {}) == expected
    assert application.check(SMALL, [], {"name": "", "phone": None, "mail": " \n"}) == expected


def test_notes_on_a_name_to_the_letter():
    tail = "，编码 {}（国家职业分类2000年版，不是文件所印）；是不是技能类，请查大典"
    assert small(name=" 焊 工") == [
        note("name", "fine", "就是“焊工”" + tail.format("0-01-01-01"), NAMING)
    ]
    assert small(name="飞手") == [
        note("name", "fine", "是“驾驶员”的一个工种" + tail.format("0-02-02-02"), NAMING)
    ]
    unknown = "本站收录的职业（工种）里没有这个名称，收录的不全；请照原文查大典和新发布的职业"
    assert small(name="驾驶员") == [
        note("name", "look", unknown, NAMING),
        note("name", "look", "确实不适宜用大典里的名称，就按原文这样取名", OTHERWISE),
    ]


def test_notes_on_a_code_to_the_letter():
    shape = "不是国家职业分类编码的写法（x-xx-xx-xx，x 是数字），请核对"
    for text in ("0-1-01-01", "00-01-01-01", "0-01-01", "0-01-01-01-1", "a-01-01-01"):
        assert small(code=text) == [note("code", "look", shape)]
    unknown = "本站收录的职业（工种）里没有这个编码，收录的不全；请查国家职业分类"
    assert small(code="0-09-09-09") == [note("code", "look", unknown)]
    for text in ("0-01-01-01", "０－０１－０１－０１", "0—01–01-01", "0 - 01 - 01 - 01"):
        assert small(code=text) == [note("code", "fine", "这是“焊工”的编码")]
    assert small(code="0-02-02-02") == [note("code", "fine", "这是“驾驶员”的编码")]
    assert small(code="0-02-02-02", name="飞手")[1:] == [note("code", "fine", "这是“驾驶员”的编码")]
    other = "这是“驾驶员”的编码；项目填的“焊工”编码是 0-01-01-01，请核对"
    assert small(code="0-02-02-02", name="焊工")[1:] == [note("code", "look", other)]


def test_notes_on_telephone_and_mail_to_the_letter():
    phone, mail = "看起来不像电话号码，请核对", "看起来不像电子邮箱，请核对"
    assert small(phone="无", mail="无") == [
        note("phone", "look", phone),
        note("mail", "look", mail),
    ]
    assert small(phone="0000000", mail="a@b.c") == []


@pytest.mark.parametrize("mark", "、，,;；/")
def test_several_telephone_numbers(mark):
    assert small(phone=f"0000000{mark}00000000") == []
    assert small(phone=f"0000000{mark}000000")[0]["kind"] == "look"


@pytest.mark.parametrize(("digits", "kind"), [(6, "look"), (7, None), (15, None), (16, "look")])
def test_how_long_a_telephone_number_is(digits, kind):
    assert [found["kind"] for found in small(phone="0" * digits)] == ([kind] if kind else [])


def test_notes_on_the_account_to_the_letter():
    said = "内容提示里的这几项，说明里还没有照原样写出的小标题："
    assert small(account="写过的话") == [
        note("account", "look", said + "现状、预算（元）", PROMPTED)
    ]
    assert small(account="现 状：好") == [note("account", "look", said + "预算（元）", PROMPTED)]
    assert small(account="预算 (元)\n现\n状") == []


def test_a_prompt_and_a_forecast_come_after_what_is_there():
    account = SMALL["entries"][4]
    assert application.with_prompt(account, 0, "") == "现状：\n"
    assert application.with_prompt(account, 1, "甲 \n\n") == "甲\n\n预算（元）：\n"
    assert application.with_prompt(account, 1, "预算(元)有") == "预算(元)有"
    expected = "甲\n\n预期（每班，申报单位自己的估计）：参训 45 人，取证 41 人，稳定就业 15 人。"
    scheme = RULES.scheme("yunzhou-2026")
    labels = [scheme.entry(name)["label"] for name in ("trainees", "certified", "employed")]
    for label, short in zip(labels, ("参训", "取证", "稳定就业"), strict=True):
        expected = expected.replace(f"{short} ", f"{label} ")
    assert application.with_forecast("甲\n", scheme, CLASS) == expected
    assert application.with_forecast(" ", scheme, CLASS) == expected[3:]


def test_a_form_without_such_a_box_stands_for_no_kind():
    box = {
        **entry("box", "choice"),
        "options": [{"id": "a", "kind": None}, {"id": "b", "kind": "k"}],
    }
    form = {"entries": [entry("name", "line"), box]}
    assert application.course_kind(form, {"box": "b"}) == "k"
    assert application.course_kind(form, {"box": "a"}) is None
    assert application.course_kind(form, {"name": "b"}) is None


def test_notes_on_several_entries_stand_beside_each_other():
    found = small(name="焊工", code="0-1", phone="无", mail="无", account="写过的话")
    assert [(each["entry"], each["kind"]) for each in found] == [
        ("name", "fine"),
        ("code", "look"),
        ("phone", "look"),
        ("mail", "look"),
        ("account", "look"),
    ]
    blank = application.check(SMALL, [WELDER], {"code": "0-01-01-01", "account": "x"})
    assert [each["entry"] for each in blank] == ["name", "code", "phone", "mail", "account"]
    twice = {"entries": SMALL["entries"][2:3] + SMALL["entries"][:1], "naming": NAMING}
    noted = application.check({**SMALL, **twice}, [WELDER], {"phone": "无", "name": "焊工"})
    assert [each["entry"] for each in noted] == ["phone", "name"]

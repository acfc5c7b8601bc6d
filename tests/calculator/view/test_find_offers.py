"""What a part lists stands with its own name: trades are not told as what is learnt."""

from calculator.view.find_offers import of_field

FIELD = {"name": "现代服务"}


def shown(**lists):
    part = {"groups": "", "skills": "", "occupations": "", "areas": "", "projects": "", **lists}
    action = {
        "document": "city", "page": "a/", "number": "一", "title": "行动",
        "offices": [], "few_offices": True, "more_offices": "",
    }  # fmt: skip
    return of_field([{"action": action, "parts": [part]}], FIELD, [], {})


def test_trades_that_are_certified_are_not_learnt():
    html = shown(occupations="无人机驾驶员等", projects="新职业技能等级认证")
    assert "职业（工种）</span>无人机驾驶员等" in html
    assert "哪些项目</span>新职业技能等级认证" in html
    assert "学什么" not in html


def test_a_part_with_trades_alone_says_that_nobody_is_named():
    assert "文件没写明" in shown(occupations="养老护理员等")
    assert "没有列出技能" in shown(groups="农民")
    assert "没有列出技能" not in shown(groups="农民", occupations="养老护理员等")


def trainees(name, quote):
    part = {"groups": "", "skills": "", "occupations": "虾农等", "areas": "", "projects": ""}
    action = {
        "document": "city", "page": "a/", "number": "一", "title": "行动",
        "offices": [], "few_offices": True, "more_offices": "",
    }  # fmt: skip
    cite = {"document": "city", "clause": "二", "quote": quote}
    whom = {"page": "g/", "name": name, "cite": cite}
    document = {"id": "city", "title": "方案", "trainees": [whom]}
    links = {"city": {"title": "方案", "clauses": {"二": "d/#c2"}}}
    return of_field([{"action": action, "parts": [part]}], FIELD, [document], links)


def test_what_is_learnt_comes_before_whom_the_whole_document_is_for():
    html = trainees("返乡的人", "返乡的人")
    assert html.index("虾农") < html.index("返乡的人")


def test_whom_a_document_is_for_is_not_printed_twice():
    html = trainees("返乡的人", "返乡的人")
    assert html.count("返乡的人") == 1 and 'href="d/#c2"' in html
    assert trainees("返乡的人", "面向返乡的人").count("返乡的人") == 2

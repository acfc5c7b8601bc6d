"""How many people of this class each line of the list of what to keep and hand in is about."""

from calculator.files.escaping import escape


def parts(part, result, named):
    """{element id: text} for the lines of `part`, the rules' `calendar`, that speak of people; `result`
    from `calendar.calendar`, `named` the words of the scheme."""
    found = {}
    for line in lines(part):
        if line["paper"]["people"]:
            found["people-" + line["id"]] = escape(_people(line, result, named))
    return found


def blank(part):
    """The same where nothing is known of the class: what was said of another one goes."""
    found = {"people-" + line["id"]: "" for line in lines(part) if line["paper"]["people"]}
    found["evidence-whose"] = ""
    return found


def lines(part):
    """[{"id", "paper", "instalment"}] of every line: a paper that several instalments go by stands once
    under each, other papers once with None."""
    found = []
    for paper in part["papers"]:
        for instalment in paper["instalments"] or [None]:
            mark = paper["id"] if instalment is None else paper["id"] + "-" + instalment
            found.append({"id": mark, "paper": paper, "instalment": instalment})
    return found


def _people(line, result, named):
    people = line["paper"]["people"]
    if people != "employed":
        count = result[people]
        return (
            "还缺信息：{}人数".format(named[people])
            if count is None
            else "这个班 {} 人".format(count)
        )
    for instalment in result["instalments"]:
        if instalment["id"] == line["instalment"]:
            return _needed(instalment, named)
    return ""


def _needed(instalment, named):
    """How many in work the instalment needs, all of this class taken together."""
    if not instalment["reachable"]:
        return "{}的人全部{}也到不了这一期的线".format(named["certified"], named["employed"])
    if instalment["needed"] is None:
        return "还缺信息：{}人数".format(named["trainees"]) if instalment["conditional"] else ""
    return (
        "这一期要至少 {} 人".format(instalment["needed"])
        if instalment["needed"]
        else "这一期不看人数"
    )

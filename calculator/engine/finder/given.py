"""What somebody chose on the finder's form, read.

`part` is the part `finder` of the rules.
"""

from calculator.engine.entry import written_dates
from calculator.engine.entry.problems import EntryError, TypedError
from calculator.engine.entry.text import is_blank, typed_in
from calculator.engine.scheme.choices import check_answer

GRADUATED = "graduated"


def read(part, fields):
    """``{"place": name, "field": id, "answers": [ids], "graduated": date or None}``; empty where skipped.

    `fields` {"place", "field", "graduated", question id: answer ids with spaces between}. Raises
    ChoiceError for what is not offered, TypedError for a date that cannot be read.
    """
    place, field = typed_in(fields, "place"), typed_in(fields, "field")
    if place:
        check_answer("您在哪里", place, [one["name"] for one in part["places"]])
    if field:
        check_answer("想学什么", field, [one["id"] for one in part["fields"]])
    answers = []
    for question in part["questions"]:
        chosen = typed_in(fields, question["id"]).split()
        if not question["several"]:
            chosen = chosen[:1]
        offered = [answer["id"] for answer in question["answers"]]
        for name in chosen:
            check_answer(question["asks"], name, offered)
        answers += [name for name in offered if name in chosen]
    return {
        "place": place,
        "field": field,
        "answers": answers,
        "graduated": _graduated(fields) if asks_day(part, answers) else None,
    }


def asks_day(part, answers):
    """Whether the day of graduation says more about any group that these answers may mean."""
    return any("year" in fit and all(a in answers for a in fit["when"]) for fit in part["fits"])


def _graduated(fields):
    text = typed_in(fields, GRADUATED)
    if is_blank(text):
        return None
    try:
        return written_dates.read(GRADUATED, text)
    except EntryError as error:
        raise TypedError([((GRADUATED,), error.message)])

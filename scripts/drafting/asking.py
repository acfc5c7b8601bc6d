"""Answers taken from flags, from the text, or from the person at the keyboard: none is lost."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from scripts.drafting.questions import BadAnswer, Question

Ask = Callable[[str], str]
"""Shows words and gives back the line that is typed. Raises EOFError when nobody is there."""


class Unanswered(ValueError):
    """Answers that are missing or cannot be taken, and nobody is there to ask; one line each."""


def answers(questions: Sequence[Question], flags: Mapping[str, str], ask: Ask) -> dict[str, Any]:
    """An answer to each of `questions`. What stands in `flags` is not asked, unless it is wrong;
    a wrong answer is asked again, the others stay. Raises Unanswered with all that is open."""
    taken: dict[str, Any] = {}
    open_: list[str] = []
    for question in questions:
        try:
            taken[question.key] = _one(question, flags.get(question.key), ask)
        except EOFError as end:
            open_.append(f"{flag(question.key)}  {question.words}：{str(end) or '还没有填'}")
    if open_:
        raise Unanswered("\n".join(open_))
    return taken


def flag(key: str) -> str:
    """How a question is answered on the command line."""
    return "--" + key.replace("_", "-")


def _one(question: Question, given: str | None, ask: Ask) -> Any:
    wrong = ""
    if given is not None:
        try:
            return question.answered(given)
        except BadAnswer as error:
            wrong = str(error)
    hint = f" [{question.found}]" if question.found else ""
    hint += "（没有就写 无）" if question.may_be_nothing else ""
    while True:
        try:
            answer = ask(f"{wrong}\n" * bool(wrong) + f"{question.words}{hint}：")
        except EOFError:
            if question.found and not wrong:
                return question.answered(question.found)
            raise EOFError(wrong) from None
        try:
            return question.answered(answer or question.found or "")
        except BadAnswer as error:
            wrong = str(error)

"""Whether the questions of the finder lead somewhere: answers that exist, and each of them of use."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.finder import FinderFit, SchoolYear
from scripts.checks.known import Known
from scripts.files.problems import Problem

_OWN = ("place", "field", "graduated", "want")
"""What the page itself asks, so that no question may be called so."""

_MOST = 5
"""Questions, for the page asks two more: nobody answers longer."""


def check_finder(catalogue: Catalogue) -> Iterator[Problem]:
    """Everything wrong between questions, answers and fits."""
    yield from _questions(catalogue)
    yield from _fits(catalogue)
    if catalogue.is_whole("finder_fits"):
        yield from _use(catalogue)


def _questions(catalogue: Catalogue) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for place, question in enumerate(catalogue.finder_questions):
        origin = catalogue.origin(question)
        if place == _MOST:
            message = f"问题最多 {_MOST} 个，再加地方和领域就是七个；请并掉或删去"
            yield origin.problem((), message)
        if question.id in _OWN:
            message = f"“{question.id}” 是网页自己用的名字；请换一个编号"
            yield origin.problem(("id",), message)
        for i, answer in enumerate(question.answers):
            if answer.id in seen:
                message = f"答案 “{answer.id}” 在 {seen[answer.id]} 里已经有了；请换一个编号"
                yield origin.problem(("answers", i, "id"), message)
            seen.setdefault(answer.id, question.id)


def _fits(catalogue: Catalogue) -> Iterator[Problem]:
    known = Known(catalogue)
    asked = {
        answer.id: question
        for question in catalogue.finder_questions
        for answer in question.answers
    }
    told: dict[tuple[str, frozenset[str]], str] = {}
    for fit in catalogue.finder_fits:
        origin = catalogue.origin(fit)
        taken: dict[str, str] = {}
        for key in ("when", "unless"):
            for i, name in enumerate(getattr(fit, key)):
                if name not in asked and catalogue.is_whole("finder_questions"):
                    message = f"没有答案 “{name}”；可用的是 {'、'.join(asked) or '（还没有）'}"
                    yield origin.problem((key, i), message)
        for i, name in enumerate(fit.unless):
            if name in fit.when:
                message = f"when 里也写了“{name}”，这一条永远对不上；请删去一处"
                yield origin.problem(("unless", i), message)
        for i, name in enumerate(fit.when):
            question = asked.get(name)
            if question and not question.several and question.id in taken:
                message = (
                    f"“{taken[question.id]}”和“{name}”是同一个问题（{question.id}）的答案，"
                    "只能选一个，不会同时有；请分成两条"
                )
                yield origin.problem(("when", i), message)
            if question:
                taken.setdefault(question.id, name)
        first = told.setdefault((fit.group, frozenset(fit.when)), fit.id)
        if first != fit.id:
            message = f"{first} 已经写了同一类人、同样的答案；请只留一条"
            yield origin.problem(("when",), message)
        if fit.school_year:
            for key, message in _year(fit.school_year, known):
                yield origin.problem(("school_year", key), message)


def _year(year: SchoolYear, known: Known) -> Iterator[tuple[str, str]]:
    """(key, what is wrong): the numbers must be those that the quotation of the figure prints."""
    figure = known.figures.get(year.figure)
    if figure is None:  # that it is not there is said of every reference
        return
    if figure.unit != "个月" or not isinstance(figure.value.number, int):
        yield "figure", f"“{figure.id}” 的单位是“{figure.unit}”；学年的长度要整数的“个月”"
    start = f"{'前一年' if year.years_before else '当年'}{year.month}月{year.day}日"
    if start not in figure.quote:
        message = f"“{figure.id}” 的引文里没有印“{start}”；请照印的写从哪天起算"
        yield "month", message


def _use(catalogue: Catalogue) -> Iterator[Problem]:
    """An answer that no group asks for says so, and no other one does."""
    used = {name for fit in catalogue.finder_fits for name in (*fit.when, *fit.unless)}
    for question in catalogue.finder_questions:
        for i, answer in enumerate(question.answers):
            if answer.id not in used and not answer.no_fit:
                message = (
                    f"没有一类人用到答案 “{answer.id}”；请在 finder_fits 里用它，或写 no_fit: true"
                )
                yield catalogue.origin(question).problem(("answers", i), message)
            if answer.id in used and answer.no_fit:
                fit = _using(answer.id, catalogue.finder_fits)
                message = f"{fit.id} 用到了答案 “{answer.id}”；请删去 no_fit"
                yield catalogue.origin(question).problem(("answers", i, "no_fit"), message)


def _using(answer: str, fits: list[FinderFit]) -> FinderFit:
    return next(fit for fit in fits if answer in (*fit.when, *fit.unless))

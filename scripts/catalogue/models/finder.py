"""What somebody is asked who wants to know which training is printed for them, and which printed groups
the answers may put them into: the editors' judgement, told as such."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field as Describe

from scripts.catalogue.models.base import Id, Kind, Listed, Record, Text, YesNo

Whole = Annotated[int, Describe(strict=True, ge=0)]


class FinderAnswer(Record):
    """One answer. `no_fit`: no group asks for it; it is there so that nobody has to choose a wrong one."""

    id: Id
    label: Text
    no_fit: YesNo = False


class FinderQuestion(Listed):
    """One question in everyday words; `several`: more than one answer may be given."""

    listed: ClassVar = Kind("finder_questions", "找培训的问题")

    id: Id
    asks: Text
    several: YesNo = False
    answers: Annotated[list[FinderAnswer], Describe(min_length=2)]


class SchoolYear(Record):
    """Which year the date of graduation puts somebody into, as the quotation of a figure prints it: so
    many months, the `figure`, from this day of the year so many `years_before`."""

    figure: Text
    month: Whole
    day: Whole
    years_before: Whole


class FinderFit(Listed):
    """Who gave all the answers `when`, and none of `unless`, may be one of `group`; nobody in particular
    where `when` is empty.

    `also`: what the printed name asks beyond the answers, in our words.
    """

    listed: ClassVar = Kind("finder_fits", "找培训的对照")

    id: Id
    group: Id
    when: list[Id]
    unless: list[Id] = []
    also: Text | None = None
    school_year: SchoolYear | None = None

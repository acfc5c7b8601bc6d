"""Forms to hand in."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import (
    Field as Describe,
)

from scripts.catalogue.models.base import Cite, Id, Record, Text, YesNo

CourseKind = Literal["directory", "manufacturing", "producer-services", "consumer-services"]


class FormOption(Record):
    """One box of a form; `kind`: the kind of course it stands for, where it stands for one."""

    id: Id
    label: Text
    kind: CourseKind | None = None
    cite: Cite


class FormLine(Record):
    """A printed prompt, or a place to sign; `blanks`: what is printed after its gaps."""

    label: Text
    blanks: list[Text] = []
    cite: Cite


class OnlyIf(Record):
    """The option of another entry without which an entry may stay empty."""

    entry: Id
    option: Id


class FormEntry(Record):
    """One cell of a printed form, named as printed; `asks`: what belongs there, how it is checked.

    `prompted_by`: the printed words that list the `prompts`.
    """

    id: Id
    label: Text
    asks: Literal[
        "line",
        "choice",
        "occupation-name",
        "occupation-code",
        "phone",
        "email",
        "account",
        "opinion",
    ]
    help: Text
    half: YesNo = False
    only_if: OnlyIf | None = None
    options: list[FormOption] = []
    prompts: list[FormLine] = []
    prompted_by: Cite | None = None
    by_hand: list[FormLine] = []
    cite: Cite


class Form(Record):
    """A form that a document prints, its entries in printed order.

    `naming` and `otherwise`: how the project is to be called; `submit`: where it goes;
    `not_printed`: what an applicant needs and the document does not say.
    """

    id: Id
    document: Id
    title: Text
    cite: Cite
    entries: Annotated[list[FormEntry], Describe(min_length=1)]
    remark: Cite
    naming: Cite
    otherwise: Cite
    submit: Cite
    not_printed: list[Text]

"""What each record of the catalogue holds. The field names are the glossary's.

Every list name here (``documents``, ``clauses`` …) is a top-level key that a catalogue file may
have; `LISTS` is the one register of them.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    PlainSerializer,
    StringConstraints,
    WithJsonSchema,
)
from pydantic import (
    Field as Describe,
)

from calculator.engine import outcome
from scripts.quantity import Quantity
from scripts.strict_yaml import found, shown

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
_LONGEST_ID = 80  # characters; an id is a file's name too, and the file system has its limit
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=_LONGEST_ID)]
_LONGEST_AMOUNT = 20  # characters; nothing that is printed comes near


def _amount(value: object) -> Quantity:
    if isinstance(value, Quantity):
        return value
    written = shown(value) if isinstance(value, (int, float, str)) else None
    try:
        if written is not None and len(str(value)) <= _LONGEST_AMOUNT:
            return Quantity(value)
    except ValueError:
        pass
    raise ValueError(f"{found(value)}；这里应是数字，例如 40、30%、20万")


def _date(value: object) -> date:
    if isinstance(value, date):
        return value
    expected = "这里应是日期，用连字符连接年月日，例如 2026-03-31"
    if not isinstance(value, str) or not re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        if isinstance(value, str) and re.match("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]", value):
            expected = "这里只写日期，不写时间，例如 2026-03-31"
        raise ValueError(f"{found(value)}；{expected}")
    try:
        return date.fromisoformat(value)
    except ValueError:
        message = f"{found(value)}；这里应是真实存在的日期，例如 2026-03-31"
        raise ValueError(message) from None


Date = Annotated[date, BeforeValidator(_date)]
YesNo = Annotated[bool, Describe(strict=True)]  # else 'false', 0 and yes would pass for a bool
Amount = Annotated[
    Quantity,
    BeforeValidator(_amount),
    PlainSerializer(lambda q: q.number),
    WithJsonSchema({"type": ["integer", "number", "string"]}),
]
WholeYuan = Annotated[int, Describe(strict=True, gt=0)]


class Record(BaseModel):
    """Common ground: unknown keys are refused, so a misspelt key is never a silent loss."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class Cite(Record):
    """Where it says so: the quote is the source's own characters inside that clause."""

    document: Id
    clause: Text
    quote: Text


class Evidence(Cite):
    """The words behind one printed particular of a document (its title, number, issuer, date)."""

    about: Literal["title", "number", "issuer", "issued_on"]


class Contact(Record):
    """A printed way to ask."""

    kind: Literal["电话", "电子邮箱"]
    value: Text
    cite: Cite


class Reference(Record):
    """Another document that this one cites by its number, its title or both, as printed; we hold
    its text only if `id` is set."""

    number: Text | None = None
    title: Text | None = None
    id: Id | None = None
    cite: Cite


class Document(Record):
    """One policy document. What is not printed is null."""

    id: Id
    title: Text
    short_title: Text
    number: Text | None
    issuer: Text | None
    issuer_department: Id | None
    issued_on: Date | None
    place: Text
    reach: Text
    status: Text
    summary: Text
    evidence: list[Evidence]
    contacts: list[Contact] = []
    references: list[Reference] = []


class Figure(Record):
    """One number a clause prints, with its unit and the words it stands in."""

    id: Id | None = None
    label: Text
    value: Amount
    to: Amount | None = None
    unit: str
    bound: Literal["at-least", "at-most", "above", "about", "exactly"]
    quote: Text


class Clause(Record):
    """One clause: what it says in our own words, and its figures. `title` is as printed."""

    document: Id
    locator: Text
    title: Text | None
    summary: Text
    figures: list[Figure] = []


class ActionDepartment(Record):
    """A responsible office as this action prints it; `lead` only where 牵头 is printed.

    `printed_in` names the clause that prints it for several actions at once, where that is not
    the action's own.
    """

    id: Id
    as_written: Text
    lead: YesNo = False
    printed_in: Text | None = None


class ActionGroup(Record):
    """A target group as this action prints it."""

    id: Id
    as_written: Text


class Action(Record):
    """A special training action (measure, key task) with whom it is for and who answers for it."""

    id: Id
    document: Id
    number: Annotated[int, Describe(strict=True, gt=0)]
    number_as_printed: Text
    clause: Text
    title: Text
    summary: Text
    fields: list[Id]
    areas: list[Text]
    projects: list[Text]
    skills: list[Text]
    groups: list[ActionGroup]
    departments: list[ActionDepartment]
    open_ended: YesNo
    duty_as_written: Text | None


class Department(Record):
    """One office, once. `name` is a name that is printed; `aliases` are the other printed ones.

    `bureau` is the bureau that a division or unit belongs to, only where the sources print both
    together.
    """

    id: Id
    name: Text
    place: Text
    level: Literal["国家", "省", "市", "县区园区", "局内处室", "直属单位", "中央驻苏机构", "院校"]
    bureau: Id | None = None
    kind: Literal["党委", "政府", "群团", "议事协调机构", "事业单位", "院校", "其他"]
    aliases: list[Text] = []
    named_in: list[Cite] = []
    note: Text | None = None


class Group(Record):
    """A target group; `part_of` names the wider group it belongs to in the same list."""

    id: Id
    name: Text
    part_of: Id | None = None
    named_in: list[Cite] = []
    note: Text | None = None


class Field(Record):
    """A field of the economy that training is aimed at."""

    id: Id
    name: Text
    named_in: list[Cite]


class Cap(Record):
    """The most a contract unit price may be, per person; null where the sources print no amount."""

    id: Id
    document: Id
    kind: Literal["directory", "manufacturing", "producer-services", "consumer-services"]
    title: Text
    applies_to: Text
    amount: WholeYuan | None
    unit: Literal["元/人"]
    note: Text | None = None
    cite: Cite


COUNTS = (*outcome.COUNTS, "class")  # what `heads` may count: people, or the class itself


def _term(value: object) -> object:
    if isinstance(value, str) and value.removeprefix("-") not in COUNTS:
        known = "、".join(COUNTS)
        raise ValueError(f"{found(value)}；这里只能是 {known}，要减去时前面加 -")
    return value


Heads = Annotated[
    list[
        Annotated[
            str,
            BeforeValidator(_term),
            StringConstraints(pattern=rf"^-?({'|'.join(COUNTS)})$"),
        ]
    ],
    Describe(min_length=1),
]


class Entry(Record):
    """One number or choice asked of the user: what it is called, its unit, what it means."""

    id: Literal[
        "trainees",
        "certified",
        "employed",
        "employed_uncertified",
        "over_limit",
        "over_limit_employed",
        "unit_price",
        "directory_standard",
    ]
    label: Text
    unit: Text
    help: Text
    example: Annotated[int, Describe(strict=True)] | None
    cite: Cite


class When(Record):
    """The condition of an instalment: a measure reaches a share, edge included or not."""

    measure: Id
    reaches: Amount
    inclusive: YesNo


class Instalment(Record):
    """One part of the payment, in payment order."""

    id: Id
    title: Text
    pays: Literal["share", "rest-of-base"]
    share: Amount | None = None
    heads: Heads | None = None
    when: When | None = None
    replaces: list[Id] = []
    cite: Cite


class Measure(Record):
    """A rate between two head counts: signed lists of counts that are added up."""

    id: Id
    title: Text
    counted: Heads
    of: Heads
    cite: Cite


class Formula(Record):
    """How the payment of one class follows from its head counts and its price."""

    heads: Heads
    cite: Cite
    example_kind: Literal["directory", "manufacturing", "producer-services", "consumer-services"]
    entries: list[Entry]
    measures: Annotated[list[Measure], Describe(min_length=1)]
    instalments: Annotated[list[Instalment], Describe(min_length=1)]


class Ceiling(Record):
    """A rule that only says “up to”: it is shown, no amount follows from it."""

    share: Amount
    of: Text
    reaches: Amount
    inclusive: YesNo
    cite: Cite


class FigureUse(Record):
    """A figure of some clause that a scheme points to, with what it means there."""

    figure: Id
    note: Text


class Scheme(Record):
    """A payment scheme: with a formula it can be computed, without one it says why not."""

    id: Id
    document: Id
    title: Text
    summary: Text
    formula: Formula | None
    ceiling: Ceiling | None = None
    class_size: FigureUse | None = None
    nearest: Cite


def _change_to(value: object) -> object:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return value
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, list):
        other = next(item for item in value if not isinstance(item, str))
        raise ValueError(f"列表里{found(other)}；每一项都应是文字")
    raise ValueError(f"{found(value)}；这里应是 true、false 或一个列表，例如 [certified]")


class Change(Record):
    """What choosing an option changes in the formula: `key` of the named part is set or added."""

    part: Id
    key: Literal["counted", "of", "heads", "inclusive", "replaces"]
    set: Annotated[bool | list[str] | None, BeforeValidator(_change_to)] = None
    add: list[str] | None = None


class Option(Record):
    """One way to read the words, with the argument for it."""

    value: Id
    title: Text
    argument: Text
    changes: list[Change] = []


class Reading(Record):
    """A doubtful reading: the question, the printed words, the options, an editor's default."""

    # No leading zero: R01 beside R1 would be two.
    id: Annotated[str, StringConstraints(pattern=r"^R[1-9][0-9]{0,3}$")]
    scheme: Id
    title: Text
    question: Text
    affects: Literal["counts", "roster", "scope", "note"]
    default: Id
    options: Annotated[list[Option], Describe(min_length=2)]
    cites: Annotated[list[Cite], Describe(min_length=1)]


class Period(Record):
    """When a target holds: years inclusive; `per_year` when the text says each year."""

    since: Annotated[int, Describe(strict=True)] | None
    until: Annotated[int, Describe(strict=True)] | None
    per_year: YesNo


class Target(Record):
    """One number to be reached. Only targets with the same measure, unit and kind of period are
    ever compared; `measure` is the id they share."""

    id: Id
    document: Id
    measure: Id
    title: Text
    value: Amount
    to: Amount | None = None
    unit: Text
    bound: Literal["at-least", "at-most", "above", "about", "exactly"]
    scope: Text
    period: Period
    note: Text | None = None
    cite: Cite


class Requirement(Record):
    """One rule about a provider, a class, a person or money, with how strongly it is worded."""

    id: Id
    document: Id
    about: Literal["provider", "class", "person", "money"]
    title: Text
    rule: Text
    strength: Literal["must", "in-principle", "encouraged", "may"]
    value: Amount | None = None
    to: Amount | None = None
    unit: Text | None = None
    bound: Literal["at-least", "at-most", "above", "about", "exactly"] | None = None
    cite: Cite


class Classification(Record):
    """The entry of the national classification that an occupation corresponds to.

    It rests on the classification, not on a clause. `relation`: same-name, or a job type of the
    entry, or near (an editor's judgement, and said so on the page).
    """

    code: Annotated[str, StringConstraints(pattern=r"^[0-9](-[0-9]{2}){3}$")]
    name: Text
    edition: Literal["2022", "2024", "2025"]
    relation: Literal["same-name", "job-type", "near"]
    mark: Literal["L", "S", "LS"] | None
    confidence: Text
    note: Text | None = None


class Occupation(Record):
    """An occupation, job type or skill topic that the sources name.

    Without an entry in the national classification `classifications` is empty; several entries
    mean that the topic touches several occupations.
    """

    id: Id
    name: Text
    kind: Literal["职业（工种）", "技能主题"]
    classifications: list[Classification]
    named_in: Annotated[list[Cite], Describe(min_length=1)]
    note: Text | None = None


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


LISTS: dict[str, type[Record]] = {
    "documents": Document,
    "clauses": Clause,
    "actions": Action,
    "departments": Department,
    "groups": Group,
    "fields": Field,
    "caps": Cap,
    "schemes": Scheme,
    "readings": Reading,
    "occupations": Occupation,
    "targets": Target,
    "requirements": Requirement,
    "forms": Form,
}

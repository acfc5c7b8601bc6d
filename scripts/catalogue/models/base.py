"""What all records are made of: their common ground, citations, and the types of their values."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, ClassVar, Literal

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

from scripts.catalogue import quantity
from scripts.catalogue.quantity import Quantity
from scripts.files.problems import found, shown

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
_LONGEST_ID = 80  # characters; an id is a file's name too, and the file system has its limit
Id = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=_LONGEST_ID),
    Describe(examples=["city-2026"]),
]
# No leading zero: R01 beside R1 would be two. A letter where one question was parted in two.
ReadingId = Annotated[
    str, StringConstraints(pattern=r"^R[1-9][0-9]{0,3}[a-z]?$"), Describe(examples=["R101"])
]
_AMOUNTS = "例如 40、30%、20万"
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
    raise ValueError(f"{found(value)}；这里应是数字，{_instead(value)}")


def _instead(value: object) -> str:
    """How an amount is rightly written, where `value` lets one see which is meant."""
    meant = unicodedata.normalize("NFKC", value) if isinstance(value, str) else ""
    meant = re.sub(r"\s|,(?=\d{3})", "", meant)
    try:
        return f"请写成 {Quantity(meant).written}"
    except ValueError:
        return _AMOUNTS


_EXPECTED_DAY = "这里应是日期，用连字符连接年月日"


def _date(value: object) -> date:
    if isinstance(value, date):
        return value
    expected = f"{_EXPECTED_DAY}，例如 2026-03-31"
    if not isinstance(value, str) or not re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        if isinstance(value, str) and re.match("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]", value):
            expected = "这里只写日期，不写时间，例如 2026-03-31"
        raise ValueError(f"{found(value)}；{expected}")
    try:
        return date.fromisoformat(value)
    except ValueError:
        message = f"{found(value)}；这里应是真实存在的日期，例如 2026-03-31"
        raise ValueError(message) from None


Date = Annotated[
    date,
    BeforeValidator(_date),
    WithJsonSchema(
        {
            "type": "string",
            "format": "date",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
            "examples": ["2026-03-31"],
            "patternErrorMessage": f"{_EXPECTED_DAY}，例如 2026-03-31",
        }
    ),
]
YesNo = Annotated[bool, Describe(strict=True)]  # else 'false', 0 and yes would pass for a bool
WRITTEN = {
    "type": ["integer", "number", "string"],
    "minimum": 0,
    "pattern": f"^{quantity.WRITTEN}$",
    "maxLength": _LONGEST_AMOUNT,
    "examples": [40, "30%", "20万"],
    "patternErrorMessage": f"这里应是数字，{_AMOUNTS}",
}
"""How an amount stands in a file, for machines."""
Amount = Annotated[
    Quantity,
    BeforeValidator(_amount),
    PlainSerializer(lambda q: q.number),
    WithJsonSchema(WRITTEN),
]
WholeYuan = Annotated[int, Describe(strict=True, gt=0)]


def column(title: str, description: str) -> Any:
    """What a field is called in the open data, and what stands there in a sentence."""
    return Describe(title=title, description=description)


ID = column("编号", "长期不变，可以拿来引用")
DOCUMENT = column("文件", "写着它的政策文件")
NOTE = column("备注", "编者的说明；没有就空着")
CITE = column("出处", "文件、条款和原文")
WHERE_SET = Describe(exclude_if=lambda value: not value)
"""A key that few records have: the others are written out, and fingerprinted, without it."""
COINED = column("本站的叫法", "名称是编者把原文的话合起来起的；照文件所印就写否")
NAMED_IN = column("写在哪里", "印着它的每一处：文件、条款和原文")
UNPROVED = column("待核", "还没有对照原文核对过的引文；都核对过就空着")
BOUND = column("怎么限定", "至少、至多、超过、大约，或正好这么多")
UNIT = column("单位", "数值的单位；百分比的单位是 %")
TO = column("数值上端", "写成一个范围时的上端；不是范围就空着")
PLACE = column("地方", "属于哪个省、市")


class Record(BaseModel):
    """Common ground: unknown keys are refused, so a misspelt key is never a silent loss."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


@dataclass(frozen=True)
class Kind:
    """A kind of record: `name`, the key of its list in the files; `called`, for editors in messages;
    `table` and `record`, the title of its table in the open data and what one line of it is. Without
    a table it is for the calculator's pages alone, and is not published.
    """

    name: str
    called: str
    table: str = ""
    record: str = ""


class Listed(Record):
    """A record that stands in a list of its own. `formerly`: the ids that it was published under
    before, of a clause its locators.
    """

    listed: ClassVar[Kind]

    formerly: list[Text] = Describe(
        default_factory=list,
        title="曾用编号",
        description="以前发布时用的编号，旧网址会转到这里；没有就空着",
    )


class Cite(Record):
    """Where it says so: the quote is the source's own characters inside that clause."""

    document: Annotated[Id, column("文件", "文件的编号")]
    clause: Annotated[Text, column("条款", "写在哪一条，例如 四（五）")]
    quote: Annotated[Text, column("原文", "一字不差地抄那一条里的话；空格和换行不要紧")]


class Evidence(Cite):
    """The words behind one printed particular of a document (its title, number, issuer, date), and those
    that what we say of its reach and its status rests on."""

    about: Annotated[
        Literal["title", "number", "issuer", "issued_on", "ended_on", "reach", "status"],
        column("证明什么", "这句原文印的是文件的哪一项"),
    ]

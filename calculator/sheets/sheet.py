"""A sheet as it was read, and why a file cannot be read."""

from __future__ import annotations

from dataclasses import dataclass, field

Merged = tuple[int, int, int, int]
"""(first row, first column, last row, last column); rows from 1, columns from 0."""


class SheetError(Exception):
    """The file cannot be read; `message` says what it is and what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


@dataclass
class Sheet:
    """`name` ("" of a file that has only one), whether it is `hidden`; `rows` [(number from 1, cells)] of
    those with something in them, each cell the text that it shows; `merged`; how many of its rows and
    columns are not shown, though read, None where the file does not tell; `problems` [(row, sentence)] of rows that could not be read.
    """

    name: str
    rows: list[tuple[int, list[str]]]
    hidden: bool = False
    merged: list[Merged] = field(default_factory=list)
    hidden_rows: int | None = 0
    hidden_columns: int | None = 0
    problems: list[tuple[int, str]] = field(default_factory=list)

    def unseen(self) -> str:
        """The sentence about rows and columns that are not shown, "" where there is none to say."""
        if self.hidden_rows is None:
            return "这种文件看不出有没有隐藏的行、列；有的话，也读进来了"
        if self.hidden_rows or self.hidden_columns:
            return f"有隐藏的 {self.hidden_rows} 行、{self.hidden_columns} 列，也读进来了"
        return ""


def too_wide(name: str, columns: int, most: int) -> SheetError:
    """What is said of a sheet with something in too many columns."""
    where = f"工作表“{name}”" if name else "表"
    return SheetError(
        f"{where}里有内容的有 {columns} 列，最多读 {most} 列；请删掉右边用不到的列，再装入"
    )


def too_long(name: str, rows: int, most: int) -> SheetError:
    """What is said of a sheet with something in too many rows."""
    where = f"工作表“{name}”" if name else "表"
    return SheetError(
        f"{where}里有内容的有 {rows} 行，最多读 {most} 行；请一个班一个文件，分开装入"
    )

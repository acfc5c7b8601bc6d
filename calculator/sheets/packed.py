"""What is packed in a workbook, before anything lays it out: whether it is as large as it says, and how large."""

from __future__ import annotations

from calculator.files.unzip import Packed, UnzipError
from calculator.sheets import limits
from calculator.sheets.kinds import PASSWORD
from calculator.sheets.sheet import SheetError

_READ = (".xml", ".rels", ".bin")  # what a reader of workbooks opens; not the pictures
_NOT_READ = ("vbaProject.bin", "xl/media/", "xl/embeddings/", "xl/printerSettings/")
_TOO_LARGE = "文件展开以后有 {} MB，太大，没有读；请删掉用不到的工作表和图片，再装入"
_ENCRYPTED = b"encryption-data"  # in the list of what an OpenDocument file holds


class Parts:
    """The parts that a reader opens of the workbook `content`: `names`, and `read` gives the bytes of one.

    Raises SheetError for a file with a password, one cut off, and one that would not stop unpacking: each
    part is as long as it says to be, and all together are no longer than is read.
    """

    def __init__(self, content: bytes) -> None:
        try:
            packed = Packed(content, limits.UNPACKED)
            self.names = [n for n in packed.names if n.endswith(_READ) and not _skipped(n)]
            told = sum(map(packed.size, self.names))
            if told > limits.UNPACKED:
                raise SheetError(_TOO_LARGE.format(told // 10**6))
            self._parts = {name: packed.read(name) for name in self.names}
        except UnzipError as error:
            raise SheetError(error.message) from None
        if _ENCRYPTED in self._parts.get("META-INF/manifest.xml", b""):
            raise SheetError(PASSWORD)

    def read(self, name: str) -> bytes:
        """The bytes of a part."""
        return self._parts[name]


def _skipped(name: str) -> bool:
    return any(each in name for each in _NOT_READ)

"""The parts of a ZIP file, read with what every Python brings along; nothing is unpacked that is too large."""

import binascii
import zlib

_END, _ENTRY, _PART = b"PK\x05\x06", b"PK\x01\x02", b"PK\x03\x04"
_END_SIZE, _ENTRY_SIZE, _PART_SIZE = 22, 46, 0x1E
_LONGEST_REMARK = 65_535
_STORED, _DEFLATED = 0, 8
_ENCRYPTED = 1
_CUT = "文件不完整，可能没有下载完或传坏了；请重新保存或再传一次"


class UnzipError(Exception):
    """It cannot be read; `message` says why and what to do."""

    def __init__(self, message):
        super().__init__(message)
        self.message = message


class Packed:
    """The ZIP file that `content` is. `names` of its parts; `read` gives one of at most `most` bytes.

    Raises UnzipError.
    """

    def __init__(self, content, most):
        self._content = content
        self._most = most
        end = content.rfind(_END, max(0, len(content) - _END_SIZE - _LONGEST_REMARK))
        if end < 0 or len(content) < end + _END_SIZE:
            raise UnzipError(_CUT)
        count, at = self._number(end + 10, 2), self._number(end + 16, 4)
        self._entries = {}
        for _ in range(count):
            if content[at : at + 4] != _ENTRY:
                raise UnzipError(_CUT)
            length = self._number(at + 28, 2)
            name = content[at + _ENTRY_SIZE : at + _ENTRY_SIZE + length]
            self._entries[_text(name)] = at
            at += _ENTRY_SIZE + length + self._number(at + 0x1E, 2) + self._number(at + 32, 2)
        self.names = list(self._entries)

    def size(self, name):
        """How many bytes a part says to have."""
        return self._number(self._entries[name] + 0x18, 4)

    def read(self, name):
        """The bytes of a part."""
        at = self._entries[name]
        if self._number(at + 8, 2) & _ENCRYPTED:
            raise UnzipError("文件加了密码，读不了；请去掉密码另存一份，再装入")
        method, told = self._number(at + 10, 2), self._number(at + 16, 4)
        packed, size = self._number(at + 0x14, 4), self.size(name)
        if size > self._most:
            raise UnzipError("文件展开以后太大，没有读；请删掉用不到的工作表和图片，再装入")
        start = self._number(at + 42, 4)
        if self._content[start : start + 4] != _PART:
            raise UnzipError(_CUT)
        start += _PART_SIZE + self._number(start + 26, 2) + self._number(start + 28, 2)
        raw = self._content[start : start + packed]
        if method == _DEFLATED:
            raw = _inflated(raw, size)
        elif method != _STORED:
            raise UnzipError("文件的压缩方式读不了；请用 Excel 或 WPS 另存为 .xlsx，再装入")
        if len(raw) != size or binascii.crc32(raw) != told:
            raise UnzipError(_CUT)
        return raw

    def _number(self, at, size):
        return int.from_bytes(self._content[at : at + size], "little")


def _text(name):
    try:
        return name.decode()
    except UnicodeError:
        return ""  # of no part that anybody asks for


def _inflated(raw, size):
    """`raw` inflated, at most one byte more than `size`, which tells whoever counts them."""
    try:
        if hasattr(zlib, "decompressobj"):
            return zlib.decompressobj(-15).decompress(raw, size + 1)
        own = zlib.__dict__  # MicroPython's zlib is made of these two
        deflate, io = own["deflate"], own["io"]
        stream = deflate.DeflateIO(io.BytesIO(raw), deflate.RAW, 15)
        made = bytearray(size + 1)
        return bytes(made[: stream.readinto(made)])
    except (OSError, EOFError, ValueError, getattr(zlib, "error", OSError)):
        raise UnzipError(_CUT)

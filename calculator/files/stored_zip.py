"""A ZIP file without compression: what a browser's Python can make when it has no zipfile."""

import binascii

_VERSION = 0x14  # of the format: 2.0
_UTF_8 = 0x800  # names are UTF-8
_DATE = 0x21  # 1 January 1980, the first day the format knows: the same content, the same bytes


def packed(files):
    """The bytes of a ZIP file that holds `files`, a list of (name, text)."""
    body = bytearray()
    directory = bytearray()
    for name, text in files:
        title, content = name.encode(), text.encode()
        head = _numbers((_VERSION, 2), (_UTF_8, 2), (0, 2), (0, 2), (_DATE, 2))
        head += _numbers((binascii.crc32(content), 4), (len(content), 4), (len(content), 4))
        head += _numbers((len(title), 2), (0, 2))
        directory += b"PK\x01\x02" + _numbers((_VERSION, 2)) + head
        directory += _numbers((0, 2), (0, 2), (0, 2), (0, 4), (len(body), 4)) + title
        body += b"PK\x03\x04" + head + title + content
    end = _numbers((0, 2), (0, 2), (len(files), 2), (len(files), 2))
    end += _numbers((len(directory), 4), (len(body), 4), (0, 2))
    return bytes(body + directory + b"PK\x05\x06" + end)


def _numbers(*numbers):
    """Each (number, how many bytes), the lowest byte first."""
    return b"".join(number.to_bytes(size, "little") for number, size in numbers)

"""ZIP files made without zipfile, read by it."""

import io
import zipfile

from calculator.files import stored_zip

FILES = [("a.txt", "甲乙丙"), ("文件夹/空.xml", ""), ("b/c.txt", "x" * 70_000)]


def test_what_is_packed_comes_out_again():
    with zipfile.ZipFile(io.BytesIO(stored_zip.packed(FILES))) as found:
        assert found.testzip() is None
        assert [(n, found.read(n).decode()) for n in found.namelist()] == FILES
        assert {i.compress_type for i in found.infolist()} == {zipfile.ZIP_STORED}


def test_a_changed_byte_is_found_out():
    content = stored_zip.packed(FILES).replace("甲".encode(), "丁".encode())
    with zipfile.ZipFile(io.BytesIO(content)) as found:
        assert found.testzip() == "a.txt"

"""The form as a Word document."""

import io
import xml.etree.ElementTree as ET
import zipfile

from calculator.engine.notice import sheet
from calculator.files.form_document import document
from tests import frozen

FORM = frozen.rules().part("forms")[0]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NASTY = '甲 <b>&"乙"\x0b\x00\n第二行 😀'


def parts(filled):
    with zipfile.ZipFile(io.BytesIO(document(FORM, filled))) as found:
        assert found.testzip() is None
        return {name: ET.fromstring(found.read(name)) for name in found.namelist()}


def texts(element):
    return ["".join(p.itertext()) for p in element.iter(W + "p")]


def test_every_part_is_there_and_is_xml():
    found = parts({})
    assert set(found) == {"[Content_Types].xml", "_rels/.rels", "word/document.xml"}
    target = found["_rels/.rels"][0].get("Target")
    named = [part.get("PartName") for part in found["[Content_Types].xml"]]
    assert target == "word/document.xml"
    assert f"/{target}" in named


def test_the_table_has_the_rows_of_the_sheet_and_what_was_filled_in():
    main = parts({"project-name": "某项目", "in-directory": "listed", "account": NASTY})[
        "word/document.xml"
    ]
    rows = list(main.iter(W + "tr"))
    assert len(rows) == len(sheet.rows(FORM, {}))
    assert texts(rows[0]) == ["项目名称", "某项目"]
    assert texts(rows[4])[:2] == ["是否为目录内工种", "☑是　　□否"]
    assert texts(rows[7]) == ["培训项目说明", '甲 <b>&"乙"', "第二行 😀"]
    assert texts(main)[0] == FORM["title"]
    assert texts(main)[-1] == FORM["remark"]["quote"]


def test_every_row_is_as_wide_as_the_table():
    main = parts({})["word/document.xml"]
    columns = len(list(main.iter(W + "gridCol")))
    rows = list(main.iter(W + "tr"))
    assert columns and rows
    for row in rows:
        assert sum(int(s.get(W + "val")) for s in row.iter(W + "gridSpan")) == columns

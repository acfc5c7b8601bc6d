"""A kind of record is files of its own and its line in the register: one that is made up shows it.

The files stand in ``tests/made_up_kind/`` at the places where they would stand in the project: a
model, a module for its pages, a template, a YAML file. A copy of the project with them is built.
"""

import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook

from scripts.files.paths import ROOT
from scripts.rules.compiled import RULES_FILE
from tests import frozen

FILES = ROOT / "tests" / "made_up_kind"
REGISTER = Path("scripts/catalogue/kinds.py")
MOST_FILES = 6
OF_A_RECORD = re.compile(r"\[([^\]]*)\]\((?:documents|readings)/(?!index)[^)]*\)")
QUOTE = "制造类每人不超过 3000 元"


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A copy of the project that has the made-up kind, with its site built; the files it took."""
    copy = tmp_path_factory.mktemp("made-up-kind")
    made = shutil.ignore_patterns("__pycache__", RULES_FILE.name)
    for name in ("calculator", "content", "scripts"):
        shutil.copytree(ROOT / name, copy / name, ignore=made)
    shutil.copytree(frozen.FOLDER, copy / "catalog")
    for page in (copy / "content").glob("*.md"):  # they quote the real catalogue
        page.write_text(OF_A_RECORD.sub(r"\1", page.read_text("utf-8")), "utf-8")
    for beside in ("mkdocs.yml", "pyodide-lock.json"):
        shutil.copy(ROOT / beside, copy)
    for installed in ("node_modules", ".venv"):
        (copy / installed).symlink_to(ROOT / installed)
    touched = [REGISTER]
    for file in sorted(FILES.rglob("*.*")):
        if file.is_file() and "__pycache__" not in file.parts:
            place = file.relative_to(FILES)
            shutil.copy(file, copy / place)
            touched.append(place)
    register = (copy / REGISTER).read_text(encoding="utf-8")
    line = "from scripts.catalogue.models.courses import Course\n"
    register = register.replace(
        "from scripts.catalogue.models.departments",
        line + "from scripts.catalogue.models.departments",
    )
    register = register.replace("    Form,\n    Calendar,", "    Form,\n    Course,\n    Calendar,")
    assert register.count("Course") == 2
    (copy / REGISTER).write_text(register, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "scripts.build", "site"],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(copy)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return copy, touched


@pytest.fixture
def built(project):
    return project[0] / "site"


def words(file):
    return re.sub(r"<[^>]*>", " ", file.read_text(encoding="utf-8"))


def test_it_takes_few_files(project):
    assert 5 <= len(project[1]) <= MOST_FILES, project[1]


def test_it_has_its_pages_and_its_index(built):
    assert QUOTE in words(built / "courses" / "course-made-up" / "index.html")
    index = (built / "courses" / "index.html").read_text(encoding="utf-8")
    assert 'href="course-made-up/"' in index
    assert "文件点到名的课。" in index


def test_it_is_in_the_menu_and_beside_the_indexes_of_its_part(built):
    home = (built / "index.html").read_text(encoding="utf-8")
    assert 'href="courses/"' in home
    beside = (
        (built / "groups" / "index.html")
        .read_text(encoding="utf-8")
        .partition('class="siblings"')[2]
    )
    assert 'href="../courses/"' in beside.partition("</nav>")[0]


def test_it_is_in_the_open_data(built):
    [record] = json.loads((built / "data" / "catalog.json").read_text("utf-8"))["courses"]
    assert record["name"] == "编造的课"
    text = (built / "data" / "courses.csv").read_text("utf-8-sig")
    assert next(csv.reader(io.StringIO(text))) == [
        "编号",
        "文件",
        "课名",
        "出处",
        "曾用编号",
        "待核",
    ]
    sheet = load_workbook(built / "data" / "catalog.xlsx")["课程"]
    assert [cell.value for cell in sheet[2]][2] == "编造的课"
    assert "文件点到名的一门课" in words(built / "data" / "index.html")


def test_it_has_its_schema_and_is_in_that_of_the_files(built):
    schema = json.loads((built / "data" / "schema" / "courses.schema.json").read_text("utf-8"))
    assert schema["items"]["properties"]["name"]["title"] == "课名"
    files = json.loads((built / "data" / "schema" / "catalog-file.schema.json").read_text("utf-8"))
    assert "courses" in files["properties"]


def test_its_clause_leads_to_it_and_counts_it(built):
    document = (built / "documents" / "yunzhou-2026" / "index.html").read_text(encoding="utf-8")
    assert 'href="../../courses/course-made-up/">编造的课</a>' in document
    assert "课程 1" in words(built / "coverage" / "yunzhou-2026" / "index.html")


def test_what_is_wrong_with_it_is_said_in_its_words(project):
    copy, _ = project
    file = copy / "catalog" / "courses.yml"
    good = file.read_text(encoding="utf-8")
    file.write_text(good.replace("yunzhou-2026", "yunzhou-2062", 1), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "scripts.check"],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(copy)},
        capture_output=True,
        text=True,
    )
    file.write_text(good, encoding="utf-8")
    assert done.returncode == 1
    assert "catalog/courses.yml:3:15  courses[0].document" in done.stderr

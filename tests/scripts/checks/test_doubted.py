"""Who must name a reading: whoever cites the words that it doubts, and nobody else."""

import shutil

import pytest

from scripts.catalogue.loading import load
from scripts.checks.doubted import check_doubted
from tests import frozen

IN_DOUBT = "给予承训机构不超过原补贴标准20%的倾斜支持"


@pytest.fixture
def told(tmp_path):
    """What is said of the frozen catalogue where one text of one file is another."""

    def change(file, old, new):
        folder = shutil.copytree(frozen.FOLDER, tmp_path / "catalog", dirs_exist_ok=True)
        text = (folder / file).read_text(encoding="utf-8")
        assert old in text
        (folder / file).write_text(text.replace(old, new), encoding="utf-8")
        return [(p.where, p.message) for p in check_doubted(load(folder)[0])]

    return change


def test_a_ceiling_names_the_readings_of_its_words(told):
    [(where, message)] = told("governing.yml", "      related: [R10]\n", "")
    assert where.endswith("ceiling")
    assert "R10" in message and IN_DOUBT in message


def test_a_check_of_conditions_names_the_readings_of_its_requirement(told):
    [(where, message)] = told("conditions.yml", "related: [R13]", "related: []")
    assert "checks" in where and "R13" in message

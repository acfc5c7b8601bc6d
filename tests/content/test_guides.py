"""What the guides for editors say to write is what the catalogue takes, and what they say to run is there."""

import re
import textwrap

import pytest
import yaml
from pydantic import BaseModel, create_model

from scripts.catalogue.models.documents import Document
from scripts.catalogue.models.governing import Stretch
from scripts.catalogue.models.readings import Reading
from scripts.catalogue.models.requirements import Requirement
from scripts.files.paths import CONTENT, ROOT

GUIDES = sorted((CONTENT / "guides").glob("*.md"))
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
RECORDS = {"R900": Reading, "after-the-old": Stretch}


def blocks(text):
    return [
        textwrap.dedent(block) for block in re.findall(r"^```yaml\n(.*?)^```$", text, re.S | re.M)
    ]


def keys_of(model: type[BaseModel], names):
    """A model of those keys of `model` alone."""
    kept = {name: (model.model_fields[name].rebuild_annotation(), ...) for name in names}
    return create_model("Some", **kept)


def test_what_they_say_to_write_is_taken():
    seen = 0
    for guide in GUIDES:
        for block in blocks(guide.read_text(encoding="utf-8")):
            value = yaml.safe_load(block)
            if isinstance(value, list):
                for record in value:
                    RECORDS[record["id"]].model_validate(record)
            else:
                model = Requirement if value.keys() == {"cite"} else Document
                keys_of(model, value).model_validate(value)
            seen += 1
    assert seen >= 4


@pytest.mark.parametrize("page", [*GUIDES, CONTENT / "editing.md", CONTENT / "deploying.md"])
def test_what_they_say_to_run_is_there(page):
    named = set(re.findall(r"\bmake ([a-z]+(?:-[a-z]+)*)", page.read_text(encoding="utf-8")))
    assert named <= TARGETS, named - TARGETS

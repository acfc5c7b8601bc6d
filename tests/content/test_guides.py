"""What the guides for editors say to write is what the catalogue takes, and what they say to run is there."""

import re
import textwrap

import markdown
import pytest
import yaml
from pydantic import BaseModel, create_model

from scripts.catalogue.loading import load
from scripts.catalogue.models.documents import Document
from scripts.catalogue.models.governing import Stretch
from scripts.catalogue.models.readings import Reading
from scripts.catalogue.models.requirements import Requirement
from scripts.catalogue.models.rosters import RosterCheck
from scripts.files.paths import CONTENT, ROOT

GUIDES = sorted((CONTENT / "guides").glob("*.md"))
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
RECORDS = {"R900": Reading, "after-the-old": Stretch, "attendance": RosterCheck}


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


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)
def test_a_step_begins_a_line_of_its_own(guide):
    """After a paragraph inside a step, Markdown wants an empty line before the next."""
    steps = re.findall(r"^\d+\. ", text := guide.read_text(encoding="utf-8"), re.M)
    shown = re.findall(r"<ol>.*?</ol>", markdown.markdown(text), re.S)
    assert sum(len(re.findall("^<li>", part, re.M)) for part in shown) == len(steps)


def test_words_in_quotation_marks_stand_in_what_is_cited():
    [reading] = yaml.safe_load(blocks((CONTENT / "guides/reading.md").read_text("utf-8"))[0])
    cited = "".join(cite["quote"] for cite in reading["cites"])
    quoted = [w for o in reading["options"] for w in re.findall("“(.+?)”", o["argument"])]
    assert quoted
    assert all(words in cited for words in quoted), quoted


def test_the_message_that_is_shown_is_what_is_said(tmp_path):
    """Told of the record that the guide shows, with the slip that the message speaks of."""
    guide = (CONTENT / "guides/change-a-number.md").read_text(encoding="utf-8")
    record = re.search(r"^ +- id: .*?(?=\n\n)", guide, re.S | re.M)[0]
    slip, count = re.subn(r"amount: \d+", "amount: 2,000元", record)
    assert count == 1
    (tmp_path / "caps.yml").write_text(f"caps:\n{slip}\n", encoding="utf-8")
    [said] = [problem.message for problem in load(tmp_path)[1] if ".amount" in str(problem)]
    for page in (guide, (CONTENT / "editing.md").read_text(encoding="utf-8")):
        assert f"  {said}\n" in page

"""What is taken away from a page of an ended document says that it has ended: a calendar, a form."""

import io
import zipfile

from calculator.commands import calendar as command
from calculator.engine.notice import calendar as engine
from calculator.engine.notice import calendar_entry, sheet
from calculator.engine.scheme.scheme import Rules
from calculator.files import calendar_file
from calculator.files.form_document import document
from scripts.rules.compiled import compile_rules
from tests import frozen
from tests.calculator.files.test_ics import MADE, events, plain
from tests.ended import LAST, ended

NOW = frozen.rules()
OVER = Rules(compile_rules(ended(frozen.catalogue(), frozen.SCHEME, LAST)))
WORDS = "2099年1月31日起停止执行"


def descriptions(rules):
    part = rules.part_of("calendar", frozen.SCHEME)
    people, class_date, trainees = calendar_entry.read({"certified_on": "2026-8-31 × 30"})
    result = engine.calendar(part, people, class_date, trainees)
    return [
        plain(e["DESCRIPTION"]) for e in events(calendar_file.text(part, [(None, result)], MADE))
    ]


def form_of(rules):
    return next(f for f in rules.part("forms") if f["document"] == frozen.SCHEME)


def word_text(form):
    with zipfile.ZipFile(io.BytesIO(document(form, {}))) as packed:
        return packed.read("word/document.xml").decode()


def test_every_event_of_the_calendar_says_it_first():
    assert all(WORDS in text.split("\n")[0] for text in descriptions(OVER))
    assert not any("停止执行" in text for text in descriptions(NOW))


def test_the_form_says_it_below_its_title():
    text = sheet.text(form_of(OVER), {})
    assert WORDS in text.split("\n")[1] and "只用于那天以前的申请" in text
    assert WORDS in word_text(form_of(OVER))
    for text in (sheet.text(form_of(NOW), {}), word_text(form_of(NOW))):
        assert "停止执行" not in text


def test_the_terminal_says_it_beside_the_days():
    part = OVER.part_of("calendar", frozen.SCHEME)
    result = engine.calendar(part, *calendar_entry.read({"certified_on": "2026-8-31 × 30"}))
    assert any(WORDS in line for line in command._text(OVER, part, result, None))

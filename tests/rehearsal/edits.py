"""The edits that are rehearsed: what a document or an office changes, written into YAML alone.

Each takes the draft and changes it: its files and the texts that they are proved against. What it
changes is sought in the catalogue, whatever that says, and never named here.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import yaml

from scripts.evidence import whole_quote
from scripts.evidence.claims import claims
from scripts.evidence.squeeze import squeeze
from scripts.published import lock
from tests.rehearsal import everyday_words, governing, texts
from tests.rehearsal.draft import Draft

NEW_DOCUMENT = Path(__file__).with_name("new-document.yml")
NAME = "排演"  # in no document: what is named so is new


def cap_changed(draft: Draft) -> None:
    """A limit of the price is a tenth higher."""
    cap = next(cap for cap in draft.catalogue().caps if cap.amount)
    printed = next(
        number.group()
        for number in re.finditer(r"\d[\d,]*", cap.cite.quote)
        if int(number.group().replace(",", "")) == cap.amount
    )
    raised = cap.amount + cap.amount // 10
    as_printed = f"{raised:,}" if "," in printed else str(raised)
    draft.reworded(cap.cite.document, cap.cite.clause, printed, as_printed)
    if printed != str(cap.amount):
        draft.in_record(cap, f"amount: {cap.amount}", f"amount: {raised}")


def threshold_changed(draft: Draft) -> None:
    """The lowest share of people that earns an instalment is five points higher, as 30 % to 35 %."""
    lowest = min(
        (
            part
            for scheme in draft.catalogue().schemes
            if scheme.formula
            for part in scheme.formula.instalments
            if part.when and part.when.reaches.percent
        ),
        key=lambda part: part.when.reaches.number,
    )
    reaches = lowest.when.reaches
    higher = f"{reaches.number + 5:g}%"
    draft.reworded(lowest.cite.document, lowest.cite.clause, reaches.written, higher)


def office_added(draft: Draft) -> None:
    """A clause names one office more, and so does the list of an action."""
    catalogue = draft.catalogue()
    beside = next(office for office in catalogue.departments if office.named_in)
    cite = beside.named_in[0]
    quote = f"市{NAME}局配合"
    action = next(action for action in catalogue.actions if action.departments)
    for document, clause in (cite.document, cite.clause), (action.document, action.clause):
        draft.texts[document, clause] += quote + texts.SEAM
    draft.under(action, "departments", f"- {{id: dept-rehearsed, as_written: 市{NAME}局}}")
    record = {
        "id": "dept-rehearsed",
        "name": f"市{NAME}局",
        "place": beside.place,
        "level": beside.level,
        "kind": beside.kind,
        "named_in": [{"document": cite.document, "clause": cite.clause, "quote": quote}],
    }
    draft.append(draft.file_of(catalogue, beside), "departments", record)


def alias_added(draft: Draft) -> None:
    """A clause calls an office by one name more."""
    catalogue = draft.catalogue()
    office = next(o for o in catalogue.departments if o.aliases and o.named_in)
    cite = office.named_in[-1]
    alias = f"市{NAME}办"
    draft.texts[cite.document, cite.clause] += f"由{alias}负责{texts.SEAM}"
    written = f"{{document: {cite.document}, clause: {cite.clause}, quote: 由{alias}负责}}"
    draft.under(office, "aliases", f"- {alias}")
    draft.under(office, "named_in", f"- {written}")


def quotation_altered(draft: Draft) -> None:
    """A clause says the same in other words; no figure changes."""
    catalogue = draft.catalogue()
    claimed = list(claims(catalogue))
    for rule in catalogue.requirements:
        place = (rule.cite.document, rule.cite.clause)
        if re.search(r"[\d一二三四五六七八九十两]", rule.cite.quote) or len(rule.cite.quote) < 8:
            continue
        old = squeeze(rule.cite.quote)[2:6]
        new = f"{old[:2]}{NAME}{old[2:]}"
        said = draft.texts[place].replace(old, new)
        here = [squeeze(claim.words) for claim in claimed if claim.key[:2] == place]
        moved = [whole_quote.position(said, words.replace(old, new)) for words in here]
        if None not in moved:  # no other quotation begins or ends inside these words
            draft.reworded(*place, old, new)
            return
    raise AssertionError("没有一处引文可以改")


def document_added(draft: Draft) -> None:
    """A document of another kind: its own places to cite, its own prices, its own way to pay."""
    shutil.copyfile(NEW_DOCUMENT, draft.folder / "catalog" / "documents" / NEW_DOCUMENT.name)
    governing.of_a_new_place(draft, "rehearsed-2099")
    catalogue = draft.catalogue()
    draft.texts = texts.completed(catalogue, draft.texts, list(claims(catalogue)))


def document_replaced(draft: Draft) -> None:
    """A document that is computed with ends, and another takes its place and says so."""
    catalogue = draft.catalogue()
    computed = {scheme.document for scheme in catalogue.schemes if scheme.formula}
    old = next(d for d in catalogue.documents if d.id in computed and d.issued_on)
    day = old.issued_on + timedelta(days=60)
    in_words = f"{day.year}年{day.month}月{day.day}日"
    next_one = "rehearsed-next"
    text = NEW_DOCUMENT.read_text(encoding="utf-8")
    text = re.sub(r"places:\n.*\n\n", "", text)  # it is of the place of the old one
    for said, instead in {
        "rehearsed-2099": next_one,
        "2099-01-02": day.isoformat(),
        "2099年1月2日": in_words,
        "place: 排演": f"place: {old.place}",
        "排演地": "新排演地",
        "R98": "R97",
        "开班先给": "开班以后先给",
    }.items():
        text = text.replace(said, instead)
    file = draft.folder / "catalog" / "documents" / f"{next_one}.yml"
    file.write_text(text, encoding="utf-8")
    end = f"    ended_on: {day}\n    replaced_by: {next_one}\n"
    draft.in_record(old, "    evidence:", f"{end}    evidence:")
    quote = f"自{in_words}起停止执行"
    ended = f"{{about: ended_on, document: {next_one}, clause: 二（一）, quote: {quote}}}"
    draft.under(old, "evidence", f"- {ended}")
    governing.handed_on(draft, old, next_one, day, quote)
    catalogue = draft.catalogue()
    draft.texts = texts.completed(catalogue, draft.texts, list(claims(catalogue)))


def reading_removed(draft: Draft) -> None:
    """A doubt is settled: the reading goes, and with it the stories that choose one of its options
    and the everyday words for it."""
    catalogue, said = draft.catalogue(), everyday_words.files(draft)
    reading = next(
        reading
        for reading in catalogue.readings
        if reading.affects == "counts"
        and ("readings", reading.id) in lock.read()[0].ids  # one that has an old address
        and not draft.named_elsewhere(reading.id, draft.file_of(catalogue, reading), said)
    )
    draft.remove(reading)
    everyday_words.forgotten(draft, reading.id)
    [scheme] = [scheme for scheme in catalogue.schemes if scheme.id == reading.scheme]
    kept = f"title: {scheme.title}"  # the old address of the reading leads to its scheme
    draft.in_record(scheme, kept, f"{kept}\n    formerly: [readings/{reading.id}]")
    for file in sorted((draft.folder / "tests" / "cases").glob("*.yml")):
        draft.rewrite(file, _without_stories(file.read_text(encoding="utf-8"), reading.id))


def _without_stories(text: str, reading: str) -> list[str]:
    """The lines of a file of stories, without those that choose an option of `reading`."""
    paragraphs = re.split(r"\n\n(?=#|- )", text.rstrip("\n"))
    kept = [
        paragraph
        for paragraph in paragraphs
        if not any(
            reading in story.get("readings", {}) for story in yaml.safe_load(paragraph) or []
        )
    ]
    return "\n\n".join(kept).splitlines()


EDITS: dict[str, Callable[[Draft], None]] = {
    "价格上限改了": cap_changed,
    "比例改了": threshold_changed,
    "加一个单位": office_added,
    "加一个别名": alias_added,
    "原文换了说法": quotation_altered,
    "撤掉一处理解分歧": reading_removed,
    "文件停止执行，有了接替的": document_replaced,
    "加一份文件": document_added,
}
"""Every edit by what an editor would call it; what is new comes after what is changed, for all together."""

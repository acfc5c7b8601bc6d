"""The application page: the same answers on MicroPython, and the page in a real browser."""

import io
import json
import os
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import expect

from calculator.view.application_page import respond
from scripts.desks import application_desk
from scripts.desks.bundle import bundle
from scripts.files.paths import ROOT
from tests import case_table, frozen
from tests.live_desk import live
from tests.saved_files import dated

PAGE = "application/"
AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
PROGRAM = ROOT / "tests" / "micropython_answers.mjs"
RULES = frozen.rules()
COMPILED = frozen.compiled()
BUNDLE = json.loads(bundle(application_desk.DESK, frozen.catalogue(), COMPILED))
EMPTY = application_desk.example(RULES)
FILLED = {
    **EMPTY,
    "form-project-name": "养老护理员",
    "form-applicant": "某某<学校>",
    "form-applicant-kind": "training-provider",
    "form-in-directory": "unlisted",
    "form-occupation-code": "４-10-01-06",
    "form-phone": "0000-0000000",
    "form-email": "nobody@example.invalid",
    "form-account": "甲\x0b\n乙 & 丙",
    "kind": "consumer-services",
    "trainees": "45",
    "certified": "41",
    "employed": "15",
    "unit_price": "1,200",
}
REQUESTS = [
    EMPTY,
    FILLED,
    {
        **FILLED,
        "form-in-directory": "listed",
        "unit_price": "９９９",
        "directory_standard": "998.5",
    },
    {**FILLED, "form-project-name": "某设备操作", "certified": "46", "unit_price": "一千"},
    {**FILLED, "trainees": "", "unit_price": "2,00"},
    *({**FILLED, "want": want} for want in ("prompt-0", "forecast", "print")),
    *({**FILLED, "want": want} for want in ("征集表.docx", "征集表.txt")),
    {**EMPTY, "want": "forecast"},
]


def answer(**more):
    return respond(RULES, BUNDLE["links"], {**FILLED, **more})


def test_the_same_answers_on_micropython_to_the_letter():
    node = os.environ.get("NODE") or shutil.which("node")
    assert node, "Node is needed: run the tests with make test, which brings one"
    sent = json.dumps({"desk": "application", "bundle": BUNDLE, "requests": REQUESTS})
    done = subprocess.run([node, str(PROGRAM)], input=sent, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]
    for request, found in zip(REQUESTS, json.loads(done.stdout), strict=True):
        expected = respond(RULES, BUNDLE["links"], request)
        assert case_table.comparable(found) == case_table.comparable(expected), request


def test_what_is_typed_is_never_taken_as_markup():
    parts = answer()["parts"]
    assert "某某&lt;学校&gt;" in parts["answer-sheet"]
    assert not any("<学校>" in html for html in parts.values())


def test_the_price_stands_beside_the_cap_of_its_kind():
    assert "高于新开发·生活服务类的上限 1,000 元/人" in answer()["parts"]["answer-price"]
    assert "没有超过" in answer(unit_price="1000")["parts"]["answer-price"]
    listed = answer(**{"form-in-directory": "listed"})["parts"]["answer-price"]
    assert "目录不在所收文件中" in listed
    assert "先在表上选" in answer(kind="")["parts"]["answer-price"]


def test_the_estimate_is_that_of_the_engine():
    # 41 × 1200 = 49200；15/45 = 33.33% 到了 30%（含）→ 首期 39360 + 剩余 9840 = 49200
    parts = answer()["parts"]
    for words in ("15 ÷ 45 ≈ 33.33%", "39,360 元", "9,840 元", "49,200 元"):
        assert words in parts["answer-plan"]


def test_without_counts_nothing_is_estimated_and_nothing_is_wrong():
    found = respond(RULES, BUNDLE["links"], EMPTY)
    assert found["parts"]["answer-plan"] == ""
    assert found["invalid"] == []


def test_counts_that_do_not_fit_are_explained_and_keep_the_form_as_it_is():
    found = answer(certified="46", want="forecast")
    assert found["ok"]
    assert "certified" in found["invalid"]
    assert "fields" not in found
    assert found["parts"]["problem-certified"]
    assert "没有加" in found["parts"]["told-forecast"]


def test_everything_filled_in_is_said_to_be():
    full = {"form-address": "某地", "form-legal-representative": "某甲", "form-contact": "某乙"}
    prompts = "\n".join(p["label"] for p in RULES.part("forms")[0]["entries"][10]["prompts"])
    full["unit_price"] = "1000"
    state = answer(**full, **{"form-occupation-code": "4-10-01-05", "form-account": prompts})
    assert state["parts"]["answer-state"] == "<p>表上的各项都填了。</p>"
    assert "单位地址" in answer()["parts"]["answer-state"]


def test_what_is_wrong_in_the_folded_part_is_said_in_the_summary_too():
    said = "<strong>附页请核对：</strong>"
    right = {"trainees": "40", "certified": "36", "employed": "12", "unit_price": "1000"}
    assert said not in answer(**right)["parts"]["answer-state"]
    wrong = answer(**(right | {"certified": "41"}))["parts"]["answer-state"]
    assert said + "取证 41 人，多于参训 40 人" in wrong
    dear = answer(**(right | {"unit_price": "1000.01"}))
    assert said + "成交单价 1,000.01 元/人，高于" in dear["parts"]["answer-state"]


def test_filled_kept_over_a_reload_and_cleared(open_page):
    page = live(open_page(PAGE))
    page.locator("#form-project-name").fill("养老护理员")
    expect(page.locator("#note-project-name")).to_contain_text("4-10-01-05")
    page.locator("[name=form-in-directory][value=listed]").check()
    expect(page.locator("#answer-state")).to_contain_text("工种编码")
    page.locator("[data-want=prompt-0]").click()
    expect(page.locator("#prompt-0")).to_have_text("已有")
    expect(page.locator("#keep-told")).to_have_text("已记在这个浏览器里。")
    page.wait_for_load_state("networkidle")  # else the reload breaks off what the page still loads
    page.reload()
    live(page)
    expect(page.locator("#form-project-name")).to_have_value("养老护理员")
    expect(page.locator("#form-account")).to_have_value(re.compile("培训项目所在行业领域现状："))
    expect(page.locator("[name=form-in-directory][value=listed]")).to_be_checked()
    expect(page.locator("#answer-sheet")).to_contain_text("☑是")
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.locator("#keep-clear").click()
    expect(page.locator("#form-project-name")).to_have_value("养老护理员")
    asked = []
    page.once("dialog", lambda dialog: (asked.append(dialog.message), dialog.accept()))
    page.locator("#keep-clear").click()
    expect(page.locator("#keep-told")).to_have_text("已清空，浏览器里也删掉了。")
    expect(page.locator("#answer-sheet")).not_to_contain_text("养老护理员")
    assert "删掉" in asked[0]
    assert page.evaluate("Object.keys(localStorage)") == []
    page.wait_for_load_state("networkidle")  # else the reload breaks off what the page still loads
    page.reload()
    live(page)
    expect(page.locator("#form-project-name")).to_have_value("")


def test_nothing_leaves_the_device(open_page):
    page = live(open_page(PAGE))
    page.wait_for_load_state("networkidle")  # the theme's own files
    sent = []
    page.on("request", lambda request: sent.append(request.url))
    page.locator("#form-applicant").fill("某某学校")
    expect(page.locator("#answer-sheet")).to_contain_text("某某学校")
    assert sent == []
    assert "某某" not in page.url


def test_saved_as_a_word_document_and_as_text(open_page):
    page = live(open_page(PAGE))
    page.locator("#form-applicant").fill("某某学校")
    page.locator("#form-project-name").fill("电工")
    with page.expect_download() as download:
        page.locator("[data-want='征集表.docx']").click()
    assert download.value.suggested_filename == dated(page, "征集表-电工.docx")
    with zipfile.ZipFile(io.BytesIO(Path(download.value.path()).read_bytes())) as found:
        assert found.testzip() is None
        assert "某某学校" in found.read("word/document.xml").decode()
    expect(page.locator("[aria-busy]")).to_have_count(0)
    with page.expect_download() as download:
        page.locator("[data-want='征集表.txt']").click()
    assert "申请单位：某某学校" in Path(download.value.path()).read_text(encoding="utf-8")


def test_a_button_says_that_its_file_is_being_made_and_makes_one(open_page):
    page = live(open_page(PAGE))
    # Two clicks before the worker can answer: the second finds the button busy.
    busy = page.evaluate(
        """async () => {
          const button = document.querySelector("[data-want='征集表.docx']");
          const saved = (window.saved = []);
          HTMLAnchorElement.prototype.click = function () { saved.push(this.download); };
          button.click();
          button.click();
          return [button.ariaBusy, getComputedStyle(button, "::after").content];
        }"""
    )
    assert busy == ["true", '"：正在生成…"']
    expect(page.locator("[aria-busy]")).to_have_count(0)
    assert page.evaluate("saved") == [dated(page, "征集表.docx")]


def test_only_the_form_is_printed_on_one_page(open_page):
    page = live(open_page(PAGE))
    page.locator("#form-applicant").fill("某某学校")
    page.evaluate("() => { window.print = () => (document.title = 'printed'); }")
    page.locator("[data-want=print]").click()
    expect(page).to_have_title("printed")
    page.emulate_media(media="print")
    assert (
        page.locator("body").inner_text().strip().startswith("重点群体项目化就业技能培训项目征集表")
    )
    for hidden in ("#fill", "#answer-state", ".keep", ".md-footer", "#basis"):
        expect(page.locator(hidden)).to_be_hidden()
    pages = re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))
    assert len(pages) == 1


def test_on_a_phone_nothing_runs_out_of_the_page(open_page):
    page = live(open_page(PAGE, **PHONE))
    page.locator("details.more summary").click()
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_without_script_the_blank_form_is_there(open_page):
    page = open_page(PAGE, expect_trouble=True, java_script_enabled=False)
    expect(page.locator("#answer-sheet")).to_contain_text("单位盖章：")
    assert "打印出来手写" in page.content()


@pytest.mark.parametrize("want", ["征集表.docx", "征集表.txt"])
def test_a_file_is_made_only_when_it_is_wanted(want):
    assert "files" not in answer()
    [(name, file)] = answer(want=want)["files"].items()
    assert name == want
    assert file.get("text") or bytes.fromhex(file["hex"]).startswith(b"PK")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("context", [{}, PHONE], ids=["desktop", "phone"])
def test_accessible_when_filled_in(open_page, scheme, context):
    page = live(open_page(PAGE, color_scheme=scheme, **context))
    page.locator("#form-project-name").fill("养老护理员")
    page.locator("#form-phone").fill("000")
    page.locator("details.more summary").click()
    page.locator("[name=form-in-directory][value=unlisted]").check()
    page.locator("[name=kind][value=consumer-services]").check()
    for name in ("trainees", "certified", "employed", "unit_price"):
        page.locator(f"#entry-{name}").fill(FILLED[name])
    expect(page.locator("#answer-plan")).to_contain_text("49,200")
    page.evaluate(AXE)
    violations = page.evaluate("axe.run()")["violations"]
    assert [(v["id"], v["nodes"][0]["html"][:200]) for v in violations] == []

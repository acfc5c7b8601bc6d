"""Many rows on the desk for many classes: what a key costs does not grow with them, on a phone nothing is too
wide, and the way through them is seen."""

import pytest
from playwright.sync_api import expect

from scripts.files.paths import ROOT
from tests import made_up
from tests.test_keyboard_walks import press, stop
from tests.test_reflow import TROUBLES, TWICE

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
PAGE = f"plan-{made_up.SCHEME}/"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
COUNT = """() => {
  window.counted = { writes: 0, messages: [] };
  const write = (owner, name) => {
    const { set, get } = Object.getOwnPropertyDescriptor(owner.prototype, name);
    Object.defineProperty(owner.prototype, name, { get, set(value) { counted.writes++; set.call(this, value); } });
  };
  for (const owner of [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement]) write(owner, "value");
  write(Element, "innerHTML");
  write(Node, "textContent");
  for (const name of ["setAttribute", "append", "before", "insertBefore", "remove", "querySelectorAll"]) {
    const owner = name in Node.prototype ? Node.prototype : Element.prototype;
    const call = owner[name];
    owner[name] = function (...given) { counted.writes++; return call.apply(this, given); };
  }
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (...given) {
    counted.messages.push(JSON.stringify(given).length);
    return post.apply(this, given);
  };
}"""
PASTE = """(text) => {
  const field = document.querySelector("#plan-rows [data-column=class_id]");
  const data = new DataTransfer();
  data.setData("text/plain", text);
  field.focus();
  field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""


@pytest.fixture
def address(made_up_address):
    return made_up_address


def filled(open_page, rows, **options):
    """The page with so many classes of its own."""
    page = open_page(PAGE, **options)
    expect(page.locator(".desk")).to_have_attribute("data-runtime", "micropython", timeout=60_000)
    text = "".join(f"第{i}班\t40\t{30 + i % 7}\t{9 + i % 5}\t{900 + i}\n" for i in range(rows))
    page.evaluate(PASTE, text)
    expect(page.locator("#answer-total")).to_contain_text(f"{rows} 个班", timeout=60_000)
    return page


def key_costs(open_page, rows):
    """(what is written or looked for in the page, characters told to Python) at one key."""
    page = filled(open_page, rows)
    page.evaluate(COUNT)
    field = page.locator("#plan-rows tr:nth-child(2) [data-column=employed]")
    answered = int(page.locator(".desk").get_attribute("data-answered"))
    field.press("1")
    page.wait_for_function(
        "before => Number(document.querySelector('.desk').dataset.answered) > before", arg=answered
    )
    counted = page.evaluate("counted")
    assert len(counted["messages"]) == 1
    return counted["writes"], counted["messages"][0]


def test_a_key_costs_the_page_as_much_among_many_rows_as_among_few(open_page):
    """Once each key took two seconds among five hundred pasted rows."""
    few, told_few = key_costs(open_page, 40)
    many, told_many = key_costs(open_page, 400)
    assert few < 150
    assert many <= few + 5
    assert told_many < told_few * 10 * 1.2


def test_a_draft_that_names_a_row_far_away_makes_no_row_for_what_is_blank(open_page):
    page = open_page(PAGE, expect_trouble=True)
    page.evaluate(
        """(name) => {
          const kept = JSON.stringify({ "row-998-class_id": "春班" });
          localStorage.setItem(`${document.documentElement.dataset.site} ${name}-draft`, kept);
        }""",
        f"plan-{made_up.SCHEME}",
    )
    page.reload()
    expect(page.locator("#plan-rows tr")).to_have_count(1, timeout=60_000)
    expect(page.locator("#plan-rows input").first).to_have_value("春班")


@pytest.mark.parametrize(
    ("options", "style"),
    [
        ({"viewport": {"width": 1280, "height": 900}}, ""),
        (PHONE, ""),
        ({"viewport": {"width": 320, "height": 640}}, ""),
        (PHONE, TWICE),
    ],
    ids=["desktop", "phone", "320", "twice"],
)
def test_fifty_classes_fit_and_are_told_to_everybody(open_page, options, style):
    page = filled(open_page, 50, **options)
    page.locator("#plan-rows tr:nth-child(9) [data-column=certified]").fill("99")
    expect(page.locator("[data-plan=jump]")).to_be_visible()
    page.get_by_role("button", name="第 4 行 删除").click()
    if style:
        page.add_style_tag(content=style)
    assert page.evaluate(TROUBLES) == []
    width = options["viewport"]["width"]
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.locator("#plan-rows tr:nth-child(9)").scroll_into_view_if_needed()
    page.evaluate(AXE)
    violations = page.evaluate("axe.run(document.querySelector('.desk'))")["violations"]
    assert [(v["id"], v["nodes"][0]["html"][:200]) for v in violations] == []
    bar = page.locator(".plan-bar").bounding_box()
    height = options["viewport"]["height"]
    assert bar["y"] + bar["height"] <= height + 1, "the sum is in sight"
    assert bar["height"] < height / 2


@pytest.mark.parametrize("options", [{"viewport": {"width": 1280, "height": 900}}, PHONE])
def test_the_rows_are_walked_by_keyboard_alone(open_page, options):
    page = filled(open_page, 12, **options)
    page.locator("[name=source]").first.focus()
    seen = []
    while 'data-plan="add"' not in (told := stop(page)):
        seen.append(told)
        assert len(seen) < 400, "the way does not end"
        press(page, "Tab")
    rows = page.locator("#plan-rows [data-column], #plan-rows button").count()
    assert len(seen) >= rows
    press(page, "Enter")
    page.keyboard.type("新班")
    expect(page.locator("#plan-rows tr:nth-child(13) [data-column=class_id]")).to_have_value("新班")
    assert stop(page)
    for _ in range(12):
        press(page, "ArrowUp")
        assert stop(page)
    expect(page.locator("#plan-rows tr:first-child [data-column=class_id]")).to_be_focused()

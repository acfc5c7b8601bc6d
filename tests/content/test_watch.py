"""What a page says when it cannot compute: each test takes one thing away that it needs."""

import pytest
from playwright.sync_api import expect

PAGE = "calculator/"
SOON = 15_000  # milliseconds
HEAD = "这一页的开头"  # where a reload changes nothing
FORBIDDEN = "script-src 'self'"  # and so no WebAssembly


@pytest.fixture(scope="module")
def site(made_up_site):
    return made_up_site


@pytest.fixture(scope="module")
def address(made_up_address):
    return made_up_address


def said(page, words):
    """The page says why nothing computes."""
    expect(page.locator(".when-unavailable")).to_contain_text(words, timeout=SOON)
    expect(page.locator(".when-unavailable")).to_be_visible()
    expect(page.locator(".when-unavailable")).to_have_role("alert")


def marked(page, what_to_do="刷新"):
    """What is typed marks the amount as an old one."""
    page.locator("#entry-employed").fill("20")
    told = page.locator("#answer-total .answer-stale")
    expect(told).to_contain_text("没有重算", timeout=SOON)
    expect(told).to_contain_text(what_to_do)
    expect(told).to_be_visible()
    expect(told).to_have_role("alert")
    struck = page.locator(".answer-sum strong").evaluate(
        "e => getComputedStyle(e).textDecorationLine"
    )
    assert struck == "line-through"


def button_speaks(page, what_to_do="刷新"):
    """A button that nothing hears says so, and is not busy for ever."""
    button = page.locator("[data-want=link]")
    button.click()
    expect(page.locator("[data-want=link] + .script-lost")).to_contain_text(
        what_to_do, timeout=SOON
    )
    expect(button).not_to_have_attribute("aria-busy", "true")


def test_the_script_does_not_come_and_the_amount_is_not_taken_for_the_new_one(open_page):
    page = open_page(PAGE, expect_trouble=True, block=["**/desk-page*.js"])
    said(page, "计算程序没有启动。请检查网络")
    marked(page)
    button_speaks(page)


def test_the_script_cannot_be_read_as_in_an_old_browser(open_page, address):
    page = open_page("", expect_trouble=True)
    page.route(
        "**/desk-page*.js", lambda r: r.fulfill(body="let = ;", content_type="text/javascript")
    )
    page.goto(address + PAGE)
    marked(page)
    said(page, "计算程序没有启动")
    button_speaks(page)


def test_the_script_never_answers(open_page, address):
    page = open_page("", expect_trouble=True)
    page.route("**/desk-page*.js", lambda r: None)
    page.goto(address + PAGE, wait_until="commit")
    marked(page)


def test_a_browser_too_old_for_modules_is_told(open_page, address):
    page = open_page("", expect_trouble=True)

    def old(route):
        text = route.fetch().text()
        route.fulfill(
            body=text.replace('type="module"', 'type="unknown"'), content_type="text/html"
        )

    page.add_init_script("delete HTMLScriptElement.prototype.noModule")
    page.route("**/calculator/", old)
    page.goto(address + PAGE)
    said(page, "浏览器太旧")
    marked(page, HEAD)


def test_opened_from_disk(chromium, site):
    page = chromium.new_page()
    page.goto((site / "calculator" / "index.html").as_uri())
    said(page, "存在设备里的文件")
    marked(page, HEAD)
    button_speaks(page, HEAD)
    page.close()


def test_in_a_frame_that_may_only_run_scripts(open_page, address):
    page = open_page("", expect_trouble=True)
    frame = (
        '<iframe src="calculator/?embed" sandbox="allow-scripts" width="900" height="900"></iframe>'
    )
    page.route("**/host.html", lambda r: r.fulfill(body=frame, content_type="text/html"))
    page.goto(address + "host.html")
    inside = page.frame_locator("iframe")
    said(inside, "请另外打开")
    link = inside.locator(".when-unavailable a").first
    expect(link).to_have_attribute("href", address + PAGE)
    expect(link).to_have_attribute("target", "_blank")
    marked(inside, HEAD)
    button_speaks(inside, HEAD)


def test_where_webassembly_is_forbidden(open_page, address):
    page = open_page("", expect_trouble=True)

    def strict(route):
        answer = route.fetch()
        headers = {**answer.headers, "content-security-policy": FORBIDDEN}
        route.fulfill(response=answer, headers=headers)

    page.route("**/*", strict)
    page.goto(address + PAGE)
    page.locator("[data-want=link]").click()
    said(page, "安全设置不让计算程序（WebAssembly）运行")
    expect(page.locator("[data-want=link]")).not_to_have_attribute("aria-busy", "true")
    button_speaks(page, HEAD)
    marked(page, HEAD)


def test_starting_has_a_time_limit_and_what_comes_later_is_taken(open_page, address):
    page = open_page("", expect_trouble=True)
    held = []
    page.route("**/*.wasm", lambda route: held.append(route))
    page.clock.install()
    page.goto(address + PAGE)
    page.locator("#entry-employed").fill("20")
    page.clock.run_for(10_000)
    expect(page.locator(".when-slow")).to_be_visible()
    expect(page.locator(".answer-stale")).to_contain_text("还在载入")
    page.locator("[data-want=link]").click()
    expect(page.locator("[data-want=link]")).to_have_attribute("aria-busy", "true")
    page.clock.run_for(60_000)
    said(page, "计算程序没有启动")
    expect(page.locator("[data-want=link]")).not_to_have_attribute("aria-busy", "true")
    expect(page.locator(".answer-stale")).to_contain_text("没有重算")
    while held:
        held.pop().continue_()
    page.clock.resume()
    expect(page.locator("#answer-total")).to_contain_text("86,400", timeout=60_000)
    expect(page.locator(".answer-stale")).to_have_count(0)
    expect(page.locator(".when-unavailable")).to_be_hidden()
    expect(page.locator(".desk[data-stale]")).to_have_count(0)


def test_starting_has_a_time_limit_also_where_nothing_is_touched(open_page, address):
    page = open_page("", expect_trouble=True)
    page.route("**/*.wasm", lambda route: None)
    page.clock.install()
    page.goto(address + PAGE)
    expect(page.locator(".desk[data-asked]")).to_be_attached()
    page.clock.run_for(50_000)
    expect(page.locator(".desk")).to_have_attribute("data-state", "slow")
    page.clock.run_for(20_000)
    said(page, "计算程序没有启动")
    expect(page.locator(".answer-stale")).to_have_count(0)  # the example is right


def test_an_answer_that_does_not_come_is_told(open_page, address):
    page = open_page("")
    page.add_init_script(
        "const post = Worker.prototype.postMessage;"
        "Worker.prototype.postMessage = function (...all) { if (!window.deaf) post.apply(this, all) }"
    )
    page.clock.install()
    page.goto(address + PAGE)
    page.locator("[data-runtime]").wait_for()
    page.locator("#entry-employed").fill("20")
    expect(page.locator("#answer-total")).to_contain_text("86,400")
    page.clock.run_for(30_000)
    expect(page.locator(".answer-stale")).to_have_count(0)
    page.evaluate("window.deaf = true")
    page.locator("#entry-employed").fill("3")
    page.clock.run_for(3_000)
    expect(page.locator(".answer-stale")).to_have_count(0)
    page.clock.run_for(3_000)
    expect(page.locator(".answer-stale")).to_contain_text("还在算")
    page.clock.run_for(60_000)
    expect(page.locator(".answer-stale")).to_contain_text("没有重算")
    page.evaluate("window.deaf = false")
    page.locator("#entry-employed").fill("20")
    expect(page.locator("#answer-total")).to_contain_text("86,400")
    page.clock.run_for(1_000)
    expect(page.locator(".answer-stale")).to_have_count(0)


def test_a_link_that_nothing_reads_does_not_pass_for_the_example(open_page, address):
    page = open_page("", expect_trouble=True, block=["**/desk-page*.js"])
    page.goto(address + PAGE + "#v=1&employed=20")
    expect(page.locator(".answer-stale")).to_contain_text("没有重算", timeout=SOON)


def test_a_plan_that_answers_is_never_marked(open_page, address):
    page = open_page("")
    page.clock.install()
    page.goto(address + "plan/")
    page.locator("[data-runtime]").wait_for(timeout=60_000)
    row = page.locator("#plan-rows tr").first
    for act in (
        lambda: row.locator("[data-column=employed]").fill("3"),
        lambda: row.locator("select").select_option(index=1),
        lambda: row.locator("[data-row=down]").click(),
        lambda: page.locator("[data-plan=add]").click(),
        lambda: page.locator("[data-plan=undo]").click(),
        lambda: page.locator("[name=source][value=text]").check(),
    ):
        act()
        page.clock.run_for(5_000)
        page.clock.run_for(5_000)
        expect(page.locator(".answer-stale, .script-lost")).to_have_count(0)


@pytest.mark.parametrize("part", ["choice", "reset", "composition"])
def test_what_is_heard_is_never_marked(open_page, address, part):
    page = open_page("")
    page.clock.install()
    page.goto(address + PAGE)
    page.locator("[data-runtime]").wait_for()
    if part == "choice":
        page.locator("[name=kind]").last.check()
    elif part == "reset":
        page.get_by_role("button", name="恢复例子").click()
    else:
        session = page.context.new_cdp_session(page)
        page.locator("#class-name").focus()
        session.send(
            "Input.imeSetComposition", {"text": "han", "selectionStart": 3, "selectionEnd": 3}
        )
        session.send("Input.insertText", {"text": "焊"})
    for _ in range(4):
        page.clock.run_for(5_000)
        expect(page.locator(".desk")).to_have_attribute("data-state", "answered")
        expect(page.locator(".answer-stale")).to_have_count(0)


@pytest.mark.parametrize("desk", ["calculator/", "plan/", "outlook/", "calendar/", "conditions/"])
def test_without_any_script_what_stands_there_is_called_an_example(open_page, desk):
    page = open_page(desk, expect_trouble=True, block=["**/*.js"])
    total = page.locator("#answer-total")
    expect(total).to_be_visible()
    assert total.evaluate("e => getComputedStyle(e, '::before').content") == '"例子："'


@pytest.mark.parametrize("desk", ["plan/", "find/", "application/"])
def test_other_desks_say_it_too(open_page, desk):
    page = open_page(desk, expect_trouble=True, block=["**/desk-page*.js"])
    if desk == "find/":
        page.locator("#desk-form [type=radio]:not(:checked)").first.check()
    else:
        page.locator("#desk-form input[type=text]").first.fill("20")
    expect(page.locator(".answer-stale")).to_contain_text("没有重算", timeout=SOON)
    expect(page.locator(".answer-stale")).to_be_visible()
    said(page, "计算程序没有启动")


@pytest.mark.parametrize("which", ["localStorage", "sessionStorage"])
@pytest.mark.parametrize("desk", ["calculator/", "plan/", "application/"])
def test_where_storage_throws_it_computes(open_page, address, which, desk):
    page = open_page("")
    page.add_init_script(
        f"Object.defineProperty(window, '{which}',"
        "{ get() { throw new DOMException('no', 'SecurityError') } })"
    )
    page.goto(address + desk)
    page.locator("[data-runtime]").wait_for(timeout=60_000)
    answer = page.locator("#answer-total, #answer-sheet")
    before = answer.inner_text()
    page.locator("#entry-employed, [data-column=employed], .application [type=text]").first.fill(
        "3"
    )
    expect(answer).not_to_have_text(before)


def test_with_the_strictest_rule_for_scripts_it_computes(open_page, address):
    """No script within a page, none from elsewhere, none from a string."""
    page = open_page("")

    def strict(route):
        answer = route.fetch()
        rule = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'"
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": rule})

    page.context.route("**/*", strict)
    page.goto(address + PAGE)
    page.locator("[data-runtime=micropython]").wait_for(timeout=60_000)
    page.locator("#entry-employed").fill("20")
    expect(page.locator("#answer-total")).to_contain_text("86,400")

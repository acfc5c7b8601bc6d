"""What is wrong stands on top of every page that is served, and on nothing else."""

import pytest

from scripts.hooks.problem_banner import with_banner

PAGE = b'<!doctype html><html><body class="a">\n<p>text</p></body></html>'
PROBLEM = "catalog/caps.yml:3:5  caps[0]\n  写的是 “<b>”；这里应是整数"


def asked(problem, kind="text/html", body=PAGE):
    """(headers, body) of one answer."""
    heads = []

    def app(environ, start_response):
        start_response("200 OK", [("Content-Type", kind), ("Content-Length", str(len(body)))])
        return [body[:20], body[20:]]

    answer = with_banner(app, lambda: problem)({}, lambda *head: heads.append(head))
    [(status, headers)] = heads
    assert status == "200 OK"
    return dict(headers), b"".join(answer)


def test_a_page_says_what_is_wrong_as_text_before_everything_else():
    headers, body = asked(PROBLEM)
    shown = body.decode()
    assert "caps[0]\n  写的是 “&lt;b&gt;”；这里应是整数" in shown
    assert shown.index('role="alert"') < shown.index("<p>text</p>")
    assert shown.startswith('<!doctype html><html><body class="a"><section')
    assert headers["Content-Length"] == str(len(body))


@pytest.mark.parametrize(
    ("problem", "kind"),
    [("", "text/html"), (PROBLEM, "text/css"), (PROBLEM, "application/json")],
)
def test_nothing_else_is_touched(problem, kind):
    headers, body = asked(problem, kind)
    assert body == PAGE
    assert headers["Content-Length"] == str(len(PAGE))


def test_a_file_that_is_not_there_stays_so():
    assert with_banner(lambda *_: [], lambda: PROBLEM)({}, None) == []

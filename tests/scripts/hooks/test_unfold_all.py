"""A page where much is folded has one button that opens it all; others and desks have none."""

from types import SimpleNamespace

from scripts.hooks.unfold_all import MANY, on_page_content

FOLD = "<details><summary>一</summary></details>"
HEAD = '<h1>页</h1>\n<p class="lead">说明</p>'


def shown(folds, **meta):
    return on_page_content(f"{HEAD}\n{FOLD * folds}", page=SimpleNamespace(meta=meta))


def test_it_stands_below_what_the_page_is_about():
    html = shown(MANY)
    assert html.startswith(f'{HEAD}\n<p class="unfold-all"><button')
    assert html.count("data-unfold-all") == 1


def test_without_a_lead_it_stands_below_the_title():
    html = on_page_content(f"<h1>页</h1><p>段</p>{FOLD * MANY}", page=SimpleNamespace(meta={}))
    assert html.index("unfold-all") < html.index("<p>段</p>")


def test_few_folds_need_none():
    assert "unfold-all" not in shown(MANY - 1)


def test_a_page_that_computes_has_none():
    assert "unfold-all" not in shown(MANY, desk="calculator")

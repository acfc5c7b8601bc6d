"""The generated pages and the built site: complete, sourced, and every link leads somewhere."""

import re
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from scripts.catalogue.loading import load
from scripts.derived.lookup import Lookup
from scripts.files.content_names import find
from scripts.pages.addresses import clause_link, file_of
from scripts.pages.rendering import deciding, in_markdown
from tests import rendered

pytestmark = pytest.mark.live


CATALOGUE, _ = load()
PAGES = rendered.pages(CATALOGUE)
LOADED = {"script": "src", "img": "src", "link": "href", "source": "src", "iframe": "src"}


class Html(HTMLParser):
    """Ids, links, loaded files and inline styles of a page; how many citations each figure has."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.links, self.loads, self.styled = set(), [], [], []
        self.figures, self._divs = [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if "id" in attrs:
            assert attrs["id"] not in self.ids or tag in ("label", "path"), attrs["id"]
            self.ids.add(attrs["id"])
        if tag == "a" and "href" in attrs:
            self.links.append(attrs["href"])
        if tag in LOADED and attrs.get("rel") not in ("canonical", "prev", "next"):
            self.loads.append(attrs.get(LOADED[tag]))
        if "style" in attrs:
            self.styled.append(tag)
        classes = (attrs.get("class") or "").split()
        if tag == "div":
            self._divs.append("figure" in classes)
            if self._divs[-1]:
                self.figures.append(0)
        if "cite" in classes and any(self._divs):
            self.figures[-1] += 1

    def handle_endtag(self, tag):
        if tag == "div":
            self._divs.pop()


@pytest.fixture(scope="module")
def built(site):
    """Every built page by its path below the site, without the 404 page."""
    files = sorted(site.rglob("*.html"))
    assert len(files) > len(PAGES), "the generated pages and those written by hand"
    return {f.relative_to(site).as_posix(): Html(f.read_text()) for f in files}


def records():
    for name in [
        "documents",
        "actions",
        "departments",
        "groups",
        "fields",
        "schemes",
        "readings",
        "occupations",
    ]:
        for record in CATALOGUE.records(name):
            yield file_of(name, record.id)
    for document in CATALOGUE.documents:
        yield file_of("coverage", document.id)
    for measure in {target.measure for target in CATALOGUE.targets}:
        yield file_of("targets", measure)
    for document in {requirement.document for requirement in CATALOGUE.requirements}:
        yield file_of("requirements", document)
    for comparison in CATALOGUE.comparisons:
        yield file_of("comparisons", comparison.id)
    for document in {cap.document for cap in CATALOGUE.caps}:
        yield file_of("caps", document)


def test_every_record_has_its_page_and_every_list_its_index():
    lists = [
        "documents",
        "actions",
        "departments",
        "groups",
        "fields",
        "caps",
        "schemes",
        "readings",
        "occupations",
        "targets",
        "requirements",
        "forms",
        "comparisons",
        "lineage",
        "contacts",
        "coverage",
        "data",
    ]
    assert set(PAGES) == {*records(), *(file_of(name) for name in lists)}


@pytest.mark.parametrize("file", PAGES)
def test_a_page_names_a_document_and_says_whom_to_ask(file):
    before, _, box = PAGES[file].partition("{: #basis ")
    assert before
    assert any(document.title in unescaped(box) for document in CATALOGUE.documents), file
    assert "问谁" in box
    if file == file_of("contacts"):
        box = before  # it says so itself
    assert "这份文件没有印电话、地址" in box or "tel:" in box


@pytest.mark.parametrize("file", PAGES)
def test_a_page_has_a_description_and_no_template_left_over(file):
    head = PAGES[file].split("---\n")[1]
    assert re.search(r'^description: ".{10,}"$', head, re.MULTILINE)
    assert "{{" not in PAGES[file] and "{%" not in PAGES[file]
    assert "None" not in PAGES[file]


def test_contacts_are_never_lent_to_another_document():
    silent = [d for d in CATALOGUE.documents if not d.contacts]
    assert silent
    for document in silent:
        page = PAGES[file_of("documents", document.id)]
        assert "tel:" not in page and "mailto:" not in page


def test_every_figure_stands_with_its_value_its_words_and_its_clause():
    figures = [(clause, figure) for clause in CATALOGUE.clauses for figure in clause.figures]
    assert figures
    for clause, figure in figures:
        page = unescaped(PAGES[file_of("documents", clause.document)])
        half = figure.value.number == 0.5
        written = "半" + figure.unit if half else figure.value.written
        parts = [p.split("</div>\n</dd>")[0] for p in page.split(f"<dt>{figure.label}</dt>")[1:]]
        assert any(written in p and f"<q>{figure.quote}</q>" in p for p in parts), figure


def test_every_cap_stands_with_its_unit_its_words_and_its_clause():
    for cap in CATALOGUE.caps:
        file = file_of("caps", cap.document)
        row = next(r for r in PAGES[file].split("<tr>") if f">{cap.title}<" in r)
        assert f"<q>{cap.cite.quote}</q>" in unescaped(row)
        assert clause_link(file, cap.cite.document, cap.cite.clause) in row
        if cap.amount is None:
            assert "文件没有印数额" in row
        else:
            assert f">{cap.amount:,}<" in row and cap.unit in row


def test_thousands_are_parted_in_our_own_words_and_only_there():
    number = re.compile(r"(?<![\d.,—-])[1-9]\d{3,} ?(?:人|名|元|个)")
    quoted = re.compile(r"“[^”]*”|<(q|code|script)\b.*?</\1>|<[^>]*>", re.DOTALL)
    assert number.findall(quoted.sub("", "共 1320 人，<q>1320 人</q>，1,320 人")) == ["1320 人"]
    for file, page in PAGES.items():
        text = quoted.sub("", page.split("---\n", 2)[2])
        assert number.findall(text) == [], file
    assert any("<q>" in page for page in PAGES.values())


def test_records_link_both_ways():
    for action in CATALOGUE.actions:
        page = PAGES[file_of("actions", action.id)]
        document = PAGES[file_of("documents", action.document)]
        for list_name, ids in {
            "departments": [d.id for d in action.departments],
            "groups": [g.id for g in action.groups],
            "fields": action.every_field,
        }.items():
            for record_id in ids:
                assert f'"../../{list_name}/{record_id}/"' in page
                assert f'"../../actions/{action.id}/"' in PAGES[file_of(list_name, record_id)]
                assert f'"../../{list_name}/{record_id}/"' in document
        assert f'"{clause_link("actions/x.md", action.document, action.clause)}"' in page
        assert f'"../../actions/{action.id}/"' in document


def test_a_reading_shows_every_option_and_marks_one_as_the_editors():
    for reading in CATALOGUE.readings:
        page = unescaped(PAGES[file_of("readings", reading.id)])
        assert page.count("编者默认，非官方解释") == 1
        for option in reading.options:
            assert option.title in page and option.argument in page
        assert ("计算器里可以切换" in page) == (reading.affects == "counts")


def test_a_scheme_without_a_formula_names_no_amount():
    schemes = [s for s in CATALOGUE.schemes if not s.formula]
    assert schemes
    for scheme in schemes:
        page = PAGES[file_of("schemes", scheme.id)]
        assert "文件未规定计算方法" in page
        assert "calculator/" not in page
        assert ("至多" in page) == bool(scheme.ceiling)


def test_the_deciding_words_are_marked():
    assert deciding("占到30%（含）以上的", "30%") == "占到<mark>30%（含）以上</mark>的"
    assert deciding("占到50%以上的", "50%") == "占到<mark>50%以上</mark>的"
    assert deciding("<b>50%", "50%") == "&lt;b&gt;<mark>50%</mark>"


def test_text_in_markdown_is_not_markup():
    assert in_markdown("a*b_c<i>[x]#") == r"a\*b\_c&lt;i&gt;\[x\]\#"


def test_notes_name_documents_by_their_titles():
    lookup = Lookup(CATALOGUE)
    ids = [document.id for document in lookup.documents]
    title = lookup.document(ids[0]).short_title
    assert lookup.in_words(f"{ids[0]} 二写了") == f"《{title}》二写了"
    named = re.compile(rf"(?<![\w-])({'|'.join(ids)})(?![\w-])")
    assert named.search(f"写在 {ids[0]} 二")
    for file, page in PAGES.items():
        text = re.sub(r"<[^>]*>", "", page.split("---\n", 2)[2])
        assert not named.search(re.sub(r"\{: #[^}]*\}", "", text)), file


_ANSWERS = "v=1&"


def test_every_link_and_anchor_leads_somewhere(site, built):
    anchors = 0
    for path, page in built.items():
        if path == "404.html":
            continue
        assert page.links and any(page.loads), path
        for link in [*page.links, *filter(None, page.loads)]:
            parts = urlsplit(link)
            if parts.scheme in ("http", "https", "tel", "mailto", "data"):
                continue
            assert not link.startswith("/"), f"{path}: {link} works only at the root of a host"
            target = unquote(urlsplit(urljoin(f"/{path}", link)).path).lstrip("/")
            if target.endswith("/") or not target:
                target += "index.html"
            assert (site / target).is_file(), f"{path}: {link} leads nowhere"
            if parts.fragment and target in built:
                anchor = unquote(parts.fragment)
                if anchor.startswith(_ANSWERS) and "answer-shared" in built[target].ids:
                    continue  # answers that a desk takes from its address
                assert anchor in built[target].ids, f"{path}: {link}"
                anchors += path != target
    assert anchors


def test_every_page_is_within_three_clicks_of_home(site, built):
    depths = {"index.html": 0, "search/index.html": 1}  # the bar of every page leads to the search
    assert 'action="search/"' in (site / "index.html").read_text()
    queue = ["index.html"]
    for path in queue:
        article = (site / path).read_text().partition("<article")[2].partition("</article>")[0]
        for link in Html(article).links:
            parts = urlsplit(urljoin(f"/{path}", link))
            target = unquote(parts.path).lstrip("/")
            target += "index.html" if target.endswith("/") or not target else ""
            if not parts.netloc and target in built and target not in depths:
                depths[target] = depths[path] + 1
                queue.append(target)
    moved = {path for path in built if 'http-equiv="refresh"' in (site / path).read_text()}
    assert set(built) - set(depths) - moved == {"404.html"}
    assert [path for path, depth in depths.items() if depth > 3] == []


def test_nothing_is_loaded_from_elsewhere_and_nothing_is_styled_inline(site, built):
    for path, page in built.items():
        for load_ in filter(None, page.loads):
            assert not urlsplit(load_).netloc, f"{path} loads {load_}"
        assert page.styled == [], f"{path} has inline styles"
    styles = sorted(site.rglob("*.css"))
    assert find(site, "assets/style.css") in styles
    for css in styles:
        assert elsewhere(css.read_text()) == [], css


def elsewhere(css):
    """What a style loads from another host."""
    loaded = re.findall(r"(?:@import\s+|url\()['\"]?([^'\")]+)", css)
    return [url for url in loaded if urlsplit(url).netloc]


def test_what_a_style_loads_is_found():
    css = (
        "@import 'https://a.b/c.css'; x { y: url(//d.e/f.png) url(\"data:image/svg+xml\") url(g) }"
    )
    assert elsewhere(css) == ["https://a.b/c.css", "//d.e/f.png"]


def test_every_figure_shown_in_the_built_site_is_cited(built):
    assert any(page.figures for page in built.values())
    for path, page in built.items():
        assert set(page.figures) <= {1}, f"{path}: a figure without its words"


def unescaped(text):
    for entity, character in {"&lt;": "<", "&gt;": ">", "&#34;": '"', "&#39;": "'"}.items():
        text = text.replace(entity, character)
    return text.replace("&amp;", "&")

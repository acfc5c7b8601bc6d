"""A file is called by its content, and called so by whatever names it."""

import pytest

from scripts.files.content_names import LENGTH, CircleError, ContentNames, find, in_page, plain

SCRIPT = b'import"./part.js";new Worker(new URL("worker.js",import.meta.url));x="other.js"'


def files(**changed):
    """Made-up files, some with other content."""
    made = {
        "assets/js/main.js": SCRIPT,
        "assets/js/part.js": b"const looks=`../looks.css`;fetch('../data.json')",
        "assets/js/worker.js": b'import "../runtime/python/python.js"',
        "assets/looks.css": b"a{background:url(mark.svg)}",
        "assets/mark.svg": b"<svg/>",
        "assets/data.json": b'{"names": "mark.svg"}',
        "assets/LICENSE": b"free",
        "assets/runtime/python/python.js": b'load("engine.wasm")',
        "assets/runtime/python/engine.wasm": b"\0",
    }
    return made | {name: changed[name] for name in changed}


def named(made=None):
    return ContentNames(made or files(), ["assets/runtime/python"])


def changed_by(name):
    """The plain names of the files that are called otherwise once `name` has another content."""
    before = named().names
    after = named(files(**{name: files()[name] + b" "})).names
    return {plain for plain in before if before[plain] != after[plain]}


def test_every_file_with_an_ending_is_called_by_its_content():
    names = named().names
    assert names.pop("assets/LICENSE") == "assets/LICENSE"
    for before, after in names.items():
        assert len(after) == len(before) + LENGTH + 1 and plain(after) == before


def test_another_content_is_another_name_also_of_whatever_names_the_file():
    script = {"assets/js/main.js"}
    part = script | {"assets/js/part.js"}
    assert changed_by("assets/js/main.js") == script
    assert changed_by("assets/data.json") == part | {"assets/data.json"}
    assert changed_by("assets/mark.svg") == part | {"assets/mark.svg", "assets/looks.css"}


def test_files_of_a_set_keep_their_names_and_their_folder_is_called_by_them_all():
    within = {"assets/runtime/python/python.js", "assets/runtime/python/engine.wasm"}
    workers = {"assets/js/main.js", "assets/js/worker.js"}
    for name in within:
        assert changed_by(name) == within | workers
    made = named()
    script = made.names["assets/runtime/python/python.js"]
    assert script.endswith("/python.js") and script != "assets/runtime/python/python.js"
    assert made.content("assets/runtime/python/python.js") == b'load("engine.wasm")'


def test_what_is_named_has_its_name_and_nothing_else_changes():
    made = named()
    short = {name.rpartition("/")[2]: made.names[name].rpartition("/")[2] for name in files()}
    main = made.content("assets/js/main.js").decode()
    assert main == (
        f'import"./{short["part.js"]}";new Worker(new URL("{short["worker.js"]}",import.meta.url));'
        'x="other.js"'
    )
    part = made.content("assets/js/part.js").decode()
    assert part == f"const looks=`../{short['looks.css']}`;fetch('../{short['data.json']}')"
    assert made.content("assets/looks.css").decode() == f"a{{background:url({short['mark.svg']})}}"
    assert made.content("assets/data.json") == b'{"names": "mark.svg"}'
    worker = made.content("assets/js/worker.js").decode()
    folder = made.names["assets/runtime/python/python.js"].split("/")[2]
    assert worker == f'import "../runtime/{folder}/python.js"'


def test_what_has_to_last_keeps_its_name_and_leads_to_the_others():
    made = ContentNames(files(), ["assets/runtime/python"], ["assets/looks.css"])
    assert made.names["assets/looks.css"] == "assets/looks.css"
    assert made.names["assets/mark.svg"].rpartition("/")[2].encode() in made.content(
        "assets/looks.css"
    )


def test_files_that_name_one_another_are_told():
    with pytest.raises(CircleError, match=r"a\.js → b\.js → a\.js"):
        ContentNames({"a.js": b'import "./b.js"', "b.js": b'import "./a.js"'})


def test_a_page_leads_to_the_names():
    names = {"assets/a.js": "assets/a.1.js", "assets/d.json": "assets/d.2.json"}
    page = '<script src="../../assets/a.js"></script><meta data-b="/x/assets/d.json#12" x="assets/a.js?q">'
    assert in_page(page, names) == page.replace("a.js", "a.1.js").replace("d.json", "d.2.json")


@pytest.mark.parametrize(
    "text", ['<p>"assets/a.js"</p>', '<p x="see assets/a.js">', '<a href="my-assets/a.js">']
)
def test_what_leads_nowhere_stays(text):
    assert in_page(text, {"assets/a.js": "assets/a.1.js"}) == text


def test_a_file_is_found_by_its_plain_name(tmp_path):
    made = named()
    for before, after in made.names.items():
        file = tmp_path / after
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(made.content(before))
        assert find(tmp_path, before) == file
    assert find(tmp_path, "assets/runtime/python").is_dir()
    with pytest.raises(FileNotFoundError, match="gone"):
        find(tmp_path, "assets/gone.js")
    (tmp_path / "assets" / f"data.{'0' * LENGTH}.json").touch()
    with pytest.raises(FileNotFoundError, match="2 in"):
        find(tmp_path, "assets/data.json")

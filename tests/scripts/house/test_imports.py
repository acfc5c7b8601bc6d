"""Imports between modules, read from sources."""

from scripts.house.imports import Import, imports, modules


def test_every_way_to_import_is_read(tmp_path):
    for name, text in {
        "scripts/__init__.py": "",
        "scripts/a/__init__.py": "",
        "scripts/a/one.py": "X = 1\n",
        "scripts/a/two.py": (
            "import json\nfrom scripts.a import one\nfrom scripts.a.one import X\n\n\n"
            "def late():\n    import scripts.b\n    from calculator import c\n"
        ),
        "scripts/b.py": "from scripts.a import one as two, three\n",
        "calculator/c.py": "from os import path\n",
    }.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    assert set(modules(tmp_path)) == {
        *("scripts", "scripts.a", "scripts.a.one", "scripts.a.two", "scripts.b", "calculator.c")
    }
    assert set(imports(tmp_path)) == {
        Import("scripts.a.two", "scripts.a.one", 2),
        Import("scripts.a.two", "scripts.a.one", 3),
        Import("scripts.a.two", "scripts.b", 7),
        Import("scripts.a.two", "calculator.c", 8),
        Import("scripts.b", "scripts.a.one", 1),
        Import("scripts.b", "scripts.a", 1),
    }

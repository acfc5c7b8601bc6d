"""The page says how much is fetched before the first check, and which release writes."""

from scripts.editing import page
from scripts.editing.browser_files import WRITER, writer_release
from scripts.pages.rendering import render
from tests import frozen, rendered


def test_the_page_knows_its_files_and_their_size():
    made = page.page()
    text = render(made, rendered.environment(frozen.catalogue(), frozen.LOCK))
    assert f'data-writer="../{WRITER}#{writer_release()}"' in text
    assert 5 <= page.megabytes() <= 12
    assert f"约 {page.megabytes()} 兆字节" in text

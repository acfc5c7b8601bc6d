"""A policy changes by YAML alone: every edit is made on a copy, with source texts that say so too.

Each edit by itself is proved, checked, and its stories are computed anew; their pages are made together in
`test_rehearsal_together`.
"""

from __future__ import annotations

import pytest

from tests.rehearsal.copies import Copies
from tests.rehearsal.edits import EDITS

pytestmark = pytest.mark.live


@pytest.fixture(scope="module")
def copies(tmp_path_factory):
    return Copies(tmp_path_factory)


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_is_proved_and_checked(name, copies, capsys):
    done = copies.made((name,), built="nothing")
    assert done.is_right, f"“{name}”以后：\n{done.told}"
    assert done.touched, f"“{name}”什么也没有改"
    with capsys.disabled():
        print(f"\n{name}：改 {'、'.join(done.touched)}")

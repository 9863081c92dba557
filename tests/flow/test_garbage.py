"""What a build makes is looked through for garbage by no build that ends with its process."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from generator import website
from tests.stories import SWING_BRIDGE, copy


@pytest.mark.parametrize("is_last", [True, False])
def test_what_stays_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_last: bool
) -> None:
    """All that was made is set apart before the search for garbage begins again, where this is the
    last build; a preview, which builds again, must let go of what it made before.
    """
    searched: list[bool] = []
    monkeypatch.setattr(gc, "freeze", lambda: searched.append(gc.isenabled()))
    website.build(copy(SWING_BRIDGE, tmp_path / "story"), is_last=is_last)
    assert searched == ([False] if is_last else [])
    assert gc.isenabled()

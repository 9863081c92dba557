"""The tests of the time tagger read strictly: a fault in a rule is raised, not left out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from generator.times import tagger


@pytest.fixture(autouse=True, scope="session")
def _strictly() -> Iterator[None]:
    """Takes away the net under `tag` for the whole run of these tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tagger, "_read", tagger._read_strictly)
        yield

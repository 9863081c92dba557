"""The invented story of `explainer init --example` without its corrections, and an archive of it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator import archive, pipeline, starter
from tests.making import FAR


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """The project."""
    folder = tmp_path / "lido"
    starter.create(folder, example=True)
    for name in ("corrections", "sources"):
        shutil.rmtree(folder / "content" / name)
    return folder


@pytest.fixture
def reading(story: Path) -> archive.Reading:
    """Its actors and topics."""
    return archive.Reading.of(pipeline.load(story, FAR)[1])


@pytest.fixture(name="annotations")
def archived(story: Path, reading: archive.Reading) -> Path:
    """An archive of its articles, beside them."""
    archive.add([story / "seeds"], story / "annotations", reading, FAR)
    return story / "annotations"

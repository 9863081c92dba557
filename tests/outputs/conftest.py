import pytest

from generator.pages import Site
from tests.outputs import stories


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> list[Site]:
    """The sites of every story that the outputs are tried on."""
    return stories.each(tmp_path_factory.mktemp("outputs"))


@pytest.fixture(scope="session")
def hostile(sites: list[Site]) -> Site:
    """That of the story that tries to break out."""
    return sites[-2]


@pytest.fixture(scope="session")
def large(sites: list[Site]) -> Site:
    """That of a story with more events than its timeline shows."""
    return sites[-1]

"""Links that open a publisher's page at the very sentence."""

from dataclasses import replace
from urllib.parse import unquote

import pytest

from generator.pages import fragments
from tests.making import article

URL = "https://example.org/tram"


def links(text: str, url: str = URL) -> list[str]:
    """The links to the sentences of an article."""
    made = article(text)
    made = replace(made, source=replace(made.source, url=url))
    return [fragments.link(made, sentence) for sentence in made.sentences]


@pytest.mark.parametrize(
    ("text", "fragment"),
    [
        ("The tram line opened.", "The%20tram%20line%20opened"),
        (
            "“We will never, ever stop,” he said.",
            "We%20will%20never%2C%20ever%20stop%2C%E2%80%9D%20he%20said",
        ),
        ("A two-year-old tram & its driver – both late.", None),
        ("It costs 3.5% more (or £1,200).", "It%20costs%203.5%25%20more%20%28or%20%C2%A31%2C200"),
        ("Åre’s café-goers paid 50/50.", "%C3%85re%E2%80%99s%20caf%C3%A9%2Dgoers%20paid%2050%2F50"),
        (
            "The council of Arvika said on Monday - at last - that the tram line to the harbour would open.",
            "The%20council%20of%20Arvika,the%20harbour%20would%20open",
        ),
    ],
)
def test_the_words_are_percent_encoded(text: str, fragment: str | None) -> None:
    """Commas, dashes and ampersands too, which the form of a fragment gives a meaning; of a long
    sentence its start and its end.
    """
    (link,) = links(text)
    encoded = link.removeprefix(f"{URL}#:~:text=")
    assert encoded == (
        fragment or "A%20two%2Dyear%2Dold%20tram%20%26%20its%20driver%20%E2%80%93%20both%20late"
    )
    assert unquote(encoded.partition(",")[0]) in text


def test_a_start_is_long_enough_to_be_the_only_one() -> None:
    """Where two sentences begin alike, more of their words are taken."""
    of_bread, of_milk = links(
        "He said that the price of bread would rise by a third within the next ten years. "
        "He said that the price of milk would fall by a third within the next ten years."
    )
    assert "price%20of%20bread,the%20next" in of_bread
    assert "price%20of%20milk,the%20next" in of_milk


def test_a_repeated_sentence_is_told_by_the_words_before_it() -> None:
    """A text fragment means the first place that fits."""
    *_, last = links("The board met. It rained all day.\n\nThe board met.")
    assert last.endswith("#:~:text=It%20rained%20all%20day.-,The%20board%20met")


def test_an_address_keeps_its_own_fragment() -> None:
    """The words follow it; where no address is known, there is no link."""
    assert links("The tram line opened.", f"{URL}#top")[0].startswith(f"{URL}#top:~:text=The")
    assert links("The tram line opened.", "") == [""]

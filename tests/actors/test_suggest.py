"""Names that no actor file has."""

from __future__ import annotations

import pytest
import yaml

from generator import actors
from generator.actors import suggest
from generator.model import Actor, AnnotatedArticle
from tests.quotes.cases import article_of

TEXT = (
    "Finnish Foreign Minister Aino Koski met Peru's envoy on Monday. Koski praised the Bank of Riga. "
    "The Norbank Group said nothing. Rain fell in Riga. However Koski left in May."
)
PERU = Actor("peru", "", "Peru", "government", None, ())


def _suggestions(text: str = TEXT) -> dict[str, suggest.Suggestion]:
    article = article_of(text)
    mentions = actors.find(article, actors.index([PERU]))
    return {s.name: s for s in suggest.actors([AnnotatedArticle(article, mentions=mentions)])}


def test_names_without_a_file_are_counted() -> None:
    """Names are suggested with second mentions, but not known actors, months, adjectives or
    sentence openers.
    """
    assert {name: s.count for name, s in _suggestions().items()} == {
        "Aino Koski": 3,
        "Bank of Riga": 1,
        "Norbank Group": 1,
        "Riga": 1,
    }


def test_a_suggestion_says_where_it_stands_and_what_it_may_be() -> None:
    """The first sentence comes with it, and a kind where title or name tells."""
    found = _suggestions()
    assert found["Aino Koski"].text.startswith("Finnish Foreign Minister")
    assert (found["Aino Koski"].sentence, found["Aino Koski"].kind) == ("s0", "person")
    assert found["Norbank Group"].kind == "organisation"
    assert found["Riga"].kind == "place"


def test_the_most_frequent_comes_first() -> None:
    """Order is by count, then name."""
    assert list(_suggestions()) == ["Aino Koski", "Bank of Riga", "Norbank Group", "Riga"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Speaking Monday, Ana Ruiz left. Ousted Karl Benn stayed.", ["Ana Ruiz", "Karl Benn"]),
        (
            "Rain fell in Lima. The Lima Port Board met. The Port Board left.",
            ["Port Board", "Lima"],
        ),
        ("Rain fell in Lima. Lima Farmers met. The Farmers left.", ["Farmers", "Lima"]),
        ("Rain fell in Lima. The Lima Times was sold.", ["Lima", "Lima Times"]),
        (
            "Mr. Benn met J. R. Ruiz. Mrs. Moss and Sen. Karl Hale left.",
            ["Benn", "J. R. Ruiz", "Karl Hale", "Moss"],
        ),
        (
            "Ana Ruiz met Bo Ruiz. Ana Ruiz left. Ana Ruiz spoke. Now Ruiz rests.",
            ["Ana Ruiz", "Bo Ruiz"],
        ),
        ("Ana Ruiz Meets Karl Benn Over Harbour Sale. We saw Ana Ruiz.", ["Ana Ruiz"]),
        ("He said: Let us go. We met the Americans on the Bank.", []),
        ("The United Ferries sank.", ["United Ferries"]),
        (f"He met {'Ana Ruiz ' * 30}on the quay.", []),
    ],
)
def test_a_phrase_is_taken_apart(text: str, names: list[str]) -> None:
    """No name begins with a verb or another name; titles, headlines and words that name nobody are
    left out.
    """
    assert list(_suggestions(text)) == names


def test_an_acronym_is_no_little_word() -> None:
    """A body whose name looks like "who" or "it" is suggested; the words themselves are not."""
    assert list(_suggestions("Staff of the WHO left. Who is next? It rained, she said.")) == ["WHO"]


def test_a_draft_is_a_file_that_can_be_read() -> None:
    """The draft is YAML, whatever the name and the sentence hold."""
    for s in _suggestions('Ana "The Fox" O\'Hara: # no, said Kai Ømdal-Å\nof Acme & Co.').values():
        drafted = yaml.safe_load(suggest.draft(s))
        assert drafted["name"] == s.name
        assert drafted["kind"] in ("person", "government", "organisation", "alliance")

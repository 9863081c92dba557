"""Names that no actor file has."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings, strategies as st

from generator import actors
from generator.actors import suggest
from generator.model import ACTOR_KINDS, Actor, AnnotatedArticle
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
    assert found["Norbank Group"].kind == "company"
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
        ("Rain fell in Lima. The Lima Times was sold.", ["Lima Times", "Lima"]),
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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The union of Jean-Luc Moss-Hale met. Mr Moss-Hale said so.", ["Jean-Luc Moss-Hale"]),
        ("The Socialist MP Ana Ruiz met MD Karl Benn.", ["Ana Ruiz", "Karl Benn"]),
        ("Energy Regulator Chairman Ana Ruiz left.", ["Ana Ruiz"]),
        ("The Kurdish leader met Sunni Arabs and a Westerner at Christmas.", []),
        ("LIMA\nAna Ruiz left, they say.", ["Ana Ruiz"]),
        (
            "Karl Benn QC spoke. Benn left. We asked Culhane and Aideen Culhane SC.",
            ["Aideen Culhane", "Karl Benn"],
        ),
        ("Imelda Hale wept. They saw Imelda again. We met Imelda Hale.", ["Imelda Hale"]),
        ("They met the Director of Public Works.", []),
        ("They met the president of Peru.", []),
        ("A file went to the Department of Public Works.", ["Department of Public Works"]),
        ("A vote of the Socialist party. The Socialists won.", ["Socialist party"]),
        (
            "The People's Union won. She works at St Bride's Hospital.",
            ["People's Union", "St Bride's Hospital"],
        ),
        ("A march of the Brazilian Democratic Movement.", ["Brazilian Democratic Movement"]),
        ("They saw JosÃ© there.", []),
        ("Weapons such as WMD are banned, the KGB said.", ["KGB"]),
        ("Lord Hale spoke. We met King Olaf.", ["King Olaf", "Lord Hale"]),
        ("We met al-Hakim and O'Neil.", ["O'Neil", "al-Hakim"]),
        ("The Centre for Ferries and Tides met.", ["Centre for Ferries and Tides"]),
        (
            "The Centers for Tide Control and Prevention met.",
            ["Centers for Tide Control and Prevention"],
        ),
        ("The Bank of Norr and Lom fell.", ["Bank of Norr", "Lom"]),
        ("Eleven left. “Good grief,” he said, “Good for Somebody.” Then He Of The Now left.", []),
    ],
)
def test_only_whole_names_of_somebody_are_listed(text: str, names: list[str]) -> None:
    """No title, people, feast, half of a name, or word of the line before; hyphens and a "'s" of the
    name stay.
    """
    assert sorted(_suggestions(text)) == names


@pytest.mark.parametrize(
    ("text", "name", "aliases"),
    [
        ("The Central Bridge Board (CBB) met. The CBB left.", "Central Bridge Board", ("CBB",)),
        ("The Central Bridge Board met. The CBB said so.", "Central Bridge Board", ("CBB",)),
        ("Ana Lee-Kron ran. ALK said no.", "Ana Lee-Kron", ("ALK",)),
        ("Ana Lee-Kron landed at ALK airport.", "Ana Lee-Kron", ()),
        ("The Norr Bridge Board (BB) met. The Bridge Board (BB) left.", "Bridge Board", ("BB",)),
        (
            "The Tide Lake Organisation (TLO) met. The Tide Lake Organization (TLO) left.",
            "Tide Lake Organisation",
            ("TLO", "Tide Lake Organization"),
        ),
        (
            "Norr Estuary Tide Organisation met. Fishers wrote to Neto. They fear Neto.",
            "Norr Estuary Tide Organisation",
            ("Neto",),
        ),
        ("The US said no. U.S. troops left.", "United States", ("U.S.", "US")),
        (
            "Norbank Holdings fell. On Norbank rests hope; Norbank said so, Norbank did.",
            "Norbank Holdings",
            ("Norbank",),
        ),
        ("The Agrarian League met. The Agrarians left.", "Agrarian League", ("Agrarians",)),
    ],
)
def test_other_forms_are_aliases(text: str, name: str, aliases: tuple[str, ...]) -> None:
    """Letters, a short name, the members of a party: one suggestion with the whole name."""
    assert _suggestions(text)[name].aliases == aliases


@pytest.mark.parametrize(
    ("text", "name", "kind", "role"),
    [
        (
            "We met Karl Benn, a deputy director of the fund, there.",
            "Karl Benn",
            "person",
            "deputy director of the fund",
        ),
        ("The finance minister Xolani Moss left.", "Xolani Moss", "person", "finance minister"),
        (
            "The plant's safety manager, Xolani Moss, left.",
            "Xolani Moss",
            "person",
            "safety manager",
        ),
        ("Representing the defendant, Xolani Moss argued.", "Xolani Moss", "person", ""),
        ("Xolani Moss met his wife, Xenia Moss.", "Xenia Moss", None, ""),
        ("They want to oust President Xolani Moss.", "Xolani Moss", "person", "President"),
        (
            "They had to meet German chancellor Xolani Moss.",
            "Xolani Moss",
            "person",
            "German chancellor",
        ),
        (
            "The US secretary of state, Xolani Moss, left.",
            "Xolani Moss",
            "person",
            "US secretary of state",
        ),
        ("A lawyer for Norbank, Xolani Moss, said his client left.", "Xolani Moss", None, ""),
        ("Her predecessor, Xolani Moss, died.", "Xolani Moss", None, ""),
        (
            "Its leader, Xolani Moss, left. Xolani Moss, the leader of the union, spoke.",
            "Xolani Moss",
            "person",
            "leader of the union",
        ),
        ("His lawyer, Xolani Moss, left.", "Xolani Moss", "person", "lawyer"),
        ("The ruling party Norland Dawn won.", "Norland Dawn", "party", ""),
        ("Moss & Benn met its workers.", "Moss & Benn", "company", ""),
        ("We met in Xalapa.", "Xalapa", "place", ""),
        ("Police sealed off Abbey Street.", "Abbey Street", "place", ""),
        ("The Norland Gazette wrote so.", "Norland Gazette", "media", ""),
        ("The Dutch group Norbank said so.", "Norbank", "company", ""),
        ("The Norland High Court ruled.", "Norland High Court", "court", ""),
        (
            "A report by experts at the Centers for Tide Control and Prevention said so.",
            "Centers for Tide Control and Prevention",
            "organisation",
            "",
        ),
        ("The Labour party won.", "Labour party", "party", ""),
        ("The Norland Ferry Union met.", "Norland Ferry Union", "organisation", ""),
        ("The United Nations met.", "United Nations", "alliance", ""),
        ("The Department of Works met.", "Department of Works", "government", ""),
    ],
)
def test_kind_and_role_are_drafted_from_the_words_beside(
    text: str, name: str, kind: str | None, role: str
) -> None:
    """What the article calls somebody is the role, cited; kin and guesses are none."""
    found = _suggestions(text)[name]
    assert (found.kind, found.role.title if found.role else "") == (kind, role)


def test_parts_of_known_names_are_not_listed() -> None:
    """Whoever has a file is not suggested again by a given name or another form."""
    article = article_of("They met Imelda, and Hale. The US said so.")
    known = [
        Actor("hale", "", "Imelda Hale", "person", None, ()),
        Actor("us", "", "United States", "government", None, ()),
    ]
    assert [s.name for s in suggest.actors([AnnotatedArticle(article)], known)] == []


WORDS = [
    *"The Of of and Bank Mr Ana Ruiz ’ 's - . , U.S. QC Minister King People Union party".split(),
    *"al ( ) ABC St Hospital in Democratic Movement Now He Éa & von said Socialist First".split(),
    "\n",
]


@given(st.lists(st.sampled_from(WORDS), max_size=12), st.booleans())
@settings(deadline=None)
def test_no_text_is_too_odd(words: list[str], is_close: bool) -> None:
    """Whatever stands beside whatever, names are found or not, and drafts can be read."""
    text = ("" if is_close else " ").join(words) or "It rained."
    for found in suggest.actors([AnnotatedArticle(article_of(text))]):
        assert yaml.safe_load(suggest.draft(found))["name"] == found.name


def test_an_acronym_is_no_little_word() -> None:
    """A body whose name looks like "who" or "it" is suggested; the words themselves are not."""
    assert list(_suggestions("Staff of the WHO left. Who is next? It rained, she said.")) == ["WHO"]
    assert list(_suggestions("Under WHO rules, signs of it are told. The WHO met.")) == ["WHO"]


def test_a_draft_is_a_file_that_can_be_read() -> None:
    """The draft is YAML, whatever the name and the sentence hold."""
    for s in _suggestions('Ana "The Fox" O\'Hara: # no, said Kai Ømdal-Å\nof Acme & Co.').values():
        drafted = yaml.safe_load(suggest.draft(s))
        assert drafted["name"] == s.name
        assert drafted["kind"] in ACTOR_KINDS

"""Denials against the table of sentences."""

from pathlib import Path

import pytest

from generator.modality import denials

TABLE = Path(__file__).with_name("denials.txt")
LINES = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize("line", LINES)
def test_a_denial_names_its_denier_and_what_it_denies(line: str) -> None:
    """Each denial of the table is found, with its words; what is none is not."""
    due, marked = line.split(" | ", 1)
    sentence = marked.translate(str.maketrans("", "", "<>{}"))
    found = [(d.denies, d.denier.of(sentence), d.cue.of(sentence)) for d in denials(sentence, "It was said before.")]
    if due == "none":
        assert found == []
    else:
        inside = [marked.split(a)[1].split(b)[0].translate(str.maketrans("", "", "<>{}")) for a, b in ("<>", "{}")]
        assert found == [(due, *inside)]


def test_nothing_before_is_denied_where_nothing_stands_before() -> None:
    """The first sentence of an article can deny only what it tells itself."""
    assert [d.denies for d in denials("The bank denied the report.")] == ["here"]


@pytest.mark.parametrize(
    ("before", "sentence", "due"),
    [
        ("The club accuses her of hiding the injury.", "She rejects it “with disgust”.", ["She"]),
        ("The auditor accused him of theft.", "He rejects it.", ["He"]),
        ("Prosecutors charged him with fraud.", "He dismissed this entirely.", ["He"]),
        ("The bank made him an offer.", "He rejected it.", []),
        ("The auditor said that the bank had lost money.", "The bank denied this.", ["The bank"]),
        ("The bank said that it had lost nothing.", "The bank denied this.", []),
        ("It had lost nothing, the bank said.", "The bank denied this.", []),
    ],
)
def test_an_accusation_is_denied_and_nobody_denies_their_own_word(before: str, sentence: str, due: list[str]) -> None:
    """After an accusation "it" is the accusation; who said the sentence before does not deny it."""
    found = denials(sentence, before)
    assert [d.denier.of(sentence) for d in found] == due
    assert all(d.denies == "before" for d in found)

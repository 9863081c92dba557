"""Denials against the table of sentences."""

from pathlib import Path

import pytest

from generator import dates, events
from generator.english import denying
from generator.events import status
from generator.model import Denial
from generator.reading import of_article
from tests.making import article, quotations

TABLE = Path(__file__).with_name("denials.txt")
LINES = [
    line
    for line in TABLE.read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def denied(before: str, sentence: str) -> list[tuple[str, str, str]]:
    """What the last sentence of an article denies, with the words for who denies and by which."""
    made = article(f"{before} {sentence}".strip())
    last = len(made.sentences) - 1
    found = events.denials(made, of_article(made, dates.find(made)), quotations(made))

    def shown(denial: Denial) -> tuple[str, str, str]:
        where = "here" if denial.denied == last else "before"
        return where, denial.denier.of(made.text), denial.cue.of(made.text)

    return [shown(d) for d in found if d.sentence == last]


@pytest.mark.parametrize("line", LINES)
def test_a_denial_names_its_denier_and_what_it_denies(line: str) -> None:
    """Each denial of the table is found, with its words; what is none is not."""
    due, marked = line.split(" | ", 1)
    sentence = marked.translate(str.maketrans("", "", "<>{}"))
    found = denied("It was said that 40 had left.", sentence)
    if due == "none":
        assert found == []
    else:
        inside = [
            marked.split(a)[1].split(b)[0].translate(str.maketrans("", "", "<>{}"))
            for a, b in ("<>", "{}")
        ]
        assert found == [(due, *inside)]


def test_nothing_before_is_denied_where_nothing_stands_before() -> None:
    """The first sentence of an article can deny only what it tells itself."""
    assert [where for where, _, _ in denied("", "The bank denied the report.")] == ["here"]


@pytest.mark.parametrize(
    ("before", "sentence", "due"),
    [
        ("The club accuses her of lying.", "Ana Ruiz rejects it “with disgust”.", ["Ana Ruiz"]),
        ("The auditor accused him of theft.", "The clerk rejects it.", ["The clerk"]),
        ("Prosecutors charged him with fraud.", "The clerk dismissed this.", ["The clerk"]),
        ("The bank made him an offer.", "The clerk rejected it.", []),
        ("The auditor said that the bank had lost money.", "The bank denied this.", ["The bank"]),
        ("The bank said that it had lost nothing.", "The bank denied this.", []),
        ("It had lost nothing, the bank said.", "The bank denied this.", []),
    ],
)
def test_an_accusation_is_denied_and_nobody_denies_their_own_word(
    before: str, sentence: str, due: list[str]
) -> None:
    """After an accusation "it" is the accusation; who said the sentence before does not deny it."""
    found = denied(before, sentence)
    assert [denier for _, denier, _ in found] == due
    assert all(where == "before" for where, _, _ in found)


@pytest.mark.parametrize(
    ("before", "sentence", "due"),
    [
        ("A final vote is expected in September.", "The teachers' union rejected the figure.", []),
        (
            "The vote is expected to cost 4 million euros.",
            "The teachers' union rejected the figure.",
            ["before"],
        ),
        ("About two hundred people marched.", "Police rejected the figures.", ["before"]),
        ("The bridge will reopen on Friday.", "The mayor rejected the estimate.", []),
        ("The tram will open in May.", "The mayor dismissed the claim.", []),
        ("Jabs will go on, the ministry said.", "The family rejected the findings.", []),
        ("The ferry was late, the owner said.", "The crew rejected the conclusion.", []),
        (
            "An inquiry blames the crew, the ministry said.",
            "The crew rejected the findings.",
            ["before"],
        ),
        ("The brakes failed, a judge concluded.", "The firm disputed the finding.", ["before"]),
        ("The paper reported that the dam leaked.", "The mayor dismissed the claim.", ["before"]),
        ("The harbour was closed in May.", "The operator rejected the allegations.", []),
        (
            "Prosecutors accused the operator of fraud.",
            "The operator rejected the allegations.",
            ["before"],
        ),
        ("The council meets on Monday.", "Norrtram denied the report.", []),
        (
            "A memo leaked on Monday shows that Norrtram will close the line.",
            "Norrtram denied the report.",
            ["before"],
        ),
        (
            "“The letter is genuine. It was never an offer.”",
            "Bell Homes denies that it has made a bid.",
            ["here"],
        ),
        ("Here she met her husband.", "In a statement, the Order denied these allegations.", []),
        ("The mayor accused the Order of fraud.", "The Order denied these charges.", ["before"]),
        ("The dam leaked, divers said.", "The firm denies that it leaked.", ["here"]),
        ("The dam leaked, divers said.", "The firm denied it.", ["before"]),
        ("The hospital agreed.", "It denied the report.", []),
        ("The mayor agrees.", "The hospital denies the claim.", []),
        ("The farm lost 40 cows, the vet said.", "The owner disputed the number.", ["before"]),
        ("Lee said she had sold the ferry.", "She denied the accusation.", []),
        (
            "The union says the firm dumped oil in the lake.",
            "The firm denied dumping oil in the lake.",
            ["before"],
        ),
        (
            "Prosecutors allege that Boll hid the drug.",
            "Mr Cole has denied that his client hid the drug.",
            ["before"],
        ),
        (
            "The union says the firm dumped oil in the lake.",
            "The firm denied that it made a bid.",
            ["here"],
        ),
        ("The dam leaked, divers said.", "The firm denied that.", ["before"]),
    ],
)
def test_a_denial_finds_what_it_denies_or_denies_nothing(
    before: str, sentence: str, due: list[str]
) -> None:
    """A figure that is rejected needs a figure, and a claim something claimed; a denial with
    content needs nothing.
    """
    assert [where for where, _, _ in denied(before, sentence)] == due


def test_a_sentence_that_can_deny_something_is_read() -> None:
    """One with a word for what is false is read; one without any sign is not."""
    assert all(status.may_deny(f"It is {word}.", ()) for word in denying.FALSE_WORDS)
    assert not status.may_deny("The board met on Monday.", ())


def test_a_sentence_is_read_once_and_only_where_it_is_asked_for() -> None:
    """The second question has the first one's answer."""
    readings = of_article(article("The pier closed. The board met."), ())
    assert readings[1] is readings[1]
    assert list(readings.made) == [1]

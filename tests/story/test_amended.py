"""Whose correction a paper prints below an article: that article's, or another's."""

from generator.model import AnnotatedArticle, Kind, State
from tests.making import Told

TEXT = "date 2023-09-21 The council met on Wednesday.\n\nIt chose a plan for the ferry.\n\n"

OWN = (
    "Correction: the ferry carries 40 cars, not 60.",
    "Correction: An earlier version of this article said the ferry was built in 1986.",
    "This article was amended on 22 September 2023. The ferry carries 40 cars.",
    "Correction: An article on Thursday about the ferry misstated its age.",
    "Correction: An article on Friday about the ferry misstated its age.",
    "Correction (22 September): an article published on 21 September gave the wrong number of cars.",
    "Clarification: the ferry was first used on 3 March 1986, not in 1987.",
    "Correction: the report that the council chose a plan on 3 March was misdated.",
    "Correction: This article, first published on 20 September, misspelled the name of the mayor.",
    "Correction: A previous version of the article published on Monday gave another age.",
)
OTHERS = (
    "Correction: An article on 17 August said that the brewery was founded in 1868.",
    "Clarification: A report on March 11 gave the age of the captain as 52. He is 54.",
    "Correction: An article on Monday about school meals misstated the price of a lunch.",
    "CORRECTION: In our article of 3 March we said the vet had been fined. She had not.",
    "Correction: A headline on September 2 gave the wrong name of the choir.",
    "Correction: Yesterday's report on the bridge wrongly named its engineer.",
    "Correction: On 4 September we said that the bank had closed 40 branches. It has closed 14.",
    "Clarification: Our 3 March story about the museum should have said that entry is free.",
    "Correction: A picture caption published on Saturday named the wrong swimmer.",
    "An article on 3 March misstated the length of the tunnel. It is 4 km long.",
    "A graphic on Sept. 12 misspelled the name of the river.",
    "In an article on 30 August we wrongly said that the actor had retired. We apologise for the error.",
)
NONE = (
    "A report on 3 March said that the tunnel was not safe.",
    "A story in Monday's Herald wrongly named him as the buyer, he said.",
    "A report published on 3 March gave the price as $4m.",
)


def read(told: Told, notes: tuple[str, ...]) -> list[tuple[str, AnnotatedArticle]]:
    """Each note with the article below which it stands."""
    story = told(**{f"a{n:02}": TEXT + note for n, note in enumerate(notes)})
    return [(note, story.article(f"a{n:02}")) for n, note in enumerate(notes)]


def test_a_note_of_its_own_marks_an_article(told: Told) -> None:
    """It is corrected, whether the note says which article it means or not."""
    for note, annotated in read(told, OWN):
        assert annotated.article.source.standing.state is State.CORRECTED, note


def test_a_note_on_another_article_marks_none(told: Told) -> None:
    """It is a note all the same, and dates nothing."""
    for note, annotated in read(told, OTHERS):
        assert annotated.article.source.standing.state is None, note
        assert annotated.article.sentences[-1].kind is Kind.AMENDMENT, note
        assert len(annotated.timexes) == 1, note


def test_what_others_wrote_is_news(told: Told) -> None:
    """Of a report by somebody else an article may tell."""
    for words, annotated in read(told, NONE):
        assert annotated.article.sentences[-1].kind is Kind.SENTENCE, words

"""In a large story the search finds passages of whole paragraphs."""

from generator import actors, pipeline
from generator.model import AnnotatedArticle
from generator.pages import budgets, found
from tests.making import article

SENTENCES = [
    f"The tram number {i} was late again, and nobody said why it was so." for i in range(60)
]
LONG = " ".join(f"The ferry number {i} was late as well, for no reason at all." for i in range(30))


def annotated() -> AnnotatedArticle:
    """An article of short paragraphs, and of one that is longer than a passage."""
    paragraphs = [" ".join(SENTENCES[i : i + 2]) for i in range(0, len(SENTENCES), 2)]
    text = "\n\n".join([*paragraphs, LONG, "The end was near."])
    return pipeline.annotate(article(f"\n\n{text}"), actors.index(()), (), {})


def test_every_sentence_stands_in_one_passage() -> None:
    """Each opens at its first sentence, and its title says which ones it holds."""
    made = annotated()
    _, *passages = found.of_source(made, by_sentence=False)
    texts = [text for passage in passages for text in passage.text]
    assert texts == [made.article.words_of(s) for s in made.article.sentences]
    first = {made.article.words_of(s): s.id for s in made.article.sentences}
    assert [passage.anchor for passage in passages] == [first[p.text[0]] for p in passages]


def test_a_passage_is_as_many_paragraphs_as_it_has_room_for() -> None:
    """None can take the next one; only one paragraph by itself is longer."""
    made = annotated()
    _, *passages = found.of_source(made, by_sentence=False)
    lengths = [sum(map(len, passage.text)) for passage in passages]
    too_long = [
        p for p, length in zip(passages, lengths, strict=True) if length > budgets.FOUND_PASSAGE
    ]
    assert [" ".join(p.text) for p in too_long] == [LONG]
    paragraph = sum(map(len, SENTENCES[:2]))
    assert all(length + paragraph > budgets.FOUND_PASSAGE for length in lengths[:-3])
    assert len(passages) < 10


def test_in_a_small_story_each_sentence_is_found_by_itself() -> None:
    """As many entries as there are sentences."""
    made = annotated()
    _, *each = found.of_source(made, by_sentence=True)
    assert len(each) == len(made.article.sentences)

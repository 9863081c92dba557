"""Which articles are opinion, and which are news."""

import pytest

from generator import articles
from tests.making import FAR

NEWS = "The council voted on Tuesday to close the pool. It will shut in May. Swimmers protested."
OPINION = {
    "a line above it": f"Opinion\n\n{NEWS}",
    "letters": f"LETTERS\n\nDraining the pool is a mistake\n\n{NEWS}",
    "an editorial": f"title: 'Editorial: the pool must stay'\n---\n{NEWS}",
    "a paper's view": f"title: The Observer view on public pools\n---\n{NEWS}",
    "a name behind the headline": f"title: Why the pool must stay | Comment\n---\n{NEWS}",
    "an address": f"url: https://paper.example/commentisfree/2019/mar/28/pool\n---\n{NEWS}",
    "what stands below it": f"{NEWS}\n\nAnn Lee is a columnist for The Harbour Post.",
    "whose views they are": f"{NEWS}\n\nThe views expressed are those of the author.",
    "as the head says": f"kind: opinion\n---\n{NEWS}",
    "a swimmer's column": "I learned to swim in that pool. My father taught me on Sundays. "
    "In 2010 it had nine lifeguards. It has two now.\n\nI do not blame the council.",
    "a nurse's": "Nobody asks us. I have worked on that ward for nine years, and I know who pays. "
    "They cut the nights in 2017.\n\nMy own shift lost two people. Then they cut the days. I stayed.",
    "a farmer's": "Every spring I'm told that the river will be dredged. It never is. "
    "I've lost three harvests to it. The minister came in May and left.\n\nI won't vote for him.",
}
PLAIN = {
    "plain news": NEWS,
    "a quoted first person": '"I learned to swim here," said Ann Lee. "My father taught me." '
    'She paused.\n\n"I do not blame the council. I blame the mayor."',
    "in curly marks": "“I was afraid,” he said. “I ran. I called my wife.”\n\nPolice found him.",
    "in single marks": "'I was afraid,' he said. 'I ran. I called my wife, and I can't forget it.' "
    "Police found him.",
    "a quotation over paragraphs": '"I was afraid," he said. "I ran.\n\n"I called my wife. I fell.'
    '\n\n"I waited for my son."\n\nPolice found him.',
    "a reporter at work": "I reach the camp at dawn. “We left at night,” a farmer told me. "
    "I count nine tents. I leave by the only road.",
    "a king": "Charles I was crowned here. World War I damaged the roof. Charles I sold the land. "
    "Article I protects it.",
    "an analysis": f"Analysis\n\n{NEWS}",
    "news of a letter": f"title: Letter to the king fetches £4m\n---\n{NEWS}",
    "news of an editor": f"title: Comment on tax costs minister his job\n---\n{NEWS}",
    "news by name": f"kind: news\ntitle: 'Opinion: the pool must stay'\n---\n{NEWS}",
    "comments below": f"{NEWS}\n\nComments",
    "an opinion of a court": f"title: Court's opinion on the pool\n---\n{NEWS}",
}


def is_opinion(text: str) -> bool:
    """Whether the article with these lines of a head, if any, is opinion."""
    head = "---\ndate: 2019-03-28\n" if "\n---\n" in text else "date 2019-03-28 "
    made, problems = articles.parse("seeds/a.txt", head + text, None, FAR)
    assert made is not None, problems
    return made.source.is_opinion


@pytest.mark.parametrize("text", OPINION.values(), ids=OPINION)
def test_opinion_is_known(text: str) -> None:
    """By what the paper calls it, or by who speaks."""
    assert is_opinion(text)


@pytest.mark.parametrize("text", PLAIN.values(), ids=PLAIN)
def test_news_is_no_opinion(text: str) -> None:
    """Whoever is quoted in it."""
    assert not is_opinion(text)

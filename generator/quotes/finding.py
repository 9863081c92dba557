"""Quotations: what is said, by which words, and by whom.

Direct is what stands in quotation marks and has a speaker's words beside it; indirect, the clause,
infinitive or noun phrase that a reporting word governs. A marked phrase inside an indirect
quotation is a direct one of the same speaker ("partial"), so a direct quotation may lie within an
indirect one; so may what somebody says within what another retells ("Boll said it was sold, the Post
reported"); otherwise contents are disjoint. A marked phrase without a speaker's words ("the
“alert” status") is none, unless it is a whole sentence: then its speaker is unknown, or the one
whose quotation it goes on. What is denied to have been said ("did not say"), or not said yet ("will
say"), is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set as AbstractSet
from dataclasses import replace

from generator.attribution.attributions import attributions
from generator.attribution.records import RETOLD, Attribution, Content
from generator.attribution.words import Token
from generator.model import Article, Mention, Quotation, Span
from generator.quotes.announced import (
    announced_list,
    announcer,
    by_announcer,
    headed,
    is_item,
    point,
    still_speaking,
)
from generator.quotes.coreference import Voice, Voices
from generator.quotes.frames import Frame, frames
from generator.quotes.labels import labelled
from generator.quotes.marks import marked
from generator.quotes.speech import left_over, spoken, words_in
from generator.quotes.unclosed import closed
from generator.reading import Readings


def find(
    article: Article, mentions: Sequence[Mention], readings: Readings
) -> tuple[Quotation, ...]:
    """The quotations of an article's sentences, in the order of the text.

    `mentions` are the article's, sorted; they give speakers their actors. `readings` are those of
    its units. Contents are spans of the article's text without the
    marks around them; an indirect one lies within one sentence.
    """
    voices = Voices.of(article, mentions)
    found: list[Quotation] = []
    last: Quotation | None = None
    announced: Voice | None = None
    listing: Quotation | None = None
    for frame in frames(article, list(closed(article, marked(article))), readings):
        voices.meet(frame)
        more = _in_frame(frame, voices, last, announced)
        listing = announced_list(frame, voices) or (listing if is_item(frame, voices) else None)
        if listing and not more and is_item(frame, voices):
            more = [replace(listing, content=point(frame))]
        announced = None if more else still_speaking(frame.tokens, voices, last)
        if not more and announced is None and frame.torn is None:
            announced = voices.voice(announcer(frame.tokens))
        if more and more[0].speaker and any(t.quote and t.quote.continues for t in frame.tokens):
            _take_back(found, more[0])
        found += more
        last = _outermost(more) or last
    return tuple(
        sorted(labelled(article, found, mentions), key=lambda q: (q.content, not q.direct))
    )


def _outermost(more: Sequence[Quotation]) -> Quotation | None:
    """The last quotation of a frame by whoever speaks in it, not by somebody whose words are only
    retold there: speech that follows is theirs. What holds marked words is as good as they are.
    """

    def holds(around: Quotation, each: Quotation) -> bool:
        begins, ends = around.content.start, around.content.end
        return begins <= each.content.start and each.content.end <= ends

    def is_retold(each: Quotation) -> bool:
        return any(holds(other, each) and other.speaker != each.speaker for other in more)

    last = next((each for each in reversed(more) if not is_retold(each)), None)
    if last is None:
        return None
    is_direct = last.direct or any(q.direct for q in more if holds(last, q))
    return replace(last, direct=is_direct) if is_direct is not last.direct else last


def _take_back(found: list[Quotation], speech: Quotation) -> None:
    """Give the quotations at the end that lack a speaker the one who is named in a later paragraph
    of theirs.
    """
    at = len(found) - 1
    while at >= 0 and found[at].rule == "unattributed":
        found[at] = replace(
            found[at], cue=speech.cue, speaker=speech.speaker, actor=speech.actor, rule="continued"
        )
        at -= 1


def _in_frame(
    frame: Frame, voices: Voices, previous: Quotation | None, announced: Voice | None
) -> list[Quotation]:
    found: list[Quotation] = []
    used: set[int] = set()
    heard = attributions(frame.tokens)
    latest = {
        said.start: number
        for number, report in enumerate(heard)
        for said in report.contents
        if said.rule != RETOLD
    }
    for number, report in enumerate(heard):
        voice = voices.voice(report.speaker)
        for content in report.contents:
            places = range(content.start, content.end)
            inner = {i for i in places if latest.get(i, number) > number}
            said = list(_quotations(frame, report, content, voice, inner))
            if content.rule == RETOLD:
                found[:0] = said[:1]
            else:
                found += said
            used.update(places)
    left = left_over(frame, used, found, voices, previous)
    if announced and announced.span and not heard:
        left = (by_announcer(q, announced) for q in left)
    found += left
    if not used and not found:
        found += headed(frame, voices)
    return found


def _quotations(
    frame: Frame, report: Attribution, content: Content, voice: Voice, inner: AbstractSet[int]
) -> Iterator[Quotation]:
    """The quotations of one content; marked stretches that start at `inner` tokens are somebody
    else's.
    """
    cue = frame.span(report.cue.start, report.cue.end)
    stance = content.stance
    rule = "+".join(filter(None, (report.cue.form, content.rule, voice.rule)))
    places = range(content.start, content.end)
    quotes = [frame.tokens[i] for i in places if frame.tokens[i].quote and i not in inner]
    if not content.is_marked:
        span = _without_remark(frame, content.start, content.end)
        yield Quotation(
            span,
            direct=False,
            cue=cue,
            stance=stance,
            speaker=voice.span,
            actor=voice.actor,
            rule=rule,
            vouched=content.is_vouched or any("told" in verb.frames for verb in report.cue.verbs),
        )
        rule = "partial"
        is_speech = report.cue.form != "noun"
        quotes = [token for token in quotes if is_speech and not _is_title(token)]
    for token in quotes:
        said = spoken(token)
        yield Quotation(
            said,
            direct=True,
            cue=cue,
            stance=stance,
            speaker=voice.span,
            actor=voice.actor,
            rule=rule,
        )


_REMARK = re.compile(
    r",\s+(?:(?:an?|the)\s+)?(?:\w+\s+)?(?:accusation|allegation|claim|comment|condition|decision|demand|move|plan|"
    r"promise|proposal|prospect|remark|request|statement|step|suggestion|view|warning)s?\s+(?:that|which)\s",
    re.IGNORECASE,
)
"""An apposition by which an article comments on what was said: ", a claim that the union
disputes"."""


def _without_remark(frame: Frame, first: int, stop: int) -> Span:
    """A reported content without the article's own remark behind it."""
    content, tokens = frame.span(first, stop), frame.tokens[first:stop]
    words = "".join(
        t.text + " " * (n.start - t.end)
        for t, n in zip(tokens, [*tokens[1:], tokens[-1]], strict=True)
    )
    remark = _REMARK.search(words)
    return (
        Span(content.start, content.start + remark.start())
        if remark and remark.start()
        else content
    )


def _is_title(token: Token) -> bool:
    """Whether a marked stretch is rather a title or a name: a few words, all capitalised."""
    words = words_in(token)
    return len(words) <= 5 and all(word[0].isupper() for word in words if len(word) > 3)

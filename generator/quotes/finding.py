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

from generator.attribution.adjuncts import skip_gap
from generator.attribution.attributions import attributions
from generator.attribution.phrases import trimmed
from generator.attribution.records import RETOLD, Attribution, Content
from generator.attribution.subjects import leading, read_subject, subject_before
from generator.attribution.words import Range, Token, has_verb, is_main, is_verb
from generator.english.attribution import ANNOUNCING, SAYING, WORDED
from generator.english.reporting import FORMS
from generator.model import Article, Mention, Quotation, Span
from generator.quotes.coreference import Voice, Voices
from generator.quotes.frames import Frame, frames
from generator.quotes.labels import is_above_name, labelled
from generator.quotes.marks import marked
from generator.quotes.unclosed import closed
from generator.reading import ClauseKind, Readings

_LONGEST_LEAD = 60
"""Tokens before the colon that introduces a quotation."""


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
    announced: Voice | None = None
    listing: Quotation | None = None
    for frame in frames(article, list(closed(article, marked(article))), readings):
        voices.meet(frame)
        last = found[-1] if found else None
        more = _in_frame(frame, voices, last, announced)
        listing = _announced_list(frame, voices) or (listing if _is_item(frame, voices) else None)
        if listing and not more and _is_item(frame, voices):
            more = [replace(listing, content=_point(frame))]
        announced = None if more else _still_speaking(frame.tokens, voices, last)
        if not more and announced is None:
            announced = voices.voice(_announcer(frame.tokens))
        if more and more[0].speaker and any(t.quote and t.quote.continues for t in frame.tokens):
            _take_back(found, more[0])
        found += more
    return tuple(
        sorted(labelled(article, found, mentions), key=lambda q: (q.content, not q.direct))
    )


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


def _announcer(tokens: Sequence[Token]) -> Range | None:
    """Who speaks by the last verb of a sentence that reports nothing: "Roe spoke on Monday"."""
    mains = (i for i in range(len(tokens) - 1, -1, -1) if is_main(tokens, i))
    last = next(mains, None)
    verb = tokens[last].main if last is not None else None
    if last is None or verb is None or verb.negated or verb.lemma not in ANNOUNCING:
        return None
    return read_subject(tokens, last) or subject_before(tokens, 0, tokens[last].begins)


def _still_speaking(
    tokens: Sequence[Token], voices: Voices, last: Quotation | None
) -> Voice | None:
    """Who spoke right before a sentence of the same paragraph that tells of him: "“…,” said Roe. Roe
    is 71. “…”".
    """
    if last is None or last.speaker is None or not _follows(last, voices):
        return None
    at = next((i for i in range(len(tokens)) if is_main(tokens, i)), None)
    subject = read_subject(tokens, at) if at is not None else None
    words = voices.article.text[slice(last.speaker.start, last.speaker.end)].split()
    if subject is None or tokens[subject[1] - 1].text != words[-1]:
        return None
    told = Span(tokens[0].start, tokens[-1].end)
    is_close = voices.paragraph(told) == voices.paragraph(last.content)
    return Voice(last.speaker, last.actor) if is_close else None


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
    left = _left_over(frame, used, found, voices, previous)
    if announced and announced.span and not heard:
        left = (_announced(q, announced) for q in left)
    found += left
    if not used and not found:
        found += _headed(frame, voices)
    return found


def _is_item(frame: Frame, voices: Voices) -> bool:
    """Whether a sentence is, or goes on, a point of a list."""
    units = voices.article.sentences
    index = voices.article.at(frame.span(0, 1))
    return index is not None and any(
        unit.mark is not None
        for unit in units[max(0, index - _LONGEST_POINT) : index + 1]
        if unit.paragraph == units[index].paragraph
    )


_LONGEST_POINT = 4
"""Sentences of a point of a list."""


def _announced_list(frame: Frame, voices: Voices) -> Quotation | None:
    """What each point of a list below a sentence that ends in a verb of saying and a colon is."""
    tokens = frame.tokens
    end = len(tokens) - 1 - (len(tokens) > 1 and tokens[-2].low == "that")
    at = next((i for i in range(end - 1, 0, -1) if is_main(tokens, i)), 0)
    verb = tokens[at].main if at and tokens[-1].text == ":" else None
    lines = [line for _, line in FORMS.get(tokens[at].low, ()) if line.base in SAYING]
    if verb is None or verb.passive or verb.negated or not lines:
        return None
    if skip_gap(tokens, at + 1, end) < end:
        return None
    voice = voices.voice(read_subject(tokens, at) or subject_before(tokens, 0, tokens[at].begins))
    return Quotation(
        frame.span(0, 1),
        direct=False,
        cue=frame.span(at, at + 1),
        stance=lines[0].stance,
        speaker=voice.span,
        actor=voice.actor,
        rule="list",
        vouched=True,
    )


def _point(frame: Frame) -> Span:
    """The words of a point without the marks, and the "and", at its end."""
    end = len(frame.tokens)
    while end > 1 and (not frame.tokens[end - 1].is_word or frame.tokens[end - 1].low == "and"):
        end -= 1
    return frame.span(0, end)


def _announced(quotation: Quotation, by: Voice) -> Quotation:
    """A quotation that nobody's words stand beside, by the one whom the sentence before names."""
    if quotation.rule != "unattributed":
        return quotation
    return replace(quotation, speaker=by.span, actor=by.actor, rule="announced")


def _headed(frame: Frame, voices: Voices) -> Iterator[Quotation]:
    """What a line reports behind a name and a colon: "Ruiz: the road is open"."""
    tokens = frame.tokens
    colon = next((i for i, t in enumerate(tokens[: _LONGEST_LABEL + 1]) if t.text == ":"), 0)
    start, end = colon + 1, len(tokens)
    while end > start and not (tokens[end - 1].is_word or tokens[end - 1].quote):
        end -= 1
    names = voices.names(tokens[:colon])
    if names and end - start > _FEWEST and has_verb(tokens, start, end):
        voice = voices.voice((0, colon))
        span = frame.span(start, end)
        yield Quotation(
            span,
            direct=False,
            cue=None,
            stance="says",
            speaker=voice.span,
            actor=voice.actor,
            rule="label",
        )


_LONGEST_LABEL = 5
_FEWEST = 3
"""Words that say something behind a label."""


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
        said = _said(token)
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


def _said(token: Token) -> Span:
    """The words of a marked stretch without the comma that belongs to the sentence around it, and
    without blanks.
    """
    assert token.quote  # noqa: S101 - only marked stretches are passed
    content = token.quote.content
    words = token.text[content.start - token.start : content.end - token.start]
    stripped = words.strip().rstrip(",").rstrip()
    start = content.start + len(words) - len(words.lstrip())
    return Span(start, start + len(stripped)) if stripped else content


def _is_title(token: Token) -> bool:
    """Whether a marked stretch is rather a title or a name: a few words, all capitalised."""
    words = _words(token)
    return len(words) <= 5 and all(word[0].isupper() for word in words if len(word) > 3)


def _words(token: Token) -> list[str]:
    return [word for word in token.text.strip("“”\"'‘’«»„`").split() if word[0].isalnum()]


def _left_over(
    frame: Frame,
    used: set[int],
    found: Sequence[Quotation],
    voices: Voices,
    previous: Quotation | None,
) -> Iterator[Quotation]:
    """Marked stretches that no cue governs but that are whole sentences."""
    direct = [q for q in found if q.direct and q.rule != "partial"]
    words_around = any(t.is_word for i, t in enumerate(frame.tokens) if i not in used)
    for at, token in enumerate(frame.tokens):
        is_pulled = token.quote is not None and is_above_name(voices.article, token.quote.outer)
        if token.quote is None or at in used or not (is_pulled or _is_utterance(token, fewest=1)):
            continue
        before = frame.tokens[at - 1] if at else None
        opens = before is None or before.text in ".!?" or before.quote is not None
        introduced = before is not None and _introduces(voices.article, before, token)
        model = direct[-1] if direct else None
        if (
            model is None
            and not words_around
            and (token.quote.continues or _follows(previous, voices))
        ):
            model = previous
        if not (introduced or (opens and (model or not words_around))):
            continue
        if not (model or is_pulled or _is_utterance(token)):
            continue
        if model:
            yield replace(model, content=_said(token), rule="continued")
        else:
            voice = voices.voice(_before_colon(frame.tokens, at, voices))
            rule = "colon" if voice.span else "unattributed"
            said = _said(token)
            yield Quotation(
                said,
                direct=True,
                cue=None,
                stance="says",
                speaker=voice.span,
                actor=voice.actor,
                rule=rule,
            )


def _introduces(article: Article, before: Token, speech: Token) -> bool:
    """Whether a mark leads in marked speech: a colon, or a comma before a paragraph of speech."""
    parted = "\n" in article.text[before.end : speech.start]
    return before.text == ":" or (before.text == "," and parted)


def _before_colon(tokens: Sequence[Token], at: int, voices: Voices) -> Range | None:
    """The speaker of "Ruiz: “…”", "The coach was furious: “…”": the subject before a colon, if it
    can speak.
    """
    if not 2 <= at <= _LONGEST_LEAD or not _introduces(voices.article, *tokens[at - 1 : at + 1]):
        return None
    first, end = int(tokens[0].low in ("from", "as")), at - 1 - (tokens[at - 2].low in WORDED)
    if (named := _behind_dash(tokens, end)) and voices.can_speak(named):
        return named
    if (agent := _of_gerund(tokens, end)) and voices.can_speak(agent):
        return agent
    mains = [i for i in range(end - 1, first, -1) if is_main(tokens, i)]
    mains.sort(key=lambda i: tokens[i].kind is not ClauseKind.MAIN)
    free = (i for i in mains if tokens[i].kind is not ClauseKind.RELATIVE)
    subjects = (read_subject(tokens, i) for i in free)
    subject = next(filter(None, subjects), None) or leading(tokens, first, end)
    is_said = tokens[0].low == "as" and first == 1
    return subject if subject and (is_said or voices.can_speak(subject)) else None


def _behind_dash(tokens: Sequence[Token], end: int) -> Range | None:
    """A name that alone stands behind the dash of a headline: "Port closes - Ann Lee: “…”"."""
    start = end
    while start and (tokens[start - 1].is_capital or tokens[start - 1].low == "and"):
        start -= 1
    is_closed = start > 0 and tokens[start - 1].text in _DASHES
    return (start, end) if is_closed and start < end else None


_DASHES = ("-", "–", "—", "―")


def _of_gerund(tokens: Sequence[Token], end: int) -> Range | None:
    """Who does what is told behind the last comma: ", his supporters using the rallying cry"."""
    start = next((i + 1 for i in range(end - 1, 0, -1) if tokens[i].text == ","), 0)
    verb = next((i for i in range(start + 1, end) if tokens[i].verb), None)
    if not start or verb is None or is_verb(tokens, verb):
        return None
    start += tokens[start].low == "with"
    named = verb - tokens[verb - 1].low.endswith("ly")
    return trimmed(tokens, start, named) if tokens[verb].low.endswith("ing") else None


def _follows(previous: Quotation | None, voices: Voices) -> bool:
    """Whether the frame before holds the latest direct quotation, which an attribution closed."""
    if previous is None or not previous.direct or len(voices.frames) < 2:
        return False
    before = voices.frames[-2]
    return before.tokens[0].start <= previous.content.start


def _is_utterance(token: Token, fewest: int = _FEWEST) -> bool:
    """Whether a marked stretch is a sentence of its own, of so many words."""
    said = _said(token)
    last = token.text[said.end - 1 - token.start]
    goes_on = token.quote is not None and token.quote.continues
    runs_on = token.quote is not None and token.quote.runs_on
    return (goes_on or len(_words(token)) >= fewest) and (last in ".?!…" or runs_on)

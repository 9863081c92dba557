"""Marked stretches that no cue governs but that are whole sentences: whose they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.attribution.phrases import trimmed
from generator.attribution.subjects import leading, read_subject
from generator.attribution.words import Range, Token, is_main, is_verb
from generator.english.attribution import WORDED
from generator.model import Article, Quotation, Span
from generator.quotes.coreference import Voices
from generator.quotes.frames import Frame
from generator.quotes.labels import is_above_name
from generator.reading import ClauseKind

_LONGEST_LEAD = 60
"""Tokens before the colon that introduces a quotation."""

FEWEST = 3
"""Words that say something behind a label."""


def spoken(token: Token) -> Span:
    """The words of a marked stretch without the comma that belongs to the sentence around it, and
    without blanks.
    """
    assert token.quote  # noqa: S101 - only marked stretches are passed
    content = token.quote.content
    words = token.text[content.start - token.start : content.end - token.start]
    stripped = words.strip().rstrip(",").rstrip()
    start = content.start + len(words) - len(words.lstrip())
    return Span(start, start + len(stripped)) if stripped else content


def words_in(token: Token) -> list[str]:
    """The words of a marked stretch that have letters or figures."""
    return [word for word in token.text.strip("“”\"'‘’«»„`").split() if word[0].isalnum()]


def left_over(
    frame: Frame,
    used: set[int],
    found: Sequence[Quotation],
    voices: Voices,
    previous: Quotation | None,
) -> Iterator[Quotation]:
    """Marked stretches that no cue governs but that are whole sentences."""
    if not any(token.quote for token in frame.tokens):
        return
    direct = [q for q in found if q.direct and q.rule != "partial"]
    words_around = any(t.is_word for i, t in enumerate(frame.tokens) if i not in used)
    for at, token in enumerate(frame.tokens):
        is_pulled = token.quote is not None and is_above_name(voices.article, token.quote.outer)
        if token.quote is None or at in used or not (is_pulled or _is_utterance(token, fewest=1)):
            continue
        before = frame.tokens[at - 1] if at else None
        opens = before is None or before.text in ".!?" or before.quote is not None
        introduced = before is not None and _introduces(voices.article, before, token)
        turn = _turn(frame.tokens, at)
        is_turn = turn is not None and voices.can_speak(turn)
        model = direct[-1] if direct and not is_turn else None
        if (
            model is None
            and not is_turn
            and not words_around
            and previous is not None
            and ((token.quote.continues and previous.direct) or follows(previous, voices))
        ):
            model = previous
        if not (introduced or (opens and (model or not words_around))):
            continue
        if not (model or is_pulled or is_turn or _is_utterance(token)):
            continue
        if model:
            yield replace(model, content=spoken(token), rule="continued")
        else:
            voice = voices.voice(turn if is_turn else _before_colon(frame.tokens, at, voices))
            rule = "colon" if voice.span else "unattributed"
            said = spoken(token)
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


def _turn(tokens: Sequence[Token], at: int) -> Range | None:
    """A name that alone stands before a colon behind other speech: "“Why?” Ruiz: “…”"."""
    end = at - 1
    if end < 2 or tokens[end].text != ":":
        return None
    start = end
    while start and (tokens[start - 1].is_capital or tokens[start - 1].low == "and"):
        start -= 1
    return (start, end) if 0 < start < end and tokens[start - 1].quote else None


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


def follows(previous: Quotation | None, voices: Voices) -> bool:
    """Whether the frame before holds the latest direct quotation, which an attribution closed."""
    if previous is None or not previous.direct or len(voices.frames) < 2:
        return False
    before = voices.frames[-2]
    return before.tokens[0].start <= previous.content.start


def _is_utterance(token: Token, fewest: int = FEWEST) -> bool:
    """Whether a marked stretch is a sentence of its own, of so many words."""
    said = spoken(token)
    last = token.text[said.end - 1 - token.start]
    goes_on = token.quote is not None and token.quote.continues
    runs_on = token.quote is not None and token.quote.runs_on
    return (goes_on or len(words_in(token)) >= fewest) and (last in ".?!…" or runs_on)

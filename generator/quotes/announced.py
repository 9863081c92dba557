"""Who speaks by the words before: a list below "Roe said:", a line behind "Roe:", speech below
"Roe spoke on Monday".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.attribution.adjuncts import skip_gap
from generator.attribution.subjects import read_subject, subject_before
from generator.attribution.words import Range, Token, has_verb, is_main
from generator.english.attribution import ANNOUNCING, SAYING
from generator.english.reporting import FORMS
from generator.model import Quotation, Span
from generator.quotes.coreference import Voice, Voices
from generator.quotes.frames import Frame
from generator.quotes.speech import FEWEST, follows


def announcer(tokens: Sequence[Token]) -> Range | None:
    """Who speaks by the last verb of a sentence that reports nothing: "Roe spoke on Monday"."""
    mains = (i for i in range(len(tokens) - 1, -1, -1) if is_main(tokens, i))
    last = next((i for i in mains if not tokens[i].quote), None)
    verb = tokens[last].main if last is not None else None
    if last is None or verb is None or verb.negated or verb.lemma not in ANNOUNCING:
        return None
    return read_subject(tokens, last) or subject_before(tokens, 0, tokens[last].begins)


def still_speaking(tokens: Sequence[Token], voices: Voices, last: Quotation | None) -> Voice | None:
    """Who spoke right before a sentence of the same paragraph that tells of him: "“…,” said Roe. Roe
    is 71. “…”".
    """
    if last is None or last.speaker is None or not follows(last, voices):
        return None
    at = next((i for i in range(len(tokens)) if is_main(tokens, i)), None)
    subject = read_subject(tokens, at) if at is not None else None
    words = voices.article.text[slice(last.speaker.start, last.speaker.end)].split()
    if subject is None or tokens[subject[1] - 1].text != words[-1]:
        return None
    told = Span(tokens[0].start, tokens[-1].end)
    is_close = voices.paragraph(told) == voices.paragraph(last.content)
    return Voice(last.speaker, last.actor) if is_close else None


def is_item(frame: Frame, voices: Voices) -> bool:
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


def announced_list(frame: Frame, voices: Voices) -> Quotation | None:
    """What each point of a list below a sentence that ends in a verb of saying and a colon is."""
    tokens = frame.tokens
    if tokens[-1].text != ":":
        return None
    end = len(tokens) - 1 - (len(tokens) > 1 and tokens[-2].low == "that")
    at = next((i for i in range(end - 1, 0, -1) if is_main(tokens, i)), 0)
    verb = tokens[at].main if at else None
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


def point(frame: Frame) -> Span:
    """The words of a point without the marks, and the "and", at its end."""
    end = len(frame.tokens)
    while end > 1 and (not frame.tokens[end - 1].is_word or frame.tokens[end - 1].low == "and"):
        end -= 1
    return frame.span(0, end)


def by_announcer(quotation: Quotation, by: Voice) -> Quotation:
    """A quotation that nobody's words stand beside, by the one whom the sentence before names."""
    if quotation.rule != "unattributed":
        return quotation
    return replace(quotation, speaker=by.span, actor=by.actor, rule="announced")


def headed(frame: Frame, voices: Voices) -> Iterator[Quotation]:
    """What a line reports behind a name and a colon: "Ruiz: the road is open"."""
    tokens = frame.tokens
    colon = next((i for i, t in enumerate(tokens[: _LONGEST_LABEL + 1]) if t.text == ":"), 0)
    if not colon:
        return
    start, end = colon + 1, len(tokens)
    while end > start and not (tokens[end - 1].is_word or tokens[end - 1].quote):
        end -= 1
    names = voices.names(tokens[:colon])
    if names and end - start > FEWEST and has_verb(tokens, start, end):
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

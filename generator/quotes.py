"""Quotations: what is said, by which words, and by whom.

Direct is what stands in quotation marks and has a speaker's words beside it; indirect, the clause, infinitive or noun
phrase that a reporting word governs. A marked phrase inside an indirect quotation is a direct one of the same speaker
("partial"), so a direct quotation may lie within an indirect one; otherwise contents are disjoint. A marked phrase
without a speaker's words ("the “alert” status") is none, unless it is a whole sentence: then its speaker is unknown, or
the one whose quotation it goes on. What is denied to have been said ("did not say"), or not said yet ("will say"), is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.contents import Content, after_cue, before_cue, stance_of
from generator.cues import Cue, cues
from generator.frames import Frame, Token, frames
from generator.lexicon.speech import CONDITIONS, COORDINATORS
from generator.marks import Marked, marked
from generator.model import Article, Mention, Quotation, Span
from generator.speakers import (
    Range,
    clause_start,
    clause_subject,
    closes_clause,
    leading,
    speaker_after,
    subject_before,
)
from generator.voices import Voice, Voices


def find(article: Article, mentions: Sequence[Mention]) -> tuple[Quotation, ...]:
    """The quotations of an article's sentences, in the order of the text.

    `mentions` are the article's, sorted; they give speakers their actors. Contents are spans of the article's text
    without the marks around them; an indirect one lies within one sentence.
    """
    voices = Voices(article.text, mentions, [m.span.start for m in mentions])
    found: list[Quotation] = []
    for frame in frames(article, marked(article)):
        voices.meet(frame)
        more = _in_frame(frame, voices, found[-1] if found else None)
        if more and more[0].speaker and any(t.quote and t.quote.continues for t in frame.tokens):
            found = _taken_back(found, more[0])
        found += more
    return tuple(sorted(found, key=lambda q: (q.content, not q.direct)))


def _taken_back(found: Sequence[Quotation], speech: Quotation) -> list[Quotation]:
    """The quotations, those at the end without a speaker given the one who is named in a later paragraph of theirs."""
    last = len(found)
    while last and found[last - 1].rule == "unattributed":
        last -= 1
    named = (
        replace(q, cue=speech.cue, speaker=speech.speaker, actor=speech.actor, rule="continued") for q in found[last:]
    )
    return [*found[:last], *named]


_LONGEST_FRAME = 400
"""Tokens; what is longer is no sentence, and is not read for reported speech."""


@dataclass(frozen=True, slots=True)
class _Report:
    """A cue with its speaker's tokens and what it governs."""

    cue: Cue
    speaker: Range | None
    contents: tuple[Content, ...]

    @property
    def end(self) -> int:
        """The first token behind all of it."""
        return max(self.cue.end, *(content.end for content in self.contents))


def _in_frame(frame: Frame, voices: Voices, previous: Quotation | None) -> list[Quotation]:
    tokens = frame.tokens
    found: list[Quotation] = []
    used: set[int] = set()
    for report in _reports(tokens) if len(tokens) <= _LONGEST_FRAME else ():
        voice = _voice(report, voices)
        for content in report.contents:
            found += _quotations(frame, report, content, voice)
            used.update(range(content.start, content.end))
    found += _left_over(frame, used, found, voices, previous)
    return found


# ---------------------------------------------------------------- cue, speaker, content


def _reports(tokens: Sequence[Token]) -> list[_Report]:
    """The reports of a frame, disjoint, in order.

    An attribution at the end ("…, the agency said") takes over what before it was no statement of its own kind
    ("The firm agreed to pay, the agency said").
    """
    reports: list[_Report] = []
    heard = list(cues(tokens))
    for number, cue in enumerate(heard):
        done = max((report.end for report in reports), default=0)
        if cue.start < done:
            continue
        last = reports[-1] if reports else None
        report = _report(tokens, cue, done, last, heard[number + 1 :])
        if report is None and last is not None and all(content.is_act for content in last.contents):
            done = max((report.end for report in reports[:-1]), default=0)
            report = _report(tokens, cue, done, None, heard[number + 1 :])
            if report and min(content.start for content in report.contents) < last.cue.start:
                reports.pop()
            else:
                report = None
        if report:
            reports.append(report)
    return reports


def _report(
    tokens: Sequence[Token], cue: Cue, floor: int, last: _Report | None, later: Sequence[Cue]
) -> _Report | None:
    if cue.form in ("phrase", "by"):
        return _phrase(tokens, cue, floor)
    limit = _limit(tokens, cue, later)
    if cue.form == "participle" and tokens[cue.group - 1].low in ("after", "before", "while"):
        limit = next((i for i in range(cue.end, limit) if tokens[i].text == ","), limit)
    if cue.form == "finite" and _is_inverted(tokens, cue, limit):
        return _inverted(tokens, cue, floor, limit)
    speaker = _subject(tokens, cue, floor, last)
    if speaker is None or _is_conditional(tokens, speaker):
        return None
    contents = list(after_cue(tokens, cue, limit))
    if not contents and speaker[0] and tokens[speaker[0] - 1].low == "as":
        return _as_clause(tokens, cue, speaker, floor)
    if cue.form == "participle" and tokens[cue.group - 1].low in _BY:
        contents = [content for content in contents if not content.is_act]
    start = _start(tokens, cue, speaker, floor)
    is_shared = last is not None and speaker == last.speaker
    if not is_shared and (not contents or contents[0].is_marked):
        contents += before_cue(tokens, floor, start, stance_of(cue), is_marked=bool(contents))
    return _Report(cue, speaker, tuple(contents)) if contents else None


def _subject(tokens: Sequence[Token], cue: Cue, floor: int, last: _Report | None) -> Range | None:
    """The tokens of the speaker before a cue; those of the report before where the two share their subject."""
    if cue.form == "quoted" and tokens[cue.group].low in ("quoted", "cited") and not _is_passive(tokens, cue):
        return speaker_after(tokens, cue.group + 1)
    before = tokens[cue.group - 1] if cue.group else None
    shares = (
        before is None or before.low in COORDINATORS | {"then"} or (cue.form == "participle" and not before.is_capital)
    )
    if cue.form == "quoted":
        return subject_before(tokens, floor, cue.group - 1)
    if not shares:
        return subject_before(tokens, floor, cue.group)
    if cue.form == "participle" and before is not None and before.is_word and before.low not in _BY:
        return subject_before(tokens, floor, cue.group)
    if last and (cue.group <= last.end + 1 or last.cue.start >= clause_start(tokens, 0, cue.group - 1)):
        return last.speaker
    return clause_subject(tokens, 0, cue.group - 1)


_BY = frozenset({"by", "after", "while", "when", "in", "and", "but", "before"})


def _start(tokens: Sequence[Token], cue: Cue, speaker: Range, floor: int) -> int:
    """Where the subject starts, with the words before a name that is set between commas: "the manager, Ana Ruiz, said"."""
    start = min(speaker[0], cue.group)
    is_apposed = speaker[1] == cue.group - 1 and tokens[cue.group - 1].text == "," and tokens[start - 1].text == ","
    if not (is_apposed and start):
        return start
    start -= 1
    while start > floor and not (tokens[start - 1].quote or tokens[start - 1].text in ",;:.?!–"):
        start -= 1
    return start


def _is_passive(tokens: Sequence[Token], cue: Cue) -> bool:
    return cue.group > 0 and tokens[cue.group - 1].low in ("is", "are", "was", "were", "been", "being")


def _is_conditional(tokens: Sequence[Token], speaker: Range) -> bool:
    """Whether the speaker stands behind "if": nothing is said yet."""
    return speaker[0] > 0 and tokens[speaker[0] - 1].low in CONDITIONS


def _limit(tokens: Sequence[Token], cue: Cue, later: Sequence[Cue]) -> int:
    """The token at which another report takes over from this cue's: the start of its clause, or the frame's end."""
    for other in later:
        if other.form == "participle" and tokens[other.group - 1].text == ",":
            return other.group - 1
        if other.form == "phrase" and tokens[other.start - 1].text == ",":
            return other.start - 1
        if other.form != "finite":
            continue
        at = other.group - 1
        if at > cue.end and tokens[at].low in ("and", "but") and tokens[at - 1].low != "that":
            return at - (tokens[at - 1].text == ",")
        subject = subject_before(tokens, cue.end, other.group)
        if subject is None or subject[0] - 1 <= cue.end:
            continue
        joint = tokens[subject[0] - 1]
        if joint.low in ("and", "but", "while", "whereas", "as") or joint.text in ",;":
            return subject[0] - 1 - (tokens[subject[0] - 2].text == "," and joint.text != ",")
    return len(tokens)


def _is_inverted(tokens: Sequence[Token], cue: Cue, limit: int) -> bool:
    """Whether the speaker follows: "…,” said Smith", "…, said Smith."."""
    at = cue.group - 1
    following = tokens[cue.end] if cue.end < len(tokens) else None
    if at < 0 or following is None or following.low == "that" or not following.is_word:
        return at < 0 and following is not None and following.is_word and following.is_capital
    if tokens[at].quote:
        return True
    if tokens[at].text not in ",–—-":
        return False
    if list(after_cue(tokens, cue, limit)):
        return False
    return bool(at and tokens[at - 1].quote) or (cue.group == cue.start and closes_clause(tokens, at))


def _inverted(tokens: Sequence[Token], cue: Cue, floor: int, limit: int) -> _Report | None:
    speaker = speaker_after(tokens, cue.end + (tokens[cue.end].low == "out"))
    contents = list(before_cue(tokens, floor, cue.group, stance_of(cue), is_marked=False))
    if speaker and speaker[1] < len(tokens):
        rest = Cue(cue.start, _skip_to_quote(tokens, speaker[1]), cue.group, cue.form, cue.verbs)
        contents += [content for content in after_cue(tokens, rest, limit) if content.is_marked]
    return _Report(cue, speaker, tuple(contents)) if contents and speaker else None


def _skip_to_quote(tokens: Sequence[Token], start: int) -> int:
    """The comma or colon before the next marked stretch of the same sentence, else `start`."""
    for at in range(start, min(len(tokens) - 1, start + 15)):
        if tokens[at].text in ".;?!" or tokens[at].quote:
            break
        if tokens[at].text in ",:" and tokens[at + 1].quote:
            return at
    return start


def _phrase(tokens: Sequence[Token], cue: Cue, floor: int) -> _Report | None:
    """ "according to", "as announced by": the speaker follows, the content is before it, or after it and a comma."""
    speaker = speaker_after(tokens, cue.end)
    if speaker is None:
        return None
    contents = list(before_cue(tokens, floor, cue.start, stance_of(cue), is_marked=False))
    if not contents:
        comma = next((i for i in range(speaker[1], len(tokens)) if tokens[i].text == ","), None)
        if comma is None:
            return None
        contents = list(after_cue(tokens, Cue(cue.start, comma, cue.start, "phrase"), len(tokens)))
    return _Report(cue, speaker, tuple(contents)) if contents else None


def _as_clause(tokens: Sequence[Token], cue: Cue, speaker: Range, floor: int) -> _Report | None:
    """ "As the ministry revealed, …", "…, as the ministry revealed", "he, as a friend said, “…”"."""
    at = speaker[0] - 1
    comma = next((i for i in range(cue.end, min(len(tokens), cue.end + 12)) if tokens[i].text == ","), None)
    contents: list[Content] = []
    if comma and (at <= floor or tokens[min(comma + 1, len(tokens) - 1)].quote):
        contents = list(after_cue(tokens, Cue(cue.start, comma, cue.start, "phrase"), len(tokens)))
    elif at > floor:
        contents = list(before_cue(tokens, floor, at, stance_of(cue), is_marked=False))
    return _Report(cue, speaker, tuple(contents)) if contents else None


# ---------------------------------------------------------------- quotations


def _voice(report: _Report, voices: Voices) -> Voice:
    speaker = report.speaker
    if speaker is None:
        return Voice(None, None)
    tokens = voices.frames[-1].tokens
    is_pronoun = speaker[1] - speaker[0] == 1 and tokens[speaker[0]].low in ("he", "she", "it", "they")
    if is_pronoun and any(verb.base in ("add", "continue") for verb in report.cue.verbs):
        sort = {"it": "body", "they": "many"}.get(tokens[speaker[0]].low, "person")
        if latest := voices.latest(sort):
            return latest
    return voices.voice(speaker)


def _quotations(frame: Frame, report: _Report, content: Content, voice: Voice) -> Iterator[Quotation]:
    cue = frame.span(report.cue.start, report.cue.end)
    stance = content.stance
    rule = "+".join(filter(None, (report.cue.form, content.rule, voice.rule)))
    quotes = [token.quote for token in frame.tokens[content.start : content.end] if token.quote]
    if not content.is_marked:
        span = frame.span(content.start, content.end)
        yield Quotation(span, False, cue, stance, voice.span, voice.actor, rule)
        rule = "partial"
        quotes = [quote for quote in quotes if not _is_title(frame, quote)]
    for quote in quotes:
        yield Quotation(_said(frame, quote), True, cue, stance, voice.span, voice.actor, rule)


def _said(frame: Frame, quote: Marked) -> Span:
    """The words of a marked stretch without the comma that belongs to the sentence around it, and without blanks."""
    words = next(t.text for t in frame.tokens if t.quote is quote)[quote.content.start - quote.outer.start :]
    words = words[: quote.content.end - quote.content.start]
    stripped = words.strip().rstrip(",").rstrip()
    start = quote.content.start + len(words) - len(words.lstrip())
    return Span(start, start + len(stripped)) if stripped else quote.content


def _is_title(frame: Frame, quote: Marked) -> bool:
    """Whether a marked stretch is rather a title or a name: a few words, all capitalised."""
    words = _said_words(frame, quote)
    return len(words) <= 5 and all(word[0].isupper() for word in words if len(word) > 3)


def _said_words(frame: Frame, quote: Marked) -> list[str]:
    text = next(t.text for t in frame.tokens if t.quote is quote)
    return [word for word in text.strip("“”\"'‘’«»„`").split() if word[0].isalnum()]


def _left_over(
    frame: Frame, used: set[int], found: Sequence[Quotation], voices: Voices, previous: Quotation | None
) -> Iterator[Quotation]:
    """Marked stretches that no cue governs but that are whole sentences."""
    direct = [q for q in found if q.direct and q.rule != "partial"]
    words_around = any(t.is_word for i, t in enumerate(frame.tokens) if i not in used)
    for at, token in enumerate(frame.tokens):
        if token.quote is None or at in used or not _is_utterance(frame, token.quote):
            continue
        model = direct[-1] if direct else None
        if model is None and (token.quote.continues or _follows(frame, previous, voices)) and not words_around:
            model = previous
        opens = at == 0 or frame.tokens[at - 1].text in ".!?" or frame.tokens[at - 1].quote is not None
        if not opens and frame.tokens[at - 1].text != ":":
            continue
        if model is None and words_around and frame.tokens[at - 1].text != ":":
            continue
        said = _said(frame, token.quote)
        if model:
            yield Quotation(said, True, model.cue, model.stance, model.speaker, model.actor, "continued")
        else:
            voice = voices.voice(_before_colon(frame.tokens, at, voices))
            rule = "colon" if voice.span else "unattributed"
            yield Quotation(said, True, None, "says", voice.span, voice.actor, rule)


def _before_colon(tokens: Sequence[Token], at: int, voices: Voices) -> Range | None:
    """The speaker of "Ruiz: “…”", "The coach was furious: “…”": the subject before a colon, if it can speak."""
    if at < 2 or tokens[at - 1].text != ":":
        return None
    subject = leading(tokens, 0, at - 1)
    return subject if subject and voices.can_speak(subject) else None


def _follows(frame: Frame, previous: Quotation | None, voices: Voices) -> bool:
    """Whether the frame goes on the direct quotation of the frame before, in the same paragraph."""
    if previous is None or not previous.direct or len(voices.frames) < 2:
        return False
    before = voices.frames[-2]
    return before.tokens[0].start <= previous.content.start and before.sentences.stop == frame.sentences.start


def _is_utterance(frame: Frame, quote: Marked) -> bool:
    words = _said_words(frame, quote)
    text = _said(frame, quote)
    last = next(t.text for t in frame.tokens if t.quote is quote)[text.end - 1 - quote.outer.start]
    return len(words) > 2 and (last in ".?!…" or quote.runs_on)

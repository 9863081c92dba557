"""The one reader of the case files of quotations, and how they are scored."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import sentencex  # type: ignore[import-untyped]

from generator.model import Article, Kind, Mention, Quotation, Sentence, Source, Span
from tests.making import quotations

_LABEL = re.compile(r"\{(?P<sort>[SQD])(?P<number>\d?)(?:/(?P<stance>\w+))?:|\}")
_BREAK = " ¶ "


@dataclass(frozen=True, slots=True)
class Said:
    """A labelled quotation."""

    content: Span
    direct: bool
    stance: str
    speaker: Span | None


@dataclass(frozen=True, slots=True)
class Case:
    """A passage and the quotations in it."""

    line: int
    article: Article
    said: tuple[Said, ...]


def load(name: str) -> tuple[Case, ...]:
    """All cases of a file beside this module."""
    lines = (Path(__file__).parent / name).read_text("utf-8").splitlines()
    return tuple(
        case(line, number)
        for number, line in enumerate(lines, 1)
        if line and not line.startswith("#")
    )


def case(line: str, number: int = 0) -> Case:
    """The passage and labels of one line."""
    text, at = "", 0
    opened: list[tuple[int, re.Match[str]]] = []
    labels: list[tuple[re.Match[str], Span]] = []
    for found in _LABEL.finditer(line):
        text += line[at : found.start()].replace(_BREAK, "\n\n")
        at = found.end()
        if found.group() == "}":
            start, label = opened.pop()
            labels.append((label, Span(start, len(text))))
        else:
            opened.append((len(text), found))
    text += line[at:].replace(_BREAK, "\n\n")
    speakers = {label["number"]: span for label, span in labels if label["sort"] == "S"}
    said = (
        Said(span, label["sort"] == "D", label["stance"] or "says", speakers.get(label["number"]))
        for label, span in labels
        if label["sort"] != "S"
    )
    return Case(
        number, article_of(text), tuple(sorted(said, key=lambda s: (s.content, not s.direct)))
    )


def article_of(text: str, headings: Iterable[int] = ()) -> Article:
    """An article of this text, paragraphs parted by blank lines, split into sentences by the
    library we use.
    """
    units: list[Sentence] = []
    at = 0
    for paragraph, block in enumerate(text.split("\n\n")):
        at = text.index(block, at)
        kind = Kind.HEADING if paragraph in set(headings) else Kind.SENTENCE
        start = at
        for piece in sentencex.segment("en", block):
            start = text.index(piece, start)
            span = Span(start, start + len(piece.rstrip()))
            start += len(piece)
            if span.start < span.end:
                units.append(Sentence(f"s{len(units)}", len(units) + 1, span, kind, paragraph))
        at += len(block)
    return Article(Source("case", "seeds/case.txt", date(2015, 3, 2), "case"), text, tuple(units))


# ---------------------------------------------------------------- scoring


@dataclass(frozen=True, slots=True)
class Score:
    """How many quotations were labelled, found, and right."""

    labelled: int
    found: int
    right: int

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right / (self.labelled + self.found) if self.labelled + self.found else 1.0

    def __str__(self) -> str:
        precision, recall = self.right / max(1, self.found), self.right / max(1, self.labelled)
        counts = f"{self.right} of {self.labelled}, {self.found} found"
        return f"P {precision:.3f} R {recall:.3f} F1 {self.f1:.3f} ({counts})"


def score(cases: Iterable[Case], *, strict: bool) -> Score:
    """Content and speaker right. Strict: same words, punctuation at the ends aside, same
    directness, same stance.

    Lenient, as in the project's accuracy report: content shares half of its words with the label,
    speakers overlap.
    """
    labelled = found = right = 0
    for each in cases:
        results = find(each)
        labelled, found = labelled + len(each.said), found + len(results)
        right += len(list(matches(each, results, strict=strict)))
    return Score(labelled, found, right)


def find(each: Case, mentions: tuple[Mention, ...] = ()) -> tuple[Quotation, ...]:
    """What the program finds in a case."""
    return quotations(each.article, mentions)


def matches(
    each: Case, results: Iterable[Quotation], *, strict: bool
) -> Iterator[tuple[Said, Quotation]]:
    """The labels of a case that were found, each with the first result that fits."""
    left = list(results)
    for said in each.said:
        fitting = next((q for q in left if _fits(each.article.text, said, q, strict=strict)), None)
        if fitting:
            left.remove(fitting)
            yield said, fitting


def _fits(text: str, said: Said, q: Quotation, *, strict: bool) -> bool:
    if said.direct != q.direct:
        return False
    if strict:
        same_speaker = _bare(text, said.speaker) == _bare(text, q.speaker)
        return (
            _bare(text, said.content) == _bare(text, q.content)
            and same_speaker
            and said.stance == q.stance
        )
    if said.speaker is None or q.speaker is None:
        is_speaker = said.speaker is q.speaker
    else:
        is_speaker = said.speaker.overlaps(q.speaker)
    shared = min(said.content.end, q.content.end) - max(said.content.start, q.content.start)
    union = max(said.content.end, q.content.end) - min(said.content.start, q.content.start)
    return is_speaker and shared >= union / 2


def _bare(text: str, span: Span | None) -> Span | None:
    if span is None:
        return None
    words = span.of(text)
    left = len(words) - len(words.lstrip(" ,.;:!?“”\"'‘’"))
    return Span(span.start + left, span.start + max(left, len(words.rstrip(" ,.;:!?“”\"'‘’"))))


def report(name: str, *, errors: bool = False) -> str:
    """The scores of a file in lines; with what was missed and invented, for the half that is
    developed on.
    """
    cases = load(name)
    lines = [
        f"{name}: strict {score(cases, strict=True)}",
        f"{name}: lenient {score(cases, strict=False)}",
    ]
    for each in cases if errors else ():
        results = find(each)
        hit = list(matches(each, results, strict=True))
        text = each.article.text
        missed = [s for s in each.said if s not in [h[0] for h in hit]]
        extra = [q for q in results if q not in [h[1] for h in hit]]
        if missed or extra:
            lines.append(f"{each.line}: {text}")
            lines += [
                f"   - {s.content.of(text)!r} by {s.speaker and s.speaker.of(text)!r} {s.stance}"
                for s in missed
            ]
            lines += [
                f"   + {q.content.of(text)!r} by {q.speaker and q.speaker.of(text)!r} {q.stance} {q.rule}"
                for q in extra
            ]
    return "\n".join(lines)


if __name__ == "__main__":
    print(report("dev.txt", errors=True))
    print(report("heldout.txt"))

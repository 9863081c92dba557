"""Whether a sentence leans on what stands before it: "He rejected these claims", "The rest came
that night".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.english import anaphora, verbs
from generator.english.grammar import ADVERBS, DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS
from generator.english.names import CALENDAR
from generator.model import Span
from generator.patterns import Pattern


def _any(words: Iterable[str]) -> str:
    """A pattern for one of the words."""
    return rf"(?:{'|'.join(words)})\b"


_TO = rf"^[\"“‘'(\[]*(?:{_any(anaphora.LINKS)},?\s+)*"
"""From the start of a sentence to its first word that is more than a link."""
_SELF_CONTAINED = rf"(?!\s+{_any(anaphora.AFTER_THOSE)})"
_TIME = rf"(?:{'|'.join(anaphora.TIMES)})s?\b"
_OWN = rf"(?:{'|'.join(anaphora.ARTICLE)})s?\b"
_LOWER = r"(?=(?-i:[a-z]))"

_FINITE = verbs.BE_FINITE | verbs.HAVE_FINITE | verbs.MODALS | {"means"}
_FINITE |= verbs.PAST_ONLY | verbs.PAST_OR_PARTICIPLE
_NO_NOUN = DETERMINERS | SUBJECT_PRONOUNS | frozenset(anaphora.TIMES)
_OPENS = Pattern(
    rf"{_TO}(?:"
    rf"{_any((*anaphora.PERSONAL, *anaphora.POINTING))}(?!\s+of\s+(?:the|a|an)\b)"
    rf"|those\b{_SELF_CONTAINED}"
    rf"|that\s+(?:{_any(sorted(_FINITE))}|(?!{_any(sorted(_NO_NOUN))}){_LOWER}[\w-]+\s+{_any(sorted(_FINITE))})"
    rf"|(?:the\s+)?(?:latter|former)\b(?=\s+{_any(anaphora.AFTER_THE_LATTER)}|[,.])"
    rf"|the\s+{_any(anaphora.COUNTING)}(?!-)(?!\s+(?-i:[A-Z]))(?!\s+of\b)"
    r"|for\s+(?:his|her|its|their)\s+part\b"
    rf"|{_any(anaphora.LEADING_BACK)}\s+(?:doing\s+so|this|that|these|those|such)\b"
    r")",
    re.IGNORECASE,
)
_OPENS_WITH_TIME = Pattern(
    rf"{_TO}(?:(?:in|at|on|by|since|until)\s+)?(?:this|these)\s+{_TIME}", re.IGNORECASE
)
_OPENS_BEHIND_TIME = Pattern(
    rf"{_TO}(?:(?:on|in|by|early|late|earlier|last|the)\s+){{0,2}}"
    rf"(?:{_TIME}|(?:to|yester)day\b|tonight\b)"
    r"(?:\s+(?:last\s+year|\d{1,4}\b))?,?\s+(?:its|their|they)\b",
    re.IGNORECASE,
)
"""Its first word behind a day is a pronoun of many or of a thing: "Last September its planes flew"."""
_EXPLETIVE = Pattern(
    rf"{_TO}it\s+(?:is|was|has\s+been|will\s+be|would\s+be|seems|appears|emerged|turned\s+out|remains|takes|took)\s+"
    r"(?:that\b|(?:[a-z]+\s+){1,4}that\b|(?:[a-z]+ly\s+)?[a-z]+\s+(?:that|to|who|whether|for)\b)",
    re.IGNORECASE,
)
"""Its "it" means nothing: "It is expected that rain will fall"."""
_POINTS_BACK = Pattern(
    rf"\b(?:these|those{_SELF_CONTAINED}|this(?!\s+that\b))\s+(?!{_TIME}|{_OWN}){_LOWER}"
    rf"|\bsuch\s+(?:an?\s+){_LOWER}"
    rf"|\bthat\s+(?:same\s+)?{_any(anaphora.TIMES_TOLD)}"
    rf"|\ban?\s+{_any(anaphora.COMPARED)}\s+one\b"
    r"|\bmentioned\s+(?:by|above|earlier)\b|\bthe\s+(?:aforementioned|said\s+[a-z]+\b(?!,))",
    re.IGNORECASE,
)
_AHEAD = Pattern(
    rf"^{_any(w.capitalize() for w in anaphora.LEADING_AHEAD)}\s+(?:his|her|their|its)\b[^,.]{{0,60}}?,?\s+(?=[A-Z])"
)
"""A possessive that points ahead: "In her first speech Ann Lee…"."""
_WORD = Pattern(r"[\w-]+")
_LETTERS = Pattern(r"\w+")
_IN_A_PLACE = Pattern(r"\b(?:in|off|near|outside|inside|across|throughout)\s$", re.IGNORECASE)
_TELLING_DAYS = Pattern(
    r"(?:day|(?:\d|\b(?:of|since|by|until|till|from|last|next|this|early|late))\s\w+)$",
    re.IGNORECASE,
)
"""A name of the calendar that names a month or a day, and not Theresa May."""
_NEXT = Pattern(r"\w[\w’'-]*")
_NOUN_OR_VERB = Pattern(
    rf"{_any(sorted(anaphora.NOUNS_OR_VERBS))}\s+{_any(sorted(PREPOSITIONS - {'to'}))}"
)
"""Behind the first word of a sentence it is a noun: "Criminal charges against"."""
_NAME = Pattern(
    r"(?<!\bthe )(?<!\bThe )\b[A-Z][\w’'-]*+"
    rf"(?:\s+(?:(?:{'|'.join(anaphora.PARTICLES)})\s+)?+[A-Z][\w’'-]*+\.?){{0,6}}"
)


def depends_on_context(
    sentence: str, people: Sequence[Span] = (), *, opens_section: bool = False
) -> bool:
    """Whether ``sentence`` opens with, or hangs on, words whose meaning stands before it.

    ``people`` are the mentions of persons in it, as half-open spans of the sentence. A sentence
    that opens a section has nothing before it to lean on: a "this" or a "he" further on in it means
    what the sentence itself has named. A sentence that is all quotation leans on the words that say
    whose it is.
    """
    if (
        _OPENS.match(sentence)
        and not _OPENS_WITH_TIME.match(sentence)
        and not _EXPLETIVE.match(sentence)
    ):
        return True
    if _OPENS_BEHIND_TIME.match(sentence):
        return True
    if opens_section or _AHEAD.match(sentence):
        return False
    if _is_all_speech(sentence):
        return True
    words = frozenset(_LETTERS.findall(sentence.lower()))
    return (
        (not _POINTING.isdisjoint(words) and bool(_POINTS_BACK.search(sentence)))
        or (not anaphora.OF_A_PERSON.isdisjoint(words) and _has_loose_pronoun(sentence, people))
        or (not _MAY_BE_OBJECTS.isdisjoint(words) and _has_loose_object(sentence))
        or (not _OF_MATTERS.isdisjoint(words) and _names_no_matter(sentence))
        or (not _MAY_HAVE_DONE.isdisjoint(words) and _leaves_out_the_deed(sentence))
    )


# One of these words stands in each sentence in which the patterns above find something: most
# sentences have none, and to look for a word is cheap.
_POINTING = frozenset(("these", "those", "this", "such", "that", "mentioned", "aforementioned"))
_POINTING |= frozenset((*anaphora.COMPARED, "said"))
_MAY_BE_OBJECTS = frozenset(("it", "them"))
_OF_MATTERS = frozenset((*anaphora.UNNAMED_MATTERS, "two", "three", "that"))
_MAY_HAVE_DONE = frozenset(("he", "she", "it", "they"))


def _is_all_speech(sentence: str) -> bool:
    """Whether it is quotation from its first character to its last, so that nothing in it names the
    speaker.
    """
    words = sentence.strip()
    if words[:1] == "“":
        return words.find("”") in (-1, len(words) - 1)
    return words[:1] == '"' and words.find('"', 1) in (-1, len(words) - 1)


def _has_loose_pronoun(sentence: str, people: Sequence[Span]) -> bool:
    """Whether the first he or she comes before anybody was named whom it could mean."""
    words = _WORD.finditer(sentence)
    pronoun = next((w.start() for w in words if w.group().lower() in anaphora.OF_A_PERSON), None)
    if pronoun is None or _in_speech(sentence, pronoun):
        return False
    before = sentence[:pronoun]
    return not (
        any(p.start < pronoun for p in people)
        or any(w.group().lower() in anaphora.PERSONS for w in _WORD.finditer(before))
        or any(_is_name(found) for found in _NAME.finditer(before))
    )


_LOOSE_OBJECT = Pattern(
    r"(?P<subject>[^,;:–—“”\"]{1,80}?)\s(?P<verb>[\w’'-]+)\s"
    rf"(?:(?:{'|'.join(sorted(PREPOSITIONS))})\s)?(?:it|them)\b"
    rf"(?:\s{_any(sorted(ADVERBS - anaphora.NO_EMPTY_IT_BEFORE))})*+(?:\s(?P<after>[\w’'-]+))?"
)


_BEHIND_SUBJECTS = anaphora.AFTER_A_NAME - PREPOSITIONS


def _has_loose_object(sentence: str) -> bool:
    """Whether an object means nothing that its sentence names before it but its own subject, which
    it cannot be: "The council is to discuss it in January".
    """
    found = _LOOSE_OBJECT.match(sentence)
    verb = found["verb"].lower() if found else ""
    if found is None or (verb not in verbs.ALL and verb not in verbs.LEMMAS):
        return False
    after = (found["after"] or "").lower()
    is_subject = after in _BEHIND_SUBJECTS
    may_be_empty = verbs.LEMMAS.get(verb, verb) in anaphora.WITH_EMPTY_IT
    is_empty = may_be_empty and after not in anaphora.NO_EMPTY_IT_BEFORE
    _, *rest = found["subject"].split()
    names_more = any(w.lower() in anaphora.NAMING_MORE or w[0].isdigit() for w in rest)
    return not (is_subject or is_empty or names_more)


_LEFT_OUT = Pattern(
    r"\b(?:that|whether|if)\s+(?:he|she|it|they)\s+"
    r"(?P<auxiliary>had|has|have|did|does|do|would|will|could|can)(?:\s+not)?[.!?”’\"']*$"
)


def _leaves_out_the_deed(sentence: str) -> bool:
    """Whether it ends before it says what was done: "The exchange was told that he had"; but "Asked
    if he would go, he said that he would".
    """
    found = _LEFT_OUT.search(sentence)
    return found is not None and found["auxiliary"] not in sentence[: found.start()].split()


_MATTER = rf"the\s+(?:(?:new|[a-z-]+(?:al|ing|ed|ary))\s+)?{_any(anaphora.UNNAMED_MATTERS)}"
_ON_A_DAY = r"on\s+\d|(?:on\s+)?(?-i:[A-Z])[a-z]+day\b"
_SAYS_NO_MORE = rf"(?=\s*(?:[.,;:!?]|$)|\s+(?:{_any(anaphora.BEHIND_A_MATTER)}|{_ON_A_DAY}))"
_TOLD_OF = rf"(?:,\s(?!{_any(anaphora.TELLING_WHICH)})[^,.;:“”\"]{{1,80}},)?"
_UNNAMED = Pattern(
    rf"^(?:(?:on\s+)?(?-i:[A-Z])[a-z]+day,?\s+)?{_MATTER}{_TOLD_OF}\s+(?P<verb>[\w’'-]+)\s(?!(?:to|that|for)\b)"
    rf"|^(?P<before>[^,;:–—“”\"]{{0,90}}?)\s{_MATTER}{_SAYS_NO_MORE}"
    rf"|^(?P<both>[^,;:–—“”\"]{{0,90}}?)\sthe\s+(?:two|three)\s+{_any(anaphora.PAIRS)}(?!\s+(?:who|of)\b)"
    rf"|^[^“”\"]+\s(?:{'|'.join(sorted(PREPOSITIONS))})\s+that(?=[.;!?]|,\s|$)",
    re.IGNORECASE,
)
"""It speaks of a matter, of two people or of "that", and does not say which."""


def _names_no_matter(sentence: str) -> bool:
    """Whether what it speaks of is named before it alone: "The decision was announced on Thursday",
    "The judge had trouble with that"; but "The decision means that the bridge will close".
    """
    found = _UNNAMED.match(sentence)
    if found is None:
        return False
    if verb := found["verb"]:
        return verb.lower() in anaphora.TELLING_NO_MATTER
    before = (found["before"] or found["both"] or "").lower().split()
    return anaphora.NAMING_A_MATTER.isdisjoint(before)


def _is_name(found: re.Match[str]) -> bool:
    """Whether a name of a person stands here: no word that merely has a capital, none of a place, and
    none that goes with a noun behind it ("French soldiers").
    """
    name = re.split("[’']", found.group().casefold())[0]
    if name in anaphora.NO_PERSON or name.removesuffix("s") in anaphora.PERSONS:
        return False
    before = found.string[: found.start()]
    if _IN_A_PLACE.search(before) or (name in CALENDAR and _TELLING_DAYS.search(f"{before}{name}")):
        return False
    after = found.string[found.end() :].lstrip()
    if not before and " " not in found.group() and _NOUN_OR_VERB.match(after):
        return False
    word = _NEXT.match(after)
    return word.group().lower() in anaphora.AFTER_A_NAME if word else bool(after)


def _in_speech(sentence: str, at: int) -> bool:
    """Whether the place stands inside quotation marks, where the speaker's own words rule."""
    before = sentence[:at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1

"""Bare presents, told from nouns by the words beside them: "plans", "meet"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.english import attribution, grammar, planning, verbs
from generator.english.names import DEMONYMS
from generator.reading.forms import (
    LONGEST_RUN,
    Form,
    VerbGroup,
    grouped,
    is_participle,
    skip_back,
    token_at,
    word_at,
)
from generator.reading.tokens import DASHES, Token, nounlike, opens_noun_phrase

_SURELY_SAYING = attribution.SAYING_PLAIN - verbs.NOUN_TOO
_BEHIND_VERBS = grammar.PREPOSITIONS | grammar.ADVERBS | grammar.COMPARING


def present(tokens: Sequence[Token], i: int) -> VerbGroup | None:
    """A bare present, sure or not: "plans", "meet"."""
    token = tokens[i]
    base = verbs.THIRD.get(token.word) or (token.word if token.word in verbs.ALL else "")
    if not base:
        return None
    back = skip_back(tokens, i)
    thanks = token.word == "thanks" and word_at(tokens, i + 1) == "to"
    thanks = thanks or (token.word in verbs.THIRD and word_at(tokens, i + 1) in _SURELY_SAYING)
    barred = thanks or token.is_name or back == 0 or word_at(tokens, back - 1) in NO_SUBJECT
    barred = barred or _is_near(tokens, i)
    if _coordinated(tokens, i, back) or (not barred and _surely_present(tokens, i, back, base)):
        return grouped(tokens, i, i + 1, Form.PRESENT, i, [])
    noun_too = base in verbs.NOUN_TOO
    if barred or not _agrees(tokens, i, base) or (noun_too and not _completed(tokens, i + 1)):
        return None
    sure = not noun_too and is_plural(tokens, back - 1)
    return grouped(tokens, i, i + 1, _form(token.word), i, [], sure=sure)


def _is_near(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word tells of the noun behind a preposition: "in towns close to the border"."""
    is_near = tokens[i].word in grammar.NEAR and word_at(tokens, i + 1) == "to"
    return is_near and word_at(tokens, i - 2) in grammar.PREPOSITIONS


def _surely_present(tokens: Sequence[Token], i: int, back: int, base: str) -> bool:
    """Whether the form or the words beside it leave no doubt."""
    third = tokens[i].word in verbs.THIRD
    counted = word_at(tokens, back - 1) in grammar.NUMBERS
    noun_too = counted or base in verbs.NOUN_TOO or tokens[i].word in verbs.NOUN_TOO
    ends = ("", ".", ",") if tokens[back - 1].is_name else ("", ".")
    speaks = (
        (tokens[back - 1].is_name or _opens_behind_comma(tokens, back - 1))
        and base in attribution.POSTPOSED
        and word_at(tokens, i + 1) in ends
    )
    return (
        _has_pronoun(tokens, back, third=third)
        or (third and not noun_too)
        or (speaks and _agrees(tokens, i, base))
        or (third and base in planning.ARRANGED and _is_dated(tokens, i, base))
        or _do_papers_show(tokens, i, base)
    )


def _do_papers_show(tokens: Sequence[Token], i: int, base: str) -> bool:
    """Whether a sentence ends with what documents behind its comma show: ", court papers filed on Friday
    show".
    """
    if base not in attribution.POSTPOSED or word_at(tokens, i + 1) not in ("", "."):
        return False
    floor = max(0, i - LONGEST_INSERTED)
    comma = next((k for k in range(i - 1, floor, -1) if tokens[k].word == ","), i)
    near = range(comma + 1, min(comma + 1 + LONGEST_OBJECT, i))
    return any(
        is_plural(tokens, k) and tokens[k].word in attribution.DOCUMENTS for k in near
    ) and not any(tokens[k].word in verbs.PAST_ONLY for k in range(comma, i))


def _is_dated(tokens: Sequence[Token], i: int, base: str) -> bool:
    """Whether the day of what is arranged stands behind: "and the trial starts on Monday", "Boll
    leaves office on Friday, his party said".
    """
    at = i + 1
    while at < min(i + LONGEST_OBJECT, len(tokens)) and _is_object(tokens[at]):
        at += 1
    day = at + (word_at(tokens, at) in grammar.DATE_PREPOSITIONS)
    end = day
    while end < len(tokens) and tokens[end].in_date:
        end += 1
    closed = i + 1 < at < day < end and word_at(tokens, end) in (",", ".", "")
    return (closed and _agrees(tokens, i, base)) or _opens_dated(tokens, i)


LONGEST_OBJECT = 3
"""Behind a verb, before a day, its bare object ends before so many tokens: "leaves office"."""


def _is_object(token: Token) -> bool:
    """Whether a token may be a bare object."""
    return (
        nounlike(token)
        and not token.in_date
        and token.word not in verbs.LEMMAS.keys() - verbs.NOUN_TOO
    )


def _opens_dated(tokens: Sequence[Token], i: int) -> bool:
    """Whether a form in ``-s`` stands between a noun that opens a clause and a date: ", and the
    trial starts on Monday".
    """
    day = token_at(tokens, i + 1 + (word_at(tokens, i + 1) in grammar.DATE_PREPOSITIONS))
    if day is None or not day.in_date:
        return False
    start = i - 1
    while start > 0 and i - start < LONGEST_RUN and nounlike(tokens[start]):
        start -= 1
    joined = word_at(tokens, start - 1) in grammar.CONJUNCTIONS
    return start < i - 1 and joined and tokens[start].word in grammar.DETERMINERS


def _opens_behind_comma(tokens: Sequence[Token], i: int) -> bool:
    """Whether a token is a noun with its article behind a comma: ", the vet"."""
    article = word_at(tokens, i - 1) in grammar.DETERMINERS and word_at(tokens, i - 2) == ","
    return article and nounlike(tokens[i])


def _coordinated(tokens: Sequence[Token], i: int, back: int) -> bool:
    """Whether "and" joins a form in ``-s`` to a verb before it: "denies it and says that", "ran and
    hopes to".
    """
    word, joined = tokens[i].word, word_at(tokens, back - 1) in ("and", "but")
    listed = back > 1 and nounlike(tokens[back - 2]) and is_plural(tokens, back - 2)
    if joined and (_says_too(tokens, i) or _plans_too(tokens, i) or _stays_too(tokens, i)):
        return True
    if not joined or listed or word not in verbs.THIRD:
        return False
    base = verbs.THIRD[word]
    plans = word_at(tokens, i + 1) == "to" and base in _WISHING
    behind = token_at(tokens, i + 1)
    dated = behind is not None and behind.in_date
    return plans or dated or (word not in verbs.NOUN_TOO and base not in verbs.NOUN_TOO)


_WISHING = planning.INTENDING | planning.WISHING
_HELPING = verbs.MODALS | {"to", "do", "did", "does", "not"}


def _plans_too(tokens: Sequence[Token], i: int) -> bool:
    """Whether a bare "hope" or "plan" goes on with what several do: "started in May and hope to
    finish".
    """
    to = word_at(tokens, i + 1) == "to" and not opens_noun_phrase(token_at(tokens, i + 2))
    before = {token.word for token in tokens[max(0, i - LONGEST_RUN) : i]}
    wants = tokens[i].word in _WISHING
    return to and wants and not before & _HELPING


def _stays_too(tokens: Sequence[Token], i: int) -> bool:
    """Whether a bare "remain" goes on with what several are: "were wide and remain so"."""
    before = {token.word for token in tokens[max(0, i - LONGEST_RUN) : i]}
    return tokens[i].word in grammar.STAYING - verbs.NOUN_TOO and not before & _HELPING


def _says_too(tokens: Sequence[Token], i: int) -> bool:
    """Whether a bare "say" or "claim" goes on with what several do: "blame rebels and say that",
    but not "wanted to come and say that".
    """
    says = tokens[i].word in _SURELY_SAYING
    follower = word_at(tokens, i + 1)
    if not says or not (follower == "that" or opens_noun_phrase(token_at(tokens, i + 1))):
        return False
    before = {token.word for token in tokens[max(0, i - LONGEST_RUN) : i]}
    return not before & _HELPING


def overlooked(tokens: Sequence[Token], inside: Sequence[int]) -> VerbGroup | None:
    """The present among the tokens of a clause that shows no verb, though its form may be a noun:
    "The end of the year leaves the race open", "the port faces a problem".
    """
    for i in inside:
        told = _has_subject(tokens, i) and _has_object(tokens, i)
        if i > 0 and not tokens[i].is_name and (told or _several_arranged(tokens, inside[0], i)):
            return grouped(tokens, i, i + 1, _form(tokens[i].word), i, [], sure=False)
    return None


def _several_arranged(tokens: Sequence[Token], first: int, i: int) -> bool:
    """Whether a clause opens with the name of several, and a token tells of which day they are:
    "Nominations for the job close on 10 June".
    """
    opens = is_plural(tokens, first) and word_at(tokens, first + 1) in grammar.PREPOSITIONS
    day = token_at(tokens, i + 1 + (word_at(tokens, i + 1) in grammar.DATE_PREPOSITIONS))
    dated = day is not None and (day.in_date or day.word in grammar.TIME_WORDS)
    return opens and first + 1 < i and tokens[i].word in planning.ARRANGED and dated


def _form(word: str) -> Form:
    """The form of a bare verb that stands behind several: "the owners cut wages" is a past."""
    return Form.PAST if word in verbs.PAST_OR_PARTICIPLE else Form.PRESENT


def _has_subject(tokens: Sequence[Token], i: int) -> bool:
    """Whether what stands before a token can be the subject of it as a present."""
    word, at = tokens[i].word, _last_of_subject(tokens, i)
    before = tokens[at]
    closes = before.word == ","
    if at < 0 or not (closes or (nounlike(before) and before.word not in NO_SUBJECT)):
        return False
    counts = before.text[0].isdigit() or before.word in grammar.NUMBERS
    plural = is_plural(tokens, at)
    if word in verbs.THIRD:
        return not plural and not counts
    return word in verbs.ALL and (plural or word in verbs.UNCHANGED) and not closes


def _last_of_subject(tokens: Sequence[Token], i: int) -> int:
    """The last word of what stands before a verb; the point of "Inc." is none."""
    at = skip_back(tokens, i) - 1
    return at - (at > 0 and tokens[at].word == ".")


def _has_object(tokens: Sequence[Token], i: int) -> bool:
    """Whether something follows that a verb takes, and a noun does not."""
    follower = token_at(tokens, i + 1)
    if follower is None or follower.word == "of":
        return False
    return _completed(tokens, i + 1) or (nounlike(follower) and follower.word not in verbs.ALL)


NO_SUBJECT = (
    (grammar.DETERMINERS - grammar.DEMONSTRATIVES)
    | grammar.ADJECTIVES
    | grammar.PREPOSITIONS
    | grammar.CONJUNCTIONS
    | verbs.words("'s")
)
"""Words after which no bare present can stand."""


def _has_pronoun(tokens: Sequence[Token], i: int, *, third: bool) -> bool:
    """Whether a pronoun before token ``i`` asks for this form of the verb."""
    before = word_at(tokens, i - 1)
    if not third and before in ("that", "who", "which"):
        return before != "that" or word_at(tokens, i - 2).endswith("s")
    return before in (
        ("he", "she", "it", "who", "which", "that") if third else ("they", "we", "i", "you")
    )


_PEOPLE = frozenset(f"{form.lower()}s" for forms in DEMONYMS.values() for form in forms)
"""Names that are plurals: "Israelis", "Germans"."""


def is_plural(tokens: Sequence[Token], i: int) -> bool:
    """Whether a noun, by its form, is the name of several."""
    word = tokens[i].word
    common = not tokens[i].is_name or i == 0 or word in _PEOPLE
    ends = word.endswith("s") and not word.endswith("ss") and word not in verbs.SINGULAR_IN_S
    return (ends and common) or word in ("people", "police")


def _agrees(tokens: Sequence[Token], i: int, base: str) -> bool:
    """Whether what stands before a bare present can be its subject in number; a comma may close
    one.
    """
    third, at = tokens[i].word in verbs.THIRD, _last_of_subject(tokens, i)
    before = tokens[at]
    if not third and (before.word == "," or before.word in DASHES):
        return base not in verbs.NOUN_TOO and _is_plural_before(tokens, at)
    if not third:
        alone = before.word in grammar.STANDING_ALONE and base not in verbs.NOUN_TOO
        return alone or (nounlike(before) and (is_plural(tokens, at) or base not in verbs.NOUN_TOO))
    if before.word == ",":
        return True
    counts = before.word in grammar.NUMBERS or before.text[0].isdigit()
    opens = at == 0 and before.word not in verbs.THIRD
    return nounlike(before) and not counts and (opens or not is_plural(tokens, at))


def _is_plural_before(tokens: Sequence[Token], mark: int) -> bool:
    """Whether a plural stands before what two marks set apart, the second at a token: "Laws, like the
    one of 2011,".
    """
    floor = max(0, mark - LONGEST_INSERTED)
    first = next((k for k in range(mark - 1, floor, -1) if tokens[k].word == tokens[mark].word), 0)
    return first > 0 and tokens[first - 1].is_word and is_plural(tokens, first - 1)


LONGEST_INSERTED = 30
"""Tokens between the two marks of what is inserted behind a subject."""

_BEING_SO = attribution.SEEMING | {"stand"}
"""Verbs behind which a participle tells how something is: "looks set to", "stands accused"."""


def _completed(tokens: Sequence[Token], i: int) -> bool:
    """Whether an object, "to", "that", a preposition, an adverb or a day follows, as after a verb."""
    word = word_at(tokens, i)
    follows = word in _BEHIND_VERBS
    follower, before = token_at(tokens, i), word_at(tokens, i - 1)
    described = follower is not None and is_participle(follower)
    described = described or word in planning.FORECAST_WORDS
    is_so = verbs.LEMMAS.get(before, "") in _BEING_SO and described
    follows = follows or is_so or word in ("to", "that")
    follows = follows or (before in verbs.THIRD and word in grammar.WEEKDAYS)
    phases = verbs.LEMMAS.get(before, "") in planning.PHASING and word in verbs.GERUNDS
    follows = follows or phases
    accuses = before in attribution.ACCUSING and follower and nounlike(follower)
    return follows or bool(accuses) or opens_noun_phrase(follower)

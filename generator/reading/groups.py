"""The verb groups of a sentence, told from nouns and adjectives by the words beside them."""

from __future__ import annotations

from collections.abc import Sequence

from generator.english import attribution, grammar, planning, reporting, verbs
from generator.reading.forms import (
    LONGEST_RUN,
    Form,
    VerbGroup,
    grouped,
    is_manner,
    is_participle,
    skip_back,
    token_at,
    word_at,
)
from generator.reading.presents import is_plural, present
from generator.reading.tokens import Token, nounlike, opens_noun_phrase

_PASSED_OVER = grammar.ADVERBS | grammar.FLOATING
_HELPERS = verbs.BE | verbs.HAVE | verbs.DO | verbs.MODALS


def _skip_adverbs(tokens: Sequence[Token], i: int) -> int:
    ceiling = min(len(tokens), i + LONGEST_RUN)
    while i < ceiling:
        if (tokens[i].word, word_at(tokens, i + 1)) in grammar.TWO_WORD_ADVERBS:
            i += 2
        elif tokens[i].word in _PASSED_OVER or is_manner(tokens[i].word) or _dates(tokens, i):
            i += 1
        else:
            break
    return i


def _dates(tokens: Sequence[Token], i: int) -> bool:
    """Whether a token is of a day between the parts of a verb: "was last night arrested", "was on
    Monday fined".
    """
    after = token_at(tokens, i + 1)
    opens = tokens[i].word in grammar.DATE_PREPOSITIONS and after is not None and after.in_date
    return (tokens[i].in_date and tokens[i].word not in _HELPERS) or opens


def _after_helpers(tokens: Sequence[Token], i: int) -> tuple[int, list[str], bool]:
    """Reads auxiliaries and the main verb from ``i``: its end, the helpers, whether they have a main
    verb of their own.
    """
    helpers: list[str] = []
    while (j := _skip_adverbs(tokens, i)) < len(tokens):
        if tokens[j].word not in _HELPERS or len(helpers) == LONGEST_RUN:
            break
        helpers.append(tokens[j].word)
        i = j + 1 + (tokens[j].word == "ought" and word_at(tokens, j + 1) == "to")
    if helpers and helpers[-1] in verbs.MODALS and word_at(tokens, j) in _OPENING_MARKS:
        j += 1
    if j == len(tokens) or not helpers:
        return i, helpers, False
    if _completes(tokens, j, helpers[-1]):
        return j + 1, helpers, True
    return i, helpers, False


_OPENING_MARKS = frozenset(("“", '"', "‘"))


def _completes(tokens: Sequence[Token], i: int, helper: str) -> bool:
    """Whether a token is the main verb after an auxiliary."""
    if helper in verbs.BE:
        return is_participle(tokens[i]) or tokens[i].word in verbs.GERUNDS
    if helper in verbs.HAVE:
        return is_participle(tokens[i])
    contracted = helper == "'d" and is_participle(tokens[i])
    return contracted or tokens[i].word in verbs.ALL or _plain_base(tokens, i)


def _plain_base(tokens: Sequence[Token], i: int) -> bool:
    token = tokens[i]
    plain = token.text.isalpha() and token.text.islower() and nounlike(token)
    return plain and token.word not in grammar.SUBJECT_PRONOUNS


def _helped(tokens: Sequence[Token], i: int) -> VerbGroup | None:
    """A group that opens with a finite auxiliary or a modal."""
    end, helpers, has_main = _after_helpers(tokens, i)
    first = helpers[0]
    contracted = first == "'d" and has_main and tokens[end - 1].word not in verbs.ALL
    if contracted:
        form = Form.PERFECT
    elif first in verbs.MODALS:
        form = Form.MODAL
    elif first in verbs.HAVE_FINITE and (has_main or helpers[-1] == "been"):
        form = Form.PERFECT
    elif first in verbs.BE_PAST or first in verbs.DO_PAST or first.startswith("had"):
        form = Form.PAST
    else:
        form = Form.PRESENT
    main = end - 1
    while not has_main and word_at(tokens, end) in verbs.NEGATIONS:
        end += 1
    return grouped(tokens, i, end, form, main, helpers if has_main else helpers[:-1])


_NEVER_NOUNS = verbs.ALL - verbs.NOUN_TOO


def _infinitive(tokens: Sequence[Token], i: int) -> VerbGroup | None:
    j = _skip_adverbs(tokens, i + 1)
    w = word_at(tokens, j)
    if w in ("be", "have"):
        end, helpers, has_main = _after_helpers(tokens, j)
        return grouped(
            tokens, i, end, Form.INFINITIVE, end - 1, helpers if has_main else helpers[:-1]
        )
    is_base = w in verbs.ALL or (w.startswith("re") and w[2:] in _NEVER_NOUNS)
    is_base = is_base or (w.startswith("re") and word_at(tokens, j + 1) in grammar.OBJECT_PRONOUNS)
    if w == "do" or (is_base and not tokens[j].is_name and not _is_noun_after_to(tokens, j)):
        return grouped(tokens, i, j + 1, Form.INFINITIVE, j, [])
    return None


def _is_planned(tokens: Sequence[Token], j: int) -> bool:
    """Whether "due" says before a verb what is planned: "is due to open in May", ", due to air on
    Sunday,"; but "The delay was due to strike action".
    """
    if word_at(tokens, j - 2) != "due" or word_at(tokens, j - 3) not in _BEFORE_DUE:
        return False
    after = token_at(tokens, j + 1)
    return after is None or after.in_date or after.word in _BEHIND_DUE


_BEFORE_DUE = verbs.BE | {","}
_BEHIND_DUE = grammar.PREPOSITIONS | {",", "."}


def _is_noun_after_to(tokens: Sequence[Token], j: int) -> bool:
    """Whether what stands after "to" is a noun: "in addition to campaign events", "to work and"."""
    if tokens[j].word not in verbs.NOUN_TOO:
        return False
    if word_at(tokens, j - 2) in grammar.NOUN_BEFORE_TO and not _is_planned(tokens, j):
        return not opens_noun_phrase(token_at(tokens, j + 1))
    return word_at(tokens, j + 1) in ("of", "and", "'s") and word_at(tokens, j + 2) != "to"


def _past(tokens: Sequence[Token], i: int) -> VerbGroup | None:
    """A bare past or participle, sure or not."""
    token = tokens[i]
    let_alone = token.word == "let" and word_at(tokens, i + 1) == "alone"
    if let_alone or _is_noun(tokens, i) or _is_surname(tokens, i):
        return None
    if _is_said_to_be(tokens, i):
        participle = grouped(tokens, i, i + 1, Form.PARTICIPLE, i, [])
        return participle._replace(passive=True)
    if token.word in verbs.PAST_ONLY or token.word == "said":
        return grouped(tokens, i, i + 1, Form.PAST, i, [])
    if not is_participle(token) or (token.is_name and i > 0) or _adjectival(tokens, i):
        return None
    after = token_at(tokens, i + 1)
    dates = token.word == "dated" and after is not None and after.in_date
    if dates or token.word in verbs.PARTICIPLE_ONLY:
        return grouped(tokens, i, i + 1, Form.PARTICIPLE, i, [])
    return grouped(tokens, i, i + 1, Form.PAST, i, [], sure=_surely_past(tokens, i))


def _is_said_to_be(tokens: Sequence[Token], i: int) -> bool:
    """Whether "said to be" describes the noun before it: "the website said to be the oldest"."""
    if tokens[i].word != "said" or word_at(tokens, i + 1) != "to":
        return False
    hearsay = word_at(tokens, i + 2) in ("be", "have")
    before = word_at(tokens, i - 1)
    return hearsay and i > 0 and nounlike(tokens[i - 1]) and before not in grammar.SUBJECT_PRONOUNS


_BEFORE_NOUNS = (grammar.DETERMINERS - grammar.DEMONSTRATIVES) | grammar.ADJECTIVES


def _is_noun(tokens: Sequence[Token], i: int) -> bool:
    """Whether a form that can only be a past of a verb is a noun: "a bit of", "the old saw"."""
    if tokens[i].word not in grammar.NOUN_PASTS:
        return False
    is_made_of = word_at(tokens, i + 1) == "of" and tokens[i].word != "spoke"
    return word_at(tokens, i - 1) in _BEFORE_NOUNS or is_made_of


def _is_surname(tokens: Sequence[Token], i: int) -> bool:
    """Whether a form that can only be a past stands in a name: "Karl Rode", not "MAYOR RODE"."""
    named = tokens[i].is_name and i > 0 and tokens[i - 1].is_name
    return named and tokens[i].text[1:].islower()


_TAKING_TO = (
    planning.INTENDING | planning.WISHING | planning.FAILING | planning.REACHING
) - planning.EXPECTING
"""Verbs whose past is no participle before "to": "tried to", "refused to"."""


_TAKING_HOW = attribution.ADDRESSING | attribution.MOVED | {"show", "teach"}
"""Verbs whose participle takes "how" too: "pupils asked how it works"."""


def _surely_past(tokens: Sequence[Token], i: int) -> bool:
    token, before, after = (
        tokens[i],
        word_at(tokens, skip_back(tokens, i) - 1),
        word_at(tokens, i + 1),
    )
    if before in grammar.SUBJECT_PRONOUNS:
        return True
    if before == "":
        return False
    follower = token_at(tokens, i + 1)
    object_follows = opens_noun_phrase(follower) and before != ","
    object_follows = object_follows and not (follower is not None and follower.in_date)
    object_follows = object_follows and after != "there"
    opener = word_at(tokens, i + 2) if after == "out" else after
    clause_follows = opener == "that" and token.word not in ("wanted", "needed")
    to_somebody = verbs.LEMMAS.get(token.word) in _TAKING_HOW
    clause_follows |= not to_somebody and opener in ("how", "why", "whether")
    if after == "to" and verbs.LEMMAS.get(token.word) in _TAKING_TO:
        is_past = before != "," or _infinitive(tokens, i + 1) is not None
        return is_past and not _tells_of_object(tokens, i)
    return token.word in grammar.INTRANSITIVE or object_follows or clause_follows


def _tells_of_object(tokens: Sequence[Token], i: int) -> bool:
    """Whether the noun before a form in ``-ed`` is what an earlier verb acts on, and no subject:
    "signed a law meant to", not "said the firm meant to".
    """
    places = range(i - 2, max(0, i - _LONGEST_OBJECT), -1)
    opens = next((j for j in places if tokens[j].word in grammar.DETERMINERS), 0)
    before = word_at(tokens, opens - 1)
    nouns = tokens[opens + 1 : i] if opens else ()
    takes_clause = any("clause" in verb.frames for _, verb in reporting.FORMS.get(before, ()))
    is_noun_phrase = bool(nouns) and all(map(nounlike, nouns))
    return is_noun_phrase and before in verbs.LEMMAS and not takes_clause


_LONGEST_OBJECT = 6


def _adjectival(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word in ``-ed`` is an adjective or a noun."""
    back = skip_back(tokens, i)
    dated = back
    while back > 1 and i - back < LONGEST_RUN and tokens[back - 1].in_date:
        back -= 1
    if back < dated and word_at(tokens, back - 1) in grammar.PREPOSITIONS:
        back -= 1
    is_fate = word_at(tokens, i + 1) in attribution.FATES
    return _described(tokens, i, back) or (not is_fate and _describes(tokens, i, back))


_DESCRIBING = (
    (grammar.DETERMINERS - grammar.DEMONSTRATIVES)
    | (grammar.PREPOSITIONS - grammar.SUBORDINATING_OR_PREPOSITIONS)
    | {"'s"}
)
"""Words behind which no past form stands."""


def _described(tokens: Sequence[Token], i: int, back: int) -> bool:
    """Whether the word before a form in ``-ed`` makes it part of a noun phrase."""
    before = word_at(tokens, back - 1)
    if before in grammar.STANDING_FOR_PEOPLE and word_at(tokens, back - 2) == "the":
        verb = token_at(tokens, i + 2)
        is_behind = verb is not None and (verb.word in verbs.BE_FINITE or is_participle(verb))
        return is_behind and _noun_follows(tokens, i)
    if before in grammar.ADJECTIVES:
        closes_date = before in ("last", "first") and i > 1 and nounlike(tokens[i - 2])
        return not closes_date
    counts = before[:1].isdigit() or before in grammar.NUMBERS
    return before in _DESCRIBING or (counts and _noun_follows(tokens, i))


def _describes(tokens: Sequence[Token], i: int, back: int) -> bool:
    """Whether a form in ``-ed`` describes the noun behind it, or is one."""
    before, after = word_at(tokens, back - 1), word_at(tokens, i + 1)
    takes_object = opens_noun_phrase(token_at(tokens, i + 1))
    if _is_compound(tokens[i].word) and _noun_follows(tokens, i):
        return True
    if tokens[i].word in verbs.ADJECTIVAL and not takes_object and after not in _COMPLETING:
        return True
    if before in grammar.SUBJECT_PRONOUNS:
        return False
    after_noun = back > 0 and (
        nounlike(tokens[back - 1]) or tokens[back - 1].in_date or before in (")", ".")
    )
    if tokens[i].word in verbs.UNCHANGED and after_noun and _has_bare_object(tokens, i):
        return False
    if tokens[i].word in verbs.NOUN_TOO and not takes_object:
        return _is_noun_too(tokens, i, back, after_noun=after_noun)
    joined = (
        after_noun
        or before in ("and", "but", ",", "which", "who")
        or _is_relative(tokens, back - 1)
    )
    return not joined and _noun_follows(tokens, i) and not after[:1].isdigit()


def _is_noun_too(tokens: Sequence[Token], i: int, back: int, *, after_noun: bool) -> bool:
    """Whether a form that may be a noun or an adjective is one, where no object opens behind it."""
    if word_at(tokens, i - 2) in grammar.DETERMINERS and word_at(tokens, i - 3) in verbs.ALL:
        return True
    told_of = word_at(tokens, back - 1) in ("which", "who") or _is_relative(tokens, back - 1)
    is_bare = i + 1 == len(tokens) or not nounlike(tokens[i + 1])
    return not (is_bare and (after_noun or told_of))


def _has_bare_object(tokens: Sequence[Token], i: int) -> bool:
    """Whether the object of a form stands behind it without a determiner, and ends its phrase: "The bank
    cut interest rates on Monday", "on Monday spread fear"; but not "The tax cut starts on Monday".
    """
    end = i + 1
    while end < min(i + _LONGEST_OBJECT, len(tokens)) and _is_plain_noun(tokens[end]):
        end += 1
    if end == i + 1 or not _ends_phrase(tokens, end):
        return False
    verb = verbs.THIRD.get(tokens[i + 1].word)
    takes_object = verb is not None and (end > i + 2 or verb in planning.ARRANGED)
    return tokens[i - 1].in_date or (is_plural(tokens, end - 1) and not takes_object)


def _is_plain_noun(token: Token) -> bool:
    return nounlike(token) and not token.is_name and not token.in_date


def _ends_phrase(tokens: Sequence[Token], i: int) -> bool:
    """Whether no noun phrase goes on at a token."""
    token = token_at(tokens, i)
    if token is None or token.in_date or not token.is_word:
        return True
    return token.word in grammar.PREPOSITIONS | grammar.CONJUNCTIONS | grammar.ADVERBS


def _is_relative(tokens: Sequence[Token], i: int) -> bool:
    """Whether "that" stands right behind a noun that it may tell of: "methods that included", "the one
    that burst".
    """
    if i < 1 or tokens[i].word != "that":
        return False
    return nounlike(tokens[i - 1]) or tokens[i - 1].word in _STANDING_FOR_THINGS


_STANDING_FOR_THINGS = frozenset("one ones those something anything everything nothing all".split())
"""Words that stand for a noun before "that"."""


def _is_compound(word: str) -> bool:
    """Whether a form in ``-ed`` is joined to what describes it: "corruption-tainted", not
    "re-opened".
    """
    first, hyphen, _ = word.partition("-")
    return bool(hyphen) and first not in _VERBAL


_VERBAL = frozenset(("re", "co", "pre", "over", "out", "under", "un", "mis", "cross", "de"))
"""What a hyphen joins to a verb that stays one."""

_COMPLETING = frozenset(("that", "to", "on", "in"))
"""Words behind a form in ``-ed`` that make it a verb."""


def _noun_follows(tokens: Sequence[Token], i: int) -> bool:
    """Whether a noun stands behind a token with no determiner of its own."""
    follower = token_at(tokens, i + 1)
    if follower is None or follower.in_date:
        return False
    return nounlike(follower) and not opens_noun_phrase(follower)


def _gerund(tokens: Sequence[Token], i: int) -> VerbGroup | None:
    token = tokens[i]
    if token.word not in verbs.GERUNDS or (token.is_name and i > 0) or _in_noun_phrase(tokens, i):
        return None
    if token.word == "following":
        return None
    end, helpers, has_main = i + 1, list[str](), False
    if token.word in ("being", "having"):
        end, helpers, has_main = _after_helpers(tokens, i)
    loose = word_at(tokens, i - 1) in ("while", "when", "if", "though", "although")
    loose = loose or (
        word_at(tokens, i - 1) == "," and word_at(tokens, i + 1) in ("on", "in", "at")
    )
    loose = loose or word_at(tokens, i - 2) in attribution.ACCUSED
    noun = token.word in grammar.NOUN_GERUNDS and not has_main and not loose
    if noun and not _takes_object(tokens, i):
        return None
    return grouped(tokens, i, end, Form.GERUND, end - 1, helpers if has_main else [])


_OF_NOUN_PHRASES = grammar.DETERMINERS | grammar.ADJECTIVES | {"'s"}
"""Words before a form in ``-ing`` that make it part of a noun phrase."""


def _in_noun_phrase(tokens: Sequence[Token], i: int) -> bool:
    """Whether the words beside a form in ``-ing`` make it part of a noun phrase."""
    before = word_at(tokens, i - 1)
    measured = "-" in before and word_at(tokens, i - 2) in grammar.DETERMINERS
    if before in _OF_NOUN_PHRASES or measured:
        return True
    if tokens[i].word in verbs.ADJECTIVAL and _noun_follows(tokens, i):
        return not nounlike(tokens[i - 1]) or before in verbs.LEMMAS
    if before == "of" and word_at(tokens, i - 2) in grammar.STRETCHES:
        return not opens_noun_phrase(token_at(tokens, i + 1))
    after_verb = before in verbs.ALL or before in ("said", "says")
    return after_verb and i + 1 < len(tokens) and _plain_base(tokens, i + 1)


def _takes_object(tokens: Sequence[Token], i: int) -> bool:
    """Whether a form in ``-ing`` that is often a noun is a verb with an object here."""
    after_noun = i > 0 and nounlike(tokens[i - 1]) and not tokens[i - 1].is_name
    free = after_noun or word_at(tokens, i - 1) in grammar.GERUND_OPENERS
    return free and opens_noun_phrase(token_at(tokens, i + 1))


_AUXILIARIES = verbs.BE_FINITE | verbs.HAVE_FINITE | verbs.DO | verbs.MODALS


_BEFORE_WILL = grammar.DETERMINERS - verbs.words("this that these those")
"""Words behind which "will" and "can" are nouns."""


def _is_auxiliary(tokens: Sequence[Token], i: int) -> bool:
    token = tokens[i]
    w = token.word
    if w not in _AUXILIARIES:
        return False
    before = word_at(tokens, i - 1)
    if w == "'s":
        return before in grammar.CONTRACTED_BEFORE
    if w == "may":
        return not token.is_name
    if w == "am":
        return not token.in_date
    if w in ("will", "can", "must", "might"):
        return not (token.is_name and i > 0) and before not in _BEFORE_WILL
    return True


_OPENS_GROUP = (
    _AUXILIARIES
    | verbs.PAST_ONLY
    | verbs.PARTICIPLES
    | verbs.GERUNDS
    | verbs.ALL
    | frozenset(verbs.THIRD)
    | {"to", "said"}
)
"""Words with which a verb group may open, besides those in ``-ed``."""


def group_at(tokens: Sequence[Token], i: int) -> VerbGroup | None:
    """The verb group that starts at a token, if one does."""
    if _is_auxiliary(tokens, i):
        return _helped(tokens, i)
    if tokens[i].word == "to":
        return _infinitive(tokens, i)
    return _past(tokens, i) or _gerund(tokens, i) or present(tokens, i)


def verb_groups(tokens: Sequence[Token]) -> dict[int, VerbGroup]:
    """The verb groups of a sentence by the token that starts them."""
    found: dict[int, VerbGroup] = {}
    end = 0
    for i, token in enumerate(tokens):
        may_open = token.word in _OPENS_GROUP or token.word.endswith("ed")
        group = group_at(tokens, i) if may_open and i >= end else None
        if group:
            found[i] = group
            end = group.last
    return found

"""The verb groups of a sentence, told from nouns and adjectives by the words beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.english import grammar, verbs
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
from generator.reading.presents import headless, present
from generator.reading.tokens import Token, nounlike, opens_noun_phrase

_PASSED_OVER = grammar.ADVERBS | grammar.FLOATING
_HELPERS = verbs.BE | verbs.HAVE | verbs.DO | verbs.MODALS


def _skip_adverbs(tokens: Sequence[Token], i: int) -> int:
    ceiling = min(len(tokens), i + LONGEST_RUN)
    while i < ceiling:
        if (tokens[i].word, word_at(tokens, i + 1)) == ("no", "longer"):
            i += 2
        elif tokens[i].word in _PASSED_OVER or is_manner(tokens[i].word):
            i += 1
        else:
            break
    return i


def _after_helpers(tokens: Sequence[Token], i: int) -> tuple[int, list[str], bool]:
    """Reads auxiliaries and the main verb from ``i``: its end, the helpers, whether "have" is among
    them.
    """
    helpers: list[str] = []
    while True:
        j = _skip_adverbs(tokens, i)
        w = word_at(tokens, j)
        if w not in _HELPERS or len(helpers) == LONGEST_RUN:
            break
        helpers.append(w)
        i = j + 1
    if j < len(tokens) and helpers:
        last = helpers[-1]
        token = tokens[j]
        wants_participle = last in verbs.HAVE or last in verbs.BE
        if (wants_participle and is_participle(token)) or (
            last in verbs.BE and token.word in verbs.GERUNDS
        ):
            return j + 1, helpers, True
        if (last in verbs.MODALS or last in verbs.DO) and (
            token.word in verbs.ALL or _plain_base(tokens, j)
        ):
            return j + 1, helpers, True
        if last in verbs.DO and (nounlike(token) or token.word in grammar.DETERMINERS):
            return i, helpers, False
    return i, helpers, False


def _plain_base(tokens: Sequence[Token], i: int) -> bool:
    token = tokens[i]
    return token.text.isalpha() and token.text.islower() and nounlike(token)


def _helped(tokens: Sequence[Token], i: int) -> VerbGroup | None:
    """A group that opens with a finite auxiliary or a modal."""
    end, helpers, has_main = _after_helpers(tokens, i)
    first = helpers[0]
    if first in verbs.MODALS:
        form = Form.MODAL
    elif first in verbs.HAVE_FINITE and has_main:
        form = Form.PERFECT
    elif first in verbs.BE_PAST or first in verbs.DO_PAST or first.startswith("had"):
        form = Form.PAST
    else:
        form = Form.PRESENT
    main = end - 1
    while not has_main and word_at(tokens, end) in verbs.NEGATIONS:
        end += 1
    return grouped(tokens, i, end, form, main, helpers if has_main else helpers[:-1])


def _infinitive(tokens: Sequence[Token], i: int) -> VerbGroup | None:
    j = _skip_adverbs(tokens, i + 1)
    w = word_at(tokens, j)
    if w in ("be", "have"):
        end, helpers, has_main = _after_helpers(tokens, j)
        return grouped(
            tokens, i, end, Form.INFINITIVE, end - 1, helpers if has_main else helpers[:-1]
        )
    if w == "do" or (w in verbs.ALL and not tokens[j].is_name and not _is_noun_after_to(tokens, j)):
        return grouped(tokens, i, j + 1, Form.INFINITIVE, j, [])
    return None


def _is_noun_after_to(tokens: Sequence[Token], j: int) -> bool:
    return (
        tokens[j].word in verbs.NOUN_TOO
        and word_at(tokens, j + 1) in ("of", "and", "'s")
        and word_at(tokens, j + 2) != "to"
    )


INTRANSITIVE = verbs.words(
    """
    arrived died lied lived happened occurred appeared disappeared emerged collapsed stayed remained belonged talked
    travelled traveled resigned agreed voted said told came ran became went retired crashed exploded erupted ended began
    rallied marched protested apologised apologized argued insisted warned responded replied
    pleaded fled hoped seemed declined surrendered rose fell plunged soared surged tumbled
    """
)


def _past(tokens: Sequence[Token], i: int) -> VerbGroup | None:
    """A bare past or participle, sure or not."""
    token = tokens[i]
    if token.word in verbs.PAST_ONLY or token.word == "said":
        return grouped(tokens, i, i + 1, Form.PAST, i, [])
    if not is_participle(token) or (token.is_name and i > 0) or any(_adjectival(tokens, i)):
        return None
    if token.word in verbs.PARTICIPLE_ONLY:
        return grouped(tokens, i, i + 1, Form.PARTICIPLE, i, [])
    return grouped(tokens, i, i + 1, Form.PAST, i, [], sure=_surely_past(tokens, i))


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
    object_follows = opens_noun_phrase(token_at(tokens, i + 1)) and before != ","
    clause_follows = after == "that" and token.word not in ("wanted", "needed")
    return token.word in INTRANSITIVE or object_follows or clause_follows


def _adjectival(tokens: Sequence[Token], i: int) -> Iterator[bool]:
    """The signs that a word in ``-ed`` is an adjective or a noun: what stands before it, and
    after.
    """
    back = skip_back(tokens, i)
    word, before, after, follower = (
        tokens[i].word,
        word_at(tokens, back - 1),
        word_at(tokens, i + 1),
        token_at(tokens, i + 1),
    )
    noun_follows = follower is not None and nounlike(follower) and not opens_noun_phrase(follower)
    noun_follows = noun_follows and follower is not None and not follower.in_date
    after_noun = back > 0 and (nounlike(tokens[back - 1]) or before in (")", "."))
    pronoun = before in grammar.SUBJECT_PRONOUNS
    yield before in grammar.DETERMINERS - grammar.DEMONSTRATIVES
    yield before in grammar.PREPOSITIONS - grammar.SUBORDINATING_OR_PREPOSITIONS or before == "'s"
    yield (before[:1].isdigit() or before in grammar.NUMBERS) and noun_follows
    yield before in grammar.ADJECTIVES and not (
        before in ("last", "first") and i > 1 and nounlike(tokens[i - 2])
    )
    yield word in verbs.ADJECTIVAL and not (
        opens_noun_phrase(follower) or after in ("that", "to", "on", "in")
    )
    if word in verbs.NOUN_TOO and not pronoun and not opens_noun_phrase(follower):
        yield not after_noun or (follower is not None and nounlike(follower))
    elif not after_noun and not pronoun and before not in ("and", ","):
        yield noun_follows and not after[:1].isdigit()


NOUN_GERUNDS = verbs.words(
    """
    meeting hearing building ruling opening bombing shooting fighting killing spending funding setting landing sinking
    signing wedding proceeding warning beginning ending crossing offering rating briefing gathering training housing
    banking mining engineering holding finding listing marketing trading writing being feeling saying voting handling
    polling testing understanding closing managing leading rising growing existing remaining following ongoing incoming
    missing drilling mourning looting rioting fasting campaigning lobbying flooding shelling smuggling screening
    swimming cycling racing boxing sailing parking recording logging
    """
)


STRETCHES = verbs.words(
    "day days night nights hour hours week weeks month months year years period season spell wave bout round series"
)
"""Of which an -ing form may be the contents: "a day of mourning"."""


def _gerund(tokens: Sequence[Token], i: int) -> VerbGroup | None:
    token = tokens[i]
    if token.word not in verbs.GERUNDS or (token.is_name and i > 0):
        return None
    before = word_at(tokens, i - 1)
    if before in grammar.DETERMINERS or before in grammar.ADJECTIVES or before == "'s":
        return None
    if (
        before == "of"
        and word_at(tokens, i - 2) in STRETCHES
        and not opens_noun_phrase(token_at(tokens, i + 1))
    ):
        return None
    if (
        before in (verbs.ALL | verbs.words("said says"))
        and i + 1 < len(tokens)
        and _plain_base(tokens, i + 1)
    ):
        return None
    end, helpers, has_main = (
        _after_helpers(tokens, i) if token.word in ("being", "having") else (i + 1, [], False)
    )
    if token.word in NOUN_GERUNDS and not has_main:
        follower = tokens[i + 1] if i + 1 < len(tokens) else None
        loose = before in (
            "",
            ",",
            "by",
            "of",
            "after",
            "before",
            "for",
            "without",
            "from",
            "to",
            "than",
            "about",
            "against",
            "when",
            "while",
        )
        loose = loose or (i > 0 and nounlike(tokens[i - 1]) and not tokens[i - 1].is_name)
        if not loose or not opens_noun_phrase(follower):
            return None
    return grouped(tokens, i, end, Form.GERUND, end - 1, helpers if has_main else [])


_AUXILIARIES = verbs.BE_FINITE | verbs.HAVE_FINITE | verbs.DO | verbs.MODALS


def _is_auxiliary(tokens: Sequence[Token], i: int) -> bool:
    token = tokens[i]
    w = token.word
    if w not in _AUXILIARIES:
        return False
    before = word_at(tokens, i - 1)
    if w == "'s":
        return before in ("he", "she", "it", "that", "there", "who", "what")
    if w == "may":
        return not token.is_name
    if w in ("will", "can", "must", "might"):
        return not (token.is_name and i > 0) and before not in grammar.DETERMINERS - verbs.words(
            "this that these those"
        )
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
    w = tokens[i].word
    if w not in _OPENS_GROUP and not w.endswith("ed"):
        return None
    if _is_auxiliary(tokens, i):
        return _helped(tokens, i)
    if w == "to":
        return _infinitive(tokens, i)
    return _past(tokens, i) or _gerund(tokens, i) or present(tokens, i)


def verb_groups(tokens: Sequence[Token]) -> dict[int, VerbGroup]:
    """The verb groups of a sentence by the token that starts them."""
    found: dict[int, VerbGroup] = {}
    i = 0
    while i < len(tokens):
        group = group_at(tokens, i)
        if group:
            found[i] = group
            i = max(group.last, i + 1)
        else:
            i += 1
    if not any(g.finite for g in found.values()) and (group := headless(tokens, found)):
        found[group.first] = group
    return found

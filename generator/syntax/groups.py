"""Verb groups: a verb with its auxiliaries, told from nouns and adjectives by the words beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.lexicon import attribution, grammar, verbs
from generator.syntax.tokens import NOUNS_IN_LY, Token, nounlike, opens_noun_phrase


class Form(StrEnum):
    """The form of a verb group."""

    PAST = "past"
    PERFECT = "perfect"
    PRESENT = "present"
    MODAL = "modal"
    INFINITIVE = "infinitive"
    GERUND = "gerund"
    PARTICIPLE = "participle"


FINITE = frozenset((Form.PAST, Form.PERFECT, Form.PRESENT, Form.MODAL))


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A verb with its auxiliaries: tokens ``[first, last)``."""

    first: int
    last: int
    form: Form
    lemma: str
    """The base of its main verb."""
    helpers: tuple[str, ...] = ()
    """Its auxiliaries, in lower case and in order."""
    negated: bool = False
    passive: bool = False
    sure: bool = True
    """Not to be mistaken for a noun or a participle."""

    @property
    def finite(self) -> bool:
        """Whether it can head a sentence."""
        return self.form in FINITE


def _skip_adverbs(tokens: Sequence[Token], i: int) -> int:
    adverbs = grammar.ADVERBS | grammar.FLOATING
    while i < len(tokens) and (tokens[i].word in adverbs or _is_manner(tokens[i].word)):
        i += 1
    return i


def _skip_back(tokens: Sequence[Token], i: int) -> int:
    while i > 0 and (tokens[i - 1].word in grammar.ADVERBS or _is_manner(tokens[i - 1].word)):
        i -= 1
    return i


def _is_manner(word: str) -> bool:
    return word.endswith("ly") and len(word) > 5 and word not in NOUNS_IN_LY


def _word(tokens: Sequence[Token], i: int) -> str:
    return tokens[i].word if 0 <= i < len(tokens) else ""


def _lemma(word: str) -> str:
    if word in verbs.LEMMAS:
        return verbs.LEMMAS[word]
    return word.removesuffix("ed").removesuffix("ing") if len(word) > 5 else word


def is_participle(token: Token) -> bool:
    """Whether a word can be a past participle."""
    w = token.word
    regular = w.endswith("ed") and len(w) > 4 and w not in verbs.NOT_PAST and not token.is_name
    return w in verbs.PARTICIPLES or regular


def _negated(tokens: Sequence[Token], first: int, last: int) -> bool:
    return any(t.word in verbs.NEGATIONS or t.word.endswith("n't") for t in tokens[first:last]) or any(
        a.word == "no" and b.word == "longer"
        for a, b in zip(tokens[first:last], tokens[first + 1 : last], strict=False)
    )


def _group(
    tokens: Sequence[Token], first: int, last: int, form: Form, main: int, helpers: list[str], *, sure: bool = True
) -> VerbGroup:
    back = first - 1 if _word(tokens, first - 1) in ("not", "never") else first
    passive = any(h in verbs.BE or h in ("got", "get") for h in helpers) and is_participle(tokens[main])
    return VerbGroup(
        back, last, form, _lemma(tokens[main].word), tuple(helpers), _negated(tokens, back, last), passive, sure
    )


def _after_helpers(tokens: Sequence[Token], i: int) -> tuple[int, list[str], bool]:
    """Reads auxiliaries and the main verb from ``i``: its end, the helpers, whether "have" is among them."""
    helpers: list[str] = []
    while True:
        j = _skip_adverbs(tokens, i)
        w = _word(tokens, j)
        if w in verbs.BE or w in verbs.HAVE or w in verbs.DO or w in verbs.MODALS:
            helpers.append(w)
            i = j + 1
            continue
        break
    if j < len(tokens) and helpers:
        last = helpers[-1]
        token = tokens[j]
        wants_participle = last in verbs.HAVE or last in verbs.BE
        if (wants_participle and is_participle(token)) or (last in verbs.BE and token.word in verbs.GERUNDS):
            return j + 1, helpers, True
        if (last in verbs.MODALS or last in verbs.DO) and (token.word in verbs.ALL or _plain_base(tokens, j)):
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
    return _group(tokens, i, end, form, end - 1, helpers if has_main else helpers[:-1])


def _infinitive(tokens: Sequence[Token], i: int) -> VerbGroup | None:
    j = _skip_adverbs(tokens, i + 1)
    w = _word(tokens, j)
    if w in ("be", "have"):
        end, helpers, has_main = _after_helpers(tokens, j)
        return _group(tokens, i, end, Form.INFINITIVE, end - 1, helpers if has_main else helpers[:-1])
    if w == "do" or (w in verbs.ALL and not tokens[j].is_name and not _is_noun_after_to(tokens, j)):
        return _group(tokens, i, j + 1, Form.INFINITIVE, j, [])
    return None


def _is_noun_after_to(tokens: Sequence[Token], j: int) -> bool:
    return (
        tokens[j].word in verbs.NOUN_TOO
        and _word(tokens, j + 1) in ("of", "and", "'s")
        and _word(tokens, j + 2) != "to"
    )


INTRANSITIVE = verbs.words(
    """
    arrived died lived happened occurred appeared disappeared emerged collapsed stayed remained belonged talked travelled
    traveled resigned agreed voted said told came ran became went retired crashed exploded erupted ended began
    rallied marched protested apologised apologized argued insisted warned responded replied
    pleaded fled hoped seemed declined surrendered rose fell plunged soared surged tumbled
    """
)


def _past(tokens: Sequence[Token], i: int) -> VerbGroup | None:
    """A bare past or participle, sure or not."""
    token, before, after = tokens[i], _word(tokens, _skip_back(tokens, i) - 1), _word(tokens, i + 1)
    if token.word in verbs.PAST_ONLY or token.word == "said":
        return _group(tokens, i, i + 1, Form.PAST, i, [])
    if not is_participle(token) or (token.is_name and i > 0):
        return None
    follower = tokens[i + 1] if i + 1 < len(tokens) else None
    if before in grammar.DETERMINERS and before not in (
        "this",
        "that",
        "these",
        "those",
        "all",
        "both",
        "some",
        "many",
    ):
        return None
    if before in grammar.PREPOSITIONS - grammar.SUBORDINATORS_OR_PREPOSITIONS or before == "'s":
        return None
    if before[:1].isdigit() and follower is not None and nounlike(follower) and not opens_noun_phrase(follower):
        return None
    if before in grammar.ADJECTIVES and not (before in ("last", "first") and i > 1 and nounlike(tokens[i - 2])):
        return None
    if token.word in verbs.ADJECTIVAL and not (opens_noun_phrase(follower) or after in ("that", "to", "on", "in")):
        return None
    if token.word in verbs.PARTICIPLE_ONLY:
        return _group(tokens, i, i + 1, Form.PARTICIPLE, i, [])
    if token.word in verbs.NOUN_TOO and not (before in grammar.SUBJECT_PRONOUNS or opens_noun_phrase(follower)):
        if i == 0 or not nounlike(tokens[_skip_back(tokens, i) - 1]) or (follower is not None and nounlike(follower)):
            return None
    elif follower is not None and (before in ("", ",", "and") or not nounlike(tokens[_skip_back(tokens, i) - 1])):
        adjectival = nounlike(follower) and not opens_noun_phrase(follower) and before not in grammar.SUBJECT_PRONOUNS
        if (
            adjectival
            and before not in grammar.ADVERBS
            and not follower.text[0].isdigit()
            and before not in ("and", ",")
        ):
            return None
    sure = (
        before in grammar.SUBJECT_PRONOUNS
        or token.word in INTRANSITIVE
        or (opens_noun_phrase(follower) and before not in (",", ""))
        or (after == "that" and token.word not in ("wanted", "needed"))
    )
    return _group(tokens, i, i + 1, Form.PAST, i, [], sure=sure)


def _present(tokens: Sequence[Token], i: int) -> VerbGroup | None:
    """A bare present: "plans", "meet"."""
    token = tokens[i]
    back = _skip_back(tokens, i)
    w, before, after = token.word, _word(tokens, back - 1), _word(tokens, i + 1)
    base = verbs.THIRD.get(w) or (w if w in verbs.ALL else "")
    if not base or token.is_name or back == 0:
        return None
    if before in grammar.DETERMINERS - verbs.words("this that these those") or before in grammar.ADJECTIVES:
        return None
    if before in grammar.PREPOSITIONS or before == "'s" or before in grammar.COORDINATORS:
        return None
    third = w in verbs.THIRD
    pronoun = before in (
        ("he", "she", "it", "who", "which", "that") if third else ("they", "we", "i", "you", "who", "which")
    )
    if pronoun or (third and base not in verbs.NOUN_TOO and w not in verbs.NOUN_TOO):
        return _group(tokens, i, i + 1, Form.PRESENT, i, [])
    subject = tokens[back - 1]
    common = not subject.is_name or back == 1
    plural = (before.endswith("s") and not before.endswith("ss") and common) or before in ("people", "police")
    if third and before == ",":
        plural = False
    elif not nounlike(subject) or (third and plural) or (not third and base in verbs.NOUN_TOO and not plural):
        return None
    follower = tokens[i + 1] if i + 1 < len(tokens) else None
    follows = opens_noun_phrase(follower) or after in ("to", "that") or after in grammar.PREPOSITIONS | grammar.ADVERBS
    if third and subject.is_name and base in attribution.POSTPOSED and after in ("", ".", ","):
        return _group(tokens, i, i + 1, Form.PRESENT, i, [])
    if base in verbs.NOUN_TOO and not follows:
        return None
    sure = base not in verbs.NOUN_TOO and plural
    return _group(tokens, i, i + 1, Form.PRESENT, i, [], sure=sure)


NOUN_GERUNDS = verbs.words(
    """
    meeting hearing building ruling opening bombing shooting fighting killing spending funding setting landing sinking
    signing wedding proceeding warning beginning ending crossing offering rating briefing gathering training housing
    banking mining engineering holding finding listing marketing trading writing being feeling saying voting handling
    polling testing understanding closing managing leading rising growing existing remaining following ongoing incoming
    missing
    """
)


def _gerund(tokens: Sequence[Token], i: int) -> VerbGroup | None:
    token, before = tokens[i], _word(tokens, i - 1)
    if token.word not in verbs.GERUNDS or (token.is_name and i > 0):
        return None
    if before in grammar.DETERMINERS or before in grammar.ADJECTIVES or before == "'s":
        return None
    if before in (verbs.ALL | verbs.words("said says")) and i + 1 < len(tokens) and _plain_base(tokens, i + 1):
        return None
    end, helpers, has_main = _after_helpers(tokens, i) if token.word in ("being", "having") else (i + 1, [], False)
    if token.word in NOUN_GERUNDS and not has_main:
        follower = tokens[i + 1] if i + 1 < len(tokens) else None
        loose = before in ("", ",", "by", "of", "after", "before", "for", "without", "from", "when", "while")
        if not loose or not opens_noun_phrase(follower):
            return None
    return _group(tokens, i, end, Form.GERUND, end - 1, helpers if has_main else [])


def _is_auxiliary(tokens: Sequence[Token], i: int) -> bool:
    token, before = tokens[i], _word(tokens, i - 1)
    w = token.word
    if w == "'s":
        return before in ("he", "she", "it", "that", "there", "who", "what")
    if w == "may":
        return not token.is_name
    if w in ("will", "can", "must", "might"):
        return not (token.is_name and i > 0) and before not in grammar.DETERMINERS - verbs.words(
            "this that these those"
        )
    return w in verbs.BE_FINITE or w in verbs.HAVE_FINITE or w in verbs.DO or w in verbs.MODALS


def group_at(tokens: Sequence[Token], i: int) -> VerbGroup | None:
    """The verb group that starts at a token, if one does."""
    w = tokens[i].word
    if _is_auxiliary(tokens, i):
        return _helped(tokens, i)
    if w == "to":
        return _infinitive(tokens, i)
    return _past(tokens, i) or _gerund(tokens, i) or _present(tokens, i)


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
    return found

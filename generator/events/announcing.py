"""Whether what somebody said on a day was an act by which they bind: a ruling, or what they announced."""

from __future__ import annotations

from dataclasses import replace

from generator.english import dating, planning, verbs
from generator.events.context import IFS, Case, Source
from generator.events.plans import of_speaker, own_plan
from generator.reading import Form, VerbGroup

_NO_PLANS = planning.OUTCOMES | planning.WISHING | dating.LASTING
"""What befalls somebody, or how they feel, is no plan of theirs, though they say that it will be."""


def binds(case: Case, verb: VerbGroup, said: Source) -> bool:
    """Whether a court ruled, somebody admitted what they had kept back, or those who will do it told
    what will be done: "the company said on Monday that it would close the mine", and not "that the
    price would fall".
    """
    if said.content is None or said.direct:
        return False
    if verb.lemma in dating.ADJUDGING:
        return True
    if verb.lemma not in dating.ANNOUNCING:
        return False
    index = case.reading.at(case.reading.tokens_in(said.content)[0])
    told = case.reading.clauses[index].verb
    if told is None or not _is_ahead(told) or told.lemma in _NO_PLANS:
        return False
    if any(clause.opener in IFS for _, clause in case.reading.children(index)):
        return False
    ahead = replace(case, head=index, past=False)
    return own_plan(ahead, said) and (verb.lemma != "say" or of_speaker(ahead, said))


def _is_ahead(verb: VerbGroup) -> bool:
    """Whether a verb tells what will be done, and not what will not be."""
    modal = verb.helpers[0] if verb.helpers else ""
    return verb.form is Form.MODAL and not verb.negated and modal in verbs.FUTURE | {"would"}

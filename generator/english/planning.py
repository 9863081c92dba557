"""Words for what is planned, expected, put off or comes to nothing: plain data."""

from __future__ import annotations

from generator.english.verbs import words

FORECASTING = words(
    """
    expect predict forecast anticipate project estimate believe think fear suspect reckon speculate hope
    """
)
"""Whose content is a forecast or a belief, however near the speaker is to the doer."""

SCHEDULING = words("schedule set plan slate book fix time design")
"""Participles after *be* that put an event on a calendar: "is scheduled to"."""

READY = words("due set scheduled ready slated")
"""Words after *be*, or behind a comma, that put on a calendar what "to …" tells."""

EXPECTING = words("expect predict forecast anticipate project tip believe think poise bind")
"""Participles after *be* that forecast: "is expected to"."""

FORECAST_WORDS = words("likely expected bound poised believed feared")
"""After *be*: a forecast."""

MEANING = words("plan intend mean aim propose prepare")
"""What one "had" meant to do, and perhaps no longer; who "had agreed" or "had promised" to is bound."""

INTENDING = words(
    """
    plan intend agree promise pledge vow decide resolve undertake threaten prepare arrange propose aim commit mean
    offer elect opt choose
    """
)
"""Verbs whose infinitive is the doer's own plan."""

SEEKING = words(
    "seek want request demand propose prefer favor favour suggest pick choose target set fix offer"
)
"""Verbs whose object may be a day to come: "The firms sought April"."""

ASKING = {
    "for": words("ask push press call campaign argue lobby plead petition"),
    "to": words("agree consent"),
    "on": words("settle"),
}
"""Words between a verb and what is asked for or agreed on, each with its verbs."""

FIXING = SEEKING | words("schedule announce order book plan impose call")
"""Verbs that put a thing on a day which describes it: "set a June 10 trial date"."""

WISHING = words(
    """
    want hope wish seek try attempt consider like need struggle strive refuse fail decline hesitate
    """
)
"""Verbs whose infinitive is no plan, or is not reached."""

FAILING = words("fail refuse decline forget neglect")
"""Verbs whose infinitive does not happen."""

REFUSING = words("refuse decline")
"""Of these, such as are an act: that it was refused happened."""

TRYING = words("try attempt seek struggle strive")
"""Verbs whose infinitive may not happen; that it was tried did."""

SUCCEEDING = words("succeed")
"""Verbs behind which "in …ing" tells what was done."""

REACHING = words(
    """
    begin start continue manage come help proceed rush serve use appear get have cease stop force oblige compel
    """
)
"""Verbs whose infinitive happens where they happen: "began to", "was forced to"."""

PHASING = words("begin start continue keep stop finish cease resume quit")
"""Verbs whose gerund happens, or ends, where they happen: "began hiring"."""

REQUESTING = words(
    """
    ask urge order tell call invite request require advise instruct encourage beg press appeal allow permit want
    expect demand recommend propose suggest
    """
)

POSTPONING = words(
    """
    postpone schedule reschedule rearrange set delay call announce plan move book fix adjourn push
    bring change shift extend switch slip
    """
)
"""Verbs in the past that put something on a later day: "postponed the match to Friday"."""

MOVING = words(
    """
    postpone reschedule rearrange delay move adjourn defer push put bring change shift extend switch
    slip
    """
)
"""Verbs that take something from one day to another: "moved from 10 June to 24 June"."""

OUTCOMES = words(
    "be have lose win make earn see gain grow rise fall get receive record suffer face find know reach exceed miss need"
)
"""Verbs of what befalls somebody: who "expects to lose" foresees it, who "expects to open" plans
it."""

PROJECTING = words(
    """
    promise pledge vow offer propose predict forecast expect estimate project anticipate fear demand seek request plan
    target threaten suggest recommend want need
    """
)
"""Verbs whose object is not there yet, or only on their subject's word: "predicted losses of 3
million"."""

PUTTING_OFF = words("postpone delay reschedule adjourn defer suspend")
"""Verbs that move something to a later day."""

CALLING_OFF = PUTTING_OFF | words("cancel scrap shelve abandon axe drop ditch halt freeze scrub")
"""Verbs after which a plan no longer holds."""

REJECTING: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        words(
            "reject veto block quash scrap shelve abandon axe drop cancel ditch withdraw halt freeze scrub"
        ),
        frozenset(),
    ),
    "give": words("up"),
    "back": words("out away off"),
    "throw": words("out"),
    "turn": words("down"),
    "strike": words("down"),
    "vote": words("down against"),
    "call": words("off"),
    "rule": words("out"),
    "decide": words("against"),
}
"""Verbs by which a plan comes to nothing, each with the words that it needs right behind it."""

AGAINST = words("against") | frozenset[str]().union(*REJECTING.values())
"""Words right behind a verb that make it one of these: "threw out", "is against"."""


def rejects(lemma: str, after: str) -> bool:
    """Whether a verb with the word behind it turns a plan down: "rejected", "threw out"."""
    return lemma in REJECTING and (not REJECTING[lemma] or after in REJECTING[lemma])


STOPPING = words(
    "ban forbid prohibit outlaw defeat avert prevent thwart foil stop overturn overrule annul sink rain"
)
"""Verbs by which what is planned does not take place: "was banned", "prohibited the march"."""

FALLING: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        words("collapse fail founder flop stall die lapse fizzle crumble"), frozenset()
    ),
    "fall": words("through apart flat"),
    "come": words("unstuck"),
    "go": words("nowhere"),
    "run": words("aground"),
}
"""Verbs by which a plan, their subject, comes to nothing, each with the words that it needs behind
it."""

IN_DOUBT = words(
    "doubt jeopardy limbo peril ruins tatters balance hold ice dead uncertain doubtful"
)
"""Words right behind a verb by which its subject may not come about: "is in doubt"."""

DOUBTING = words("doubt question dispute deny")
"""Verbs after which a plan is not known to be one."""

APPROVING = words("approve back endorse adopt uphold unveil announce present publish accept")
"""Verbs of what is done to a plan at one time: "approved a plan to …"."""

DECIDING = words("decide agree vote resolve choose opt elect pledge promise vow threaten offer")
"""Verbs of an act at one time, whose infinitive is a plan."""

WISHES = words("want hope wish")
"""Verbs whose infinitive is the doer's own wish, which may come true."""

FORESEEABLE = words(
    """
    take hold open close start begin launch meet publish release resume reopen reconvene gather convene arrive land
    complete finish deliver end
    """
)
"""With "should": what is expected to happen, not what somebody ought to do."""

ANNOUNCERS = words(
    """
    office spokesman spokeswoman spokesperson secretary ministry manager agent aide aides lawyer lawyers embassy
    palace department press team club company government party campaign label
    """
)
"""Who announces what somebody else will do: "his office said"."""

BODIES = words(
    "company club team party government palace label board bank university band firm group school"
)
"""Bodies that speak, as "the company" alone, for the one whom their sentence names first: "Ann Lee will
leave in May, the company said"."""

PROCLAIMING = words("announce")
"""Verbs of those who may tell what others will do: "Norway announced that the presidents would meet"."""

CALENDAR_VERBS = words(
    """
    take hold open close start begin end launch meet vote release publish hear resume reopen reconvene gather kick
    convene play expire sign visit travel arrive leave face appear speak address host attend announce report issue
    discuss inaugurate commence run continue last become step retire resign pay deliver cut raise
    """
)

ARRANGED = CALENDAR_VERBS | words("rule sail dock premiere stop quit join strike go fly return sit")
"""Verbs whose present, with a day behind it, tells what is arranged: "the court rules on Friday"."""

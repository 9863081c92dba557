"""Words of denials: by which verbs, and what is denied, turned down or called false: plain data."""

from __future__ import annotations

from generator.english.verbs import words

DENYING_ALWAYS = words("refute rebut contradict repudiate disavow")

DENYING_TOLD = DENYING_ALWAYS | words("deny dispute")
"""Verbs whose "which" is what was told, and no thing: ", which the owner denies"."""

COURTS = words("court courts judge judges jury tribunal magistrate magistrates")
"""Who rejects and dismisses by office: a ruling is no denial."""

STATEMENTS = words(
    """
    accusation accusations allegation allegations assertion assertions charge charges claim claims report reports
    rumour rumours rumor rumors suggestion suggestions version versions story stories account accounts content
    contents statement statements notion idea speculation wrongdoing involvement responsibility guilt knowledge link
    links existence finding findings criticism criticisms figure figures estimate estimates theory theories
    characterisation characterization evidence testimony this these it them that document insinuation insinuations
    complicity role comments comment remarks remark description conclusion conclusions liability concerns fears
    warnings warning number numbers tally
    """
)
"""What one denies when one denies a fact."""

FOUND = words("finding findings conclusion conclusions")
FINDING = FOUND | words(
    """
    find conclude establish determine show reveal rule report inquiry enquiry study review audit investigation probe
    examination survey panel commission test analysis
    """
)
"""Words by one of which a sentence tells what was found, so that a denial of "the findings" means it."""

REFUSED = words(
    """
    offer offers proposal proposals bid bids appeal appeals request requests plan plans deal visa visas access entry
    application applications motion invitation treaty bill demand demands ultimatum amendment call calls petition
    chance opportunity bail parole permission asylum coach manager minister employee staff chief lawsuit case suit
    takeover loan budget permit lawyer lawyers treatment service boarding goal penalty win victory referendum
    agreement constitution peace compromise resolution nomination candidate candidates approach approaches overture
    overtures settlement truce ceasefire merger extension licence license candidacy suitor
    """
)
"""What is refused, turned down or sacked, never denied as a fact."""

FALSE_WORDS = words(
    """
    false untrue baseless unfounded nonsense fabricated fabrication lie lies groundless absurd ridiculous fake
    inaccurate rubbish incorrect propaganda
    """
)

ANAPHORS = words("this these such those it that them")

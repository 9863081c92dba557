"""Reporting verbs and phrases: by which words news says that somebody said something, and how they
put it.

Plain data for people to correct. A line of ``_TABLE`` reads

    stance | verb | frames | example

Other forms of the verb follow from `generator.english.verbs`; where they would be wrong, the past
and the -ing form stand behind slashes. The frames say what may follow the verb as the thing said (a
direct quotation may follow every verb):

    clause    a clause with or without "that"      said (that) rates would rise
    that      a clause with "that" only            found that rates rise
    whom      the addressee, then a clause         told the court (that) he had left
    object    a noun phrase                        denied the charge
    to        an infinitive                        promised to pay
    whom-to   somebody, then an infinitive         urged banks to lend
    of for against on …  that preposition          warned of floods, called for calm
    as        something, "as", marked words        described the vote as “a farce”
    label     something, marked words              called the vote “a farce”
    amount    how much, "at", a value              put the cost at two million
    quote     nothing else                         joked

The example is the verb's test: {S:speaker} and {Q:content}, {D:content} of a direct quotation.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.english.verbs import IRREGULAR, gerund, regular_past, third_person


@dataclass(frozen=True, slots=True)
class ReportingVerb:
    """A verb of the table."""

    stance: str
    base: str
    forms: tuple[tuple[str, str], ...]
    """Each form with its kind: base, third, past, participle or ing."""
    frames: frozenset[str]
    example: str


def _forms(entry: str) -> Iterator[tuple[str, str]]:
    base, *given = entry.split("/")
    yield base, "base"
    yield third_person(base), "third"
    pasts = given[:1] or IRREGULAR.get(base) or tuple(regular_past(base))
    for past in pasts:
        yield (
            past,
            "past"
            if past != pasts[-1] or base not in IRREGULAR or pasts[0] == past
            else "participle",
        )
    for ing in given[1:] or gerund(base):
        yield ing, "ing"


_TABLE = """
says | say | clause | {S:The bank} said {Q:rates would rise}.
says | tell | whom whom-to | {S:The driver} told the court that {Q:the brakes had failed}.
says | add | clause | {S:The mayor} added that {Q:buses would run all night}.
says | state | that | {S:The report} stated that {Q:the valve was faulty}.
says | note | clause | {S:The auditor} noted that {Q:two invoices were missing}.
says | explain | clause | {S:The pilot} explained that {Q:fog had closed the runway}.
says | write | that | {S:The judge} wrote that {Q:the law was clear}.
says | tweet | clause | {S:The singer} tweeted that {Q:the tour was off}.
says | post | that | {S:The club} posted that {Q:the match was off}.
says | remark | that | {S:The critic} remarked that {Q:the plot was thin}.
says | observe | that | {S:The judge} observed that {Q:the witness had changed his story}.
says | comment | that | {S:A trader} commented that {Q:volumes were low}.
says | mention | that | {S:The nurse} mentioned that {Q:beds were short}.
says | recall | that | {S:The widow} recalled that {Q:the lights had gone out}.
says | reply | that | {S:The minister} replied that {Q:no date had been set}.
says | respond | that | {S:The airline} responded that {Q:the crew had followed the rules}.
says | answer | that | {S:The coach} answered that {Q:the squad was fit}.
says | report | that | {S:The agency} reported that {Q:two ships had collided}.
says | announce | clause object | {S:The firm} announced that {Q:it would close two plants}.
says | reveal | that | {S:The actor} revealed that {Q:he had been ill}.
says | disclose | that | {S:The company} disclosed that {Q:it had lost a client}.
says | declare | that | {S:The governor} declared that {Q:the strike was over}.
says | proclaim | that | {S:The general} proclaimed that {Q:the war was won}.
says | clarify | that | {S:The ministry} clarified that {Q:the ban covered imports only}.
says | specify | that | {S:The order} specified that {Q:masks must be worn}.
says | indicate | that | {S:The bank} indicated that {Q:it would wait}.
says | inform | whom | {S:The airline} informed passengers that {Q:the flight was cancelled}.
says | notify | whom | {S:The plant} notified workers that {Q:shifts would be cut}.
says | remind | whom whom-to | {S:The judge} reminded the jury that {Q:doubt must favour the accused}.
says | testify | that | {S:The officer} testified that {Q:the door was open}.
says | predict | clause object | {S:The union} predicted that {Q:more ports would close}.
says | forecast | that | {S:The bureau} forecast that {Q:snow would fall in the north}.
says | conclude | that | {S:The panel} concluded that {Q:the dam was unsafe}.
says | find | that | {S:The study} found that {Q:the drug cut deaths by a third}.
says | show | that | {S:The survey} showed that {Q:most tenants wanted to stay}.
says | suggest | clause | {S:The data} suggested that {Q:the virus had spread earlier}.
says | read | quote | “{D:Closed until further notice},” read {S:the notice}.
says | repeat | that | {S:The envoy} repeated that {Q:talks would go on}.
says | reiterate | that object | {S:The envoy} reiterated that {Q:talks would go on}.
says | continue | quote | “{D:We are tired},” continued {S:the captain}.
says | joke | that | {S:The host} joked that {Q:the band was older than the hall}.
says | quip/quipped/quipping | that | “{D:I am too old for this},” quipped {S:the winner}.
says | laugh | quote | “{D:I am too old for this},” laughed {S:the winner}.
says | shout | that | “{D:Get out now},” shouted {S:a fireman}.
says | cry | quote | “{D:They are alive},” cried {S:a neighbour}.
says | whisper | that | “{D:It is over},” whispered {S:the nurse}.
says | recount | that | {S:A sailor} recounted that {Q:the mast had snapped}.
says | tease | quote | “{D:You will see},” teased {S:the director}.
says | call | label | {S:The senator} called the vote “{D:a farce}”.
says | describe | as | {S:The senator} described the vote as “{D:a farce}”.
says | brand | label as | {S:The union} branded the offer “{D:an insult}”.
says | dub | label | {S:The press} dubbed the plan “{D:a folly}”.
says | term | label | {S:The union} termed the offer “{D:an insult}”.
says | label | label as | {S:The union} labelled the offer “{D:an insult}”.
says | characterise | as | {S:The envoy} characterised the talks as “{D:frank}”.
says | characterize | as | {S:The envoy} characterized the talks as “{D:frank}”.
says | speak | label | {S:The minister} spoke of “{D:a dark day}”.
says | refer | as | {S:The coach} referred to the defeat as “{D:a lesson}”.
says | point | out | {S:The lawyer} pointed out that {Q:the form was unsigned}.
says | summarise | that | “{D:We ran out of luck},” summarised {S:the captain}.
says | summarize | that | “{D:We ran out of luck},” summarized {S:the captain}.
says | lament | that | {S:The poet} lamented that {Q:nobody reads}.
says | put/put/putting | amount | {S:The insurer} put {Q:the damage at 3 million francs}.
stresses | stress | clause object | {S:The envoy} stressed that {Q:both sides must stop}.
stresses | emphasise | that object | {S:The doctor} emphasised that {Q:the trial was small}.
stresses | emphasize | that object | {S:The doctor} emphasized that {Q:the trial was small}.
stresses | underline | that | {S:The envoy} underlined that {Q:the border was open}.
stresses | underscore | that | {S:The envoy} underscored that {Q:the border was open}.
stresses | highlight | that | {S:The report} highlighted that {Q:staff were tired}.
claims | claim | clause to | {S:The rebels} claimed that {Q:the town had fallen}.
claims | allege | clause | {S:The suit} alleges that {Q:the bank hid losses}.
claims | assert | clause | {S:The owner} asserted that {Q:the painting was genuine}.
claims | maintain | that | {S:The accused} maintains that {Q:he was at home}.
claims | insist | clause | {S:The chairman} insisted {Q:the club was not for sale}.
claims | argue | clause for against | {S:The lawyers} argued that {Q:the search was illegal}.
claims | contend | clause | {S:The prosecution} contends that {Q:the will was forged}.
claims | affirm | that | {S:The queen} affirmed that {Q:she would not step down}.
claims | accuse | accusation | {S:The union} accused the firm of {Q:hiding the risk}.
claims | blame | blame | {S:The driver} blamed {Q:the brakes for the crash}.
claims | hold | that | {S:The court} held that {Q:the tax was lawful}.
claims | rule | that | {S:The court} ruled that {Q:the tax was lawful}.
claims | boast | that of | {S:The firm} boasted that {Q:its phone would never break}.
claims | complain | that of about | {S:Neighbours} complained that {Q:the noise went on all night}.
claims | criticise | as | {S:The bishop} criticised the raid as “{D:a crime}”.
claims | criticize | as | {S:The bishop} criticized the raid as “{D:a crime}”.
claims | condemn | as | {S:The bishop} condemned the raid as “{D:a crime}”.
claims | denounce | as | {S:The bishop} denounced the raid as “{D:a crime}”.
says | estimate | that | {S:The agency} estimated that {Q:a third of the crop was lost}.
confirms | confirm | clause object | {S:The palace} confirmed that {Q:the visit was off}.
confirms | acknowledge | clause object | {S:The firm} acknowledged that {Q:the tests were late}.
confirms | admit | clause object to | {S:The keeper} admitted that {Q:he had lost the ball}.
confirms | concede | clause | {S:The senator} conceded that {Q:the race was lost}.
confirms | confess | that to | {S:The clerk} confessed that {Q:he had taken the money}.
confirms | agree | that to | {S:The owners} agreed that {Q:the roof was unsafe}.
confirms | accept | that | {S:The board} accepted that {Q:mistakes were made}.
denies | deny | clause object | {S:The firm} denied {Q:any wrongdoing}.
denies | reject | object | {S:The union} rejected {Q:the pay offer}.
denies | dismiss | object as | {S:The palace} dismissed {Q:the reports}.
denies | refute | object | {S:The chef} refuted {Q:the charge}.
denies | dispute | that object | {S:The family} disputes that {Q:he was ill}.
denies | contradict | object | {S:The witness} contradicted {Q:the official account}.
denies | rebut | object | {S:The lawyer} rebutted {Q:the charge}.
denies | doubt | that | {S:Doctors} doubt that {Q:he will play again}.
refuses | refuse | to | {S:The captain} refused to {Q:leave the bridge}.
refuses | decline | to | {S:The hospital} declined to {Q:name the patient}.
demands | demand | clause object to | {S:The union} demanded that {Q:the plant stay open}.
demands | insist | on | {S:The union} insisted on {Q:a written apology}.
demands | urge | whom-to object that | {S:The mayor} urged residents to {Q:boil their water}.
demands | order | whom-to | {S:The judge} ordered the firm to {Q:pay damages}.
demands | call | for | {S:The opposition} called for {Q:an early election}.
demands | appeal | for | {S:The police} appealed for {Q:witnesses}.
demands | request | that whom-to object | {S:The family} requested that {Q:no flowers be sent}.
demands | require | that | {S:The court} required that {Q:the files be opened}.
demands | press | for | {S:The doctors} pressed for {Q:shorter shifts}.
demands | plead | for | {S:The parents} pleaded for {Q:news of their son}.
demands | beg | whom-to for | {S:The farmers} begged the bank to {Q:wait}.
demands | propose | that object | {S:The committee} proposed that {Q:the fee be halved}.
demands | recommend | that object | {S:The panel} recommended that {Q:the bridge be closed}.
demands | advise | whom-to that | {S:The doctor} advised patients to {Q:stay at home}.
demands | instruct | whom-to | {S:The bishop} instructed priests to {Q:ring the bells}.
demands | challenge | whom-to | {S:The senator} challenged his rival to {Q:publish his taxes}.
demands | advocate | object | {S:The group} advocated {Q:a ban on nets}.
asks | ask | wh | “{D:Where were you?}” asked {S:the judge}.
demands | ask | whom-to for | {S:The court} asked both sides to {Q:file new papers}.
asks | wonder | quote | “{D:Who will pay?}” wondered {S:the mayor}.
asks | inquire | quote | “{D:Who will pay?}” inquired {S:the mayor}.
warns | warn | clause whom of against whom-to | {S:The agency} warned of {Q:floods in the valley}.
warns | threaten | that to | {S:The union} threatened to {Q:strike in May}.
warns | caution | clause against | {S:The doctor} cautioned that {Q:the trial was small}.
warns | alert | whom | {S:The agency} alerted pilots that {Q:ash was near}.
promises | promise | clause whom to object | {S:The owner} promised to {Q:rebuild the mill}.
promises | pledge | that to object | {S:The donors} pledged to {Q:double the aid}.
promises | vow | clause to object | {S:The general} vowed to {Q:fight on}.
promises | swear | that to | {S:The boxer} swore that {Q:he would return}.
promises | assure | whom that | {S:The bank} assured clients that {Q:their savings were safe}.
promises | guarantee | that | {S:The firm} guaranteed that {Q:no one would be fired}.
promises | offer | to | {S:The club} offered to {Q:refund the tickets}.
"""

VERBS: tuple[ReportingVerb, ...] = tuple(
    ReportingVerb(
        stance,
        entry.split("/")[0],
        tuple(dict.fromkeys(_forms(entry))),
        frozenset(frames.split()),
        example,
    )
    for stance, entry, frames, example in (
        line.split(" | ") for line in _TABLE.strip().splitlines()
    )
)

_PHRASES = """
according to | {Q:The bridge was sound}, according to {S:the engineers}.
in the words of | In the words of {S:the coach}, {Q:the game was lost in the first minute}.
in the opinion of | In the opinion of {S:the court}, {Q:the tax was lawful}.
in the view of | In the view of {S:the court}, {Q:the tax was lawful}.
"""

PHRASES: tuple[tuple[str, ...], ...] = tuple(
    tuple(line.split(" | ")[0].split()) for line in _PHRASES.strip().splitlines()
)
"""Phrases that name the speaker after them, and say no more than that."""

EXAMPLES: tuple[tuple[str, str], ...] = (
    *((verb.stance, verb.example) for verb in VERBS),
    *(("says", line.split(" | ")[1]) for line in _PHRASES.strip().splitlines()),
)
"""Stance and example of each verb and phrase."""

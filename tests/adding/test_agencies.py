"""Items of news agencies: ninjs and NewsML-G2."""

from __future__ import annotations

import json

import pytest

from generator import adding
from tests.adding.making import PARAGRAPHS, TEXT, TODAY, added, head, refusal, seed

NINJS = {
    "uri": "https://agency.example/2024/tram",
    "type": "text",
    "language": "en",
    "headline": "Council votes for the tram",
    "byline": "Jane Doe",
    "copyrightholder": "Harbour News Agency",
    "firstcreated": "2024-03-04T21:30:00-05:00",
    "versioncreated": "2024-03-04T22:10:00-05:00",
    "pubstatus": "usable",
    "body_text": "\n\n".join(TEXT),
}


def ninjs(**changes: object) -> bytes:
    """The item with changes; None takes a key away."""
    item = {key: value for key, value in (NINJS | changes).items() if value is not None}
    return json.dumps(item).encode()


def test_an_item_becomes_a_seed() -> None:
    """With what the agency says of it."""
    made = added(ninjs())
    assert head(made) == {
        "date": "2024-03-04",
        "title": "Council votes for the tram",
        "publisher": "Harbour News Agency",
        "url": "https://agency.example/2024/tram",
        "author": "Jane Doe",
        "language": "en",
    }
    assert seed(made).endswith("---\n" + "\n\n".join(TEXT) + "\n")
    assert made.checks == ()


def test_a_later_version_of_ninjs() -> None:
    """Names in other letters, lists with roles, a text with marks."""
    made = added(
        ninjs(
            headline=None,
            copyrightholder=None,
            body_text=None,
            byline=None,
            by="Jane Doe",
            uri="urn:newsml:agency.example:20240304:1",
            copyrightHolder="Harbour News Agency",
            headlines=[
                {"role": "short", "value": "Tram"},
                {"role": "main", "value": "Council votes"},
            ],
            bodies=[
                {"contentType": "text/plain", "value": "x"},
                {"contentType": "text/html", "value": PARAGRAPHS},
            ],
        )
    )
    found = head(made)
    assert (found["title"], found["publisher"], found["author"]) == (
        "Council votes",
        "Harbour News Agency",
        "Jane Doe",
    )
    assert "url" not in found
    assert seed(made).endswith("\n\n".join(TEXT) + "\n")


def test_a_text_that_is_empty_is_none() -> None:
    """Then the next one is read."""
    assert seed(added(ninjs(body_xhtml=" "))).endswith("\n\n".join(TEXT) + "\n")


def test_a_version_of_a_later_day_is_to_be_checked() -> None:
    """The day is that on which the item was first made."""
    made = added(ninjs(versioncreated="2024-03-06T10:00:00-05:00"))
    assert head(made)["date"] == "2024-03-04"
    assert made.checks[0].startswith("it was changed on 6 March 2024, after it appeared")


def test_the_day_of_a_version_is_doubted() -> None:
    """Where the item says nothing else."""
    made = added(ninjs(firstcreated=None, versioncreated="2024-03-06T10:00:00+01:00"))
    assert head(made)["date"] == "2024-03-06"
    assert made.checks == (
        "is the day right? the item only says when this version was made: 6 March 2024, 10:00",
    )


@pytest.mark.parametrize(
    ("status", "told"),
    [
        ("canceled", "its agency has cancelled this item"),
        ("withheld", "its agency withholds this item"),
    ],
)
def test_a_withdrawn_item_is_refused(status: str, told: str) -> None:
    """An agency says so in the item itself."""
    assert refusal(ninjs(pubstatus=status)) == f"“Council votes for the tram”: {told}"


def test_an_embargo_is_kept() -> None:
    """Until its day has come."""
    told = refusal(ninjs(embargoed="2024-12-24T06:00:00Z"))
    assert told == "“Council votes for the tram”: it is under embargo until 24 December 2024"
    assert head(added(ninjs(embargoed="2024-03-04T06:00:00Z")))["date"] == "2024-03-04"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"{", "this is not JSON that can be read"),
        (b"[" * 100_000, "this is not JSON that can be read"),
        (b"[1]", "this JSON is no news item\na ninjs file holds one item: { … }"),
        (
            b'{"a": 1}',
            "this JSON holds no text of an article\na ninjs item has its text under body_text, body_xhtml or bodies",
        ),
        (
            b'{"bodies": [1, {"value": 2}], "headlines": 3}',
            "this JSON holds no text of an article\na ninjs item has its text under body_text, body_xhtml or bodies",
        ),
    ],
)
def test_other_json_is_refused(data: bytes, told: str) -> None:
    """Without a trace of the program."""
    assert refusal(data) == told


# ---------------------------------------------------------------- NewsML-G2

NEWS = "http://iptc.org/std/nar/2006-10-01/"
ITEM = f"""\
<newsItem xmlns="{NEWS}" guid="urn:x" version="1" xml:lang="en-GB">
  <rightsInfo><copyrightHolder><name>Harbour News Agency</name></copyrightHolder></rightsInfo>
  <itemMeta>
    <itemClass qcode="ninat:text"/>
    <provider literal="hna"/>
    <versionCreated>2024-03-04T22:10:00-05:00</versionCreated>
    <firstCreated>2024-03-04T21:30:00-05:00</firstCreated>
    <pubStatus qcode="stat:usable"/>
  </itemMeta>
  <contentMeta>
    <creator><name>Jane Doe</name></creator>
    <language tag="en"/>
    <headline>Council votes for the tram</headline>
  </contentMeta>
  <contentSet>
    <inlineXML contenttype="application/nitf+xml">
      <nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body>
        <body.head><hedline><hl1>Council votes for the tram</hl1></hedline></body.head>
        <body.content><hl2>What was said</hl2>{PARAGRAPHS}</body.content>
      </body></nitf>
    </inlineXML>
  </contentSet>
</newsItem>
"""


def test_a_news_item_becomes_a_seed() -> None:
    """With what the agency says of it, and the text without its headline."""
    made = added(f'<?xml version="1.0"?>\n{ITEM}'.encode())
    assert head(made) == {
        "date": "2024-03-04",
        "title": "Council votes for the tram",
        "publisher": "Harbour News Agency",
        "author": "Jane Doe",
        "language": "en",
    }
    assert seed(made).endswith("---\n## What was said\n\n" + "\n\n".join(TEXT) + "\n")


def test_a_message_of_several_items() -> None:
    """Each item with a text is an article; one that is there twice is added once."""
    other = ITEM.replace("Council votes", "Region votes")
    for number, paragraph in enumerate(TEXT):
        other = other.replace(
            paragraph, f"In the region it was otherwise, said speaker {number}. " * 8
        )
    picture = f'<newsItem xmlns="{NEWS}"><itemMeta/><contentSet><remoteContent href="x"/></contentSet></newsItem>'
    message = (
        f'<newsMessage xmlns="{NEWS}"><itemSet>{ITEM}{picture}{other}{ITEM}</itemSet></newsMessage>'
    )
    found = list(adding.add(message.encode(), adding.Given(), [], TODAY))
    assert [
        next(iter(each.files)).stem if isinstance(each, adding.Added) else each.message
        for each in found
    ] == [
        "2024-03-04-council-votes-for-the-tram",
        "2024-03-04-region-votes-for-the-tram",
        "it is there already: word for word the same as seeds/2024-03-04-council-votes-for-the-tram.md",
    ]


def test_an_item_as_html_and_as_plain_text() -> None:
    """The two other ways in which agencies send a text."""
    marked = f'<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>{PARAGRAPHS}</body></html></inlineXML>'
    plain = f"<inlineData contenttype='text/plain'>{chr(10).join(f'{p}{chr(10)}' for p in TEXT)}</inlineData>"
    start, end = ITEM.index("<inlineXML"), ITEM.index("</contentSet>")
    for content in (marked, plain):
        made = added((ITEM[:start] + content + ITEM[end:]).encode())
        assert seed(made).endswith("---\n" + "\n\n".join(TEXT) + "\n")


def test_a_withdrawn_news_item_is_refused() -> None:
    """As one of ninjs."""
    told = refusal(ITEM.replace("stat:usable", "stat:canceled").encode())
    assert told == "“Council votes for the tram”: its agency has cancelled this item"

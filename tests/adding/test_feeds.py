"""The items of feeds, RSS and Atom."""

from __future__ import annotations

from html import escape

from generator import adding
from tests.adding.making import PARAGRAPHS, TEXT, TODAY, added, head, refusal, seed

RSS = """\
<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>The Harbour Post &amp; Mail</title><language>en-gb</language>%s</channel></rss>
"""
ITEM = f"""\
<item><title>Council &lt;b&gt;votes&lt;/b&gt; for the tram</title><link>https://post.example/2024/tram</link>
<dc:creator>Jane Doe</dc:creator><pubDate>Mon, 04 Mar 2024 21:30:00 -0500</pubDate>
<atom:updated>2024-03-09T10:00:00Z</atom:updated><description>The council has voted.</description>
<content:encoded><![CDATA[{PARAGRAPHS}<script>alert(1)</script>]]></content:encoded></item>
"""
SHORT = "<item><title>Weather</title><description>Rain.</description></item>"


def test_an_item_becomes_a_seed() -> None:
    """Its whole text, its own day, and the name of the feed."""
    made = added((RSS % ITEM).encode())
    assert head(made) == {
        "date": "2024-03-04",
        "title": "Council votes for the tram",
        "publisher": "The Harbour Post & Mail",
        "url": "https://post.example/2024/tram",
        "author": "Jane Doe",
        "language": "en-gb",
    }
    assert seed(made).endswith("---\n" + "\n\n".join(TEXT) + "\n")


def test_an_item_that_is_cut_short_is_told() -> None:
    """Most feeds carry summaries; the other items are added all the same."""
    first, second = adding.add((RSS % (SHORT + ITEM)).encode(), adding.Given(), [], TODAY)
    assert isinstance(first, adding.RefusedError)
    assert first.message == "“Weather”: only 1 word was found, too few for an article"
    assert isinstance(second, adding.Added)


def test_a_whole_text_as_description() -> None:
    """Feeds of the old kind have it there."""
    text = f"<description>{escape(PARAGRAPHS)}</description>"
    item = f"<item><title>Votes</title><dc:date>2024-03-04T21:30:00-05:00</dc:date>{text}</item>"
    made = added((RSS % item).encode())
    assert head(made)["date"] == "2024-03-04"
    assert seed(made).endswith("---\n" + "\n\n".join(TEXT) + "\n")


ATOM = """\
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Harbour Post</title>%s</feed>
"""
ENTRY = f"""\
<entry%s><title>Council votes</title><link rel="alternate" href="https://post.example/2024/tram"/>
<author><name>Jane Doe</name></author>%s<updated>2024-03-09T10:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{PARAGRAPHS}</div></content></entry>
"""
PUBLISHED = "<published>2024-03-04T21:30:00-05:00</published>"


def test_an_entry_of_atom() -> None:
    """The day of publication, never that of a change."""
    made = added((ATOM % ENTRY % ("", PUBLISHED)).encode())
    assert (head(made)["date"], head(made)["publisher"]) == ("2024-03-04", "Harbour Post")
    assert seed(made).endswith("---\n" + "\n\n".join(TEXT) + "\n")


def test_an_entry_that_only_says_when_it_changed() -> None:
    """Atom asks for that moment, and not for the other."""
    assert refusal((ATOM % ENTRY % ("", "")).encode()) == (
        "“Council votes”: the day on which it was published is not in it; it only says when it was last "
        "changed: 9 March 2024, 10:00 in world time (UTC)\nfind it out, and add it: --date 2019-03-28"
    )


def test_an_entry_by_itself() -> None:
    """Saved without its feed."""
    made = added((ENTRY % (' xmlns="http://www.w3.org/2005/Atom"', PUBLISHED)).encode())
    assert head(made)["date"] == "2024-03-04"


def test_a_feed_without_items() -> None:
    """Nothing to add."""
    assert refusal((ATOM % "").encode()) == "this feed holds no item"

"""Saved web pages: what is taken over of title, publisher, day, author, address, language and
text.
"""

from __future__ import annotations

from datetime import date

import pytest

from generator import adding
from generator.adding import webpages
from generator.adding.drafts import Block
from tests.adding.making import PARAGRAPHS, TEXT, added, article, head, page, refusal, seed

TITLE = "Council votes for the harbour tram"
AT = '<link rel="canonical" href="https://post.example/2024/03/04/tram">'


def test_a_page_becomes_a_seed() -> None:
    """All that the page says of itself, and its text to the letter."""
    made = added(page(AT, data=article("2024-03-04T21:30:00-05:00")))
    assert seed(made) == (
        "---\n"
        "date: 2024-03-04\n"
        "title: Council votes for the harbour tram\n"
        "publisher: The Harbour Post\n"
        "url: https://post.example/2024/03/04/tram\n"
        "author: Jane Doe and Bo Fisk\n"
        "language: en\n"
        "---\n" + "\n\n".join(TEXT) + "\n"
    )
    assert [path.as_posix() for path in made.files] == [
        "seeds/2024-03-04-council-votes-for-the-harbour-tram.md"
    ]
    assert made.found == (
        "“Council votes for the harbour tram”, The Harbour Post, 4 March 2024; 129 words in 4 paragraphs"
    )
    assert made.checks == ()


# ---------------------------------------------------------------- the day


@pytest.mark.parametrize(
    "head_",
    [
        '<meta property="article:published_time" content="2024-03-04T21:30:00-05:00">',
        '<meta name="parsely-pub-date" content="2024-03-04T21:30:00-05:00">',
        '<meta name="DC.date.issued" content="2024-03-04">',
        '<meta itemprop="datePublished" content="March 4, 2024">',
    ],
)
def test_the_head_tells_the_day(head_: str) -> None:
    """Where there is no JSON-LD, in the many names that pages have for it."""
    assert head(added(page(head_)))["date"] == "2024-03-04"


@pytest.mark.parametrize(
    "above",
    [
        '<time itemprop="datePublished" datetime="2024-03-04T21:30:00-05:00">Monday</time>',
        '<time pubdate datetime="2024-03-04">Monday</time>',
        '<span itemprop="datePublished">4 March 2024</span>',
    ],
)
def test_marked_elements_tell_the_day(above: str) -> None:
    """Microdata and HTML's own element."""
    made = added(page(above=above))
    assert (head(made)["date"], [c for c in made.checks if "the day" in c]) == ("2024-03-04", [])


def test_json_ld_goes_before_the_head() -> None:
    """It has its own zone; elsewhere pages write world time."""
    told = '<meta property="article:published_time" content="2024-03-05T02:30:00Z">'
    made = added(page(told, data=article("2024-03-04T21:30:00-05:00")))
    assert head(made)["date"] == "2024-03-04"
    assert [check for check in made.checks if "the day" in check] == []


def test_the_day_of_a_change_is_never_taken() -> None:
    """It would move every “yesterday” of the article; without another day, the person is asked."""
    changed = '<meta property="article:modified_time" content="2024-03-09T10:00:00Z">'
    assert refusal(page(changed)) == (
        "“Council votes for the harbour tram”: the day on which it was published is not in it; it only says "
        "when it was last changed: 9 March 2024, 10:00 in world time (UTC)\n"
        "find it out, and add it: --date 2019-03-28"
    )


def test_a_later_change_is_to_be_checked() -> None:
    """The day stays; the seed and the command say what happened."""
    made = added(page(AT, data=article("2024-03-04", dateModified="2024-03-09")))
    told = "it was changed on 9 March 2024, after it appeared: words such as “today” may have been written then"
    assert made.checks == (told,)
    assert seed(made).startswith(f"---\n# {told}\ndate: 2024-03-04\n")


def test_a_doubt_stands_in_the_seed_and_is_told() -> None:
    """World time early in the day may be the evening before at the publisher's place."""
    made = added(page(data=article("2024-03-05T02:30:00Z")))
    told = "its data say 5 March 2024, 02:30 in world time (UTC); where it appeared it may have been 4 March 2024"
    assert seed(made).startswith(f"---\n# is the day right? {told}\ndate: 2024-03-05\n")
    assert f"is the day right? {told}" in made.checks


def test_the_address_settles_a_doubt() -> None:
    """The publisher wrote the day into it."""
    made = added(page(AT, data=article("2024-03-04T02:30:00Z")))
    assert (head(made)["date"], made.checks) == ("2024-03-04", ())


@pytest.mark.parametrize(
    ("above", "day"),
    [
        ('<p class="date">Monday, 4 March 2024</p>', "2024-03-04"),
        ('<p class="byline">Jane Doe | 4 March 2024 | updated 9 March 2024</p>', "2024-03-04"),
        ('<p class="updated-date">Updated 9 March 2024</p>', None),
        ('<aside><p class="date">1 January 2020</p></aside>', None),
        ('<div class="related-stories"><p class="date">1 January 2020</p></div>', None),
    ],
)
def test_a_printed_day_is_taken_with_a_doubt(above: str, day: str | None) -> None:
    """Where nothing else tells it: not that of a change, and not that of something else."""
    data = page(above=above)
    if day is None:
        assert "the day on which it was published is not in it" in refusal(data)
        return
    made = added(data)
    assert head(made)["date"] == day
    assert "is the day right? no data in the page give it; this day is printed there" in made.checks


@pytest.mark.parametrize(
    ("printed", "is_doubted"), [("1 March 2024", True), ("29 February 2024", False)]
)
def test_only_a_day_that_is_near_is_another_reading(printed: str, is_doubted: bool) -> None:
    """What is printed of a day long before is of something else."""
    made = added(page(above=f'<p class="date">{printed}</p>', data=article("2024-03-04")))
    assert bool([check for check in made.checks if "the day right" in check]) is is_doubted


def test_data_and_print_that_differ_are_told() -> None:
    """Some papers write the day of the last change into both."""
    printed = '<p class="date">3 March 2024</p>'
    made = added(page(above=printed, data=article("2024-03-04T12:00:00+01:00")))
    assert head(made)["date"] == "2024-03-04"
    assert (
        "is the day right? its data say 4 March 2024, 12:00, but it prints 3 March 2024"
        in made.checks
    )


def test_a_day_that_is_given_stands() -> None:
    """Without a doubt, whatever the page says."""
    made = added(page(AT, data=article("2024-03-05T02:30:00Z")), adding.Given(date(2024, 3, 4)))
    assert head(made)["date"] == "2024-03-04"
    assert [check for check in made.checks if "the day" in check] == []


# ---------------------------------------------------------------- JSON-LD


OTHER = article("2011-01-01", headline="Ten trams that you must have seen", author="Somebody Else")


@pytest.mark.parametrize(
    "data",
    [
        [OTHER, article("2024-03-04")],
        {"@graph": [{"@type": "WebSite", "name": "x"}, article("2024-03-04"), OTHER]},
        {"@type": "WebPage", "mainEntity": article("2024-03-04"), "related": [OTHER]},
        article("2024-03-04", hasPart=[OTHER]),
        article("2024-03-04", **{"@type": ["NewsArticle", "http://schema.org/Article"]}),
    ],
)
def test_the_statement_about_this_article_is_found(data: object) -> None:
    """Pages describe other articles as well, and wrap their own."""
    assert head(added(page(data=data)))["date"] == "2024-03-04"


def test_names_by_reference() -> None:
    """Publisher and author stand elsewhere in the graph."""
    told = article("2024-03-04", publisher={"@id": "#us"}, author={"@id": "#jane"})
    graph = [told, {"@id": "#us", "@type": "Organization", "name": "Harbour Post"}]
    graph.append({"@id": "#jane", "@type": "Person", "name": "Jane Doe"})
    found = head(added(page(data={"@graph": graph})))
    assert (found["publisher"], found["author"]) == ("Harbour Post", "Jane Doe")


@pytest.mark.parametrize("script", ["{", "[1, 2", "null", '"x"', "[" * 5000, '{"@type": 7}'])
def test_broken_json_ld_is_passed_over(script: str) -> None:
    """The page has its day elsewhere."""
    told = f'<script type="application/ld+json">{script}</script>'
    day = '<meta property="article:published_time" content="2024-03-04">'
    assert head(added(page(told + day)))["date"] == "2024-03-04"


# ---------------------------------------------------------------- who, what, where

DAY = '<meta property="article:published_time" content="2024-03-04">'


@pytest.mark.parametrize(
    ("told", "title"),
    [
        (f'<meta property="og:title" content="{TITLE} | Post | 04.03.2024">', TITLE),
        (
            f'<title>{TITLE} - The Harbour Post</title><meta property="og:site_name" content="Harbour Post">',
            TITLE,
        ),
        ("<title>Something else about the weather</title>", "Something else about the weather"),
    ],
)
def test_the_title_is_the_headline(told: str, title: str) -> None:
    """Without the name of the paper, the section and the date."""
    assert head(added(page(DAY + told)))["title"] == title


def test_the_data_may_call_the_headline_a_name() -> None:
    """Where they have no headline; it is taken where the page has none that a reader sees."""
    data = article("2024-03-04") | {"headline": "", "name": "Council votes for the new tram"}
    told = page(data=data).replace(b"<h1>Council votes for the harbour tram</h1>", b"")
    assert head(added(told))["title"] == "Council votes for the new tram"


def test_a_title_that_was_cut_is_not_taken() -> None:
    """Where the whole of it stands elsewhere."""
    whole = "Council votes for the harbour tram after a long debate on Monday"
    data = article("2024-03-04", headline="Council votes for the harbour tram after a long...")
    body = page(f"<title>{whole} | Post</title>", data=data).replace(
        b"<h1>" + TITLE.encode() + b"</h1>", b""
    )
    assert head(added(body))["title"] == whole


AT_ELM_POST = '<meta property="og:url" content="https://www.elmpost.example/a">'
NAMED_BY_ADDRESS = """
<meta property="og:site_name" content="POST.EXAMPLE">
<meta name="publisher" content="Harbour Post (www.post.example)">
"""


@pytest.mark.parametrize(
    ("told", "publisher"),
    [
        ('<meta property="og:site_name" content="The Harbour Post">', "The Harbour Post"),
        (NAMED_BY_ADDRESS, "Harbour Post"),
        ("<title>Council votes | Harbour Post</title>", "Harbour Post"),
        ('<meta property="og:url" content="https://www.harbourpost.example/a">', "Harbour Post"),
        (AT_ELM_POST, "elmpost.example"),
        (f"<title>Votes | All that a town has to know</title>{AT_ELM_POST}", "elmpost.example"),
    ],
)
def test_the_publisher(told: str, publisher: str) -> None:
    """By its name where the page has one, else by its address as the page writes it out."""
    body = PARAGRAPHS + "<p>You read the Harbour Post, which is printed here since 1911.</p>"
    assert head(added(page(DAY + told, body=body)))["publisher"] == publisher


@pytest.mark.parametrize(
    ("told", "author"),
    [
        ('<meta name="author" content="By Jane Doe">', "Jane Doe"),
        ('<meta name="author" content="The Harbour Post">', None),
        ('<meta name="author" content="https://post.example/jane">', None),
    ],
)
def test_the_author_is_no_publisher(told: str, author: str | None) -> None:
    """A paper that names itself names nobody."""
    paper = '<meta property="og:site_name" content="Harbour Post">'
    assert head(added(page(DAY + paper + told))).get("author") == author


@pytest.mark.parametrize(
    ("told", "url"),
    [
        (AT, "https://post.example/2024/03/04/tram"),
        (
            '<meta property="og:url" content="https://post.example/">' + AT,
            "https://post.example/2024/03/04/tram",
        ),
        ('<link rel="canonical" href="/tram">', None),
        ('<link rel="canonical" href="javascript:alert(1)">', None),
        (
            '<link rel="canonical" href="https://post.example/a<b>">',
            "https://post.example/a%3Cb%3E",
        ),
    ],
)
def test_the_address(told: str, url: str | None) -> None:
    """Of the article, not of the paper, and one that a link can have."""
    assert head(added(page(DAY + told))).get("url") == url


def test_a_browser_notes_the_address() -> None:
    """It is taken where the page has none."""
    data = page(DAY).replace(
        b"<html", b"<!-- saved from url=(0029)https://post.example/2024/a -->\n<html", 1
    )
    assert head(added(data))["url"] == "https://post.example/2024/a"


@pytest.mark.parametrize(
    ("lang", "language"),
    [(' lang="en-GB"', "en-GB"), (' lang="de"', "de"), (' lang="?"', "en"), ("", "en")],
)
def test_the_language(lang: str, language: str) -> None:
    """As it is declared; else English where the words show it."""
    assert head(added(page(DAY, lang=lang)))["language"] == language


def test_another_language_that_is_not_declared() -> None:
    """It is no English, and the check says which it may be."""
    body = (
        "<p>Der Rat der Stadt hat am Montag für die neue Bahn gestimmt, und das mit einer Mehrheit.</p>"
        * 6
    )
    made = added(
        page(DAY, lang="", body=f"{body}<p>Sie wird im Mai auf den Weg gebracht, so der Rat.</p>")
    )
    assert "language" not in head(made)
    assert any("this article is in German" in check for check in made.checks)


# ---------------------------------------------------------------- the text


def test_a_caption_is_no_article() -> None:
    """What is too short is refused, with a way on."""
    assert refusal(
        page(DAY, body="<p>The pier, seen from the lighthouse. Photo: Jane Doe.</p>")
    ) == (
        "“Council votes for the harbour tram”: only 9 words were found, too few for an article\n"
        "it may be a caption or a summary; copy the text where you read it, and paste it: explainer add -"
    )


def test_text_that_only_the_data_have() -> None:
    """Pages that write their text by a script often tell it to machines."""
    data = article("2024-03-04", articleBody="\n\n".join(TEXT))
    assert seed(added(page(data=data, body="<div id='root'></div>"))).endswith(
        "\n\n".join(TEXT) + "\n"
    )


def test_headings_and_lists_stay_what_they_are() -> None:
    """As Markdown writes them."""
    listed = "<h2>What comes next</h2><ul><li>The region pays its half in June.</li><li>The loan follows.</li></ul>"
    text = seed(added(page(DAY, body=PARAGRAPHS + listed + PARAGRAPHS)))
    assert (
        "## What comes next\n\n- The region pays its half in June.\n\n- The loan follows.\n" in text
    )


def test_scripts_and_styles_are_no_text() -> None:
    """Nor what a reader does not see."""
    body = (
        PARAGRAPHS
        + "<script>alert('x')</script><style>p {}</style><p onclick='x'>The end of it came.</p>"
    )
    text = seed(added(page(DAY, body=body)))
    assert "alert" not in text
    assert "{}" not in text


def test_links_before_the_text_are_no_text() -> None:
    """They lead to a section, or down the page."""
    first = Block("She wrote so.", linked=0.5)
    assert webpages._alone((Block("Main content", linked=1), first), "") == (first,)


def test_links_to_other_articles_at_the_end_are_no_text() -> None:
    """A heading above them neither; a link in a sentence is part of it."""
    titles = (
        "Ten trams to see",
        "The pier in old pictures",
        "Where ferries go",
        "A day on the pier",
    )
    more = "".join(f"<li><a href='/{n}'>{title}</a></li>" for n, title in enumerate(titles))
    sign = "<li>Do you want more of this? <a href='/x'>Have our letter</a></li>"
    linked = "<p>The plan can be read <a href='/c'>in the reading room</a> until May.</p>"
    body = f"{PARAGRAPHS}{linked}<h2>More from the Post</h2><ul>{more}{sign}</ul>"
    text = seed(added(page(DAY, body=body)))
    assert text.endswith("\n\nThe plan can be read in the reading room until May.\n")

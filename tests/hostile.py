"""Texts that nobody would write but to make the program work long: a unit repeated, by kind."""

from __future__ import annotations

from generator.model import Article
from tests.making import article

UNITS = {
    # times
    "days": "on 3 May 2012 ",
    "weekdays": "last Wednesday ",
    "days in digits": "2021-12-07 ",
    "lists of days": "3, 4, 5 and 6 May, ",
    "years": "2021 ",
    "shortened months": "Jan. ",
    "days in brackets": "(3 May) ",
    "counted days": "two days ago ",
    "days counted from others": "two days after ",
    "days when": "on 3 May 2012, when ",
    "stretches": "from May to ",
    "said on a day": "said on Monday ",
    "said in marks": "“today,” he said ",
    "a chronology": "3 March 2005 the council met and voted for the budget; ",
    "a table of results": "3 March, team 3 won 139 points, ",
    "clock times": "at 9:30 ",
    "decades": "the 1990s and ",
    # figures
    "quantities": "175,000 soldiers ",
    "money": "$5 ",
    "shares": "5% ",
    "fractions": "1/2 ",
    "ranges": "12-13 ",
    "digits": "7",
    "groups of digits": "1,000",
    "numbers in words": "twenty-",
    "casualties": "killed 5, injured 6, ",
    # marks
    "round brackets": "(",
    "square brackets": "[",
    "brackets in brackets": "((a) b) ",
    "links": "[x](y) ",
    "curly quotes": "“",
    "straight quotes": '"',
    "single quotes": "‘",
    "foreign quotes": "«Oui», ",
    "short quotations": "“Yes,” said he. ",
    "dashes": "—",
    "commas": ", ",
    "full stops": "...",
    "underscores": "_",
    "asterisks": "**a** ",
    "strokes": "| a ",
    "tags": "<b>",
    # names and words
    "names": "Smith, Jones, ",
    "initials": "Dr. A. B. Smith ",
    "known actors": "Mr. Lee told Mr. Benn ",
    "keywords": "the dam ",
    "pronouns": "He ",
    "clauses": "he ran and she sang and ",
    "capitals": "CAPS AND ",
    "a long word": "Donaudampfschifffahrtsgesellschaft",
    "a long word with underscores": "a_b_",
    "a word with hyphens": "a-b-",
    "a script without spaces": "東京都",
    "addresses": "https://a.b/c ",
    # characters that are not seen
    "zero-width spaces": "a\u200bb ",
    "soft hyphens": "\u00ad",
    "combining marks": "x\u0301",
    # lines
    "headings": "\n\nThe result\n\n",
    "marked headings": "\n# Head\n",
    "list items": "- item\n",
    "paragraphs that go on": "\n\n, a",
    "short lines": "A\n",
    "questions": "Q: why\n",
    "paragraphs with a day": "\n\n- on 3 May it fell\n\n",
}


def hostile(unit: str, size: int) -> Article:
    """The article of so many characters that repeats a unit."""
    return article(f"The council met on Monday. {(unit * (size // len(unit) + 1))[:size]} end.")

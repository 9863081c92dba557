"""Who says what in an article: words in marks, the attributions of each sentence (``attribution``),
speech that runs over sentences and paragraphs, and whom a pronoun means.
"""

from generator.quotes.finding import find

__all__ = ["find"]

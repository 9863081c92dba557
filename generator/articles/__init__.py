"""Seeds to articles: dates and metadata, paragraphs and what they are, sentences with their ids."""

from generator.articles.loading import EXTENSIONS, FOLDER, day_of, fit, load, of_text, parse, unfit
from generator.articles.plain import normalise, of_any_style
from generator.articles.redacting import hidden, in_address, pattern

__all__ = [
    "EXTENSIONS",
    "FOLDER",
    "day_of",
    "fit",
    "hidden",
    "in_address",
    "load",
    "normalise",
    "of_any_style",
    "of_text",
    "parse",
    "pattern",
    "unfit",
]

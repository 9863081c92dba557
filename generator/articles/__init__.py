"""Seeds to articles: dates and metadata, paragraphs and what they are, sentences with their ids."""

from generator.articles.loading import fit, load, normalise, of_text, parse

__all__ = ["fit", "load", "normalise", "of_text", "parse"]

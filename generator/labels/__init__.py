"""The site's own words, in its language: what stands on its pages and is no source's."""

from generator.labels.catalogue import Catalogue
from generator.labels.current import catalogue, held, language, number, say, speaking
from generator.labels.loading import load

__all__ = ["Catalogue", "catalogue", "held", "language", "load", "number", "say", "speaking"]

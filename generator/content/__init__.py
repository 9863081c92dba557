"""What editors write: topics, actors, glossary, pages, what they know of the sources; citations and their proof."""

from generator.content.loading import load, load_source_files

__all__ = ["load", "load_source_files"]

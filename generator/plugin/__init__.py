"""The MkDocs plugin: the hooks that MkDocs calls, and what it keeps of MkDocs' work. The only importer
of MkDocs.
"""

from generator.plugin.hooks import ExplainerPlugin

__all__ = ["ExplainerPlugin"]

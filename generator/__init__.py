"""Turns dated news articles into an explainer microsite. ARCHITECTURE.md says how."""

DISTRIBUTION = "mkdocs-explainer"
"""What the program is called where packages are installed; the command has a name of its own."""

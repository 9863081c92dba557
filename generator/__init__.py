"""Turns dated news articles into an explainer microsite. ARCHITECTURE.md says how."""

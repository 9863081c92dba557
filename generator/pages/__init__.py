"""The story as pages: plain views of it, and Markdown by templates that escape all they print."""

from generator.pages.building import SHIPPED, Nav, Page, build, escape, nav
from generator.pages.moved import moved

__all__ = ["SHIPPED", "Nav", "Page", "build", "escape", "moved", "nav"]

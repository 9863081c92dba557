"""The story as pages: plain views of it, and Markdown by templates that escape all they print."""

from generator.pages.building import Made, build, made, prepare, template_problems, theme_problem
from generator.pages.compiling import AnyEnvironment, of_user as byte_code
from generator.pages.moved import moved
from generator.pages.page import Nav, Page, nav
from generator.pages.places import places
from generator.pages.shown import limited
from generator.pages.site import Site
from generator.pages.templates import escape

__all__ = [
    "AnyEnvironment",
    "Made",
    "Nav",
    "Page",
    "Site",
    "build",
    "byte_code",
    "escape",
    "limited",
    "made",
    "moved",
    "nav",
    "places",
    "prepare",
    "template_problems",
    "theme_problem",
]

"""What is wrong with a project's templates is told like all else: place, words of ours, what to
write instead.
"""

import gc
import re
import weakref
from pathlib import Path

import jinja2.nodes
import pytest

from generator import pages, pipeline, website
from generator.pages.templates import Templates
from generator.problems import ContentError, report
from generator.render import render
from tests.making import MINIMAL, project
from tests.site.test_build import mkdocs

pytestmark = pytest.mark.site
STORY = {
    "mkdocs.yml": MINIMAL,
    "seeds/2019-03-28.txt": "date 2019-03-28 The council met on Thursday to vote on the tram.\n",
    "content/topics/tram.md": "---\ntitle: The tram\nquestion: Will it come?\nkeywords: [tram]\n---\n",
    "content/pages/index.md": "# Trams\n",
}
EXPRESSION = "a value is printed by {{ name }}; a block is opened by {% if name %} or {% for each in names %}"
COMPARE = "compare it with the program's own template of this name"
OPEN = "something is missing before the end of '{{ … }}' or '{% … %}'"
USE = "the values here cannot be used like this"

CASES = [  # the template of a topic; line and column; what is told; what to write
    (
        "# T\n\n{% if topic %}\nx",
        "3:1",
        "the block 'if' is never closed",
        "write {% endif %} where it ends",
    ),
    (
        "{% if a %}x{% endif %}{% for a in b %}",
        "1:23",
        "the block 'for' is never closed",
        "write {% endfor %} where it ends",
    ),
    ("{% set x %}", "1:1", "the block 'set' is never closed", "write {% endset %} where it ends"),
    (
        "{% for a in b %}\n{% if a %}\n{% endfor %}",
        "3:4",
        "'endfor' stands where the block 'if' is still open",
        "write {% endif %} before it",
    ),
    (
        "x {% endif %}",
        "1:6",
        "'endif' belongs to no open block",
        "delete it, or open the block before it",
    ),
    ("{% inclde 'x' %}", "1:4", "there is no tag 'inclde'", "did you mean 'include'?"),
    ("x\n{{ topic.title b }}", "2:16", "'b' cannot stand here", EXPRESSION),
    ("{{ }}", "1:1", OPEN, EXPRESSION),
    ("{% if %}x{% endif %}", "1:1", OPEN, EXPRESSION),
    ("{% for x %}{% endfor %}", "1:1", OPEN, EXPRESSION),
    ("x\n{{ topic.title", "2:1", "the file ends inside '{{' or '{%'", "close it with '}}' or '%}'"),
    ("x {# y", "1:3", "a comment is never closed", "write #} where it ends"),
    (
        "{{ 'a }}",
        "1:4",
        '"\'" cannot stand here, or a quotation mark before it is not closed',
        EXPRESSION,
    ),
    (
        "{{ a? }}",
        "1:5",
        "'?' cannot stand here, or a quotation mark before it is not closed",
        EXPRESSION,
    ),
    ("{{ ] }}", "1:4", "']' cannot stand here", EXPRESSION),
    ("{{ topic.title } x", "1:16", "'}' cannot stand here", EXPRESSION),
    ("{{ topic. }}", "1:1", "this cannot be read", EXPRESSION),
    ("# {{ topic.title | uper }}", "1:20", "there is no filter 'uper'", "did you mean 'upper'?"),
    ("{{ 1 if topic is defind }}", "1:18", "there is no test 'defind'", "did you mean 'defined'?"),
    (
        "{% block a %}{% endblock %}{% block a %}{% endblock %}",
        "1:4",
        "the block 'a' is here twice",
        "give one of them another name",
    ),
    (
        '{% import "macros/evnts.j2" as e %}',
        "1:12",
        "there is no template 'macros/evnts.j2'",
        "did you mean 'macros/events.j2'?",
    ),
    ('{% include "../../x" %}', "1:13", "there is no template '../../x'", COMPARE),
    ("# {{ topik.title }}", "1:6", "nothing is called 'topik' here", "did you mean 'topic'?"),
    (
        "# {{ topic.titel }}",
        "1:12",
        "what stands before it has no 'titel'",
        "did you mean 'title'?",
    ),
    ("{{ addresses.HOEM }}", "1:14", "what stands before it has no 'HOEM'", COMPARE),
    (
        '{% from "macros/events.j2" import breif %}{{ breif(link, 1) }}',
        "1:35",
        "there is no macro 'breif' in macros/events.j2",
        "did you mean 'brief'?",
    ),
    (
        '{% from "macros/events.j2" import brief %}\n{{ brief() }}',
        "2:1",
        "the macro is not given its 'entry'",
        "write its values between the parentheses, in order",
    ),
    ("{{ topic.title + 1 }}", "1:1", USE, COMPARE),
    ("\n{{ 1 / 0 }}", "2:1", USE, COMPARE),
    ("{{ topic() }}", "1:1", USE, COMPARE),
    (
        '{% include "topic.md.j2" %}',
        "1:1",
        "the template takes itself in again and again",
        "delete the 'include' or 'import'",
    ),
]


def told(root: Path) -> str:
    """What check reports."""
    return report(website.check(root)[2])


@pytest.mark.parametrize(("template", "place", "message", "hint"), CASES)
def test_a_fault_of_a_template_is_told_with_its_place(
    tmp_path: Path, template: str, place: str, message: str, hint: str
) -> None:
    """No word of Jinja2's own, and nothing else than the fault."""
    root = project(tmp_path, STORY | {"templates/topic.md.j2": template})
    expected = (
        f"templates/topic.md.j2:{place}: E501 {message}\n   {hint}\n"
        "1 problem in 1 file. Help: explainer help E501"
    )
    assert told(root) == expected


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    """Of several templates, of those of the theme, and beside wrong content."""
    wrong = {
        "templates/topic.md.j2": "{{ topik }}",
        "templates/about.md.j2": "{% if x %}",
        "templates/overrides/main.html": "{% block x %}",
    }
    root = project(tmp_path, STORY | wrong)
    assert re.findall(r"^(\S+): E501", told(root), re.MULTILINE) == [
        "templates/about.md.j2:1:1",
        "templates/overrides/main.html:1:1",
        "templates/topic.md.j2:1:4",
    ]
    project(root, {"content/actors/x.yml": "nam: X\n"})
    assert "content/actors/x.yml:1:1: E204" in told(root)
    assert "templates/about.md.j2:1:1: E501" in told(root)


def test_a_template_that_is_not_utf_8_is_told_like_any_file(tmp_path: Path) -> None:
    """With its byte; settings too."""
    root = project(tmp_path, STORY)
    (root / "templates").mkdir()
    (root / "templates/topic.md.j2").write_bytes("# Über {{ topic.title }}".encode("latin-1"))
    (root / "mkdocs.yml").write_bytes(MINIMAL.replace("tram", "trém").encode("latin-1"))
    expected = (
        "mkdocs.yml:1:26: E003 byte 0xE9 is not UTF-8\n"
        "   save the file as UTF-8 (in Windows-1252 this byte is 'é')\n"
        "templates/topic.md.j2:1:3: E003 byte 0xDC is not UTF-8\n"
        "   save the file as UTF-8 (in Windows-1252 this byte is 'Ü')\n"
        "2 problems in 2 files. Help: explainer help E003"
    )
    assert told(root) == expected
    with pytest.raises(ContentError, match=re.escape(expected)):
        render(root, tmp_path / "plain")


MACROS = {
    "macros/events.j2": (
        "{% macro brief(link, entry) %}{% endmacro %}",
        "there is no macro 'entry' in macros/events.j2",
    ),
    "macros/sources.j2": (
        "\n{% macro as_of() %}{% endmacro %}",
        "'as_of' is given other values than it takes",
    ),
}


@pytest.mark.parametrize(("name", "macro"), MACROS.items())
def test_a_macro_that_does_not_fit_ours_is_told_where_it_is_written(
    tmp_path: Path, name: str, macro: tuple[str, str]
) -> None:
    """And not in the template of ours that uses it."""
    root = project(tmp_path, STORY | {f"templates/{name}": macro[0]})
    found = website.check(root)[2]
    assert {p.path for p in found} == {f"templates/{name}"}
    assert macro[1] in {p.message for p in found}


def test_a_build_tells_the_same(tmp_path: Path) -> None:
    """Of pages, of the theme's templates, of icons; never a traceback."""
    wrong = {
        "pages": (
            {"templates/topic.md.j2": "{{ topik }}"},
            "templates/topic.md.j2:1:4: E501 nothing is called 'topik'",
        ),
        "a part": (
            {
                "templates/overrides/main.html": '{% extends "explainer.html" %}\n'
                '{% block announce %}{% include "no" %}{% endblock %}'
            },
            "templates/overrides/main.html:2:33: E501 there is no template 'no'",
        ),
        "an icon": (
            {
                "mkdocs.yml": MINIMAL.replace(
                    "material\n", "\n  name: material\n  icon: {logo: material/nothing}\n"
                )
            },
            "mkdocs.yml:5:16: E507 the theme has no icon 'material/nothing'",
        ),
    }
    for name, (changed, expected) in wrong.items():
        built = mkdocs(project(tmp_path / name, STORY | changed))
        assert built.returncode == 1
        assert expected in built.stderr
        assert "Traceback" not in built.stderr


def test_a_site_that_cannot_be_written_is_told_in_a_line(tmp_path: Path) -> None:
    """Here a file stands in the way of its folder."""
    root = project(
        tmp_path, STORY | {"mkdocs.yml": MINIMAL + "site_dir: taken/site\n", "taken": ""}
    )
    built = mkdocs(root)
    assert built.returncode == 1
    assert "taken/site" in built.stderr
    assert "cannot be written: not a directory" in built.stderr
    assert "Traceback" not in built.stderr


def test_what_nobody_has_filled_has_no_heading_and_no_place_in_the_navigation(
    tmp_path: Path,
) -> None:
    """A topic without a summary and without sources; a story without actors and glossary."""
    topic = "---\ntitle: Boats\nquestion: What of the boats?\nkeywords: [boat]\n---\n"
    root = project(tmp_path, STORY | {"content/topics/boats.md": topic})
    made = website.build(root)
    bodies = {page.uri: page.body for page in made.pages}
    assert "In brief" not in bodies["topics/boats.md"]
    assert "## Sources" not in bodies["topics/boats.md"]
    assert "## Sources" in bodies["topics/tram.md"]
    assert "Glossary" not in bodies["index.md"]
    assert "Who’s who" not in bodies["index.md"]
    assert not {"Glossary", "Who’s who"} & {title for part in made.nav for title in part}
    project(
        root,
        {
            "content/glossary.yml": "Tram: {note: Runs on rails.}\n",
            "content/actors/lee.yml": "name: Ann Lee\nkind: person\n",
        },
    )
    made = website.build(root)
    home = next(page.body for page in made.pages if page.uri == "index.md")
    assert "Glossary" in home
    assert "Who’s who" in home
    assert {"Glossary", "Who’s who"} <= {title for part in made.nav for title in part}


def test_a_template_is_compiled_again_only_where_it_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So a preview is quick, and shows what was written last."""
    compiled: list[str] = []
    generate = jinja2.Environment._generate

    def counted(
        self: jinja2.Environment, source: jinja2.nodes.Template, name: str, file: str, **more: bool
    ) -> str:
        compiled.append(file)
        return generate(self, source, name, file, **more)

    monkeypatch.setattr(jinja2.Environment, "_generate", counted)

    def body(template: str) -> str:
        root = project(tmp_path, STORY | {"templates/topic.md.j2": template})
        return next(
            p.body
            for p in pages.build(pipeline.build(root)[0], "Trams", root)
            if p.uri == "topics/tram.md"
        )

    assert body("# The first") == "# The first\n"
    compiled.clear()
    assert body("# The first") == "# The first\n"
    assert compiled == []
    assert body("# The second") == "# The second\n"
    assert compiled == ["templates/topic.md.j2"]


def test_a_template_lets_go_of_what_it_has_shown(tmp_path: Path) -> None:
    """At once, also where a macro of its own could hold it; else a large story is held by its pages."""
    project(
        tmp_path, {"templates/own.md.j2": "{% macro told() %}{{ page }}{% endmacro %}{{ told() }}"}
    )
    shown = Shown()
    held = weakref.ref(shown)
    gc.disable()
    assert Templates(tmp_path, {}, {}).render("own.md.j2", {"page": shown}) == "shown"
    del shown
    is_held = held() is not None
    gc.enable()
    assert not is_held


class Shown:
    """Something that a page shows."""

    def __str__(self) -> str:
        """Its words."""
        return "shown"

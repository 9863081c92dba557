"""The forms for people who propose something, as GitHub takes them; a new story has the same."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml

from tests.flow.scripts import ROOT

FORGE = ROOT / ".github"
STARTER = ROOT / "generator/starter/common/dot-github"
FORMS = ("article.yml", "correction.yml")
WITH_ANSWER = {"input", "textarea", "dropdown", "checkboxes"}


def faults(form: dict[str, Any]) -> set[str]:
    """What GitHub would refuse of a form, or show to nobody."""
    fields = form.get("body") or []
    asked = [f for f in fields if f.get("type") in WITH_ANSWER]
    ids, labels = (
        [f.get("id") for f in asked],
        [f.get("attributes", {}).get("label") for f in asked],
    )
    return {
        fault
        for fault, is_so in {
            "no name or description": not (form.get("name") and form.get("description")),
            "an unknown key": bool(
                form.keys() - {"name", "description", "title", "labels", "body"}
            ),
            "nothing is asked": not asked,
            "a field of an unknown type": any(
                f.get("type") not in WITH_ANSWER | {"markdown"} for f in fields
            ),
            "a field without a label": not all(labels),
            "two fields of one label": len(set(labels)) < len(labels),
            "two fields of one id, or one without": len(set(ids)) < len(ids)
            or not all(re.fullmatch(r"[\w-]+", str(i or "")) for i in ids),
            "a value that is no text": any(
                not isinstance(v, str) for f in fields for v in f.get("attributes", {}).values()
            ),
        }.items()
        if is_so
    }


def read(name: str) -> dict[str, Any]:
    """A form."""
    form: dict[str, Any] = yaml.safe_load((FORGE / "ISSUE_TEMPLATE" / name).read_text("utf-8"))
    return form


@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_as_the_forge_takes_it(name: str) -> None:
    """It has a name, and asks something, each thing once."""
    assert faults(read(name)) == set()


def test_each_fault_is_seen() -> None:
    """In a form that has it."""
    field = {"type": "input", "id": "a", "attributes": {"label": "A"}}
    good = {"name": "N", "description": "D", "body": [field]}
    assert faults(good) == set()
    day = {"label": "B", "placeholder": yaml.safe_load("2019-03-28")}
    for broken, fault in (
        ({"name": ""}, "no name or description"),
        ({"label": "x"}, "an unknown key"),
        ({"body": [{"type": "markdown", "attributes": {"value": "x"}}]}, "nothing is asked"),
        ({"body": [field, {"type": "text"}]}, "a field of an unknown type"),
        ({"body": [{"type": "input", "id": "a"}]}, "a field without a label"),
        ({"body": [field, field | {"id": "b"}]}, "two fields of one label"),
        (
            {"body": [field, field | {"attributes": {"label": "B"}}]},
            "two fields of one id, or one without",
        ),
        (
            {"body": [field, {"type": "input", "id": "b", "attributes": day}]},
            "a value that is no text",
        ),
    ):
        assert fault in faults(good | broken)


def test_a_new_story_has_the_same_forms() -> None:
    """What is renewed here is renewed there."""
    ours = {p.relative_to(FORGE) for p in (*FORGE.glob("ISSUE_TEMPLATE/*"), *FORGE.glob("*.md"))}
    assert len(ours) == len(FORMS) + 2
    assert {p: (FORGE / p).read_text("utf-8") for p in ours} == {
        p: (STARTER / p).read_text("utf-8") for p in ours
    }


def test_what_a_proposal_is_told_to_look_at_is_there() -> None:
    """The template speaks of the run's summary and of the site that hangs on it."""
    told = (FORGE / "PULL_REQUEST_TEMPLATE.md").read_text("utf-8")
    for workflow in (FORGE / "workflows/site.yml", STARTER / "workflows/site.yml"):
        text = workflow.read_text("utf-8")
        assert "GITHUB_STEP_SUMMARY" in text
        assert "name: site\n" in text
    assert "“Summary”" in told
    assert "Artifacts: site" in told

"""The rules that the workflow keeps, each tried on a workflow that breaks it."""

from __future__ import annotations

import copy
import itertools
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.flow.scripts import ROOT

FILE = ROOT / ".github/workflows/site.yml"
Workflow = dict[str, Any]

SAFE = re.compile(r"runner\.temp|matrix\.\w+|steps\.\w+\.\w+\.\w+")
"""What may stand in a script: nothing that somebody wrote into a pull request."""


def loaded() -> Workflow:
    """The workflow as data, every value as it is written."""
    workflow: Workflow = yaml.load(FILE.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 # it makes text alone
    return workflow


def _steps(workflow: Workflow) -> Iterator[tuple[str, dict[str, Any]]]:
    return ((name, step) for name, job in workflow["jobs"].items() for step in job.get("steps", ()))


def _needs(job: dict[str, Any]) -> list[str]:
    needs = job.get("needs", [])
    return [needs] if isinstance(needs, str) else list(needs)


def _behind(workflow: Workflow, name: str) -> set[str]:
    """Every job that one waits for, directly or not."""
    needs = _needs(workflow["jobs"][name])
    return {*needs, *itertools.chain.from_iterable(_behind(workflow, need) for need in needs)}


def breaches(workflow: Workflow) -> set[str]:
    """The rules that a workflow breaks."""
    return {
        *_actions(workflow),
        *_scripts(workflow),
        *_rights(workflow),
        *_parts(workflow),
        *_publishing(workflow),
    }


def _actions(workflow: Workflow) -> Iterator[str]:
    for _, step in _steps(workflow):
        action = step.get("uses", "")
        if action and not re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action):
            yield "an action is named by something else than its commit, or is no action of the forge's own"
        if (
            action.startswith("actions/checkout@")
            and step.get("with", {}).get("persist-credentials") != "false"
        ):
            yield "a checkout leaves its credentials behind"


def _scripts(workflow: Workflow) -> Iterator[str]:
    for _, step in _steps(workflow):
        if [
            e
            for e in re.findall(r"\$\{\{\s*(.*?)\s*\}\}", step.get("run", ""))
            if not SAFE.fullmatch(e)
        ]:
            yield "a script is made from what others wrote"


def _rights(workflow: Workflow) -> Iterator[str]:
    if workflow.get("permissions") != {}:
        yield "jobs have rights that they do not name"
    for name, job in workflow["jobs"].items():
        rights = job.get("permissions", {})
        own = {"pages": "write", "id-token": "write"} if name == "deploy" else {}
        if rights == "write-all" or (
            isinstance(rights, dict) and "write" in rights.values() and rights != own
        ):
            yield "a job may write that should not"
        if rights == own != {} and any(
            "run" in step or "checkout" in step.get("uses", "") for step in job.get("steps", ())
        ):
            yield "the job that may write runs code"
        if "timeout-minutes" not in job:
            yield "a job has no time limit"
    if "secrets." in str(workflow):
        yield "a job is handed a secret"


def _parts(workflow: Workflow) -> Iterator[str]:
    runs = {
        name: [s["run"] for n, s in _steps(workflow) if n == name and "run" in s]
        for name in workflow["jobs"]
    }
    jobs = workflow["jobs"]
    if set(workflow["on"]) != {"pull_request", "push"} or workflow["on"]["push"] != {
        "branches": ["main"]
    }:
        yield "it runs for something else than a pull request or a push to main"
    if "make story" not in runs["story"] or {"touched", "program"} & _behind(workflow, "story"):
        yield "the story is not checked by itself"
    if (
        runs["program"] != [".ci/run"]
        or jobs["program"].get("if") != "needs.touched.outputs.program != 'false'"
    ):
        yield "the program's tests are not run for every change but the story's"
    kept = [
        step
        for name, step in _steps(workflow)
        if name == "story" and "/upload-artifact@" in step.get("uses", "")
    ]
    if not [
        s
        for s in kept
        if s.get("if") == "github.event_name == 'pull_request'" and s["with"]["path"] == "site"
    ]:
        yield "the site of a pull request is not kept"
    yield from _telling(workflow)
    if jobs["verdict"].get("if") != "always()" or set(_needs(jobs["verdict"])) != {
        "touched",
        "story",
        "program",
    }:
        yield "no job speaks for all"


def _telling(workflow: Workflow, job: str = "story") -> Iterator[str]:
    """What a pull request does to the site stands in the run's summary, and stops nothing."""
    steps = [step for name, step in _steps(workflow) if name == job]
    checkout = next(s for s in steps if "/checkout@" in s.get("uses", ""))
    telling = [s for s in steps if "explainer diff HEAD^ --markdown" in s.get("run", "")]
    if (
        len(telling) != 1
        or telling[0].get("if") != "github.event_name == 'pull_request'"
        or telling[0].get("continue-on-error") != "true"
        or not telling[0]["run"].endswith('>> "$GITHUB_STEP_SUMMARY"')
        or checkout["with"].get("fetch-depth") != "2"
    ):
        yield "what a pull request changes is not told"


def _publishing(workflow: Workflow) -> Iterator[str]:
    deploy = workflow["jobs"]["deploy"]
    if deploy.get("if") != "github.event_name == 'push' && github.ref == 'refs/heads/main'":
        yield "it publishes something else than main"
    behind = _behind(workflow, "deploy")
    if "story" not in behind or {"program", "touched", "verdict"} & behind:
        yield "publishing does not wait for the story, or waits for the program"


def test_the_workflow_breaks_no_rule() -> None:
    """The one in use keeps all of them."""
    assert breaches(loaded()) == set()


def _step(job: str, with_: str) -> Callable[[Workflow], dict[str, Any]]:
    return lambda w: next(
        s for s in w["jobs"][job]["steps"] if with_ in s.get("uses", s.get("run", ""))
    )


BROKEN: dict[str, tuple[Callable[[Workflow], object], str]] = {
    "a tag": (
        lambda w: _step("story", "checkout")(w).update(uses="actions/checkout@v4"),
        "an action is named by something else than its commit, or is no action of the forge's own",
    ),
    "credentials kept": (
        lambda w: _step("program", "checkout")(w).update({"with": {"persist-credentials": "true"}}),
        "a checkout leaves its credentials behind",
    ),
    "credentials unmentioned": (
        lambda w: _step("touched", "checkout")(w).pop("with"),
        "a checkout leaves its credentials behind",
    ),
    "a title in a script": (
        lambda w: _step("story", "make")(w).update(
            run="echo ${{ github.event.pull_request.title }}"
        ),
        "a script is made from what others wrote",
    ),
    "a branch in a script": (
        lambda w: _step("touched", "python3")(w).update(run="git diff ${{github.head_ref}}"),
        "a script is made from what others wrote",
    ),
    "rights for all": (
        lambda w: w.update(permissions="write-all"),
        "jobs have rights that they do not name",
    ),
    "rights unmentioned": (
        lambda w: w.pop("permissions"),
        "jobs have rights that they do not name",
    ),
    "the build may write": (
        lambda w: w["jobs"]["story"].update(permissions={"contents": "read", "pages": "write"}),
        "a job may write that should not",
    ),
    "publishing may write more": (
        lambda w: w["jobs"]["deploy"]["permissions"].update(contents="write"),
        "a job may write that should not",
    ),
    "publishing runs a script": (
        lambda w: w["jobs"]["deploy"]["steps"].append({"run": "make site"}),
        "the job that may write runs code",
    ),
    "publishing checks out": (
        lambda w: w["jobs"]["deploy"]["steps"].append(_step("story", "checkout")(w)),
        "the job that may write runs code",
    ),
    "no time limit": (
        lambda w: w["jobs"]["verdict"].pop("timeout-minutes"),
        "a job has no time limit",
    ),
    "a secret": (
        lambda w: _step("story", "make")(w)["env"].update(KEY="${{ secrets.KEY }}"),
        "a job is handed a secret",
    ),
    "rights of the base": (
        lambda w: w["on"].update(pull_request_target=w["on"].pop("pull_request")),
        "it runs for something else than a pull request or a push to main",
    ),
    "the story waits for the tests": (
        lambda w: w["jobs"]["story"].update(needs="program"),
        "the story is not checked by itself",
    ),
    "tests left out": (
        lambda w: w["jobs"]["program"].update({"if": "needs.touched.outputs.program == 'true'"}),
        "the program's tests are not run for every change but the story's",
    ),
    "no preview": (
        lambda w: _step("story", "upload-artifact")(w).pop("if"),
        "the site of a pull request is not kept",
    ),
    "a change untold": (
        lambda w: _step("story", "explainer diff")(w).update(run="true"),
        "what a pull request changes is not told",
    ),
    "no history to compare with": (
        lambda w: _step("story", "checkout")(w)["with"].pop("fetch-depth"),
        "what a pull request changes is not told",
    ),
    "a base that stops the check": (
        lambda w: _step("story", "explainer diff")(w).pop("continue-on-error"),
        "what a pull request changes is not told",
    ),
    "a verdict that is skipped": (
        lambda w: w["jobs"]["verdict"].pop("if"),
        "no job speaks for all",
    ),
    "a pull request is published": (
        lambda w: w["jobs"]["deploy"].pop("if"),
        "it publishes something else than main",
    ),
    "publishing waits for the tests": (
        lambda w: w["jobs"]["deploy"]["needs"].append("verdict"),
        "publishing does not wait for the story, or waits for the program",
    ),
    "publishing waits for nothing": (
        lambda w: w["jobs"]["deploy"].pop("needs"),
        "publishing does not wait for the story, or waits for the program",
    ),
}


@pytest.mark.parametrize("broken", BROKEN)
def test_each_rule_is_seen_to_be_broken(broken: str) -> None:
    """A workflow that differs in one thing breaks the rule about it."""
    workflow = copy.deepcopy(loaded())
    breaking, rule = BROKEN[broken]
    breaking(workflow)
    assert rule in breaches(workflow)


def test_each_action_has_its_version_beside_it() -> None:
    """A person reads v4.2.2 where the machine reads a commit."""
    uses = [
        line for line in FILE.read_text("utf-8").splitlines() if re.match(r"\s*(- )?uses:", line)
    ]
    assert uses
    assert [line for line in uses if not re.search(r"@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line)] == []


def test_what_the_story_must_pass_is_check_and_build() -> None:
    """`make story` is `make check` and `make site`; the build is the strict one."""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert re.search(r"^story: check site ##", makefile, re.MULTILINE)
    assert "explainer check" in makefile
    assert '"build", "--strict"' in (ROOT / ".ci/site.py").read_text("utf-8")


def test_updates_are_proposed_for_actions_and_packages() -> None:
    """Once a week, in one pull request each."""
    updates = yaml.safe_load((ROOT / ".github/dependabot.yml").read_text("utf-8"))["updates"]
    assert {update["package-ecosystem"] for update in updates} == {"github-actions", "pip"}
    assert all(
        update["schedule"] == {"interval": "weekly"} and update["groups"] for update in updates
    )


OUTCOMES = [
    ("success", "success", "success", "true", True),
    ("success", "success", "skipped", "false", True),
    ("success", "success", "skipped", "true", False),
    ("success", "success", "skipped", "", False),
    ("success", "success", "failure", "true", False),
    ("success", "success", "cancelled", "true", False),
    ("success", "failure", "skipped", "false", False),
    ("success", "skipped", "success", "true", False),
    ("failure", "success", "skipped", "", False),
    ("failure", "success", "skipped", "false", False),
    ("cancelled", "cancelled", "cancelled", "", False),
]


@pytest.mark.site
@pytest.mark.parametrize(("touched", "story", "program", "needed", "green"), OUTCOMES)
def test_the_verdict(touched: str, story: str, program: str, needed: str, green: bool) -> None:
    """Green where all went well or the tests were rightly left out, and nowhere else."""
    script = _step("verdict", "test")(loaded())["run"]
    told = {"TOUCHED": touched, "STORY": story, "PROGRAM": program, "NEEDED": needed}
    done = subprocess.run(
        ["bash", "-e", "-c", script], env={"PATH": "/usr/bin:/bin", **told}, check=False
    )
    assert (done.returncode == 0) is green


@pytest.mark.site
def test_actionlint_finds_nothing(tmp_path: Path) -> None:
    """It does find a mistake in a workflow that has one."""
    assert _actionlint(FILE) == ""
    wrong = tmp_path / "wrong.yml"
    wrong.write_text(
        FILE.read_text("utf-8").replace("needs.touched.outputs.program", "needs.touched.output.x"),
        "utf-8",
    )
    assert "wrong.yml" in _actionlint(wrong)


def _actionlint(file: Path) -> str:
    """What actionlint says of a file; shellcheck, which not every machine has, is left out."""
    actionlint = Path(sys.executable).with_name("actionlint")
    done = subprocess.run(
        [actionlint, "-shellcheck=", "-no-color", file], capture_output=True, text=True, check=False
    )
    return done.stdout + done.stderr

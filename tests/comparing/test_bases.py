"""With what a story is compared: a revision of its repository, whose files are only read, or the data
of an earlier build.
"""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import comparing, data, pipeline
from generator.cli import main
from generator.comparing import revisions
from tests.making import MINIMAL, project
from tests.stories import SWING_BRIDGE, copy

SEED = "date 2019-03-28 The council voted on 26 March.\n"
STORY = {"mkdocs.yml": MINIMAL, "seeds/a.txt": SEED, "content/pages/index.md": "# Trams\n"}
LATER = SEED.replace("26 March", "25 March")
WHO = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "core.symlinks=true")


def git(folder: Path, *arguments: str) -> str:
    """What git says in a folder."""
    done = subprocess.run(
        ["git", *WHO, *arguments], cwd=folder, capture_output=True, text=True, check=True
    )
    return done.stdout


def diff(story: Path, *arguments: str) -> Result:
    """What `explainer diff` says in a story."""
    return CliRunner().invoke(main, ["-C", str(story), "diff", *arguments])


def committed(repository: Path) -> None:
    """Keep all that stands in the folder."""
    git(repository, "add", "--all")
    git(repository, "commit", "--quiet", "--message", "m")


def begun(repository: Path, below: str) -> Path:
    """A story in a repository; its last commit is not what stands there."""
    repository.mkdir()
    git(repository, "init", "--quiet", "--initial-branch", "main")
    root = project(repository / below, STORY)
    committed(repository)
    (root / "seeds/a.txt").write_text(LATER, "utf-8")
    return root


@pytest.fixture(autouse=True)
def _nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that whatever else is new in a folder was left by the comparison."""
    monkeypatch.setenv("EXPLAINER_CACHE", "off")


@pytest.fixture(params=["", "news/a story é"])
def story(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A story in a repository of its own, or below one."""
    return begun(tmp_path / "repository", request.param)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One for tests that change nothing."""
    return begun(tmp_path_factory.mktemp("shared") / "repository", "")


# ---------------------------------------------------------------- revisions


@pytest.mark.parametrize("name", ["main", "HEAD", "refs/heads/main", "@", "HEAD~0"])
def test_a_revision_is_named_as_git_names_it(story: Path, name: str) -> None:
    """The commit is told, so that a moved branch is seen."""
    result = diff(story, name)
    commit = git(story, "rev-parse", "HEAD")[:10]
    assert result.stdout.startswith(f"Compared with {name} ({commit}): 1 article changed")
    assert "date: 26 March 2019 → 25 March 2019" in result.stdout
    assert result.exit_code == 0


def test_the_exit_status_tells_whether_anything_changes(story: Path) -> None:
    """Where that is asked for."""
    assert diff(story, "main", "--exit-code").exit_code == 1
    committed(story)
    result = diff(story, "main", "--exit-code")
    assert (result.exit_code, "nothing changes on the site." in result.stdout) == (0, True)
    assert json.loads(diff(story, "HEAD^", "--json").stdout)["counts"]["event"] == {"changed": 1}


def test_the_checkout_is_never_touched(story: Path) -> None:
    """Neither its files nor what git keeps of it."""
    top = Path(git(story, "rev-parse", "--show-toplevel").strip())
    before = {p: p.read_bytes() for p in sorted(top.rglob("*")) if p.is_file()}
    diff(story, "main")
    assert {p: p.read_bytes() for p in sorted(top.rglob("*")) if p.is_file()} == before


@pytest.mark.parametrize(
    "name",
    [
        "none",
        "",
        "-h",
        "--all",
        "--output=x",
        "--git-dir=/",
        "main --",
        "main:seeds/a.txt",
        "HEAD^{tree}",
        "main..main",
        "^main",
        "a\0b",
        "a\nb",
        "\x1b[31m",
        "$(touch x)",
        "\udcff",
        "../../etc",
        "x" * 5000,
    ],
)
def test_a_name_that_is_no_revision_is_told(shared: Path, name: str) -> None:
    """Whatever it is, it is no option, no command and no file; nothing of it moves the cursor."""
    before = sorted(shared.rglob("*"))
    result = diff(shared, "--", name)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(("Error: git knows no revision '", "Error: no revision has"))
    assert result.stderr.count("\n") == 1
    assert "\x1b" not in result.stderr
    assert sorted(shared.rglob("*")) == before


def test_a_folder_in_no_repository_is_told(tmp_path: Path) -> None:
    """With the way that is left."""
    story = project(tmp_path / "s", STORY)
    result = diff(story, "main")
    assert result.exit_code == 2
    assert result.stderr == (
        f"Error: {story.resolve()} is in no git repository; name the story.json of an earlier"
        " build instead\n"
    )


def test_a_machine_without_git_is_told(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is no traceback."""
    monkeypatch.setenv("PATH", "")
    assert "Error: git is not installed; name the story.json" in diff(story, "main").stderr


def test_a_revision_from_before_the_story_is_told(story: Path) -> None:
    """There were no articles in its folder, or there was no such folder."""
    tree = git(story, "hash-object", "-t", "tree", os.devnull).strip()
    result = diff(story, git(story, "commit-tree", tree, "-m", "m").strip())
    assert result.exit_code == 2
    assert "there was no story yet" in result.stderr or "E107" in result.stderr


def test_a_base_that_does_not_build_is_told_with_its_problems(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the summary too; no line of the change is marked, since the problems are not its own."""
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    project(story, {"content/topics/<b>.md": "no topic\n"})
    committed(story)
    (story / "content/topics/<b>.md").unlink()
    result = diff(story, "main", "--markdown")
    assert result.exit_code == 2
    assert "main does not build, so there is nothing to compare with:" in result.stderr
    assert "content/topics/<b>.md:1:1: E" in result.stderr
    assert "::error" not in result.output
    assert "- content&#47;topics&#47;&#60;b&#62;.md" in result.stdout


def test_a_story_that_does_not_build_now_is_told_as_ever(story: Path) -> None:
    """With another status than that of a change."""
    project(story, {"content/actors/b.yml": "name: B\n"})
    result = diff(story, "main", "--exit-code")
    assert (result.exit_code, "content/actors/b.yml" in result.stderr) == (2, True)


def test_files_are_read_byte_for_byte_as_they_were_kept(story: Path) -> None:
    """What attributes leave out of an archive, or write otherwise on a disk, is there all the same."""
    project(
        story,
        {".gitattributes": "* export-ignore\n*.txt text eol=crlf working-tree-encoding=UTF-16\n"},
    )
    git(story, "add", ".gitattributes")
    git(story, "commit", "--quiet", "--message", "m")
    with comparing.checked_out(story, "main") as revision:
        assert (revision.root / "seeds/a.txt").read_text("utf-8") == SEED
        held = sorted(p.name for p in revision.root.iterdir())
        assert held == ["content", "mkdocs.yml", "seeds"]
    assert not revision.root.exists()


PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"


def test_files_that_change_how_the_site_looks_are_named(story: Path) -> None:
    """A page could look otherwise although it says the same."""
    project(story, {"templates/topic.md.j2": "# A\n"})
    (story / "content/pages/a.png").write_bytes(PNG)
    committed(story)
    settings = (story / "mkdocs.yml").read_text("utf-8")
    project(story, {"mkdocs.yml": f"{settings}site_url: https://a.example/\n"})
    project(story, {"templates/topic.md.j2": "# B\n"})
    (story / "content/pages/a.png").rename(story / "content/pages/b.png")
    told = diff(story, "main").stdout
    assert told.endswith(
        "How the site looks (1 added, 2 changed, 1 gone)\n  ~ mkdocs.yml\n  ~ templates/topic.md.j2\n"
        "  + content/pages/b.png\n  - content/pages/a.png\n"
    )


def test_nothing_is_written_outside_of_the_folder(story: Path, tmp_path: Path) -> None:
    """A link in a revision leads nowhere but into its own folder."""
    (tmp_path / "secret.txt").write_text("date 2019-01-01 A secret.\n", "utf-8")
    (story / "seeds/out.txt").symlink_to(tmp_path / "secret.txt")
    (story / "seeds/up.txt").symlink_to("../../secret.txt")
    (story / "seeds/in.txt").symlink_to("a.txt")
    committed(story)
    with comparing.checked_out(story, "main") as revision:
        held = sorted(p.name for p in (revision.root / "seeds").iterdir())
        assert held == ["a.txt", "in.txt"]


@pytest.mark.parametrize("path", ["../x", "/x", "a/../../x", ".git/config", "seeds/.GIT/config"])
def test_a_path_that_leads_away_is_no_file_of_the_story(path: str) -> None:
    """A repository that somebody forged can hold such names."""
    listed = f"100644 blob {'0' * 40}\t{path}\x00100644 blob {'1' * 40}\tseeds/a.txt\x00".encode()
    assert [str(p) for p, _ in revisions._entries(listed)] == ["seeds/a.txt"]


OUT = "source: all\nwords: John Penny\nredact: a porter\nreason: r\nwho: w\nwhen: 2019-04-05\n"
# What else holds the words than a text: the names of files are ids and addresses.
NAMED = {
    "seeds/a.txt": "date 2019-03-28\nJohn Penny was fined on 26 March. JOHN PENNY said that he would pay £40.\n",
    "seeds/2019-03-29-john-penny.txt": "date 2019-03-29\nJohn Penny left on 27 March.\n",
    "content/topics/john-penny.md": "---\ntitle: John Penny\nquestion: Who is John Penny?\nkeywords: [fined]\n---\n",
    "content/actors/john-penny.yml": "name: John Penny\nkind: person\n",
}


@pytest.mark.parametrize("options", [(), ("--markdown",), ("--json",)])
@pytest.mark.parametrize("wrong", ["", "John Penny\n"])
def test_words_that_are_taken_out_are_not_told(
    story: Path, options: tuple[str, ...], wrong: str
) -> None:
    """They stood in the base, in texts and names; what is told of the change has none of them, nor
    what is told of a base that does not build.
    """
    project(story, NAMED | ({"content/topics/b.md": wrong} if wrong else {}))
    committed(story)
    for path in (*NAMED, *(("content/topics/b.md",) if wrong else ())):
        (story / path).unlink()
    kept = NAMED["seeds/a.txt"]
    project(story, {"content/corrections/removed.yml": OUT, "seeds/a.txt": kept})
    result = diff(story, "main", *options)
    assert result.exit_code == (2 if wrong else 0), result.output
    assert result.output
    assert "penny" not in result.output.lower()
    assert wrong or "something was removed" in result.output


# ---------------------------------------------------------------- earlier builds


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A folder with the data files of a site."""
    told = pipeline.build(copy(SWING_BRIDGE, tmp_path / "story"))[0]
    return project(tmp_path / "site", {path: make() for path, make in data.files(told).items()})


@pytest.mark.parametrize("name", ["", "data", "data/story.json"])
def test_an_earlier_build_is_named_by_its_data_or_its_folder(built: Path, name: str) -> None:
    """In each form; the story has not changed since."""
    result = diff(built.parent / "story", str(built / name), "--exit-code")
    assert (result.exit_code, result.stdout.endswith(": nothing changes on the site.\n")) == (
        0,
        True,
    )


def test_a_timeline_in_parts_is_read_whole(built: Path, tmp_path: Path) -> None:
    """Every event stands in one of the parts."""
    timeline = json.loads((built / "data/timeline.json").read_text("utf-8"))
    part = {"version": 2, "events": timeline["events"]}
    parts = [{"file": "data/timeline/all.json", "count": 1, "first": "", "last": ""}]
    project(
        built,
        {
            "data/timeline/all.json": json.dumps(part),
            "data/timeline.json": json.dumps(timeline | {"events": [], "parts": parts}),
        },
    )
    assert diff(tmp_path / "story", str(built), "--exit-code").exit_code == 0


BROKEN = {
    "no JSON": ("data/story.json", "{", "is no JSON"),
    "a list": ("data/story.json", "[]", "is not the data of an explainer"),
    "another file": ("data/story.json", '{"a": 1}', "is not the data of an explainer"),
    "version 1": ("data/story.json", '{"version": 1}', "is of version 1"),
    "nested deeply": ("data/story.json", "[" * 100_000, "is no JSON"),
    "a way out": (
        "data/story.json",
        '{"version": 2, "timeline": "data/../../x.json"}',
        "which is no place of a data file",
    ),
    "no text of a way": ("data/story.json", '{"version": 2, "timeline": 3}', "is not the data"),
    "a file that is missing": (
        "data/story.json",
        '{"version": 2, "timeline": "data/none.json"}',
        "cannot be read: no such file",
    ),
    "events of another form": (
        "data/timeline.json",
        '{"parts": [], "events": [3]}',
        "is not the data",
    ),
    "an unknown status": (
        "data/timeline.json",
        '{"parts": [], "events": [{"evidence": [], "telling": 0, "status": "\\u001b"}]}',
        "is not the data",
    ),
}


@pytest.mark.parametrize("case", BROKEN)
def test_data_that_cannot_be_used_is_told(built: Path, case: str) -> None:
    """In one line, and never as a traceback."""
    path, text, told = BROKEN[case]
    project(built, {path: text})
    result = diff(built.parent / "story", str(built))
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert told in result.stderr


def test_a_data_file_that_is_too_large_is_told(built: Path) -> None:
    """It is not read."""
    os.truncate(built / "data/timeline.json", comparing.bases.MAX_FILE + 1)
    assert "is too large: it may have 64 MiB" in diff(built.parent / "story", str(built)).stderr

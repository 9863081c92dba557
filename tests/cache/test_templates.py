"""What templates are compiled to is kept for its user alone, is run for no other, and changes no
byte.
"""

from __future__ import annotations

import io
import marshal
import pickle
import shutil
from collections.abc import Callable
from pathlib import Path

import jinja2
import pytest
from jinja2.bccache import bc_magic

from generator import cache, project
from generator.annotating import Means
from generator.cache import Store
from generator.cache.sealing import SIZE, Seal
from generator.pages import compiling
from tests.cache.making import SEAL, published, story

Compiled = list[str | None]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A story with a template of its own."""
    made = story(tmp_path / "story")
    (made / "templates").mkdir()
    shutil.copy(project.SHIPPED / "glossary.md.j2", made / "templates/glossary.md.j2")
    return made


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> Compiled:
    """The names of templates that are compiled, as that happens."""
    names: Compiled = []
    compiles = jinja2.Environment.compile

    def noted(self: jinja2.Environment, source: str, name: str | None, *others: object) -> object:
        names.append(name)
        return compiles(self, source, name, *others)  # type: ignore[call-overload]

    monkeypatch.setattr(jinja2.Environment, "compile", noted)
    return names


def _by(folder: Path, seal: Seal = SEAL) -> Means:
    return Means(compiled=Store(folder, seal))


def _records(folder: Path) -> list[Path]:
    return [path for path in folder.glob("??/*") if path.is_file()]


def test_each_template_is_compiled_once(root: Path, tmp_path: Path, compiled: Compiled) -> None:
    """The second build compiles none, and publishes the same bytes."""
    first = published(root, _by(tmp_path / "kept"))
    assert compiled
    compiled.clear()
    assert published(root, _by(tmp_path / "kept")) == first
    assert compiled == []


def test_another_text_is_compiled_anew(root: Path, tmp_path: Path, compiled: Compiled) -> None:
    """A template that was edited is compiled, it alone, and the page says what it says now."""
    published(root, _by(tmp_path / "kept"))
    compiled.clear()
    template = root / "templates/glossary.md.j2"
    template.write_text(template.read_text("utf-8") + "\nBelow all terms.\n", encoding="utf-8")
    told = published(root, _by(tmp_path / "kept"))
    assert compiled == ["glossary.md.j2"]
    assert any("Below all terms." in text for text in told.values())


def _code(source: str, checksum: str) -> bytes:
    """Byte code as Jinja2 keeps it."""
    out = io.BytesIO()
    out.write(bc_magic)
    pickle.dump(checksum, out, 2)
    marshal.dump(compile(source, "template", "exec"), out)
    return out.getvalue()


def _hostile(data: bytes, trace: Path) -> bytes:
    """Byte code that leaves a trace, for the template of which these are."""
    checksum = pickle.load(io.BytesIO(data[len(bc_magic) :]))  # noqa: S301 our own
    return _code(f"__import__('pathlib').Path({str(trace)!r}).touch()", checksum)


Forged = Callable[[str, bytes, bytes], bytes]
FORGED: dict[str, Forged] = {
    "without a seal": lambda _name, _old, new: new,
    "with the old seal": lambda _name, old, new: old[:SIZE] + new,
    "with another's seal": lambda name, _old, new: Seal(b"another's").mark(name, new) + new,
}


@pytest.mark.parametrize("kind", FORGED)
def test_no_code_of_a_stranger_is_run(root: Path, tmp_path: Path, kind: str) -> None:
    """Whatever somebody puts in the place of byte code is not run, and the pages are the same."""
    folder, trace = tmp_path / "kept", tmp_path / "trace"
    first = published(root, _by(folder))
    assert _records(folder)
    for path in _records(folder):
        old = path.read_bytes()
        name = path.parent.name + path.name
        path.write_bytes(FORGED[kind](name, old, _hostile(old[SIZE:], trace)))
    assert published(root, _by(folder)) == first
    assert not trace.exists()


def test_what_such_code_would_do(root: Path, tmp_path: Path) -> None:
    """The same code would run if its seal were right: the test above tries what counts."""
    folder, trace = tmp_path / "kept", tmp_path / "trace"
    published(root, _by(folder))
    for path in _records(folder):
        data = _hostile(path.read_bytes()[SIZE:], trace)
        path.write_bytes(SEAL.mark(path.parent.name + path.name, data) + data)
    with pytest.raises(KeyError):
        published(root, _by(folder))
    assert trace.exists()


def test_it_lies_in_the_users_own_folder(tmp_path: Path) -> None:
    """No project and no folder that the environment names holds what is run."""
    home, elsewhere = tmp_path / "home", tmp_path / "elsewhere"
    environ = {"XDG_CACHE_HOME": str(home), cache.SWITCH: str(elsewhere)}
    store = cache.of_user(environ)
    assert store is not None
    store.put("ab" * 20, b"code")
    assert [path.read_bytes()[SIZE:] for path in home.rglob("?" * 38)] == [b"code"]
    assert not elsewhere.exists()


def test_a_shared_secret_opens_none_of_it(tmp_path: Path) -> None:
    """What machines share by a secret in the environment is read by it, but byte code is not."""
    shared = {"XDG_CACHE_HOME": str(tmp_path), "EXPLAINER_CACHE_KEY": "of all machines"}
    own = {"XDG_CACHE_HOME": str(tmp_path)}
    written, read = cache.of_user(shared), cache.of_user(own)
    assert written is not None
    assert read is not None
    written.put("ab" * 20, b"code")
    assert read.get("ab" * 20) == b"code"


@pytest.mark.parametrize("said", ["off", "no", " OFF "])
def test_where_nothing_is_to_be_kept(tmp_path: Path, said: str) -> None:
    """The switch of the cache switches this off too."""
    environ = {"XDG_CACHE_HOME": str(tmp_path), cache.SWITCH: said}
    assert cache.of_user(environ) is None
    assert not list(tmp_path.iterdir())


def _shouted(text: str) -> str:
    return text.upper()


def test_filters_of_others_keep_a_template_from_being_kept(tmp_path: Path) -> None:
    """A filter that another program adds may decide what a constant is compiled to, so that
    nothing is kept where there is one.
    """
    store = Store(tmp_path, SEAL)
    environment = jinja2.Environment()  # noqa: S701 it makes no page
    assert compiling.of_user(environment, store) is not None
    environment.filters["shouted"] = _shouted
    assert compiling.of_user(environment, store) is None


def test_options_are_told_apart(tmp_path: Path) -> None:
    """One text is compiled to other code where the environment has another language or blanks."""
    store = Store(tmp_path, SEAL)
    texts = []
    for options in ({}, {"trim_blocks": True}, {"variable_start_string": "<<"}):
        environment = jinja2.Environment(**options)  # noqa: S701
        environment.bytecode_cache = compiling.of_user(environment, store)
        environment.loader = jinja2.DictLoader({"page": "{% if 1 %}\n{{ 2 }}{% endif %}"})
        texts.append(environment.get_template("page").render())
    assert texts == ["\n2", "2", "\n{{ 2 }}"]

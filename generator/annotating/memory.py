"""What a process that builds again and again, as a preview does, remembers of the story it told last."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from generator.annotating.one import Found
from generator.model import AnnotatedArticle, Content, Story


class Memory:
    """The articles as they were read, and the story."""

    def __init__(self) -> None:
        """Remember nothing yet."""
        self.found: Mapping[str, Found] = {}
        """What was found last in each article, by its key."""
        self._decided: tuple[object, ...] = ()
        self._story: Story | None = None

    def story(
        self,
        told: Sequence[AnnotatedArticle],
        content: Content,
        sides: Mapping[str, str],
        build: Callable[[Sequence[AnnotatedArticle], Content], Story],
    ) -> Story:
        """Return the story that is built of the articles; the one before with the content of now, where
        nothing is otherwise of which it is built: the articles, corrections and sides.
        """
        decides = tuple(told), content.corrections, sides
        if self._story is None or decides != self._decided:
            self._decided, self._story = (), None  # not two of them at once
            self._decided, self._story = decides, build(told, content)
        self._story = replace(self._story, content=content)
        return self._story

"""The rules: every example is read as it says, and every rule can be understood by a person."""

from __future__ import annotations

import datetime

import pytest

from generator.times import RULES, Rule, tag
from generator.times.lexicon import CLASSES
from generator.times.model import Example
from generator.times.patterns import parse

EXAMPLES = [(rule, example) for rule in RULES.values() for example in rule.examples]
SORTS = {sort for rule in RULES.values() for sort in rule.sort.split()}
SHAPES = {
    "num",
    "int",
    "dd",
    "ddth",
    "day",
    "hh",
    "yy",
    "year",
    "decimal",
    "iso",
    "slash",
    "clock",
    "meridiem",
    "hours",
    "shortdecade",
    "nth",
    "numword",
    "code",
    "count",
}


@pytest.mark.parametrize(
    ("rule", "example"), EXAMPLES, ids=[f"{rule.name}-{i}" for i, (rule, _) in enumerate(EXAMPLES)]
)
def test_example(rule: Rule, example: Example) -> None:
    """A rule reads its own example to the value that it gives."""
    found = tag(example.text, datetime.date.fromisoformat(example.dct))
    assert next((t.value for t in found if t.rule == rule.name), None) == example.value, found


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_rule_explains_itself(rule: Rule) -> None:
    """A rule has a gloss in plain words without a full stop, patterns, and at least one example."""
    assert rule.gloss
    assert not rule.gloss.endswith(".")
    assert rule.patterns
    assert rule.examples


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_patterns_name_what_exists(rule: Rule) -> None:
    """Every class and every find that a pattern names exists, so that none is dead by a slip of the
    pen.
    """
    for pattern in rule.patterns:
        for element in parse(pattern):
            for atom in element.atoms:
                if atom.startswith("{"):
                    assert atom[1:-1] in CLASSES or atom[1:-1] in SHAPES, pattern
                if atom.startswith("<"):
                    assert atom[1:-1] in SORTS, pattern

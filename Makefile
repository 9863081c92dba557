# Everything happens in .venv; python3, make and git are enough to start from.
#   make PYTHON=/path/to/python3.12 ...   makes the environment from that Python

# The version that the notice warns of is ruled out in pyproject.toml.
export NO_MKDOCS_2_WARNING := 1

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet

.DEFAULT_GOAL := help
.PHONY: help site serve check story test lint types browser format bench bench-preview bench-time bench-voices bench-events bench-pronouns bench-timeline bench-reading bench-entries bench-paint bench-adding accuracy pins clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

site: $(VENV)/installed ## build the site into site/
	$(BIN)/python .ci/site.py

serve: $(VENV)/installed ## preview the site; rebuilds when a seed, a content file or a template changes
	$(BIN)/mkdocs serve

check: $(VENV)/installed ## check seeds and content without building
	$(BIN)/explainer check

story: check site ## what a change of seeds/, content/ or mkdocs.yml must pass: check, and the strict build

test: lint types browser ## everything: ruff, mypy, all tests with those in a browser
	$(BIN)/pytest -m "" --hypothesis-profile=thorough --numprocesses 3 --dist loadfile

lint: $(VENV)/installed-dev ## ruff alone
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(VENV)/installed-dev ## mypy alone
	$(BIN)/mypy --strict

browser: $(VENV)/installed-dev # a Chromium for the tests, installed where there is none
	$(BIN)/python -m tests.browser.chromium

format: $(VENV)/installed-dev ## put the Python files into form
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: $(VENV)/installed-dev ## every target of speed and size, and what is reached; BENCH="--articles 200 --pairs 1" is quick
	$(BIN)/python -m tests.benchmarks.targets $(BENCH)

bench-preview: $(VENV)/installed-dev ## how long an edit takes to appear in the preview
	$(BIN)/python -m tests.benchmarks.preview

bench-voices: $(VENV)/installed-dev ## who says what, against marked attributions
	$(BIN)/python -m tests.benchmarks.voices

bench-pronouns: $(VENV)/installed-dev ## whom "he said" means, against labelled places
	$(BIN)/python -m tests.benchmarks.pronouns

bench-events: $(VENV)/installed-dev ## dated events, against marked links of event and date
	$(BIN)/python -m tests.benchmarks.events

bench-time: $(VENV)/installed-dev ## the reading of dates against other taggers
	$(BIN)/python -m tests.benchmarks.time

bench-timeline: $(VENV)/installed-dev ## what is chosen of many articles, against journalists' timelines
	$(BIN)/python -m tests.benchmarks.timeline

bench-reading: $(VENV)/installed-dev ## how the pages of three stories read, and what they tell of the journalists' timelines
	$(BIN)/python -m tests.benchmarks.reading

bench-entries: $(VENV)/installed-dev ## whether the entries of small stories are right, can be read alone and are worth their place
	$(BIN)/python -m tests.benchmarks.entries dev

bench-paint: browser ## how soon each kind of page is seen on a slow phone
	$(BIN)/python -m tests.benchmarks.paint

bench-adding: $(VENV)/installed-dev ## saved pages made into articles, against what is right: PAGES=folder
	$(BIN)/python -m tests.benchmarks.adding "$(PAGES)"

pins: ## the list of packages anew, after a change of pyproject.toml; PINS=--upgrade takes the newest
	.ci/pins $(PINS)

accuracy: $(VENV)/installed-dev ## precision and recall on labelled sentences
	$(BIN)/python -m tests.accuracy

clean: ## remove the environment, the built site and every cache
	rm -rf $(VENV) .cache build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find site -mindepth 1 ! -name .gitignore -delete
	find generator tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	.ci/environment $(VENV)

# Every file of a package must have a hash that stands in the list, that of the build back end too.
$(VENV)/installed: pyproject.toml requirements.txt | $(BIN)/python
	$(PIP) --require-hashes -r requirements.txt
	$(PIP) --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/installed-dev: requirements-dev.txt $(VENV)/installed
	$(PIP) --require-hashes -r requirements-dev.txt
	touch $@

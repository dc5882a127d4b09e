# make run    start the body map on http://127.0.0.1:8050
# make test   everything: lint, types, unit tests, browser tests, check of the shipped data
# make check  the quick part of it, without a browser
# make mutate do the tests notice when a rule breaks? small faults, one at a time; prints those that no test finds (minutes)
# make soak   the tests that take more than a minute
# make audit  what needs node, java or the network: Lighthouse on the served and the exported page, the Nu HTML checker, the package beside
#             the oldest and the newest libraries
# make assets build the scripts and styles that are sent (bodymap/assets/dist); needs node
# make bench  how small and how fast the map is, beside plain Dash, and beside the version before (BENCH_BEFORE=REF) and other body maps where
#             something is pressed; writes docs/benchmarks.md (wants a machine that does nothing else)
# make lock   write the exact versions of the ranges in pyproject.toml into requirements*.txt (see docs/libraries.md)

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps
# Tests run two at a time, each file in one process, which has one browser.
UNIT := -n 2 --dist loadfile tests --ignore=tests/browser --ignore=tests/real

.PHONY: run test check lock soak clean audit bench assets mutate
.DEFAULT_GOAL := run

run: .venv/.run
	@$(BIN)/python app.py

test: .venv/.dev
	@sh tests/browser/need.sh
	@if command -v npm >/dev/null; then $(MAKE) --no-print-directory scripts; else echo "node is not there: the scripts are tested in the browser alone"; fi
	@$(MAKE) --no-print-directory lint
	@$(BIN)/python -m pytest -n 2 --dist loadfile
	@$(BIN)/python -m bodymap check

check: .venv/.dev
	@$(MAKE) --no-print-directory lint
	@$(BIN)/python -m pytest -q $(UNIT) -m "not slow and not soak"
	@$(BIN)/python -m bodymap check

.PHONY: lint
lint: .venv/.dev
	@$(BIN)/ruff format --check --quiet . || { echo "make: run '$(BIN)/ruff format .' and look at what it changed"; exit 1; }
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy --no-error-summary bodymap app.py bench tests
	@if [ -d node_modules ]; then npm run --silent check && npm run --silent lint; fi

# What needs no page: types, lint, unit tests and weights of the scripts.
.PHONY: scripts
scripts: node_modules/.package-lock.json
	@for step in check lint test size; do npm run --silent $$step || exit 1; done

mutate: .venv/.dev
	@$(BIN)/python -m tests.mutate

soak: .venv/.dev
	@$(BIN)/python -m pytest -m soak

audit: .venv/.dev
	@sh tests/browser/need.sh
	@$(BIN)/python -m tests.audit

# Exact versions stand in package-lock.json.
assets: node_modules/.package-lock.json
	@npm run --silent build

node_modules/.package-lock.json: package-lock.json
	@command -v npm >/dev/null || { echo "Building scripts and styles needs node and npm. Everything else works without them."; exit 1; }
	@npm ci --silent --no-audit --no-fund
	@touch $@

bench: .venv/.dev
	@sh bench/need.sh
	@$(BIN)/python -m bench

# The lock files are complete (exact versions, hashes, every platform), so pip has nothing left to resolve. The package itself is built
# by the setuptools among them and stays where it is: what is changed here is what runs.
.venv/.run: requirements.txt pyproject.toml | .venv/bin/pip
	@echo "Installing what the body map needs (once) ..."
	@$(PIP) --require-hashes -r requirements.txt
	@$(PIP) --no-index --no-build-isolation --editable .
	@touch $@

.venv/.dev: requirements-dev.txt pyproject.toml | .venv/bin/pip
	@echo "Installing what the tests need (once) ..."
	@$(PIP) --require-hashes -r requirements-dev.txt
	@$(PIP) --no-index --no-build-isolation --editable .
	@touch $@

.venv/bin/pip:
	@command -v $(PYTHON) >/dev/null || { echo "The body map needs Python 3.11 or newer, and '$(PYTHON)' is not there. Install it, or name yours: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "The body map needs Python 3.11 or newer; '$(PYTHON)' is $$($(PYTHON) -V 2>&1). Name a newer one: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; echo "Python could not make a virtual environment. On Debian and Ubuntu: apt-get install python3-venv"; exit 1; }

# The second lock takes what it can from its own last state, not from the first: selenium of dash[testing] needs an older urllib3.
lock:
	uv pip compile $(OPTIONS) --universal --generate-hashes --no-header --quiet --python-version 3.11 --extra serve --extra check pyproject.toml --output-file requirements.txt
	uv pip compile $(OPTIONS) --universal --generate-hashes --no-header --quiet --python-version 3.11 --extra dev pyproject.toml --output-file requirements-dev.txt

clean:
	rm -rf .venv node_modules

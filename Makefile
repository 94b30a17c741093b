.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup lock run demo test test-chaos test-browser train lint format clean

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
UV := .cache/uv/bin/uv
READY := $(VENV)/ready

# Many processes are started one after the other here: each would compile all of its modules anew.
unexport PYTHONDONTWRITEBYTECODE

help: ## Say what every target does
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /|/' | column -t -s '|' 2>/dev/null \
		|| grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST)

setup: $(READY) ## Make .venv with everything that runs and everything that tests (needs only Python 3.11 or later)

lock: $(UV) ## Resolve requirements/*.txt from pyproject.toml again (UPGRADE=1 takes the newest releases)
	@UV=$(UV) UPGRADE=$(UPGRADE) requirements/lock

run: $(READY) ## Start everything on this machine, submit the examples and stay up until Ctrl-C
	@$(BIN)/bonafide demo --stay

demo: $(READY) ## Start everything, submit the examples over HTTP, show what became of each person, and stop
	@$(BIN)/bonafide demo

test: $(READY) ## Run the tests on a real Redis, both databases and real processes
	$(BIN)/pytest -m 'not chaos and not browser' --numprocesses=auto --maxprocesses=4 --dist=loadfile --no-loadscope-reorder $(ARGS)

test-chaos: $(READY) ## Kill processes in the middle of their work and see that nothing is lost
	$(BIN)/pytest tests/chaos -m chaos --numprocesses=3 --maxschedchunk=1 $(ARGS)

test-browser: $(READY) ## Look at the pages with Chromium (Debian: apt-get install chromium; or set CHROMIUM to its path)
	$(BIN)/pytest -m browser -rs $(ARGS)

train: $(UV) ## Make the weights of the reader's model again, with the open sets in BONAFIDE_DATA (two or three hours)
	$(UV) venv --quiet --allow-existing --python '$(PYTHON)' .cache/training
	VIRTUAL_ENV=.cache/training $(UV) pip sync --quiet --require-hashes requirements/training.txt
	HF_HUB_OFFLINE=1 .cache/training/bin/python -m training.train \
		$(or $(BONAFIDE_DATA),../shared/data)/ner .cache/training-work shared/reading/tagging/weights

lint: $(READY) ## Check style, types, common slips of security and the direction of imports
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/bandit --configfile pyproject.toml --quiet --recursive bonafide services shared deploy
	$(BIN)/lint-imports

format: $(READY) ## Put the code in the one style
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

clean: ## Remove the environment, the caches and what running left behind
	rm -rf $(VENV) .cache .run .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(UV): requirements/uv.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo 'bonafide needs Python 3.11 or later. Name one: make PYTHON=/path/to/python3.13 $(MAKECMDGOALS)' >&2; exit 1; }
	@echo 'Fetching uv, which installs the rest'
	@$(PYTHON) -m venv --clear .cache/uv || { \
		echo 'Python came without its venv module (Debian and Ubuntu: apt-get install python3-venv).' >&2; exit 1; }
	@.cache/uv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/uv.txt
	@touch $@

$(READY): $(UV) pyproject.toml requirements/dev.txt requirements/build.txt requirements/redis.txt requirements/install
	@UV=$(UV) PYTHON='$(PYTHON)' VENV=$(VENV) requirements/install
	@touch $@

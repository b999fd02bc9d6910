# eUrząd: make start, make test. The work is done by eurzad.backend; see docs/how-to-guides.
SHELL := /bin/sh
.DEFAULT_GOAL := help
PYTHON ?= python3
INSTANCE ?= instance.yaml
VAR ?= var
BOOTSTRAP = PYTHONPATH=backend/src $(PYTHON) -m eurzad.backend.bootstrap

export INSTANCE VAR

.PHONY: help
help: ## what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-14s %s\n", $$1, $$2}'

.PHONY: install
install: ## Python environment, pinned packages, Node and pnpm
	@$(BOOTSTRAP)

.PHONY: install-tests
install-tests: ## the same with what tests need
	@$(BOOTSTRAP) --tests

.PHONY: requirements
requirements: ## pin the Python packages anew from backend/*.in
	@cd backend && for name in requirements-bootstrap requirements requirements-test; do \
	  ../.venv/bin/uv pip compile --quiet --generate-hashes --python-version 3.11 --no-header \
	    --no-emit-index-url --no-emit-find-links $$name.in --output-file $$name.txt || exit 1; \
	done

.PHONY: start
start: install ## set everything up and run the offices; Ctrl-C stops all of it
	@exec .venv/bin/python -m eurzad.backend start

.PHONY: stop
stop: ## stop what `make start` started elsewhere
	@.venv/bin/python -m eurzad.backend stop

.PHONY: status
status: ## the processes and how they are
	@.venv/bin/python -m eurzad.backend status

.PHONY: frontend
frontend: install ## build the front end, or find the build for these sources
	@.venv/bin/python -m eurzad.backend build_frontend

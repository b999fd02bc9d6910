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

.PHONY: signer-status
signer-status: ## what the signer says of its keys
	@.venv/bin/python -m eurzad.signing.signer --conf $(VAR)/etc/signing.json status

.PHONY: signer-pin
signer-pin: ## type the PIN of a key: make signer-pin KEY=id
	@.venv/bin/python -m eurzad.signing.signer --conf $(VAR)/etc/signing.json pin $(KEY)

.PHONY: signer-unlock
signer-unlock: ## let the signer try PINs again that were refused, once they are right
	@.venv/bin/python -m eurzad.signing.signer --conf $(VAR)/etc/signing.json unlock

.PHONY: frontend
frontend: install ## build the front end, or find the build for these sources
	@.venv/bin/python -m eurzad.backend build_frontend

.PHONY: test
test: install-tests ## install what tests need and run them all
	@.venv/bin/python -m eurzad.backend test

.PHONY: check
check: install-tests ## linters, types, layers, news
	@.venv/bin/python -m eurzad.backend check

.PHONY: format
format: install-tests ## bring Python and JavaScript into form
	@.venv/bin/ruff check --quiet --fix . ; .venv/bin/ruff format --quiet .
	@cd frontend && PATH="$(CURDIR)/.venv/bin:$$PATH" pnpm --silent lint --fix

.PHONY: bench
bench: install-tests ## a benchmark, such as: make bench NAME=submit ARGS=--zopes=2
	@test -n "$(NAME)" || { echo "Say which: make bench NAME=submit"; exit 2; }
	@test -f tests/bench/$(NAME).py || { echo "There is no benchmark $(NAME) in tests/bench"; exit 2; }
	@PYTHONPATH=tests exec .venv/bin/python -m bench.$(NAME) $(ARGS)

.PHONY: backup
backup: ## write a backup of database and blobs; the platform may run
	@.venv/bin/python -m eurzad.backend backup

.PHONY: restore
restore: ## put a backup back: make restore [FROM=name]; the platform must not run
	@.venv/bin/python -m eurzad.backend restore $(FROM)

.PHONY: pack
pack: ## pack the database; the platform must run
	@.venv/bin/python -m eurzad.backend pack $(if $(DAYS),--days $(DAYS))

.PHONY: office-diff
office-diff: ## what differs between profiles/ and the sites: make office-diff [SITE=id]
	@.venv/bin/python -m eurzad.backend office-diff $(if $(SITE),--site $(SITE))

.PHONY: office-apply
office-apply: ## apply what changed in profiles/: make office-apply [SITE=id]
	@.venv/bin/python -m eurzad.backend office-apply $(if $(SITE),--site $(SITE))

.PHONY: verify
verify: ## check the logs of cases against their anchors: make verify [SITE=id] [ANCHORS=folder]
	@.venv/bin/python -m eurzad.backend verify $(if $(SITE),--site $(SITE)) $(if $(ANCHORS),--anchors $(ANCHORS))

# Two commands do the work: `make demo` and `make test`. Both install what is missing first.
SWIFT ?= swift
BUILD_FLAGS ?=
DEMO_DIR ?= .build/demo
CAINFRA = .build/debug/cainfra

.PHONY: demo test test-clients soak build dependencies lint format schemas clean

## Installs what is missing, builds, and applies stacks/quickstart.yaml on the simulated AWS.
demo: build
	@rm -rf $(DEMO_DIR) && mkdir -p $(DEMO_DIR) && cp stacks/quickstart.yaml $(DEMO_DIR)/
	@echo "== cainfra plan $(DEMO_DIR)/quickstart.yaml"
	@$(CAINFRA) plan $(DEMO_DIR)/quickstart.yaml
	@echo "== cainfra apply --auto-approve $(DEMO_DIR)/quickstart.yaml"
	@$(CAINFRA) apply --auto-approve $(DEMO_DIR)/quickstart.yaml
	@echo "== cainfra plan $(DEMO_DIR)/quickstart.yaml"
	@$(CAINFRA) plan $(DEMO_DIR)/quickstart.yaml
	@echo "== cainfra output $(DEMO_DIR)/quickstart.yaml"
	@$(CAINFRA) output $(DEMO_DIR)/quickstart.yaml
	@echo
	@echo "The command line is $(CAINFRA); the stack and its simulated AWS are in $(DEMO_DIR)."

## Installs what is missing and runs all tests.
test: dependencies
	$(SWIFT) test $(BUILD_FLAGS)

## Runs real clients against `cainfra simulate serve`: awscli, boto3 and twine from PyPI, and npm
## and Terraform where they are installed (CAINFRA_TF_PLUGINS names a folder with its AWS provider).
test-clients: build
	@./Tests/Clients/run $(CAINFRA)

## Kills and fails applies for longer than `make test` does: SOAK kills of an apply of 1,000
## resources, and every file operation of a small one. Prints its seeds; SEED=N repeats one.
## CAINFRA_BIN=FOLDER takes the binary from there, such as one built for release.
SOAK ?= 200
soak: dependencies
	CAINFRA_SOAK=$(SOAK) $(if $(SEED),CAINFRA_SEED=$(SEED)) $(SWIFT) test $(BUILD_FLAGS) \
	  --filter 'KillTests|ServeTests|CrashTests|FailingDiskTests|FileFaultTests'

build: dependencies
	$(SWIFT) build --product cainfra $(BUILD_FLAGS)

## The C libraries that the build links: libyaml and SQLite.
dependencies:
	@./Scripts/install-dependencies

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests

## Writes the generated files anew: schemas/*.json, docs/resources.md, docs/functions.md,
## docs/policy-lint.md, docs/fidelity.md.
schemas: dependencies
	CAINFRA_RECORD=1 $(SWIFT) test --filter 'GeneratedFilesTests|FidelityTests' $(BUILD_FLAGS)

clean:
	rm -rf .build

# The few things one does with this project, by purpose. `make demo` and `make test` install what is missing.

PREFIX ?= /usr/local
DESTDIR ?=

SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
LIBRARIES := libyaml-dev libxlsxwriter-dev nettle-dev libzip-dev libxml2-dev libsqlite3-dev pkg-config
JUDGES := libreoffice-calc-nogui libreoffice-writer-nogui poppler-utils fonts-noto-cjk chromium python3-venv zsh fish
PACKAGERS := dpkg-dev debian-archive-keyring cmake make binutils xz-utils zlib1g-dev python3
RELEASE := swift build -c release --static-swift-stdlib

# Asks dpkg first: on a machine that has everything, no network and no rights are needed.
define install
	@missing=$$(for package in $(1); do \
		dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || echo $$package; done); \
	if [ -n "$$missing" ]; then \
		$(SUDO) apt-get update -qq && \
		DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq --no-install-recommends $$missing; fi
endef

.PHONY: demo build test check unit coverage acceptance race lint format golden bench accuracy fuzz install clean

# Builds the tool and exports the founding sample.
demo: build
	.build/release/nianbao export samples/yichuan-2020.yaml --to txt,xlsx -o out
	@echo "The report as text and as a workbook lies in: $(CURDIR)/out"

build: libraries
	$(RELEASE) --product nianbao

.PHONY: libraries judges
libraries:
	$(call install,$(LIBRARIES))

judges:
	$(call install,$(JUDGES))

# All tests: first the judges that we did not write (openpyxl, python-docx, LibreOffice, Chromium), then the unit tests.
test: export NIANBAO_TESTING := 1
test: acceptance unit

# What to run before each commit: no office suite, no Python packages.
check: lint unit

unit: libraries
	swift test

# Shows how many lines of each target its own tests run. TARGET=NianbaoXLSX shows that one alone, file by file.
TARGET ?=
coverage: libraries
	Tests/coverage $(TARGET)

acceptance: libraries judges
	swift build
	Tests/Acceptance/run

# Runs batches under the thread sanitizer.
race: libraries
	swift build --sanitize=thread --scratch-path .build-race
	Tests/race .build-race/debug

lint:
	swift format lint --strict --recursive Package.swift Sources Templates Tests
	Tests/doc-comments
	Tests/house

format:
	swift format --in-place --recursive Package.swift Sources Templates Tests

# Records the expected texts anew; fails on purpose, so that a recording is never taken for a passed test.
golden: libraries
	NIANBAO_RECORD=1 swift test; git status --short

# Compares the tool with the bare C libraries and with what others use, in one run: one report first, then thousands.
bench: libraries
	$(call install,python3-venv)
	$(RELEASE)
	Benchmarks/run "$$(Tests/Acceptance/venv)"
	Benchmarks/batch "$$(Tests/Acceptance/venv)"

# Runs the tool on the worst inputs that its limits let through, as shares of two seconds.
.PHONY: bench-worst
bench-worst: build
	Benchmarks/worst

# Asks the browser form's server as many open pages do, all at once.
.PHONY: bench-serve
bench-serve: build
	$(call install,wrk python3-venv)
	"$$(Tests/Acceptance/venv)" Benchmarks/serve

# Counts how often checks name a slip that was made in a sound report.
accuracy: libraries
	$(RELEASE) --product nianbao-bench
	.build/release/nianbao-bench accuracy 10000
	.build/release/nianbao-bench prose 2000

# Feeds made-up files to everything that reads files from outside, SECONDS for each kind of file; SEED=0 makes up other files
# each time. Without the library that
# the fuzzer needs, Tests/Fuzz/run says so and goes on.
SECONDS ?= 60
SEED ?= 1
fuzz: libraries
	-$(call install,libstdc++-12-dev)
	SEED="$(SEED)" Tests/Fuzz/run "$(SECONDS)"

# Builds one static binary and packs it as .tar.xz and .deb into .build-release/packages (docs/release.md).
.PHONY: release trial
release: libraries
	$(call install,$(PACKAGERS))
	Release/build

# Tries what `make release` has packed: in an empty root, and in a bare Debian 11.
trial:
	$(call install,debootstrap lintian)
	lintian --fail-on error,warning .build-release/packages/*.deb
	$(SUDO) Release/trial

# Puts the binary, its manual pages, completions, guides and samples below PREFIX.
.PHONY: uninstall
install: build
	$(call install,python3)
	Release/tree .build/release/nianbao .build/tree
	strip .build/tree/bin/nianbao
	mkdir -p "$(DESTDIR)$(PREFIX)"
	cp -r .build/tree/* "$(DESTDIR)$(PREFIX)"

# Removes what `make install` has put there.
uninstall:
	cd "$(DESTDIR)$(PREFIX)" && rm -rf bin/nianbao share/doc/nianbao share/applications/nianbao.desktop \
		share/man/man1/nianbao.1 share/man/man1/nianbao-*.1 \
		share/man/zh_CN/man1/nianbao.1 share/man/zh_CN/man1/nianbao-*.1 \
		share/bash-completion/completions/nianbao share/zsh/site-functions/_nianbao \
		share/fish/vendor_completions.d/nianbao.fish

clean:
	rm -rf .build .build-race .build-fuzz .build-coverage .build-release out

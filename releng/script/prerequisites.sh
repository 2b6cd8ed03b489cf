# SPDX-FileCopyrightText: 2026 The Attune authors
# SPDX-License-Identifier: EPL-2.0
# What Attune needs of the machine: found, fetched, or named in one clear line. Sourced by ../../attune.

say() { printf '%s\n' "$*"; }

fail() {
	printf 'attune: %s\n' "$*" >&2
	exit 1
}

# The value of the option in front, which may not be missing.
value_of() {
	[ $# -ge 2 ] && [ -n "$2" ] || fail "option $1 needs a value"
	printf '%s' "$2"
}

# Sets java_home to the first JDK 21 or later.
require_jdk() {
	[ -z "${java_home:-}" ] || return 0
	local home on_path
	on_path=$(command -v javac || true)
	[ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
	for home in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/*; do
		if [ -n "$home" ] && [ -x "$home/bin/javac" ] && [ "$(jdk_major "$home")" -ge 21 ]; then
			java_home=$(cd "$home" && pwd)
			return 0
		fi
	done
	fail "no JDK 21 or later in JAVA_HOME, on the PATH or under /usr/lib/jvm; install one and set JAVA_HOME to it"
}

jdk_major() {
	local version
	version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p' | head -n 1)
	printf '%s' "${version:-0}"
}

# Sets maven to a Maven that Tycho accepts: the one on the PATH, else one fetched by it.
require_maven() {
	require_jdk
	[ -z "${maven:-}" ] || return 0
	command -v mvn > /dev/null || fail "no Maven on the PATH; install any Maven 3, on Debian by: apt-get install maven"
	maven=$(command -v mvn)
	if at_least 3.9.9 "$(maven_version_of "$maven")"; then return 0; fi
	maven=$build/apache-maven-$maven_version/bin/mvn
	[ -x "$maven" ] || fetch_maven
}

maven_version_of() { (cd / && JAVA_HOME=$java_home "$1" --version 2> /dev/null) | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p' | head -n 1; }

at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]; }

# Runs outside the project, since an old Maven cannot load the build's extension.
fetch_maven() {
	say "Fetching Maven $maven_version, since Tycho needs 3.9.9 or later"
	mkdir -p "$build"
	(cd / && mvn --batch-mode --quiet org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
		-Dartifact="org.apache.maven:apache-maven:$maven_version:tar.gz:bin" -DoutputDirectory="$build") > "$build/maven.log" 2>&1 \
		|| fail "Maven $maven_version could not be fetched; see $build/maven.log"
	tar -xzf "$build/apache-maven-$maven_version-bin.tar.gz" -C "$build"
}

# What a window needs; with no display also what replaces one.
require_libraries() {
	require_jdk
	local missing=()
	has_library libgtk-3.so.0 || missing+=(libgtk-3-0 adwaita-icon-theme librsvg2-common fonts-dejavu-core)
	if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
		command -v Xvfb > /dev/null || missing+=(xvfb)
		command -v metacity > /dev/null || missing+=(metacity)
	fi
	[ ${#missing[@]} -eq 0 ] || install_packages "${missing[@]}"
}

# What the tests upload to. Debian's ordinary nginx has WebDAV as well.
require_upload_server() {
	[ -x /usr/sbin/nginx ] || install_packages nginx-light
}

# Reads the list to its end: a grep that leaves at the first match would break ldconfig's pipe, which pipefail takes for "missing".
has_library() { [ -n "$({ ldconfig -p 2> /dev/null || /sbin/ldconfig -p; } | grep -F "$1")" ]; }

install_packages() {
	local command="apt-get install --yes --no-install-recommends $*"
	[ -e /etc/debian_version ] || fail "missing: $*; install them with your system's package manager (Debian's names)"
	[ "$(id -u)" = 0 ] || fail "missing packages; install them by: sudo $command"
	say "Installing $*"
	mkdir -p "$build"
	{ apt-get update && DEBIAN_FRONTEND=noninteractive $command; } > "$build/packages.log" 2>&1 \
		|| fail "installing failed: $command; see $build/packages.log"
}

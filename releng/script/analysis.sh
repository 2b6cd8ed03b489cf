# SPDX-FileCopyrightText: 2026 The Attune authors
# SPDX-License-Identifier: EPL-2.0
# The analysis of traces, in a JVM of its own. Sourced by ../../attune.

command_analysis() {
	case "${1:-}" in
		export | check | state) ;;
		"") fail "analysis needs a command: export, check or state; './attune help' lists the options" ;;
		*) fail "unknown command '$1' of analysis; './attune help' lists the options" ;;
	esac
	ensure_product
	analysis "$@"
}

analysis() {
	"$java_home/bin/java" "@$root/bundles/org.attune.analysis/jvm.options" -cp "$(analysis_class_path)" org.attune.analysis.Main "$@"
}

analysis_class_path() {
	printf '%s:' "$root"/bundles/org.attune.analysis/target/classes "$root"/bundles/org.attune.trace/target/classes \
		"$root"/bundles/org.attune.analysis/lib/*.jar
}

# SPDX-FileCopyrightText: 2026 The Attune authors
# SPDX-License-Identifier: EPL-2.0
# Benchmarks. Each prints lines "figure <name> <value> <unit>", and leaves them in bench/ of the output folder.
# Sourced by ../../attune.

trainer=$root/bundles/org.attune.trainer
core=$root/bundles/org.attune.core
engine_version=1.0.0-M2.1

bench_train() {
	local out=$build/bench options=() quick=
	while [ $# -gt 0 ]; do
		case $1 in
			--rounds | --threads) options+=("$1" "$(whole_number_of "$@")"); shift 2 ;;
			--quick) options+=("$1"); quick=$1; shift ;;
			--out) out=$(value_of "$@"); shift 2 ;;
			*) fail "unknown option '$1' of bench train; './attune help' lists the options" ;;
		esac
	done
	ensure_product
	require_bench
	if find_torch; then options+=(--torch /usr/bin/python3 "$trainer/src/test/python/torch_bench.py"); fi
	run_bench "" org.attune.trainer.bench.TrainBench --out "$out" --jvm-options "$trainer/jvm.options" \
		--plain-jar "$build/bench-lib/nd4j-native-$engine_version-linux-x86_64.jar" "${options[@]}"
	bench_workers "$quick" | tee -a "$out/bench/train.txt"
}

# Measures worker processes from outside: how soon a submitted run trains, how long a cancelled one lives, what memory it takes.
bench_workers() {
	local quick=$1 warm=20 cold=5 path
	[ -z "$quick" ] || { warm=3 cold=1; }
	path=$(bench_class_path)
	XDG_CACHE_HOME=$build/bench-cache OMP_WAIT_POLICY=PASSIVE "$java_home/bin/java" \
		-cp "$core/target/test-classes:$core/target/classes:$(echo "$product"/plugins/*.jar | tr ' ' ':')" \
		org.attune.core.worker.StartUpBench "$trainer/jvm.options" "$path" "$warm" "$cold"
	(cd "$trainer" && OMP_WAIT_POLICY=PASSIVE "$java_home/bin/java" -cp "$path" org.attune.trainer.WorkerBench ${quick:+"$quick"})
}

bench_parity() {
	local out figure
	out=$(out_of parity "$@")
	if ! find_torch; then
		mkdir -p "$out/bench"
		for figure in optimizer_worst_relative_error gradient_worst_relative_error loss_worst_difference; do
			say "skipped parity.$figure python3-torch is missing"
		done | tee "$out/bench/parity.txt"
		return
	fi
	require_bench
	run_bench "@$trainer/jvm.options" org.attune.trainer.bench.ParityBench "$out" /usr/bin/python3 "$trainer/src/test/python/torch_parity.py"
}

# Benchmarks of the window: tests of their own that print figures, in a real workbench.
bench_ui() {
	local out
	out=$(out_of ui "$@")
	require_libraries
	require_maven
	ensure_display
	mkdir -p "$build" "$out/bench"
	say "Building the workbench tests" >&2
	rm -rf "$root/bundles/org.attune.ui.tests/target"
	run_maven verify -pl bundles/org.attune.trainer.cpu,bundles/org.attune.ui.tests -am -Dtest='org.attune.ui.bench.*Bench,org.attune.ui.runs.*Bench,org.attune.ui.searchpath.*Bench' -Dsurefire.failIfNoSpecifiedTests=false \
		-DfailIfNoTests=false 2>&1 | tee "$build/bench-ui.log" | grep -E --line-buffered '^(figure|skipped) ' | tee "$out/bench/ui.txt" \
		|| { tail -n 40 "$build/bench-ui.log" >&2; fail "the benchmark did not end well; all of it is in $build/bench-ui.log"; }
}

# Measures the recorder: what an edit takes of the UI thread (by JMH), how fast events reach the disk, how much room they take.
bench_trace() {
	local out
	out=$(out_of trace "$@")
	ensure_product
	mkdir -p "$out/bench"
	{ bench_edits; bench_recording; bench_seek; } | grep -E --line-buffered '^(figure|skipped) ' | tee "$out/bench/trace.txt" \
		|| fail "the benchmark did not end well; all of it is in $build/bench-trace.log"
}

# JMH makes code when its benchmarks are compiled, which is therefore done here and not by Tycho.
bench_edits() {
	local classes=$build/bench-trace artifact path
	for artifact in org.openjdk.jmh:jmh-core:1.37 org.openjdk.jmh:jmh-generator-annprocess:1.37 net.sf.jopt-simple:jopt-simple:5.0.4 \
		org.apache.commons:commons-math3:3.6.1; do
		fetch_library "$artifact"
	done
	path=$(printf '%s:' "$product"/plugins/*.jar "$build"/bench-lib/{jmh-*,jopt-simple-*,commons-math3-*}.jar)
	rm -rf "$classes"
	mkdir -p "$classes"
	"$java_home/bin/javac" --release 21 -proc:full -cp "$path" -d "$classes" \
		"$root"/bundles/org.attune.ui/bench/org/attune/ui/editor/EditCostBench.java > "$build/bench-trace.log" 2>&1
	"$java_home/bin/java" -cp "$classes:$path" org.attune.ui.editor.EditCostBench 2>&1 | tee -a "$build/bench-trace.log"
}

# In the output folder, since the disk under it is a part of what is measured.
bench_recording() {
	local trace=$root/bundles/org.attune.trace folder=$build/bench-recording
	rm -rf "$folder"
	"$java_home/bin/java" -cp "$trace/target/test-classes:$trace/target/classes:$(echo "$product"/plugins/com.google.gson_*.jar)" \
		org.attune.trace.bench.RecordingBench "$folder" 2>&1 | tee -a "$build/bench-trace.log"
}

# How soon the state at a random time of a trace of 1,000,000 events is known.
bench_seek() {
	"$java_home/bin/java" "@$root/bundles/org.attune.analysis/jvm.options" \
		-cp "$root/bundles/org.attune.analysis/target/test-classes:$(analysis_class_path)" org.attune.analysis.replay.SeekBench 2>&1 \
		| tee -a "$build/bench-trace.log"
}

# The output folder that the options of the benchmark $1 name, which has no other ones.
out_of() {
	local topic=$1 out=$build/bench
	shift
	while [ $# -gt 0 ]; do
		case $1 in
			--out) out=$(value_of "$@"); shift 2 ;;
			*) fail "unknown option '$1' of bench $topic; './attune help' lists the options" ;;
		esac
	done
	printf '%s' "$out"
}

# The number after the option in front, which has to be whole and positive.
whole_number_of() {
	local value
	value=$(value_of "$@")
	[[ $value =~ ^[1-9][0-9]*$ ]] || fail "option $1 needs a whole number of at least 1, not '$value'"
	printf '%s' "$value"
}

# Whether there is a torch to compare with, which is installed where that is possible without asking.
find_torch() {
	if /usr/bin/python3 -c 'import torch, numpy' 2> /dev/null; then return 0; fi
	if [ ! -e /etc/debian_version ] || [ "$(id -u)" != 0 ]; then return 1; fi
	(install_packages python3-torch python3-numpy >&2) && /usr/bin/python3 -c 'import torch, numpy' 2> /dev/null
}

# Compiles trainer and benchmarks, and fetches the native library that Deeplearning4j's documentation starts with.
require_bench() {
	require_maven
	mkdir -p "$build"
	say "Compiling the trainer and its benchmarks" >&2
	# Tycho compiles tests that changed without those that did not.
	rm -rf "$trainer/target/test-classes"
	run_maven package -DskipTests -pl bundles/org.attune.trainer,bundles/org.attune.trainer.cpu -am > "$build/bench.log" 2>&1 \
		|| { tail -n 40 "$build/bench.log" >&2; fail "the build failed; all of it is in $build/bench.log"; }
	fetch_library "org.nd4j:nd4j-native:$engine_version:jar:linux-x86_64"
}

# Puts a library that only benchmarks need into bench-lib, by its Maven coordinates.
fetch_library() {
	local group artifact version packaging classifier
	IFS=: read -r group artifact version packaging classifier <<< "$1"
	[ -e "$build/bench-lib/$artifact-$version${classifier:+-$classifier}.jar" ] && return 0
	(cd / && JAVA_HOME=$java_home "$maven" --batch-mode --quiet org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
		-Dartifact="$1" -DoutputDirectory="$build/bench-lib") >> "$build/bench.log" 2>&1 \
		|| fail "the library $group:$artifact could not be fetched; see $build/bench.log"
}

# Runs a main class of the benchmarks; the first argument is an option of the JVM or empty.
run_bench() {
	local options=$1
	shift
	OMP_WAIT_POLICY=PASSIVE "$java_home/bin/java" ${options:+"$options"} -cp "$(bench_class_path)" "$@"
}

bench_class_path() {
	local jar
	printf '%s' "$trainer/target/test-classes:$trainer/target/classes:$root/bundles/org.attune.trace/target/classes"
	for jar in "$trainer"/lib/*.jar "$trainer.cpu"/lib/*.jar; do printf ':%s' "$jar"; done
}

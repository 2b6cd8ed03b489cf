# SPDX-FileCopyrightText: 2026 The Attune authors
# SPDX-License-Identifier: EPL-2.0
# Studies: their files, sealed datasets, and the demo of a whole study. Sourced by ../../attune.

command_study() {
	case "${1:-}" in
		new) shift; new_study "$@" ;;
		pack) shift; pack_dataset "$@" ;;
		sample) ensure_product; run_trainer "$@" ;;
		check) [ $# -eq 2 ] || fail "study check needs a study file"; ensure_product; run_study "$@" ;;
		*) fail "study needs a command: new, pack, sample or check; './attune help' lists the options" ;;
	esac
}

new_study() {
	local out='' contact='' template=black-magic-2019 size=0
	while [ $# -gt 0 ]; do
		case $1 in
			--out) out=$(value_of "$@"); shift 2 ;;
			--contact) contact=$(value_of "$@"); shift 2 ;;
			--template) template=$(value_of "$@"); shift 2 ;;
			--size) size=$(whole_number_of "$@"); shift 2 ;;
			*) fail "unknown option '$1' of study new; './attune help' lists the options" ;;
		esac
	done
	[ -n "$out" ] || fail "study new needs --out with the study file to make"
	[ -n "$contact" ] || fail "study new needs --contact with a name and an address, which participants read"
	ensure_product
	run_study new "$template" "$out" "$contact" "$size"
}

pack_dataset() {
	local data='' out='' study='' network=''
	while [ $# -gt 0 ]; do
		case $1 in
			--data) data=$(value_of "$@"); shift 2 ;;
			--out) out=$(value_of "$@"); shift 2 ;;
			--study) study=$(value_of "$@"); shift 2 ;;
			--network) network=$(value_of "$@"); shift 2 ;;
			*) fail "unknown option '$1' of study pack; './attune help' lists the options" ;;
		esac
	done
	[ -n "$data" ] || fail "study pack needs --data with the folder of train, val and test"
	[ -n "$out" ] || fail "study pack needs --out with the file to make"
	ensure_product
	if [ -n "$study" ]; then
		[ -z "$network" ] || fail "--network is not needed with --study: the study says which network is blinded"
		network=$(run_study network "$study") || fail "nothing was packed"
	fi
	run_trainer pack --data "$data" --out "$out" ${network:+--network "$network"}
	[ -z "$study" ] || run_study adopt "$study" "$out" "$out.keys"
}

# Runs a command on study files in a JVM without Eclipse.
run_study() {
	"$java_home/bin/java" -cp "$(study_path)" org.attune.model.command.StudyCommand "$@"
}

# Workers are made of what is built here, as in run_trainer.
command_evaluate() {
	ensure_product
	local path name
	path=$(study_path)
	for name in org.attune.core org.attune.trace com.google.gson; do
		path+=$(echo "$product/plugins/${name}"_*.jar):
	done
	"$java_home/bin/java" -Dattune.bundles="$root/bundles" -cp "$path" org.attune.core.evaluation.EvaluateCommand "$@"
}

# The class path that study files are read with.
study_path() {
	local plugins=$product/plugins
	printf '%s:' "$plugins"/org.attune.model_*.jar "$plugins"/org.eclipse.emf.*.jar "$plugins"/org.eclipse.equinox.common_*.jar \
		"$plugins"/org.eclipse.core.runtime_*.jar "$plugins"/org.eclipse.osgi_*.jar
}

# Plays three participants of a study made of template $1, with its clock $2 times as fast, into folder $3, on the images in folder $4
# (empty: generated ones). The images are 32 pixels wide, so that it takes minutes.
demo_study() {
	local template=$1 speed=$2 out=$3 data=$4 participant
	mkdir -p "$out"
	out=$(cd "$out" && pwd)
	[ -z "$(ls -A "$out")" ] || [ -e "$out/.attune-study-demo" ] || fail "--out: '$out' holds something that is not a study's demo; name another folder"
	rm -rf "${out:?}"/*
	touch "$out/.attune-study-demo"
	make_demo_study "$template" "$out" "$data"
	ensure_display
	for participant in CAREFUL RANDOM WITHDRAWING; do
		participate "$participant" "$speed" "$out"
	done
	check_withdrawal "$out/withdrawing"
	mkdir "$out/exports"
	cp -r "$out/careful/export" "$out/exports/careful"
	cp -r "$out/random/export" "$out/exports/random"
	command_evaluate --study "$out/study/demo.study" --keys "$out/images.sealed.keys" --traces "$out/exports" --out "$out/evaluation" --rehearsals yes
	say "The participants lie in $out: open $out/careful/index.html, and see $out/evaluation/results.csv"
}

# A blinded study in folder $2/study, made of template $1; what a researcher keeps lies beside it.
make_demo_study() {
	local template=$1 out=$2 images=$3
	mkdir "$out/study"
	if [ -z "$images" ]; then
		images=$out/images
		run_trainer sample --out "$images" --size 32 --train 1000 --measured 200
	fi
	run_study new "$template" "$out/study/demo.study" "The demo, nobody@example.org" 32
	pack_dataset --data "$images" --out "$out/study/images.sealed" --study "$out/study/demo.study"
	mv "$out/study/images.sealed.keys" "$out/"
}

# Plays participant $1 of the study in $3/study at speed $2.
participate() {
	local participant=$1 speed=$2 out=$3 own=$3/${1,,}
	mkdir "$own"
	say "Playing the participant ${participant,,}"
	start_product -data "$own/workspace" -nosplash -pluginCustomization "$root/releng/script/light.ini" \
		-vmargs -Dattune.demo.out="$own" -Dattune.demo.study="$out/study" -Dattune.demo.participant="$participant" -Dattune.demo.speed="$speed" \
		-Dattune.consent=declined || fail "the IDE did not end well; see $own/demo.log and $own/workspace/.metadata/.log"
	[ "$(head -n 1 "$own/demo.log" 2> /dev/null)" = ok ] \
		|| fail "the participant $(head -n 1 "$own/demo.log" 2> /dev/null || echo "did not come to an end"); see $own/demo.log and $own/workspace/.metadata/.log"
	! grep -qs '^!ENTRY [^ ]* 4 ' "$own/workspace/.metadata/.log" || fail "the IDE logged errors; see $own/workspace/.metadata/.log"
}

# Whether of the participant who withdrew in folder $1 nothing is left but the marks that something was deleted.
check_withdrawal() {
	local trace
	trace=$(find "$1/workspace/.metadata/.plugins/org.attune.core/study" -name trace -type d)
	[ -n "$trace" ] || fail "the withdrawn participant left no trace at all, not even a mark"
	check_trace "$trace" || fail "the trace of the withdrawn participant is not whole"
	! zgrep -hE '"type":"org.attune.(edit|submission|participant.answer|run.end)"' "$trace"/*.jsonl* \
		|| fail "something of the withdrawn participant was kept; see $trace"
	zgrep -q '"type":"org.attune.recorder.tombstone"' "$trace"/*.jsonl* || fail "no mark says that something was deleted; see $trace"
	[ -z "$(find "$1/workspace" -name 'metrics.jsonl')" ] || fail "runs of the withdrawn participant were kept in $1/workspace"
}

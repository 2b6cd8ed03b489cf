# SPDX-FileCopyrightText: 2026 The Attune authors
# SPDX-License-Identifier: EPL-2.0
# A display for programs that open windows where nobody sits. Sourced by ../../attune.

# Uses the display at hand; where there is none, starts one of display_size (width x height, usually 1600x1000) with a window manager that ends with this script.
ensure_display() {
	[ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || return 0
	local folder
	folder=$(mktemp -d)
	Xvfb -displayfd 3 -screen 0 "${display_size:-1600x1000}x24" -nolisten tcp 3> "$folder/number" 2> "$folder/xvfb.log" &
	display_processes=$!
	trap 'kill $display_processes 2> /dev/null || true' EXIT
	await "the virtual display (Xvfb) did not start; see $folder/xvfb.log" test -s "$folder/number"
	export DISPLAY=:$(< "$folder/number")
	# Settings of a desktop that may be there must not reach into a run that has none of it.
	export GDK_BACKEND=x11 GSETTINGS_BACKEND=memory NO_AT_BRIDGE=1
	metacity --no-composite > "$folder/metacity.log" 2>&1 &
	display_processes="$display_processes $!"
}

# Waits up to ten seconds until the command after the message succeeds.
await() {
	local message=$1 tries=0
	shift
	until "$@"; do
		tries=$((tries + 1))
		[ "$tries" -le 100 ] || fail "$message"
		sleep 0.1
	done
}

// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.searchpath;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.attune.core.run.Run;
import org.attune.ui.runs.RunSetting;
import org.eclipse.osgi.util.NLS;

/**
 * A setting that is another one than it was.
 *
 * @param before empty: it had no effect
 * @param after  empty: it has no effect any more
 */
record Change(String label, Optional<String> before, Optional<String> after) {

	/**
	 * What is different in a run that another one was taken from.
	 *
	 * @param seeds whether the seed is another thing than a setting, since the run is one of a seed group
	 */
	static List<Change> between(Run earlier, Run later, boolean seeds) {
		Map<String, RunSetting> before = RunSetting.of(earlier);
		Map<String, RunSetting> after = RunSetting.of(later);
		Set<String> ids = new LinkedHashSet<>(before.keySet());
		ids.addAll(after.keySet());
		return ids.stream().filter(id -> !(seeds && id.equals(RunSetting.SEED))).filter(id -> !same(before.get(id), after.get(id)))
				.map(id -> of(Optional.ofNullable(before.get(id)), Optional.ofNullable(after.get(id)))).toList();
	}

	/** What a person set in a run, since nothing is known of what was before. */
	static List<Change> chosen(Run run) {
		return RunSetting.of(run).values().stream().filter(setting -> run.explicit().contains(setting.id()))
				.map(setting -> new Change(setting.label(), Optional.empty(), Optional.of(setting.text()))).toList();
	}

	private static boolean same(RunSetting one, RunSetting other) {
		return one != null && other != null ? one.sameAs(other) : Objects.equals(one, other);
	}

	private static Change of(Optional<RunSetting> before, Optional<RunSetting> after) {
		return new Change(after.or(() -> before).map(RunSetting::label).orElseThrow(), before.map(RunSetting::text),
				after.map(RunSetting::text));
	}

	/** For example "learning rate 0.01 \u2192 0.003". */
	String text() {
		return NLS.bind(Messages.change_fromTo, new Object[] { name(), before.orElse(Messages.change_unused),
				after.orElse(Messages.change_unused) });
	}

	/** For example "learning rate 0.003". */
	String value() {
		return NLS.bind(Messages.change_value, name(), after.orElse(Messages.change_unused));
	}

	private String name() {
		return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
	}
}

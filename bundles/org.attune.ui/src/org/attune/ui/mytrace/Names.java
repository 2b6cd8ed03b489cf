// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.mytrace;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.core.run.Runs;
import org.attune.core.run.Sight;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.views.IViewDescriptor;
import org.eclipse.ui.IPerspectiveDescriptor;

/** What a person calls the things that a trace names by ids. Safe for any thread. */
final class Names {
	private final Map<String, String> parts = new ConcurrentHashMap<>();
	private final Optional<Runs> runs;

	private Names(Optional<Runs> runs) {
		this.runs = runs;
	}

	/** The names of this workbench's parts and runs; called in the UI thread. */
	static Names of(IWorkbench workbench) {
		Names names = new Names(Optional.ofNullable(workbench.getService(Runs.class)));
		for (IViewDescriptor view : workbench.getViewRegistry().getViews()) {
			names.parts.put(view.getId(), view.getLabel());
		}
		for (IPerspectiveDescriptor perspective : workbench.getPerspectiveRegistry().getPerspectives()) {
			names.parts.put(perspective.getId(), perspective.getLabel());
		}
		return names;
	}

	/** Whether a person may see now what a run came to in a metric; both by their names in a trace. */
	boolean shows(String run, String metric) {
		return runs.flatMap(known -> known.find(run)).flatMap(known -> Stream.of(Metric.values())
				.filter(each -> each.key().equals(metric)).findFirst().map(each -> Sight.shows(known, each))).orElse(true);
	}

	/** The name for a field's value; the value itself where there is no other. */
	String of(String field, String value) {
		if (field.equals("run") || field.equals("runs") || field.equals("parentRun")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			return runs.flatMap(known -> known.find(value)).map(Run::label).orElse(value);
		}
		return parts.getOrDefault(value, value);
	}
}

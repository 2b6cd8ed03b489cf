// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.attune.core.run.Run;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;

/** The list of what an experiment can be compared with: nothing, the defaults, the last run, any other run. */
final class BaselineChoice {
	private static final int NOTHING = 0;
	private static final int DEFAULTS = 1;
	private static final int LAST = 2;
	/** Older runs are reached by the last entry, which opens a list that can be searched. */
	private static final int LISTED = 20;
	private static final int WIDTH = 150;
	private final FormTools tools;
	private final ExperimentRuns runs;
	private final Runnable changed;
	private List<Run> listed = List.of();
	private Optional<Run> chosen = Optional.empty();
	private int kind = LAST;
	private Combo combo;

	/**
	 * @param changed
	 *            called when something else was chosen
	 */
	BaselineChoice(FormTools tools, ExperimentRuns runs, Runnable changed) {
		this.tools = tools;
		this.runs = runs;
		this.changed = changed;
	}

	void create(Composite parent) {
		combo = new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY);
		combo.setToolTipText(Messages.compare_tip);
		combo.setData(FormTools.KEY, "compare.with"); //$NON-NLS-1$
		combo.addListener(SWT.Selection, event -> selected(combo.getSelectionIndex()));
		combo.addListener(SWT.MouseVerticalWheel, event -> event.doit = combo.isFocusControl());
		GridDataFactory.swtDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(combo);
		runsChanged();
	}

	private void selected(int index) {
		if (index == combo.getItemCount() - 1) {
			askForRun();
		} else if (index > LAST) {
			compare(index, Optional.of(listed.get(index - LAST - 1)));
		} else {
			compare(index, Optional.empty());
		}
		runsChanged();
		changed.run();
	}

	private void compare(int what, Optional<Run> run) {
		kind = what;
		chosen = run;
	}

	private void askForRun() {
		final ElementListSelectionDialog dialog = new ElementListSelectionDialog(combo.getShell(),
				LabelProvider.createTextProvider(run -> description((Run) run)));
		dialog.setTitle(Messages.compare_chooseTitle);
		dialog.setMessage(Messages.compare_chooseMessage);
		dialog.setEmptyListMessage(Messages.compare_noRuns);
		dialog.setElements(runs.all().toArray());
		if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof Run run) {
			compare(LAST + 1, Optional.of(run));
		}
	}

	private static String description(Run run) {
		return NLS.bind(Messages.compare_run, new Object[] { run.label(), run.status().label(), run.experiment() });
	}

	/** Compares with a run that was chosen elsewhere. */
	void choose(Baseline run) {
		compare(LAST + 1, run.run());
		runsChanged();
		changed.run();
	}

	/** Lists the runs anew, and compares with what is the last run now if that was chosen. */
	void runsChanged() {
		listed = new ArrayList<>(runs.own().stream().limit(LISTED).toList());
		chosen.filter(run -> !listed.contains(run)).ifPresent(listed::addFirst);
		final List<String> items = new ArrayList<>(List.of(Messages.compare_nothing, Messages.compare_defaults,
				listed.isEmpty() ? Messages.compare_lastNone : Messages.compare_last));
		listed.forEach(run -> items.add(run.label()));
		items.add(Messages.compare_otherRun);
		combo.setItems(items.toArray(String[]::new));
		combo.select(chosen.map(run -> LAST + 1 + listed.indexOf(run)).orElse(kind));
		tools.comparison().with(baseline());
	}

	private Optional<Baseline> baseline() {
		return switch (kind) {
			case NOTHING -> Optional.empty();
			case DEFAULTS -> Optional.of(Baseline.defaults(tools.document().experiment()));
			case LAST -> runs.own().stream().findFirst().map(Baseline::of).map(Baseline::asLast);
			default -> chosen.map(Baseline::of);
		};
	}
}

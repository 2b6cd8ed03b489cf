// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.layers;

import java.util.List;
import java.util.Optional;

import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.core.run.Runs;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;

/** Which run is looked at, whether its layers are measured, and how often. */
final class LayerControls extends Composite {
	private static final String KEY = "org.attune.id"; //$NON-NLS-1$
	private static final int OFTEN = 10;
	private final Runs runs;
	private final Combo choice;
	private final Button measure;
	private final Spinner every;
	private List<Run> shown = List.of();

	/**
	 * @param chosen
	 *            called when a person chose another run
	 */
	LayerControls(Composite parent, Runs runs, Runnable chosen) {
		super(parent, SWT.NONE);
		this.runs = runs;
		GridLayoutFactory.swtDefaults().numColumns(5).margins(6, 2).spacing(8, 0).applyTo(this);
		new Label(this, SWT.NONE).setText(Messages.controls_run);
		choice = new Combo(this, SWT.DROP_DOWN | SWT.READ_ONLY);
		choice.setToolTipText(Messages.controls_runTip);
		choice.setData(KEY, "layers.run"); //$NON-NLS-1$
		choice.addListener(SWT.Selection, event -> chosen.run());
		measure = new Button(this, SWT.TOGGLE);
		measure.setText(Messages.controls_measure);
		measure.setToolTipText(Messages.controls_measureTip);
		measure.setData(KEY, "layers.measure"); //$NON-NLS-1$
		measure.addListener(SWT.Selection, event -> ask());
		new Label(this, SWT.NONE).setText(Messages.controls_every);
		every = new Spinner(this, SWT.BORDER);
		every.setValues(OFTEN, 1, 100_000, 0, 1, 10);
		every.setToolTipText(Messages.controls_everyTip);
		every.setData(KEY, "layers.every"); //$NON-NLS-1$
		every.addListener(SWT.Selection, event -> askAgain());
	}

	private void ask() {
		run().ifPresent(run -> runs.measureLayers(run, measure.getSelection() ? every.getSelection() : 0));
	}

	/** A run that is measured hears at once how often it is to be from now on. */
	private void askAgain() {
		if (measure.getSelection()) {
			ask();
		}
	}

	/** The run that is looked at. */
	Optional<Run> run() {
		int index = choice.getSelectionIndex();
		return index < 0 || index >= shown.size() ? Optional.empty() : Optional.of(shown.get(index));
	}

	/** Offers the runs; the one looked at stays, and the newest one follows the newest one. */
	void show(List<Run> now) {
		Optional<Run> before = run();
		boolean newest = before.isEmpty() || before.get() == shown.getLast();
		if (!now.equals(shown)) {
			shown = now;
			choice.setItems(now.stream().map(Run::label).toArray(String[]::new));
			int kept = newest ? -1 : now.stream().map(Run::id).toList().indexOf(before.get().id());
			choice.select(kept < 0 ? now.size() - 1 : kept);
			choice.requestLayout();
		}
		boolean trains = run().filter(run -> run.status() == RunStatus.RUNNING).isPresent();
		choice.setEnabled(!now.isEmpty());
		measure.setEnabled(trains);
		every.setEnabled(trains);
		measure.setSelection(run().filter(Run::measuresLayers).isPresent());
	}
}

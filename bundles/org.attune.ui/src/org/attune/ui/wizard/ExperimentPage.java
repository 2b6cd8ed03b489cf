// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.attune.model.preset.Preset;
import org.attune.model.preset.Presets;
import org.attune.model.task.Network;
import org.attune.ui.guidance.Guidance;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;

/** Where the experiment goes, its name, its hyperparameters, and what it trains. */
final class ExperimentPage extends WizardPage {
	static final String KEY = "org.attune.id"; //$NON-NLS-1$
	private static final int WRAP = 480;
	private static final int INDENT = 22;
	private final IStructuredSelection selection;
	private final List<Button> presets = new ArrayList<>();
	private PlaceGroup place;
	private Combo network;
	private DatasetGroup dataset;

	ExperimentPage(IStructuredSelection selection) {
		super("experiment", Messages.page_title, null); //$NON-NLS-1$
		this.selection = selection;
		setDescription(Messages.page_description);
	}

	@Override
	public void createControl(Composite parent) {
		final Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(page);
		place = new PlaceGroup(page, selection, ExperimentSpecification.EXTENSION, Messages.page_initialName, this::check);
		setButtonLayoutData(place.browse());
		createPresets(page);
		dataset = new DatasetGroup(page, this::check);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(dataset.control());
		createNetwork(page);
		setControl(page);
		Guidance.WIZARD.explain(page);
		check();
		setErrorMessage(null); // nobody has done anything wrong yet
		place.setFocus();
	}

	private void createPresets(Composite page) {
		final Group group = new Group(page, SWT.NONE);
		group.setText(Messages.page_presets);
		GridLayoutFactory.swtDefaults().applyTo(group);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(group);
		Presets.all().forEach(preset -> createPreset(group, preset));
		presets.getFirst().setSelection(true);
	}

	private void createPreset(Group group, Preset preset) {
		final Button button = new Button(group, SWT.RADIO);
		button.setText(preset.label());
		button.setToolTipText(preset.description());
		button.setData(KEY, "wizard.preset." + preset.id()); //$NON-NLS-1$
		button.setData(preset);
		presets.add(button);
		final Label description = new Label(group, SWT.WRAP);
		description.setText(preset.description());
		GridDataFactory.fillDefaults().grab(true, false).hint(WRAP, SWT.DEFAULT).indent(INDENT, 0).applyTo(description);
	}

	private void createNetwork(Composite page) {
		new Label(page, SWT.NONE).setText(Messages.page_network);
		network = new Combo(page, SWT.DROP_DOWN | SWT.READ_ONLY);
		for (Network each : Network.values()) {
			network.add(each.label());
		}
		network.select(0);
		network.setData(KEY, "wizard.network"); //$NON-NLS-1$
		GridDataFactory.swtDefaults().span(2, 1).applyTo(network);
	}

	/** What the page says now. */
	ExperimentSpecification specification() {
		final String preset = presets.stream().filter(Button::getSelection).findFirst()
				.map(button -> ((Preset) button.getData()).id()).orElse(Presets.QUICK);
		return new ExperimentSpecification(place.place().path(), place.place().name(), preset, dataset.value(),
				Network.values()[network.getSelectionIndex()].id());
	}

	private void check() {
		if (dataset != null) {
			final NewFilePlace typed = place.place();
			final Optional<String> error = typed.fault().or(dataset::fault);
			setErrorMessage(error.orElse(null));
			setMessage(typed.note().or(dataset::note).orElse(null), INFORMATION);
			setPageComplete(error.isEmpty());
		}
	}
}

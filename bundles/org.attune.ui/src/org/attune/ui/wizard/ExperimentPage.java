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
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.ContainerSelectionDialog;

/** Where the experiment goes, its name, its hyperparameters, and what it trains. */
final class ExperimentPage extends WizardPage {
	static final String KEY = "org.attune.id"; //$NON-NLS-1$
	private static final int WRAP = 480;
	private static final int INDENT = 22;
	private final IStructuredSelection selection;
	private final List<Button> presets = new ArrayList<>();
	private Text container;
	private Text name;
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
		createPlace(page);
		createPresets(page);
		dataset = new DatasetGroup(page, this::check);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(dataset.control());
		createNetwork(page);
		setControl(page);
		Guidance.WIZARD.explain(page);
		check();
		setErrorMessage(null); // nobody has done anything wrong yet
		name.selectAll();
		name.setFocus();
	}

	private void createPlace(Composite page) {
		new Label(page, SWT.NONE).setText(Messages.page_name);
		name = text(page, "wizard.name", Messages.page_initialName); //$NON-NLS-1$
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).span(2, 1).grab(true, false).applyTo(name);
		new Label(page, SWT.NONE).setText(Messages.page_container);
		container = text(page, "wizard.container", initialContainer().toString()); //$NON-NLS-1$
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(container);
		final Button browse = new Button(page, SWT.PUSH);
		browse.setText(Messages.page_browse);
		browse.addListener(SWT.Selection, event -> chooseContainer());
		setButtonLayoutData(browse);
	}

	private Text text(Composite page, String key, String initial) {
		final Text text = new Text(page, SWT.BORDER);
		text.setText(initial);
		text.setData(KEY, key);
		text.addListener(SWT.Modify, event -> check());
		return text;
	}

	/** The selected folder or the selected file's, else the only project, else a project to be created. */
	private IPath initialContainer() {
		final IResource selected = Adapters.adapt(selection.getFirstElement(), IResource.class);
		if (selected != null) {
			return (selected instanceof IContainer folder ? folder : selected.getParent()).getFullPath();
		}
		final IResource[] projects = ResourcesPlugin.getWorkspace().getRoot().getProjects();
		return projects.length == 1 ? projects[0].getFullPath()
				: IPath.fromPortableString(Messages.page_initialContainer);
	}

	private void chooseContainer() {
		final ContainerSelectionDialog dialog = new ContainerSelectionDialog(getShell(), null, true,
				Messages.page_containerMessage);
		if (dialog.open() == Window.OK && dialog.getResult().length == 1) {
			container.setText(dialog.getResult()[0].toString());
		}
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
		return new ExperimentSpecification(IPath.fromPortableString(container.getText().strip()).makeAbsolute(),
				name.getText().strip(), preset, dataset.value(), Network.values()[network.getSelectionIndex()].id());
	}

	private void check() {
		if (dataset != null) {
			final ExperimentPlace place = new ExperimentPlace(container.getText().strip(), name.getText().strip());
			final Optional<String> error = place.fault().or(dataset::fault);
			setErrorMessage(error.orElse(null));
			setMessage(place.note().or(dataset::note).orElse(null), INFORMATION);
			setPageComplete(error.isEmpty());
		}
	}
}

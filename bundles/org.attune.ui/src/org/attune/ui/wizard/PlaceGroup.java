// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.wizard;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.ContainerSelectionDialog;

/** The name of the new file and its folder, in a grid of three columns. */
final class PlaceGroup {
	private final Runnable changed;
	private final String extension;
	private final Text name;
	private final Text container;
	private final Button browse;

	/**
	 * @param extension
	 *            of the file's name, without a point
	 * @param initialName
	 *            without the extension
	 */
	PlaceGroup(Composite page, IStructuredSelection selection, String extension, String initialName, Runnable changed) {
		this.changed = changed;
		this.extension = extension;
		new Label(page, SWT.NONE).setText(Messages.page_name);
		this.name = text(page, "wizard.name", initialName); //$NON-NLS-1$
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).span(2, 1).grab(true, false).applyTo(name);
		new Label(page, SWT.NONE).setText(Messages.page_container);
		this.container = text(page, "wizard.container", initialContainer(selection).toString()); //$NON-NLS-1$
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(container);
		this.browse = new Button(page, SWT.PUSH);
		browse.setText(Messages.page_browse);
		browse.addListener(SWT.Selection, event -> chooseContainer());
	}

	private Text text(Composite page, String key, String initial) {
		final Text text = new Text(page, SWT.BORDER);
		text.setText(initial);
		text.setData(ExperimentPage.KEY, key);
		text.addListener(SWT.Modify, event -> changed.run());
		return text;
	}

	/** The selected folder or the selected file's, else the only project, else a project to be created. */
	private static IPath initialContainer(IStructuredSelection selection) {
		final IResource selected = Adapters.adapt(selection.getFirstElement(), IResource.class);
		if (selected != null) {
			return (selected instanceof IContainer folder ? folder : selected.getParent()).getFullPath();
		}
		final IResource[] projects = ResourcesPlugin.getWorkspace().getRoot().getProjects();
		return projects.length == 1 ? projects[0].getFullPath()
				: IPath.fromPortableString(Messages.page_initialContainer);
	}

	private void chooseContainer() {
		final ContainerSelectionDialog dialog = new ContainerSelectionDialog(browse.getShell(), null, true,
				Messages.page_containerMessage);
		if (dialog.open() == Window.OK && dialog.getResult().length == 1) {
			container.setText(dialog.getResult()[0].toString());
		}
	}

	/** The button beside the folder, for the page to lay out as its buttons. */
	Button browse() {
		return browse;
	}

	/** The place as typed. */
	NewFilePlace place() {
		return new NewFilePlace(container.getText().strip(), name.getText().strip(), extension);
	}

	void setFocus() {
		name.selectAll();
		name.setFocus();
	}
}

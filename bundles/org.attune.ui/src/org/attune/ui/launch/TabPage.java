// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.launch;

import org.attune.ui.guidance.Guidance;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.ui.AbstractLaunchConfigurationTab;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

/** What the tabs of a training have in common: a grid of labelled fields, a name and an icon. */
abstract class TabPage extends AbstractLaunchConfigurationTab {
	static final String KEY = "org.attune.id"; //$NON-NLS-1$
	static final int COLUMNS = 3;
	private static final String BUNDLE = "org.attune.ui"; //$NON-NLS-1$
	private final String name;
	private final String id;
	private final String icon;
	private Image image;

	TabPage(String name, String id, String icon) {
		this.name = name;
		this.id = id;
		this.icon = icon;
	}

	@Override
	public final void createControl(Composite parent) {
		final Composite page = new Composite(parent, SWT.NONE);
		setControl(page);
		Guidance.LAUNCH.explain(page);
		GridLayoutFactory.swtDefaults().numColumns(COLUMNS).applyTo(page);
		final ImageDescriptor descriptor = ResourceLocator.imageDescriptorFromBundle(BUNDLE, icon).orElseThrow();
		image = new LocalResourceManager(JFaceResources.getResources(), page).create(descriptor);
		createFields(page);
	}

	abstract void createFields(Composite page);

	@Override
	public final void initializeFrom(ILaunchConfiguration configuration) {
		try {
			show(configuration);
		} catch (CoreException e) {
			setErrorMessage(e.getStatus().getMessage());
		}
	}

	/** Puts what the configuration says into the fields. */
	abstract void show(ILaunchConfiguration configuration) throws CoreException;

	static void label(Composite page, String text) {
		new Label(page, SWT.NONE).setText(text);
	}

	/** A field up to the right edge, less so many columns. */
	final Text text(Composite page, String key, String tip, int columnsLeft) {
		final Text text = new Text(page, SWT.BORDER);
		text.setToolTipText(tip);
		text.setData(KEY, key);
		text.addListener(SWT.Modify, event -> updateLaunchConfigurationDialog());
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).span(COLUMNS - 1 - columnsLeft, 1).grab(true, false).applyTo(text);
		return text;
	}

	final Spinner spinner(Composite page, String key, String tip, int most, int step) {
		final Spinner spinner = new Spinner(page, SWT.BORDER);
		spinner.setValues(0, 0, most, 0, 1, step);
		spinner.setIncrement(step > 100 ? step : 1);
		spinner.setToolTipText(tip);
		spinner.setData(KEY, key);
		spinner.addListener(SWT.Modify, event -> updateLaunchConfigurationDialog());
		GridDataFactory.swtDefaults().span(COLUMNS - 1, 1).applyTo(spinner);
		return spinner;
	}

	@Override
	public final String getName() {
		return name;
	}

	@Override
	public final String getId() {
		return id;
	}

	@Override
	public final Image getImage() {
		return image;
	}
}

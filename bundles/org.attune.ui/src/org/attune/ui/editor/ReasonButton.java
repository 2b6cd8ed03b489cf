// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.Optional;

import org.attune.model.study.Demand;
import org.attune.model.tuning.Assignment;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The button that shows whether a value has a reason, and asks for it. */
final class ReasonButton implements RowPart {
	private static final String BUNDLE = "org.attune.ui"; //$NON-NLS-1$
	private final Button button;
	private final Assignment assignment;
	private final String label;
	private final TuningDocument document;
	private final Image none;
	private final Image some;

	private ReasonButton(Button button, Assignment assignment, String label, TuningDocument document) {
		final LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources(), button);
		this.button = button;
		this.assignment = assignment;
		this.label = label;
		this.document = document;
		this.none = icon(images, "icons/reason.svg"); //$NON-NLS-1$
		this.some = icon(images, "icons/reason-given.svg"); //$NON-NLS-1$
	}

	private static Image icon(LocalResourceManager images, String path) {
		return images.create(ResourceLocator.imageDescriptorFromBundle(BUNDLE, path).orElseThrow());
	}

	static ReasonButton create(Composite parent, FormTools tools, Assignment assignment, Field field) {
		final Button button = tools.toolkit().createButton(parent, "", SWT.PUSH | SWT.FLAT); //$NON-NLS-1$
		button.setData(FormTools.KEY, "reason." + field.name()); //$NON-NLS-1$
		button.addListener(SWT.Selection,
				event -> new ReasonPopup(tools.document(), assignment, button).open());
		return new ReasonButton(button, assignment, field.label(), tools.document());
	}

	@Override
	public Control control() {
		return button;
	}

	@Override
	public void refresh() {
		final Optional<String> reason = Reasons.text(assignment, document.conduct());
		if (document.conduct().reasons() == Demand.NEVER) {
			button.setVisible(false); // the row as a whole may be shown anew
		}
		final Image image = reason.isPresent() ? some : none;
		if (button.getImage() != image) {
			button.setImage(image);
		}
		button.setToolTipText(reason.map(text -> NLS.bind(Messages.reason_tip, label, text))
				.orElseGet(() -> NLS.bind(Messages.reason_askTip, label)));
	}
}

// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.Optional;

import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** A bar at the beginning of a row whose field differs from what the experiment is compared with. */
final class DifferenceMark implements RowPart {
	static final int WIDTH = 3;
	private final Canvas bar;
	private final FormTools tools;
	private final Field field;

	private DifferenceMark(Canvas bar, FormTools tools, Field field) {
		this.bar = bar;
		this.tools = tools;
		this.field = field;
	}

	static DifferenceMark create(Composite parent, FormTools tools, Field field) {
		final Canvas bar = new Canvas(parent, SWT.NO_FOCUS);
		bar.setBackground(parent.getBackground());
		bar.setData(FormTools.KEY, "differs." + field.name()); //$NON-NLS-1$
		final DifferenceMark mark = new DifferenceMark(bar, tools, field);
		bar.addListener(SWT.Paint, mark::paint);
		return mark;
	}

	private void paint(Event event) {
		if (bar.getToolTipText() != null) {
			event.gc.setBackground(JFaceResources.getColorRegistry().get(JFacePreferences.ACTIVE_HYPERLINK_COLOR));
			final Rectangle area = bar.getClientArea();
			event.gc.fillRectangle(area);
		}
	}

	@Override
	public Control control() {
		return bar;
	}

	@Override
	public void refresh() {
		final Optional<Difference> difference = tools.comparison().of(field);
		final String tip = difference.map(other -> NLS.bind(Messages.compare_markTip, other.baseline(), other.text()))
				.orElse(null);
		bar.setToolTipText(tip);
		bar.redraw();
	}
}

// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import org.attune.model.configuration.Numbers;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Scale;

/**
 * A slider for a number between two ends, on the number's own scale. A drag is one edit from pressing to releasing the
 * button; with the keyboard it lasts until the slider is left.
 */
final class ValueSlider implements RowPart {
	private static final int PLACES = 200;
	private static final int PAGE = 20;
	private final Scale slider;
	private final NumberText number;

	private ValueSlider(Scale slider, NumberText number) {
		this.slider = slider;
		this.number = number;
	}

	static ValueSlider create(Composite parent, NumberText number) {
		final Composite frame = new Composite(parent, SWT.NONE);
		frame.setBackground(parent.getBackground());
		final Scale slider = new Scale(frame, SWT.HORIZONTAL);
		slider.setMaximum(PLACES);
		slider.setPageIncrement(PAGE);
		slider.setBackground(parent.getBackground());
		slider.setData(FormTools.KEY, "slider." + number.field().name()); //$NON-NLS-1$
		final ValueSlider created = new ValueSlider(slider, number);
		slider.addListener(SWT.Selection, event -> created.moved());
		slider.addListener(SWT.MouseUp, event -> number.document().stack().endGesture());
		slider.addListener(SWT.FocusOut, event -> number.document().stack().endGesture());
		// a wheel turned over the form is meant to scroll it
		slider.addListener(SWT.MouseVerticalWheel, event -> event.doit = slider.isFocusControl());
		frame.addListener(SWT.Resize, event -> center(slider, frame.getClientArea()));
		return created;
	}

	/** A slider is higher than a row, but all of what it shows is in its middle. */
	private static void center(Scale slider, Rectangle area) {
		final int height = slider.computeSize(area.width, SWT.DEFAULT).y;
		slider.setBounds(0, (area.height - height) / 2, area.width, height);
	}

	private void moved() {
		number.move(Numbers.canonical(number.scale().at((double) slider.getSelection() / PLACES)));
	}

	@Override
	public Control control() {
		return slider.getParent();
	}

	Scale slider() {
		return slider;
	}

	/** Follows the number, unless it is what the slider stands for already. */
	@Override
	public void refresh() {
		number.known().ifPresent(value -> {
			final double shown = number.scale().at((double) slider.getSelection() / PLACES);
			if (shown != value) {
				slider.setSelection((int) Math.round(number.scale().place(value) * PLACES));
			}
			slider.setToolTipText(NLS.bind(Messages.slider_tip, number.field().label(), Numbers.canonical(value)));
		});
	}
}

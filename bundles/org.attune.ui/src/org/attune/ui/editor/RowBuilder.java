// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.attune.model.tuning.Assignment;
import org.attune.trace.Cause;
import org.attune.ui.guidance.SpokenName;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Puts a row into a grid: mark, label, control, unit, slider, reset, reason, other value. */
final class RowBuilder {
	static final int COLUMNS = 8;
	private static final String BUNDLE = "org.attune.ui"; //$NON-NLS-1$
	private static final String ICON = "icons/reset.svg"; //$NON-NLS-1$
	private static final int WIDTH = 205;
	/** In every section the same, so that what follows stands in one line. */
	private static final int UNIT_WIDTH = 60;
	private static final int SLIDER_WIDTH = 80;
	/** No higher than a text field, so that the rows stay close together. */
	private static final int BUTTON_HEIGHT = 24;
	private static final int ROOM_FOR_DECORATION = 12;

	private final FormTools tools;
	private final Composite parent;
	private final Field field;
	private final String key;
	private final String tip;
	private final List<Control> controls = new ArrayList<>();
	private final List<RowPart> parts = new ArrayList<>();

	/**
	 * @param key
	 *            what the control's test key is made of, as {@code value.momentum}
	 * @param tip
	 *            what the field means
	 */
	RowBuilder(FormTools tools, Composite parent, Field field, String key, String tip) {
		this.tools = tools;
		this.parent = parent;
		this.field = field;
		this.key = key;
		this.tip = tip;
	}

	/** The row of a hyperparameter, with a button that takes the value back and one for its reason. */
	FormRow resettable(Assignment assignment, Function<Composite, FieldControl> control, String unit, String resetTip) {
		final Label label = label();
		final FieldControl value = narrow(control);
		unit(unit);
		slider();
		final Button reset = reset(resetTip, value.control());
		button(ReasonButton.create(parent, tools, assignment, field), NLS.bind(Messages.reason_of, field.label()));
		other(1);
		return row(label, value, Optional.of(reset));
	}

	/** A row with a unit or without one. */
	FormRow plain(Function<Composite, FieldControl> control, String unit) {
		final Label label = label();
		final FieldControl value = narrow(control);
		unit(unit);
		other(COLUMNS - 5); // where the other rows have slider and buttons
		empty(1, SWT.DEFAULT);
		return row(label, value, Optional.empty());
	}

	/** A row whose control takes all the room but for a button behind it, if there is one. */
	FormRow wide(Function<Composite, FieldControl> control, Optional<Function<Composite, Control>> more) {
		final Label label = label();
		final FieldControl value = value(control);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(WIDTH, SWT.DEFAULT)
				.span(more.isEmpty() ? COLUMNS - 2 : COLUMNS - 5, 1).indent(ROOM_FOR_DECORATION, 0)
				.applyTo(value.control());
		more.ifPresent(create -> {
			GridDataFactory.swtDefaults().span(2, 1).applyTo(keep(create.apply(parent)));
			other(1);
		});
		return row(label, value, Optional.empty());
	}

	private Label label() {
		final DifferenceMark mark = DifferenceMark.create(parent, tools, field);
		GridDataFactory.swtDefaults().hint(DifferenceMark.WIDTH, BUTTON_HEIGHT).applyTo(keep(mark.control()));
		parts.add(mark);
		final Label label = tools.toolkit().createLabel(parent, NLS.bind(Messages.row_label, field.label()));
		label.setToolTipText(tip);
		GridDataFactory.swtDefaults().applyTo(keep(label));
		return label;
	}

	private FieldControl narrow(Function<Composite, FieldControl> create) {
		final FieldControl value = value(create);
		// lists have wider borders than texts, but all controls shall end in one line
		final int hint = 2 * WIDTH - value.control().computeSize(WIDTH, SWT.DEFAULT).x;
		GridDataFactory.swtDefaults().hint(hint, SWT.DEFAULT).indent(ROOM_FOR_DECORATION, 0).applyTo(value.control());
		return value;
	}

	private FieldControl value(Function<Composite, FieldControl> create) {
		final FieldControl value = create.apply(parent);
		final Control control = keep(value.control());
		control.setData(FormTools.KEY, key);
		control.setToolTipText(tip);
		return value;
	}

	private void unit(String text) {
		final Label unit = tools.toolkit().createLabel(parent, text);
		GridDataFactory.swtDefaults().hint(UNIT_WIDTH, SWT.DEFAULT).applyTo(keep(unit));
	}

	private void slider() {
		if (!NumberText.isNumber(field) || !NumberText.of(tools.document(), field).scale().bounded()) {
			empty(1, SLIDER_WIDTH);
			return;
		}
		final ValueSlider slider = ValueSlider.create(parent, NumberText.of(tools.document(), field));
		GridDataFactory.swtDefaults().hint(SLIDER_WIDTH, BUTTON_HEIGHT).applyTo(keep(slider.control()));
		SpokenName.give(slider.slider(), field.label(), () -> tip);
		parts.add(slider);
	}

	private void empty(int columns, int width) {
		GridDataFactory.swtDefaults().span(columns, 1).hint(width, SWT.DEFAULT)
				.applyTo(keep(tools.toolkit().createLabel(parent, ""))); //$NON-NLS-1$
	}

	private void other(int columns) {
		final DifferenceLink link = DifferenceLink.create(parent, tools, field);
		GridDataFactory.swtDefaults().span(columns, 1).applyTo(keep(link.control()));
		parts.add(link);
	}

	private void button(RowPart part, String name) {
		SpokenName.give(part.control(), name, () -> tip);
		GridDataFactory.swtDefaults().hint(SWT.DEFAULT, BUTTON_HEIGHT).applyTo(keep(part.control()));
		parts.add(part);
	}

	private Button reset(String resetTip, Control control) {
		final Button reset = tools.toolkit().createButton(parent, "", SWT.PUSH | SWT.FLAT); //$NON-NLS-1$
		final ImageDescriptor icon = ResourceLocator.imageDescriptorFromBundle(BUNDLE, ICON).orElseThrow();
		reset.setImage(new LocalResourceManager(JFaceResources.getResources(), reset).create(icon));
		reset.setToolTipText(resetTip);
		reset.setData(FormTools.KEY, "reset." + field.name()); //$NON-NLS-1$
		reset.addListener(SWT.Selection, event -> {
			final TuningCommandStack stack = tools.document().stack();
			stack.perform(Cause.RESET, () -> stack.execute(new ValueEdit(field, null)));
			control.setFocus(); // the button has just become disabled
		});
		SpokenName.give(reset, resetTip, () -> tip);
		GridDataFactory.swtDefaults().hint(SWT.DEFAULT, BUTTON_HEIGHT).applyTo(keep(reset));
		return reset;
	}

	private FormRow row(Label label, FieldControl value, Optional<Button> reset) {
		final ControlDecoration decoration = new ControlDecoration(value.control(), SWT.LEFT | SWT.TOP, parent);
		decoration.hide();
		final FormRow row = new FormRow(field, label, value, reset, List.copyOf(parts), List.copyOf(controls),
				decoration);
		SpokenName.give(value.control(), field.label(), () -> row.problemText().isEmpty() ? tip : row.problemText());
		return row;
	}

	private <T extends Control> T keep(T control) {
		controls.add(control);
		return control;
	}
}

// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import org.attune.ui.guidance.SpokenName;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Puts fields of one object into a grid: label, control, and what follows it. */
final class Rows {
	private static final int COLUMNS = 3;
	/** The same in all sections, so that the controls begin in one line. */
	private static final int LABEL_WIDTH = 140;
	private static final int NARROW = 90;
	private static final int WIDE = 320;
	private static final int LINE_HEIGHT = 20;
	private static final int ROOM_FOR_DECORATION = 12;
	/** What a form paints around a text field. */
	private static final int BORDER = 2;

	private final StudyTools tools;
	private final Composite grid;
	private final Supplier<? extends EObject> owner;
	private final List<StudyRow> rows;

	/**
	 * @param owner
	 *            of the fields; gives null while there is none
	 * @param rows
	 *            takes what is created
	 */
	Rows(StudyTools tools, Composite grid, Supplier<? extends EObject> owner, List<StudyRow> rows) {
		this.tools = tools;
		this.grid = grid;
		this.owner = owner;
		this.rows = rows;
	}

	/** Lays a composite out as such a grid. */
	static void layout(Composite grid) {
		GridLayoutFactory.swtDefaults().numColumns(COLUMNS).margins(4, 2).spacing(6, 6).applyTo(grid);
	}

	/** A line of text. */
	FieldRow line(EAttribute feature, String name, String tip) {
		return line(feature, name, tip, COLUMNS - 1);
	}

	/** A line of text with something behind it, as a button. */
	FieldRow line(EAttribute feature, String name, String tip, Function<Composite, Control> behind) {
		final FieldRow row = line(feature, name, tip, 1);
		GridDataFactory.swtDefaults().applyTo(behind.apply(grid));
		return row;
	}

	private FieldRow line(EAttribute feature, String name, String tip, int columns) {
		final FieldRow row = text(feature, name, tip, TextForm.LINE);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(WIDE, SWT.DEFAULT)
				.span(columns, 1).indent(ROOM_FOR_DECORATION, 0).applyTo(row.entry().control());
		return row;
	}

	/** A text of several lines. */
	FieldRow page(EAttribute feature, String name, String tip, int lines) {
		final FieldRow row = text(feature, name, tip, TextForm.PAGE);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDE, lines * LINE_HEIGHT).span(COLUMNS - 1, 1)
				.indent(ROOM_FOR_DECORATION, 0).applyTo(row.entry().control());
		return row;
	}

	/** A number with its unit behind it. */
	FieldRow number(EAttribute feature, String name, String tip, TextForm form, String unit) {
		final Label label = label(name, tip, SWT.CENTER);
		final Composite cell = tools.toolkit().createComposite(grid);
		GridDataFactory.swtDefaults().span(COLUMNS - 1, 1).indent(ROOM_FOR_DECORATION - BORDER, 0).applyTo(cell);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(BORDER, BORDER).applyTo(cell);
		final FieldRow row = text(cell, feature, name, tip, form).labelled(label);
		GridDataFactory.swtDefaults().hint(NARROW, SWT.DEFAULT).applyTo(row.entry().control());
		tools.toolkit().createLabel(cell, unit);
		tools.toolkit().paintBordersFor(cell);
		return row;
	}

	/** A line of several whole numbers. */
	FieldRow seeds(EAttribute feature, String name, String tip) {
		final FieldRow row = text(feature, name, tip, TextForm.SEEDS);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(WIDE, SWT.DEFAULT)
				.span(COLUMNS - 1, 1).indent(ROOM_FOR_DECORATION, 0).applyTo(row.entry().control());
		return row;
	}

	private FieldRow text(EAttribute feature, String name, String tip, TextForm form) {
		final Label label = label(name, tip, form == TextForm.PAGE ? SWT.BEGINNING : SWT.CENTER);
		return text(grid, feature, name, tip, form).labelled(label);
	}

	private FieldRow text(Composite cell, EAttribute feature, String name, String tip, TextForm form) {
		return row(feature, name, tip, new TextEntry(cell, tools, form,
				value -> FieldRow.field(owner, feature)
						.ifPresent(field -> tools.document().type(field, name, orEmpty(feature, value))),
				tools.document().stack()::endGesture));
	}

	/** To take a text back that has a default would bring the default, where the person wants none. */
	private static Object orEmpty(EAttribute feature, Object value) {
		return value == null && feature.getDefaultValue() instanceof String ? "" : value; //$NON-NLS-1$
	}

	/** One of several values. */
	FieldRow choice(EAttribute feature, String name, String tip, List<Option> options) {
		return choice(feature, name, tip, () -> options);
	}

	/** One of several values, which depend on others. */
	FieldRow choice(EAttribute feature, String name, String tip, Supplier<List<Option>> options) {
		final Label label = label(name, tip, SWT.CENTER);
		final FieldRow row = row(feature, name, tip,
				new ChoiceEntry(grid, tools, options, value -> set(feature, name, value))).labelled(label);
		GridDataFactory.swtDefaults().span(COLUMNS - 1, 1).indent(ROOM_FOR_DECORATION, 0).minSize(WIDE, SWT.DEFAULT)
				.applyTo(row.entry().control());
		return row;
	}

	/** Yes or no, said beside a check box. */
	FieldRow check(EAttribute feature, String name, String tip) {
		tools.toolkit().createLabel(grid, ""); //$NON-NLS-1$
		final FieldRow row = row(feature, name, tip,
				new CheckEntry(grid, tools, name, value -> set(feature, name, value)));
		GridDataFactory.swtDefaults().span(COLUMNS - 1, 1).indent(ROOM_FOR_DECORATION, 0)
				.applyTo(row.entry().control());
		return row;
	}

	/** Any of several values. */
	FieldRow checks(EAttribute feature, String name, String tip, List<Option> options) {
		label(name, tip, SWT.BEGINNING);
		final FieldRow row = row(feature, name, tip,
				new ChecksEntry(grid, tools, key(feature), tip, options, value -> set(feature, name, value)));
		GridDataFactory.swtDefaults().span(COLUMNS - 1, 1).indent(ROOM_FOR_DECORATION, 0)
				.applyTo(row.entry().control());
		return row;
	}

	private void set(EAttribute feature, String name, Object value) {
		FieldRow.field(owner, feature).ifPresent(field -> tools.document().set(field, name, value));
	}

	/** What is known but not entered here, to be read out and copied. */
	FieldRow shown(EAttribute feature, String name, String tip) {
		final FieldRow row = line(feature, name, tip);
		if (row.entry() instanceof TextEntry text) {
			text.control().setEditable(false);
		}
		return row;
	}

	/** A sentence below the fields before it. */
	Rows note(String text) {
		tools.toolkit().createLabel(grid, ""); //$NON-NLS-1$
		final Label note = tools.toolkit().createLabel(grid, text, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDE, SWT.DEFAULT).span(COLUMNS - 1, 1)
				.indent(ROOM_FOR_DECORATION, 0).applyTo(note);
		return this;
	}

	private Label label(String name, String tip, int alignment) {
		final Label label = tools.toolkit().createLabel(grid, NLS.bind(Messages.row_label, name), SWT.WRAP);
		label.setToolTipText(tip);
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, alignment).hint(LABEL_WIDTH, SWT.DEFAULT).applyTo(label);
		return label;
	}

	private FieldRow row(EAttribute feature, String name, String tip, Entry entry) {
		final Control control = entry.control();
		control.setData(StudyTools.KEY, key(feature));
		control.setToolTipText(tip);
		final FieldRow row = new FieldRow(owner, feature, name, entry,
				new ControlDecoration(control, SWT.LEFT | SWT.TOP, grid));
		if (!(control instanceof Button)) { // which speaks for itself
			SpokenName.give(control, name, () -> row.problemText().isEmpty() ? tip : row.problemText());
		}
		row.onMark(() -> StudyFixes.open(tools.document(), row));
		rows.add(row);
		return row;
	}

	private static String key(EAttribute feature) {
		final String type = feature.getEContainingClass().getName();
		return Character.toLowerCase(type.charAt(0)) + type.substring(1) + '.' + feature.getName();
	}
}

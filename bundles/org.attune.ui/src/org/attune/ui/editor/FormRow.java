// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.attune.model.configuration.Applicability;
import org.attune.model.tuning.Assignment;
import org.attune.model.tuning.Experiment;
import org.attune.model.validation.Problem;
import org.attune.model.validation.Severity;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** One field of the form: its label, its control, what follows the control, and its problems. */
final class FormRow {
	private final Field field;
	private final Label label;
	private final FieldControl value;
	private final Optional<Button> reset;
	private final List<RowPart> parts;
	private final List<Control> controls;
	private final ControlDecoration decoration;
	private List<Problem> problems = List.of();
	private boolean shown = true;

	/**
	 * @param controls
	 *            all of them, which come and go together
	 */
	FormRow(Field field, Label label, FieldControl value, Optional<Button> reset, List<RowPart> parts,
			List<Control> controls, ControlDecoration decoration) {
		this.field = field;
		this.label = label;
		this.value = value;
		this.reset = reset;
		this.parts = parts;
		this.controls = controls;
		this.decoration = decoration;
	}

	Label label() {
		return label;
	}

	Field field() {
		return field;
	}

	Control control() {
		return value.control();
	}

	/** What a click on the mark of a problem does. */
	void onMark(Runnable action) {
		decoration.addSelectionListener(
				SelectionListener.widgetSelectedAdapter(event -> action.run()));
	}

	/** Whether one of the row's controls has the focus. */
	boolean hasFocus() {
		return controls.stream().anyMatch(Control::isFocusControl);
	}

	/** What a person calls the field. */
	String name() {
		return field.label();
	}

	boolean shown() {
		return shown;
	}

	boolean concerns(Problem problem) {
		return field.owner() instanceof Assignment assignment
				? problem.hyperparameter().equals(assignment.getHyperparameter().getId())
				: problem.target() == field.owner() && problem.feature() == field.feature();
	}

	/** The problem of an entry that the model cannot hold as it stands. */
	Optional<Problem> fault() {
		return value.fault()
				.map(message -> new Problem(Severity.ERROR, field.owner(), field.feature(), "", message)); //$NON-NLS-1$
	}

	/**
	 * Shows or hides the row as it applies now. Returns whether that changed anything.
	 *
	 * @param wanted
	 *            whether it is to be seen where it applies
	 */
	boolean showAsApplies(Experiment experiment, boolean wanted) {
		final boolean applies = wanted && (!(field.owner() instanceof Assignment assignment)
				|| Applicability.applies(assignment.getHyperparameter(), experiment));
		if (applies == shown) {
			return false;
		}
		shown = applies;
		for (Control control : controls) {
			control.setVisible(applies);
			((GridData) control.getLayoutData()).exclude = !applies;
		}
		return true;
	}

	/** Shows anew whether the value is set, and the problems that concern the row. */
	void refresh(List<Problem> all) {
		value.refresh();
		parts.forEach(RowPart::refresh);
		reset.ifPresent(button -> button.setEnabled(field.value() != null));
		problems = all.stream().filter(problem -> shown && concerns(problem)).toList();
		if (problems.isEmpty()) {
			decoration.hide();
			decoration.setDescriptionText(null);
		} else {
			mark();
		}
	}

	private void mark() {
		final boolean error = problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
		decoration.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(
				error ? FieldDecorationRegistry.DEC_ERROR : FieldDecorationRegistry.DEC_WARNING).getImage());
		decoration.setDescriptionText(NLS.bind(Messages.fix_hint, problemText()));
		decoration.show();
	}

	/** What is wrong with the field. */
	List<Problem> problems() {
		return problems;
	}

	/** The messages of the row's problems; empty: none. */
	String problemText() {
		return problems.stream().map(Problem::message).collect(Collectors.joining("\n")); //$NON-NLS-1$
	}

	void setFocus() {
		value.control().setFocus();
	}
}

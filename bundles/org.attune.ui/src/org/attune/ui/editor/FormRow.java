// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.model.configuration.Applicability;
import org.attune.model.tuning.Assignment;
import org.attune.model.tuning.Experiment;
import org.attune.model.validation.Problem;
import org.attune.model.validation.Severity;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
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
	private final List<Control> controls;
	private final ControlDecoration decoration;
	private boolean shown = true;

	/**
	 * @param controls
	 *            all of them, which come and go together
	 */
	FormRow(Field field, Label label, FieldControl value, Optional<Button> reset, List<Control> controls,
			ControlDecoration decoration) {
		this.field = field;
		this.label = label;
		this.value = value;
		this.reset = reset;
		this.controls = controls;
		this.decoration = decoration;
	}

	Label label() {
		return label;
	}

	Control control() {
		return value.control();
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

	/** Shows or hides the row as it applies now. Returns whether that changed anything. */
	boolean showAsApplies(Experiment experiment) {
		final boolean applies = !(field.owner() instanceof Assignment assignment)
				|| Applicability.applies(assignment.getHyperparameter(), experiment);
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
	void refresh(List<Problem> problems) {
		value.refresh();
		reset.ifPresent(button -> button.setEnabled(field.value() != null));
		final List<Problem> own = problems.stream().filter(problem -> shown && concerns(problem)).toList();
		if (own.isEmpty()) {
			decoration.hide();
			decoration.setDescriptionText(null);
		} else {
			mark(own);
		}
	}

	private void mark(List<Problem> own) {
		final boolean error = own.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
		decoration.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(
				error ? FieldDecorationRegistry.DEC_ERROR : FieldDecorationRegistry.DEC_WARNING).getImage());
		decoration.setDescriptionText(
				own.stream().map(Problem::message).collect(Collectors.joining("\n"))); //$NON-NLS-1$
		decoration.show();
	}

	/** The messages of the row's problems; empty: none. */
	String problemText() {
		return Stream.ofNullable(decoration.getDescriptionText()).findFirst().orElse(""); //$NON-NLS-1$
	}

	void setFocus() {
		value.control().setFocus();
	}
}

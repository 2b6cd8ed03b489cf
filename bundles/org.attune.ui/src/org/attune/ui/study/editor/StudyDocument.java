// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attune.model.study.Study;
import org.attune.model.validation.Fix;
import org.attune.trace.Cause;
import org.attune.ui.editor.Field;
import org.attune.ui.editor.TuningCommandStack;
import org.attune.ui.editor.ValueEdit;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** A study that is being edited, step by step. */
final class StudyDocument {
	private final Study study;
	private final TuningCommandStack stack = new TuningCommandStack(() -> { });

	StudyDocument(Study study) {
		this.study = study;
	}

	Study study() {
		return study;
	}

	TuningCommandStack stack() {
		return stack;
	}

	/**
	 * Gives a field another value, by one step.
	 *
	 * @param name
	 *            what a person calls the field
	 * @param value
	 *            null: takes the value back
	 */
	void set(Field field, String name, Object value) {
		stack.execute(new ValueEdit(field, value, name));
	}

	/** The same by a keystroke: those that follow each other are one step. */
	void type(Field field, String name, Object value) {
		stack.type(Cause.TYPED, () -> set(field, name, value));
	}

	/** Gives an object another part, or other parts, by one step. */
	void put(String label, EObject owner, EReference parts, Object content) {
		perform(label, List.of(new PartEdit(label, owner, parts, content)));
	}

	/** Carries several edits out as one step. */
	void perform(String label, List<? extends Command> edits) {
		final CompoundCommand step = new CompoundCommand(label);
		edits.forEach(step::append);
		if (!edits.isEmpty()) {
			stack.execute(step);
		}
	}

	/** Carries a fix out, by one step. */
	void apply(Fix fix) {
		perform(fix.label(), fix.changes().stream().flatMap(change -> Field.of(change.owner(), change.feature())
				.map(field -> new ValueEdit(field, change.value(), field.name())).stream()).toList());
	}

	/**
	 * The same of a fix from a marker.
	 *
	 * @param values
	 *            in the form of the file, by the name of their field; empty: back to the default
	 */
	void apply(String label, Map<String, Optional<String>> values) {
		perform(label, values.entrySet().stream().flatMap(value -> Field.named(study, value.getKey())
				.map(field -> new ValueEdit(field, value.getValue().map(field::parsed).orElse(null), field.name()))
				.stream()).toList());
	}

	/** Takes over what the file holds, by a step that can be undone; afterwards nothing is to be saved. */
	void takeOver(Study saved) {
		if (!EcoreUtil.equals(study, saved)) {
			final CompoundCommand step = new CompoundCommand(Messages.edit_reload);
			for (EAttribute attribute : study.eClass().getEAllAttributes()) {
				step.append(new ValueEdit(Field.of(study, attribute).orElseThrow(), saved.eGet(attribute), attribute.getName()));
			}
			for (EReference part : study.eClass().getEAllContainments()) { // together, as they refer to each other
				step.append(new PartEdit(Messages.edit_reload, study, part, saved.eGet(part)));
			}
			stack.execute(step);
		}
		stack.saveIsDone();
	}
}

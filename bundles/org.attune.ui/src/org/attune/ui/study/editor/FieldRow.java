// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.model.validation.Problem;
import org.attune.model.validation.Severity;
import org.attune.ui.editor.Field;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Label;

/** One field of the form: its control and its problems. */
final class FieldRow implements StudyRow {
	private final Supplier<? extends EObject> owner;
	private final EAttribute feature;
	private final String name;
	private final Entry entry;
	private final ControlDecoration decoration;
	private Optional<Label> label = Optional.empty();
	private BooleanSupplier applies = () -> true;
	private List<Problem> problems = List.of();

	/**
	 * @param owner
	 *            gives null while there is none
	 * @param name
	 *            what a person calls the field
	 * @param decoration
	 *            beside the entry
	 */
	FieldRow(Supplier<? extends EObject> owner, EAttribute feature, String name, Entry entry, ControlDecoration decoration) {
		this.owner = owner;
		this.feature = feature;
		this.name = name;
		this.entry = entry;
		this.decoration = decoration;
		decoration.hide();
	}

	/** Where the field does not apply it can be edited only as long as it has a value, to take that back. */
	FieldRow when(BooleanSupplier condition) {
		applies = condition;
		return this;
	}

	/** The label says with the entry whether it can be edited. */
	FieldRow labelled(Label before) {
		label = Optional.of(before);
		return this;
	}

	/** What a click on the mark of a problem does. */
	void onMark(Runnable action) {
		decoration.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
	}

	/** The field of the study; empty while it has none. */
	static Optional<Field> field(Supplier<? extends EObject> owner, EAttribute feature) {
		return Optional.ofNullable(owner.get()).flatMap(present -> Field.of(present, feature));
	}

	Entry entry() {
		return entry;
	}

	List<Problem> problems() {
		return problems;
	}

	/** The messages of the problems; empty: none. */
	String problemText() {
		return problems.stream().map(Problem::message).collect(Collectors.joining("\n")); //$NON-NLS-1$
	}

	/** The problem of an entry that the study cannot hold as it stands. */
	Optional<Problem> fault() {
		return entry.fault(name).filter(message -> owner.get() != null)
				.map(message -> new Problem(Severity.ERROR, owner.get(), feature, "", message)); //$NON-NLS-1$
	}

	@Override
	public void refresh(List<Problem> all) {
		final Optional<Field> field = field(owner, feature);
		final Object value = field.map(Field::value).orElse(null);
		final boolean set = field.isPresent() && field.get().owner().eIsSet(feature);
		entry.show(feature.isMany() && value == null ? List.of() : value);
		final boolean enabled = field.isPresent() && (applies.getAsBoolean() || set);
		entry.enable(enabled);
		label.ifPresent(before -> before.setEnabled(enabled));
		problems = all.stream().filter(this::concerns).toList();
		mark();
	}

	private void mark() {
		if (problems.isEmpty()) {
			decoration.hide();
			decoration.setDescriptionText(null);
			return;
		}
		final boolean error = problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
		decoration.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(
				error ? FieldDecorationRegistry.DEC_ERROR : FieldDecorationRegistry.DEC_WARNING).getImage());
		decoration.setDescriptionText(NLS.bind(Messages.problem_hint, problemText()));
		decoration.show();
	}

	@Override
	public boolean concerns(Problem problem) {
		return problem.feature() == feature && problem.target() == owner.get();
	}

	@Override
	public void reveal(Problem problem) {
		setFocus();
	}

	void setFocus() {
		entry.control().setFocus();
	}

	@Override
	public Stream<FieldRow> fields() {
		return Stream.of(this);
	}
}

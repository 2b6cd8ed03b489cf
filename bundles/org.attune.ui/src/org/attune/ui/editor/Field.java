// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.attune.model.configuration.Configurations;
import org.attune.model.tuning.Assignment;
import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.Task;
import org.attune.model.tuning.TuningPackage;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * One value of an experiment that a person can change.
 *
 * @param name
 *            what the trace calls it: the id of a hyperparameter, or {@code task.dataset} and the like
 */
public record Field(String name, EObject owner, EAttribute feature) {

	/** The field that a feature is; empty where the feature belongs to the space, which nobody edits here. */
	public static Optional<Field> of(Object owner, Object feature) {
		if (!(feature instanceof EAttribute attribute) || attribute.isMany()) {
			return Optional.empty();
		}
		return switch (owner) {
			case Experiment experiment ->
				Optional.of(new Field("experiment." + attribute.getName(), experiment, attribute)); //$NON-NLS-1$
			case Task task -> Optional.of(new Field("task." + attribute.getName(), task, attribute)); //$NON-NLS-1$
			case Assignment assignment when assignment.getHyperparameter() != null ->
				Optional.of(new Field(name(assignment, attribute), assignment, attribute));
			case null, default -> Optional.empty();
		};
	}

	private static String name(Assignment assignment, EAttribute attribute) {
		final String id = String.valueOf(assignment.getHyperparameter().getId());
		final boolean value = attribute == TuningPackage.Literals.ASSIGNMENT__VALUE;
		return value ? id : id + "." + attribute.getName(); //$NON-NLS-1$
	}

	/** The fields of an experiment: its own, its task's, its assignments'. */
	static List<Field> all(Experiment experiment) {
		final List<EObject> owners = new ArrayList<>(List.of(experiment));
		Optional.ofNullable(experiment.getTask()).ifPresent(owners::add);
		owners.addAll(Configurations.assignments(experiment));
		return owners.stream().flatMap(owner -> owner.eClass().getEAllAttributes().stream()
				.map(attribute -> of(owner, attribute)).flatMap(Optional::stream)).toList();
	}

	/** The value; null: not set. */
	Object value() {
		return feature.isUnsettable() && !owner.eIsSet(feature) ? null : owner.eGet(feature);
	}

	/** The value as it stands in the file; empty: not set. */
	Optional<String> text() {
		return text(value());
	}

	/** How a value of this field stands in the file; empty: not set. */
	public Optional<String> text(Object value) {
		return Optional.ofNullable(value)
				.map(present -> EcoreUtil.convertToString(feature.getEAttributeType(), present));
	}

	/** The field with this name, as {@link #name} has it. */
	public static Optional<Field> named(Experiment experiment, String name) {
		return all(experiment).stream().filter(field -> field.name.equals(name)).findFirst();
	}

	/** The value that stands in the file as a text; the contrary of {@link #text(Object)}. */
	public Object parsed(String text) {
		return EcoreUtil.createFromString(feature.getEAttributeType(), text);
	}

	/** Sets the value; null: takes it back, to the default. */
	public void put(Object value) {
		if (value == null) {
			owner.eUnset(feature);
		} else {
			owner.eSet(feature, value);
		}
	}

	boolean has(Object value) {
		return Objects.equals(value(), value);
	}

	boolean sameAs(Field other) {
		return owner == other.owner && feature == other.feature;
	}

	/** What a person calls it. */
	String label() {
		return owner instanceof Assignment assignment && assignment.getHyperparameter() != null
				? Configurations.label(assignment.getHyperparameter())
				: FieldLabels.of(feature);
	}
}

// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterators;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.attune.model.configuration.Configurations;
import org.attune.model.study.Study;
import org.attune.model.tuning.Assignment;
import org.attune.model.tuning.Experiment;
import org.attune.model.tuning.Task;
import org.attune.model.tuning.TuningPackage;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * One value of an experiment or a study that a person can change.
 *
 * @param name
 *            what trace and markers call it: the id of a hyperparameter, {@code task.dataset} and the like, in a study
 *            also {@code pages.0.title}
 */
public record Field(String name, EObject owner, EAttribute feature) {
	/** Of the values of a field that can have several. */
	private static final String BETWEEN = " "; //$NON-NLS-1$

	/** The field that a feature is; empty where the feature belongs to an experiment's space, which nobody edits here. */
	public static Optional<Field> of(Object owner, Object feature) {
		if (!(feature instanceof EAttribute attribute)) {
			return Optional.empty();
		}
		if (owner instanceof EObject part && EcoreUtil.getRootContainer(part) instanceof Study) {
			return Optional.of(new Field(name(part, attribute), part, attribute));
		}
		return attribute.isMany() ? Optional.empty() : ofExperiment(owner, attribute);
	}

	/** How a field or a list of a study is called in markers. */
	public static String name(EObject part, EStructuralFeature feature) {
		return path(part) + feature.getName();
	}

	private static String path(EObject part) {
		final EStructuralFeature place = part.eContainingFeature();
		if (place == null) {
			return ""; //$NON-NLS-1$
		}
		final String index = place.isMany() ? "." + ((List<?>) part.eContainer().eGet(place)).indexOf(part) : ""; //$NON-NLS-1$ //$NON-NLS-2$
		return path(part.eContainer()) + place.getName() + index + '.';
	}

	private static Optional<Field> ofExperiment(Object owner, EAttribute attribute) {
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

	private static List<Field> all(EObject model) {
		return model instanceof Experiment experiment ? all(experiment)
				: Stream.concat(Stream.of(model), contents(model)).flatMap(Field::of).toList();
	}

	private static Stream<EObject> contents(EObject model) {
		return StreamSupport.stream(Spliterators.spliteratorUnknownSize(model.eAllContents(), 0), false);
	}

	private static Stream<Field> of(EObject owner) {
		return owner.eClass().getEAllAttributes().stream().map(attribute -> of(owner, attribute))
				.flatMap(Optional::stream);
	}

	/** The fields of an experiment: its own, its task's, its assignments'. */
	static List<Field> all(Experiment experiment) {
		final List<EObject> owners = new ArrayList<>(List.of(experiment));
		Optional.ofNullable(experiment.getTask()).ifPresent(owners::add);
		owners.addAll(Configurations.assignments(experiment));
		return owners.stream().flatMap(Field::of).toList();
	}

	/** The value, a list of its own where there can be several; null: not set. */
	public Object value() {
		if (feature.isMany()) {
			return List.copyOf((List<?>) owner.eGet(feature));
		}
		return feature.isUnsettable() && !owner.eIsSet(feature) ? null : owner.eGet(feature);
	}

	/** The value as it stands in the file; empty: not set. */
	public Optional<String> text() {
		return text(value());
	}

	/** How a value of this field stands in the file; empty: not set. */
	public Optional<String> text(Object value) {
		if (value instanceof List<?> several) {
			return Optional.of(several.stream().map(this::written).collect(Collectors.joining(BETWEEN)));
		}
		return Optional.ofNullable(value).map(this::written);
	}

	private String written(Object single) {
		return EcoreUtil.convertToString(feature.getEAttributeType(), single);
	}

	/** The field with this name, as {@link #name} has it. */
	public static Optional<Field> named(EObject model, String name) {
		return all(model).stream().filter(field -> field.name.equals(name)).findFirst();
	}

	/** The value that stands in the file as a text; the contrary of {@link #text(Object)}. */
	public Object parsed(String text) {
		return feature.isMany() ? Stream.of(text.split(BETWEEN)).filter(part -> !part.isEmpty()).map(this::single).toList()
				: single(text);
	}

	private Object single(String text) {
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

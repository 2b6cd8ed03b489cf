// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.attune.model.configuration.Configurations;
import org.attune.model.study.Study;
import org.attune.model.tuning.Assignment;
import org.attune.model.tuning.Hyperparameter;
import org.attune.model.tuning.HyperparameterType;
import org.attune.model.tuning.Role;
import org.attune.model.tuning.TuningPackage.Literals;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;

/** What participants tune, what they must set, and what their form holds at the beginning. */
record HyperparametersPage(StudyTab tab) {
	private static final int NAME_WIDTH = 150;
	private static final int ROLE_WIDTH = 90;
	private static final int VALUE_WIDTH = 90;

	void create() {
		final Composite section = tab.section(Messages.space_title, Messages.space_description);
		tab.add(new SpaceChoice(section, tab.tools()));
		tab.add(new ListSection<>(section, tab.tools(), () -> study().getSpace(), kind(), true));
	}

	private Study study() {
		return tab.tools().document().study();
	}

	private ListKind<Hyperparameter> kind() {
		return new ListKind<>("hyperparameters", Messages.space_title, Messages.space_one, Messages.space_tip, //$NON-NLS-1$
				Literals.HYPERPARAMETER_SPACE__HYPERPARAMETERS,
				List.of(new ListKind.Column<>(Messages.hyperparameter_name, NAME_WIDTH, Configurations::label),
						new ListKind.Column<>(Messages.hyperparameter_role, ROLE_WIDTH, one -> role(one.getRole())),
						new ListKind.Column<>(Messages.hyperparameter_default, VALUE_WIDTH,
								one -> Configurations.defaultValue(one).orElse("")), //$NON-NLS-1$
						new ListKind.Column<>(Messages.hyperparameter_start, VALUE_WIDTH,
								one -> assignment(one).flatMap(Configurations::explicitValue).orElse(""))), //$NON-NLS-1$
				Optional.empty(), this::details,
				(one, problem) -> problem.target() instanceof Assignment assignment && assignment.getHyperparameter() == one);
	}

	private static String role(Role role) {
		return role == Role.MANDATORY ? Messages.role_mandatory : Messages.role_optional;
	}

	private Optional<Assignment> assignment(Hyperparameter hyperparameter) {
		return study().getConfiguration().getAssignments().stream()
				.filter(assignment -> assignment.getHyperparameter() == hyperparameter).findFirst();
	}

	private List<StudyRow> details(Composite area, Hyperparameter hyperparameter) {
		Rows.layout(area);
		final List<StudyRow> rows = new ArrayList<>();
		final String name = Configurations.label(hyperparameter);
		final Rows fields = new Rows(tab.tools(), area, () -> hyperparameter, rows);
		fields.note(Objects.toString(hyperparameter.getDescription(), "")); //$NON-NLS-1$
		fields.choice(Literals.HYPERPARAMETER__ROLE, Messages.hyperparameter_role, Messages.hyperparameter_roleTip,
				Stream.of(Role.values()).map(role -> new Option(role, role(role))).toList());
		value(fields, hyperparameter, Literals.HYPERPARAMETER__DEFAULT_VALUE, Messages.hyperparameter_default,
				NLS.bind(Messages.hyperparameter_defaultTip, name));
		final Supplier<EObject> start = () -> assignment(hyperparameter).orElse(null);
		value(new Rows(tab.tools(), area, start, rows), hyperparameter, Literals.ASSIGNMENT__VALUE,
				Messages.hyperparameter_start, NLS.bind(Messages.hyperparameter_startTip, name));
		return rows;
	}

	private static void value(Rows fields, Hyperparameter hyperparameter, EAttribute feature, String name, String tip) {
		if (hyperparameter.getType() == HyperparameterType.INTEGER || hyperparameter.getType() == HyperparameterType.REAL) {
			fields.number(feature, name, tip, TextForm.LINE, Objects.toString(hyperparameter.getUnit(), "")); //$NON-NLS-1$
		} else {
			fields.choice(feature, name, tip, options(hyperparameter));
		}
	}

	private static List<Option> options(Hyperparameter hyperparameter) {
		final List<Option> options = new ArrayList<>(List.of(new Option(null, Messages.value_none)));
		if (hyperparameter.getType() == HyperparameterType.BOOLEAN) {
			options.add(new Option("true", Messages.value_on)); //$NON-NLS-1$
			options.add(new Option("false", Messages.value_off)); //$NON-NLS-1$
		}
		hyperparameter.getChoices().forEach(choice -> options.add(new Option(choice.getValue(), choice.getLabel())));
		return options;
	}
}

// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.attune.model.study.Demand;
import org.attune.model.study.ReasonChoice;
import org.attune.model.study.Study;
import org.attune.model.study.StudyFactory;
import org.attune.model.study.StudyPackage.Literals;
import org.attune.model.tuning.Reason;
import org.eclipse.swt.widgets.Composite;

/** Whether participants say why they chose a value, and from what they choose. */
record ReasonsPage(StudyTab tab) {
	private static final int REASON_WIDTH = 170;
	private static final int LABEL_WIDTH = 260;

	void create() {
		final Rows rows = tab.rows(tab.section(Messages.reasons_title, Messages.reasons_description), study()::getReasons);
		rows.choice(Literals.REASON_RULES__DEMAND, Messages.reasons_demand, Messages.reasons_demandTip, demands());
		rows.check(Literals.REASON_RULES__CARRIED_OVER, Messages.reasons_carriedOver, Messages.reasons_carriedOverTip);
		final ListKind<ReasonChoice> kind = new ListKind<>("reasons", Messages.reasonChoices_title, //$NON-NLS-1$
				Messages.reasonChoices_one, Messages.reasonChoices_tip, Literals.REASON_RULES__CHOICES,
				List.of(new ListKind.Column<>(Messages.reason_code, REASON_WIDTH, choice -> label(choice.getReason())),
						new ListKind.Column<>(Messages.reason_label, LABEL_WIDTH,
								choice -> Objects.toString(choice.getLabel(), ""))), //$NON-NLS-1$
				this::choice, this::details);
		tab.add(new ListSection<>(tab.section(Messages.reasonChoices_title, Messages.reasonChoices_description), tab.tools(),
				study()::getReasons, kind, true));
	}

	/** Whether something is asked, for reasons and submissions alike. */
	static List<Option> demands() {
		return List.of(new Option(Demand.NEVER, Messages.demand_never), new Option(Demand.OPTIONAL, Messages.demand_optional),
				new Option(Demand.REQUIRED, Messages.demand_required));
	}

	private Study study() {
		return tab.tools().document().study();
	}

	/** The first reason that is not offered yet. */
	private ReasonChoice choice() {
		final List<Reason> offered = study().getReasons().getChoices().stream().map(ReasonChoice::getReason).toList();
		final Reason reason = reasons().filter(one -> !offered.contains(one)).findFirst().orElse(Reason.OTHER);
		final ReasonChoice choice = StudyFactory.eINSTANCE.createReasonChoice();
		choice.setReason(reason);
		choice.setLabel(label(reason));
		return choice;
	}

	private static Stream<Reason> reasons() {
		return Stream.of(Reason.values()).filter(reason -> reason != Reason.NONE);
	}

	private static String label(Reason reason) {
		return switch (reason) {
			case GUESS -> Messages.reason_guess;
			case SUGGESTED_DEFAULT -> Messages.reason_suggestedDefault;
			case WORKED_BEFORE -> Messages.reason_workedBefore;
			case LEARNT_FROM_SUBMISSIONS -> Messages.reason_learnt;
			case OTHER -> Messages.reason_other;
			case NONE -> reason.getLiteral();
		};
	}

	private List<StudyRow> details(Composite area, ReasonChoice choice) {
		Rows.layout(area);
		final List<StudyRow> rows = new ArrayList<>();
		final Rows fields = new Rows(tab.tools(), area, () -> choice, rows);
		fields.choice(Literals.REASON_CHOICE__REASON, Messages.reason_code, Messages.reason_codeTip,
				reasons().map(reason -> new Option(reason, label(reason))).toList());
		fields.line(Literals.REASON_CHOICE__LABEL, Messages.reason_label, Messages.reason_labelTip);
		return rows;
	}
}

// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.attune.core.run.Runs;
import org.attune.core.study.Participation;
import org.attune.core.study.Participations;
import org.attune.core.study.Stage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchPage;

/** Which page is shown, and what stands in its head. */
record Pages(Participations participations, Runs runs, IWorkbenchPage window, Way way) {
	/**
	 * What makes a page another one.
	 *
	 * @param stage empty: no study is under way
	 */
	record Key(Optional<Participation> participation, Optional<String> fault, Optional<Stage> stage, int page) {
		static Key of(Participations participations) {
			final Optional<Participation> current = participations.current();
			return new Key(current, participations.fault(), current.map(Participation::stage), current.map(Participation::page).orElse(0));
		}

		/** Names the page. */
		String name() {
			return fault.isPresent() ? "fault" : stage.map(each -> each.name().toLowerCase(Locale.ROOT)).orElse("none"); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	StudyPage page(Key key) {
		if (key.participation().isEmpty()) {
			return key.fault().<StudyPage>map(fault -> new FaultPage(participations, fault, way))
					.orElseGet(() -> new NoStudyPage(window.getWorkbenchWindow()));
		}
		final Participation participation = key.participation().get();
		return switch (key.stage().orElseThrow()) {
		case CONSENT -> new ConsentPage(participations, participation, way);
		case PAGES -> new ReadingPage(participation, way);
		case BACKGROUND, CLOSING -> new QuestionsPage(participation, way);
		case TUNING -> new TuningPage(participations, participation, runs, window, way);
		case FINAL_CHOICE -> new FinalChoicePage(participation, runs, window, way);
		case THANKS -> new ThanksPage(participations, participation, window, way);
		case WITHDRAWN -> new WithdrawnPage(participations, participation, way);
		};
	}

	String title(Key key) {
		if (key.participation().isEmpty()) {
			return key.fault().isPresent() ? Messages.fault_title : Messages.none_title;
		}
		return switch (key.stage().orElseThrow()) {
		case CONSENT -> Messages.consent_title;
		case PAGES -> key.participation().get().study().getPages().get(key.page()).getTitle();
		case BACKGROUND -> Messages.questions_backgroundTitle;
		case TUNING -> Messages.tuning_title;
		case FINAL_CHOICE -> Messages.final_title;
		case CLOSING -> Messages.questions_closingTitle;
		case THANKS -> Messages.thanks_title;
		case WITHDRAWN -> Messages.withdrawn_title;
		};
	}

	/** The study's title, and of several pages of explanations which one it is. */
	String where(Key key) {
		final String title = key.participation().map(each -> Objects.toString(each.study().getTitle(), "")).orElse(""); //$NON-NLS-1$ //$NON-NLS-2$
		return key.stage().filter(Stage.PAGES::equals).isEmpty() ? title : NLS.bind(Messages.page_where,
				new Object[] { title, key.page() + 1, key.participation().get().study().getPages().size() });
	}

	/** Whether somebody can withdraw there: while there is anything that can be deleted, or is being asked for. */
	boolean withdrawable(Key key) {
		return key.stage().filter(stage -> stage != Stage.CONSENT && stage != Stage.WITHDRAWN).isPresent();
	}
}

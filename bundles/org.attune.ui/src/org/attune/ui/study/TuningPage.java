// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;

import org.attune.core.run.Runs;
import org.attune.core.study.Conduct;
import org.attune.core.study.Participation;
import org.attune.core.study.Participations;
import org.attune.model.study.Among;
import org.attune.model.study.Study;
import org.attune.ui.launch.Training;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPage;

/** While somebody tunes: what to do, the time that is left, and what came of the submissions up to now. */
final class TuningPage implements StudyPage {
	private final Participations participations;
	private final Participation participation;
	private final ParticipantsRuns runs;
	private final IWorkbenchPage page;
	private final Way way;
	private Label time;
	private Label state;
	private ReadingText list;
	private Button submit;
	private Button pause;
	private Composite body;

	TuningPage(Participations participations, Participation participation, Runs runs, IWorkbenchPage page, Way way) {
		this.participations = participations;
		this.participation = participation;
		this.runs = new ParticipantsRuns(participation, runs);
		this.page = page;
		this.way = way;
	}

	@Override
	public void create(PageArea area) {
		body = area.body();
		label(Messages.tuning_what + ' ' + rules(participation.study()));
		time = label(""); //$NON-NLS-1$
		time.setFont(JFaceResources.getHeaderFont());
		time.setData(PageArea.KEY, "study.time"); //$NON-NLS-1$
		state = label(""); //$NON-NLS-1$
		state.setData(PageArea.KEY, "study.state"); //$NON-NLS-1$
		label(Messages.tuning_runs);
		list = new ReadingText(body, Messages.tuning_runs, ""); //$NON-NLS-1$
		list.control().setData(PageArea.KEY, "study.runs"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 40).applyTo(list.control());
		createButtons(area);
		refresh();
	}

	private void createButtons(PageArea area) {
		if (participation.study().getSession().isPauses()) {
			pause = area.button("pause", Messages.tuning_goOn, Messages.tuning_pauseTip, this::pauseOrGoOn); //$NON-NLS-1$
		}
		area.button("form", Messages.tuning_form, Messages.tuning_formTip, () -> ParticipantsEditor.open(participation, page)); //$NON-NLS-1$
		area.button("final", Messages.tuning_final, Messages.tuning_finalTip, () -> way.step(participation::finishTuning)); //$NON-NLS-1$
		submit = area.button("submit", Messages.tuning_submit, Messages.tuning_submitTip, //$NON-NLS-1$
				() -> Training.start(participation.experiment(), ILaunchManager.RUN_MODE));
		area.byDefault(submit);
	}

	private Label label(String text) {
		final Label label = new Label(body, SWT.WRAP);
		label.setText(PageArea.escaped(text));
		GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).applyTo(label);
		return label;
	}

	/** What the study asks for beyond the usual, in sentences. */
	private static String rules(Study study) {
		final int runsAtOnce = study.getSubmissions().getRunsAtOnce();
		final String atOnce = runsAtOnce == 1 ? Messages.tuning_oneRun : NLS.bind(Messages.tuning_runsAtOnce, runsAtOnce);
		final String locked = study.getSubmissions().isFormLocked() ? ' ' + Messages.tuning_locked : ""; //$NON-NLS-1$
		return atOnce + locked + ' ' + (study.getFinalChoice().getAmong() == Among.ANY_CONFIGURATION ? Messages.tuning_any
				: Messages.tuning_tried);
	}

	private void pauseOrGoOn() {
		way.step(participation.paused() ? participation::proceed : participation::pause);
	}

	@Override
	public void refresh() {
		final Conduct conduct = participations.conduct();
		boolean other = show(time, timeLeft());
		other |= show(state, conduct.refusal().orElse("")); //$NON-NLS-1$
		submit.setEnabled(conduct.maySubmit());
		if (pause != null) {
			pause.setText(participation.paused() ? Messages.tuning_goOn : Messages.tuning_pause);
		}
		final String lines = runs.all().stream().map(ParticipantsRuns::line).collect(Collectors.joining("\n")); //$NON-NLS-1$
		list.show(lines.isEmpty() ? Messages.tuning_noRuns : lines);
		if (other) {
			body.layout(true);
		}
	}

	private String timeLeft() {
		final Optional<Duration> left = participation.left();
		return left.map(now -> now.isZero() ? Messages.clock_over
				: NLS.bind(participation.paused() ? Messages.clock_paused : Messages.clock_left, ClockText.digits(now)))
				.orElse(Messages.tuning_noLimit);
	}

	/** Returns whether the label comes, goes, or takes another height. */
	private static boolean show(Label label, String text) {
		if (text.equals(label.getText())) {
			return false;
		}
		final boolean other = label.getText().isEmpty() != text.isEmpty() || text.length() > 40;
		label.setText(text);
		((GridData) label.getLayoutData()).exclude = text.isEmpty();
		label.setVisible(!text.isEmpty());
		return other;
	}

	@Override
	public void setFocus() {
		if (!submit.setFocus()) {
			list.control().setFocus();
		}
	}
}

// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.core.run.Runs;
import org.attune.core.study.Participation;
import org.attune.model.configuration.Configurations;
import org.attune.model.study.Among;
import org.attune.ui.guidance.SpokenName;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPage;

/** The configuration that counts in the end is chosen: from the form as it is, or from what was tried, as the study allows. */
final class FinalChoicePage implements StudyPage {
	private static final int ROWS = 7;
	private final Participation participation;
	private final ParticipantsRuns runs;
	private final IWorkbenchPage page;
	private final Way way;
	private final Map<String, String> names = new LinkedHashMap<>();
	private List<Candidate> candidates = List.of();
	private org.eclipse.swt.widgets.List list;
	private ReadingText summary;
	private Button back;
	private Button choose;

	FinalChoicePage(Participation participation, Runs runs, IWorkbenchPage page, Way way) {
		this.participation = participation;
		this.runs = new ParticipantsRuns(participation, runs);
		this.page = page;
		this.way = way;
		participation.study().getSpace().getHyperparameters()
				.forEach(hyperparameter -> names.put(hyperparameter.getId(), Configurations.label(hyperparameter)));
	}

	private boolean any() {
		return participation.study().getFinalChoice().getAmong() == Among.ANY_CONFIGURATION;
	}

	@Override
	public void create(PageArea area) {
		final Composite body = area.body();
		final Label lead = new Label(body, SWT.WRAP);
		lead.setText((any() ? Messages.final_any : Messages.final_tried) + ' ' + seeds());
		GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).applyTo(lead);
		list = new org.eclipse.swt.widgets.List(body, SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL);
		list.setData(PageArea.KEY, "study.candidates"); //$NON-NLS-1$
		list.setToolTipText(Messages.final_listTip);
		list.addListener(SWT.Selection, event -> chosen());
		SpokenName.give(list, Messages.final_list, this::summary);
		GridDataFactory.fillDefaults().grab(true, false).hint(1, ROWS * list.getItemHeight()).applyTo(list);
		summary = new ReadingText(body, Messages.final_summary, ""); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 40).applyTo(summary.control());
		createButtons(area);
		if (any()) {
			ParticipantsEditor.open(participation, page);
		}
		refresh();
	}

	private void createButtons(PageArea area) {
		back = area.button("tune", Messages.final_back, Messages.final_backTip, () -> way.step(participation::returnToTuning)); //$NON-NLS-1$
		choose = area.button("choose", Messages.final_choose, Messages.final_chooseTip, this::choose); //$NON-NLS-1$
		area.byDefault(choose);
	}

	private String seeds() {
		final int seeds = participation.study().getFinalChoice().getSeeds().size();
		return seeds > 1 ? NLS.bind(Messages.final_seeds, seeds) : ""; //$NON-NLS-1$
	}

	/** Keeps what is selected, as the form and the runs go on. */
	@Override
	public void refresh() {
		final List<Candidate> now = candidates();
		if (!now.equals(candidates)) {
			final Optional<Candidate> selected = selected();
			candidates = now;
			list.setItems(now.stream().map(Candidate::label).toArray(String[]::new));
			list.select(selected.map(this::place).orElse(now.isEmpty() ? -1 : 0));
			chosen();
		}
		back.setEnabled(participation.left().filter(Duration::isZero).isEmpty() && participation.clockFault().isEmpty());
	}

	/** The form stays the form, whatever it holds now, and a run stays that run. */
	private int place(Candidate before) {
		for (int index = 0; index < candidates.size(); index++) {
			final Candidate now = candidates.get(index);
			if (now.form() == before.form() && (now.form() || now.choice().run().equals(before.choice().run()))) {
				return index;
			}
		}
		return candidates.isEmpty() ? -1 : 0;
	}

	private List<Candidate> candidates() {
		final List<Run> tried = runs.all().stream().filter(run -> run.status().ended() && run.status() != RunStatus.FAILED).toList();
		final List<Candidate> found = new ArrayList<>();
		if (any()) {
			ParticipantsEditor.experiment(participation).map(form -> Candidate.of(form, tried)).ifPresent(found::add);
		}
		tried.stream().map(Candidate::of).forEach(found::add);
		return found;
	}

	private Optional<Candidate> selected() {
		final int index = list.getSelectionIndex();
		return index < 0 || index >= candidates.size() ? Optional.empty() : Optional.of(candidates.get(index));
	}

	private String summary() {
		return selected().map(candidate -> candidate.summary(names)).orElse(Messages.final_empty);
	}

	private void chosen() {
		summary.show(summary());
		choose.setEnabled(selected().filter(candidate -> candidate.problem().isEmpty()).isPresent());
	}

	private void choose() {
		selected().ifPresent(candidate -> Confirmation.ask(way.shell(), Messages.final_confirmTitle,
				NLS.bind(Messages.final_confirm, candidate.label()), Messages.final_choose,
				() -> way.step(() -> participation.choose(candidate.choice()))));
	}

	@Override
	public void setFocus() {
		list.setFocus();
	}
}

// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.attune.model.configuration.Studies;
import org.attune.model.preset.Preset;
import org.attune.model.preset.Presets;
import org.attune.model.study.Study;
import org.attune.model.study.StudyFactory;
import org.attune.model.study.StudyPackage.Literals;
import org.attune.model.tuning.Experiment;
import org.attune.model.validation.Problem;
import org.attune.ui.guidance.SpokenName;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

/** Takes the hyperparameters of a preset over, in place of those that are there. */
final class SpaceChoice implements StudyRow {
	private final StudyTools tools;
	private final Combo presets;

	SpaceChoice(Composite section, StudyTools tools) {
		this.tools = tools;
		final Composite bar = tools.toolkit().createComposite(section);
		GridDataFactory.fillDefaults().span(3, 1).applyTo(bar);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(1, 1).spacing(6, 0).applyTo(bar);
		tools.toolkit().createLabel(bar, NLS.bind(Messages.row_label, Messages.space_preset));
		this.presets = new Combo(bar, SWT.DROP_DOWN | SWT.READ_ONLY);
		tools.toolkit().adapt(presets, true, true);
		Presets.all().forEach(preset -> presets.add(preset.label()));
		presets.setToolTipText(Messages.space_presetTip);
		presets.setData(StudyTools.KEY, "space.preset"); //$NON-NLS-1$
		SpokenName.give(presets, Messages.space_preset);
		final Button take = tools.toolkit().createButton(bar, Messages.space_take, SWT.PUSH);
		take.setToolTipText(Messages.space_takeTip);
		take.setData(StudyTools.KEY, "space.take"); //$NON-NLS-1$
		take.addListener(SWT.Selection, event -> take(Presets.all().get(Math.max(0, presets.getSelectionIndex()))));
		presets.select(preset(study()));
	}

	private Study study() {
		return tools.document().study();
	}

	/** The place in the list of what the study has; of another space the first. */
	private static int preset(Study study) {
		final List<String> ids = Presets.all().stream().map(Preset::id).toList();
		return Math.max(0, ids.indexOf(Objects.toString(study.getSpace().getId(), ""))); //$NON-NLS-1$
	}

	/** The form begins without values then, as those that were there are of other hyperparameters. */
	private void take(Preset preset) {
		final Experiment experiment = Presets.experiment(preset.id(), ""); //$NON-NLS-1$
		final Study other = StudyFactory.eINSTANCE.createStudy();
		other.setSpace(experiment.getSpace());
		Studies.complete(other);
		final String label = NLS.bind(Messages.edit_preset, preset.label());
		tools.document().perform(label, List.of(new PartEdit(label, study(), Literals.STUDY__SPACE, other.getSpace()),
				new PartEdit(label, study(), Literals.STUDY__CONFIGURATION, other.getConfiguration())));
	}

	@Override
	public void refresh(List<Problem> problems) {
		// the list below shows what the study has
	}

	@Override
	public boolean concerns(Problem problem) {
		return problem.feature() == Literals.STUDY__SPACE || problem.target() == study().getSpace();
	}

	@Override
	public void reveal(Problem problem) {
		presets.setFocus();
	}

	@Override
	public Stream<FieldRow> fields() {
		return Stream.empty();
	}
}

// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.attune.model.study.BlindedFact;
import org.attune.model.study.Curves;
import org.attune.model.study.Demand;
import org.attune.model.study.Study;
import org.attune.model.tuning.Reason;

/**
 * What a study asks of the workbench now. All of it is about the participant's experiment; other files are free.
 *
 * @param experiment         workspace path of the participant's experiment; empty: there is none, so everything is free
 * @param mayEdit            whether values and reasons can be changed
 * @param maySubmit          whether a run can be submitted
 * @param refusal            why not, in words for people; empty where it can
 * @param showsValidation    whether metrics of the validation images are shown while a participant tunes
 * @param blindsNetwork      whether the network must not be told
 * @param blindsDataset      whether the dataset's name must not be told
 * @param blindsClasses      whether the names of the classes must not be told
 * @param reasons            whether people say why they chose a value
 * @param reasonLabels       what they read for a reason, in the order in which reasons are offered
 * @param reasonsCarriedOver whether reasons stay for the next submission
 * @param why                whether people say with a submission what they hope for
 * @param mayPauseRecording  whether the recording can be stopped for a while
 * @param rehearsal          whether it is a researcher's trial
 */
public record Conduct(Optional<String> experiment, boolean mayEdit, boolean maySubmit, Optional<String> refusal, boolean showsValidation,
		boolean blindsNetwork, boolean blindsDataset, boolean blindsClasses, Demand reasons, Map<Reason, String> reasonLabels,
		boolean reasonsCarriedOver, Demand why, boolean mayPauseRecording, boolean rehearsal) {
	/** No study is under way. */
	public static final Conduct FREE = new Conduct(Optional.empty(), true, true, Optional.empty(), true, false, false, false,
			Demand.OPTIONAL, Map.of(), true, Demand.OPTIONAL, true, false);

	/** @param refusal why nothing can be submitted; empty: something can be */
	static Conduct of(Study study, Optional<String> experiment, boolean mayEdit, Optional<String> refusal, boolean rehearsal) {
		final var blinded = study.getBlinding().getFacts();
		final Map<Reason, String> labels = new LinkedHashMap<>();
		study.getReasons().getChoices().forEach(choice -> labels.putIfAbsent(choice.getReason(), choice.getLabel()));
		return new Conduct(experiment, mayEdit, refusal.isEmpty(), refusal,
				study.getSubmissions().getCurves() == Curves.TRAINING_AND_VALIDATION,
				blinded.contains(BlindedFact.NETWORK),
				blinded.contains(BlindedFact.DATASET_NAME),
				blinded.contains(BlindedFact.CLASS_NAMES), study.getReasons().getDemand(), labels,
				study.getReasons().isCarriedOver(), study.getSubmissions().getWhy(), study.getRecording().isMayPause(), rehearsal);
	}

	/** Whether something is about the participant's experiment. */
	public boolean concerns(String path) {
		return experiment.filter(path::equals).isPresent();
	}
}

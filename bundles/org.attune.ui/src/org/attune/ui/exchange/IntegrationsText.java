// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.exchange;

import org.attune.core.export.mlflow.MlflowState;
import org.eclipse.osgi.util.NLS;

/** The state of what is sent, in words. */
final class IntegrationsText {
	private IntegrationsText() {
	}

	static String of(MlflowState state) {
		final String waiting = state.runs() == 0 ? Messages.integrations_idle
				: NLS.bind(Messages.integrations_waiting, state.waiting(), state.runs());
		return state.problem().isEmpty() ? waiting : waiting + '\n' + state.problem();
	}
}

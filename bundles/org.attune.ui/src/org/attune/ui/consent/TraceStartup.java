// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.consent;

import java.util.Optional;

import org.attune.core.trace.Recorder;
import org.attune.core.upload.TraceUploads;
import org.attune.ui.tracing.UiTracing;
import org.eclipse.core.runtime.SafeRunner;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/**
 * Lets the recorder see windows, the Tuning perspective, its views and the experiments' editors, and has the consent
 * question asked. Nothing is recorded before consent. A person can switch this off under Preferences &gt; General &gt;
 * Startup and Shutdown.
 * <p>
 * The system property {@value #CONSENT} answers the question for automation: {@code given} or {@code declined}.
 */
public final class TraceStartup implements IStartup {
	public static final String CONSENT = "attune.consent"; //$NON-NLS-1$

	@Override
	public void earlyStartup() {
		IWorkbench workbench = PlatformUI.getWorkbench();
		workbench.getDisplay().asyncExec(() -> SafeRunner.run(() -> begin(workbench)));
	}

	private static void begin(IWorkbench workbench) {
		Optional.ofNullable(workbench.getService(Recorder.class)).ifPresent(recorder -> {
			answer(System.getProperty(CONSENT, ""), recorder); //$NON-NLS-1$
			ConsentQuestion question = new ConsentQuestion(recorder);
			new WorkbenchTrace(workbench, recorder, question::askOnce).begin();
			new UiTracing(workbench, recorder).begin();
			workbench.getService(TraceUploads.class); // from now on its own clock runs
		});
	}

	/** Gives the answer that stands in the system property; anything but the two words is no answer. */
	static void answer(String answer, Recorder recorder) {
		if ("given".equals(answer) && !recorder.consented()) { //$NON-NLS-1$
			recorder.giveConsent();
		}
		if ("declined".equals(answer) && (recorder.consented() || !recorder.asked())) { //$NON-NLS-1$
			recorder.withdrawConsent();
		}
	}
}

// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.Optional;
import java.util.function.Supplier;

import org.attune.core.study.Conduct;
import org.attune.core.study.Participations;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPartSite;

/** Makes an experiment's form obey the study that somebody takes part in with it. Of no effect on any other experiment. */
final class FormConduct {
	private final Optional<Participations> participations;
	private final Supplier<String> path;
	private final TuningDocument document;
	private final IWorkbenchPartSite site;
	private final Display display;
	private final Runnable listener = this::arrived;
	private Runnable changed = () -> { };
	private boolean obeying;

	private FormConduct(IWorkbenchPartSite site, Supplier<String> path, TuningDocument document) {
		this.participations = Optional.ofNullable(site.getService(Participations.class));
		this.site = site;
		this.display = site.getShell().getDisplay();
		this.path = path;
		this.document = document;
	}

	/** @param path workspace path of the experiment; called in any thread */
	static FormConduct of(IWorkbenchPartSite site, Supplier<String> path, TuningDocument document) {
		return new FormConduct(site, path, document);
	}

	/** Obeys from now on. @param news called in the UI thread when something else is asked for */
	void begin(Runnable news) {
		changed = news;
		obeying = true;
		participations.ifPresent(service -> service.addListener(listener));
		obey();
	}

	/** What was on its way to the UI thread does not arrive any more. */
	void end() {
		obeying = false;
		participations.ifPresent(service -> service.removeListener(listener));
	}

	private void arrived() {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (obeying) {
					obey();
					changed.run();
				}
			});
		}
	}

	private void obey() {
		document.obey(participations.map(Participations::conduct).filter(conduct -> conduct.concerns(path.get())).orElse(Conduct.FREE));
	}

	/** Whether somebody takes part in a study with this experiment. */
	boolean inStudy() {
		return document.conduct().experiment().isPresent();
	}

	/** Why nothing can be edited now; empty: it can be. */
	Optional<String> lock() {
		final Conduct conduct = document.conduct();
		return conduct.mayEdit() ? Optional.empty()
				: Optional.of(NLS.bind(Messages.study_locked, conduct.refusal().orElse(Messages.study_training)));
	}

	/** Its newest run was submitted: reasons start empty for the next one, unless the study wants them to stay. */
	void submitted() {
		if (inStudy() && !document.conduct().reasonsCarriedOver() && Reasons.clear(document)) {
			((TuningEditor) site.getPart()).doSave(new NullProgressMonitor());
		}
	}
}

// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.launch;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.attune.core.run.Provenance;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;

/** Where a submission comes from, as attributes of the configuration that is launched. */
public final class Origin {
	private Origin() {
	}

	/** @param launched a working copy that is not saved: the attributes are about one launch */
	public static void write(Provenance provenance, ILaunchConfigurationWorkingCopy launched) {
		launched.setAttribute(TrainingLaunch.PARENT_RUN, provenance.parent().orElse("")); //$NON-NLS-1$
		launched.setAttribute(TrainingLaunch.GROUP, provenance.group().orElse("")); //$NON-NLS-1$
		launched.setAttribute(TrainingLaunch.WHY, provenance.why());
		launched.setAttribute(TrainingLaunch.ASKER, provenance.asker().name());
		launched.setAttribute(TrainingLaunch.RESUME, provenance.resume().map(Path::toString).orElse("")); //$NON-NLS-1$
	}

	/** @throws CoreException that says what to put right */
	static Provenance read(ILaunchConfiguration launched) throws CoreException {
		final String parent = text(launched, TrainingLaunch.PARENT_RUN);
		final String group = text(launched, TrainingLaunch.GROUP);
		final String checkpoint = text(launched, TrainingLaunch.RESUME);
		Provenance provenance = Provenance.NONE.because(text(launched, TrainingLaunch.WHY)).by(asker(launched));
		provenance = parent.isEmpty() ? provenance : provenance.from(parent);
		provenance = group.isEmpty() ? provenance : provenance.in(group);
		try {
			return checkpoint.isEmpty() ? provenance : provenance.goingOnFrom(Path.of(checkpoint));
		} catch (InvalidPathException e) {
			throw Refusals.of(Messages.bind(Messages.Origin_checkpoint, checkpoint), e);
		}
	}

	private static Provenance.Asker asker(ILaunchConfiguration launched) throws CoreException {
		try {
			return Provenance.Asker.valueOf(launched.getAttribute(TrainingLaunch.ASKER, Provenance.Asker.PERSON.name()));
		} catch (IllegalArgumentException e) {
			throw Refusals.of(Messages.bind(Messages.Origin_asker, launched.getName()), e);
		}
	}

	private static String text(ILaunchConfiguration configuration, String attribute) throws CoreException {
		return configuration.getAttribute(attribute, "").strip(); //$NON-NLS-1$
	}
}

// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.problems;

import org.eclipse.core.resources.IMarker;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;

/** What the Problems view offers for the problem of an experiment. */
public final class ProblemResolutions implements IMarkerResolutionGenerator2 {

	@Override
	public IMarkerResolution[] getResolutions(IMarker marker) {
		return FixText.of(marker).stream().map(FixResolution::new).toArray(IMarkerResolution[]::new);
	}

	@Override
	public boolean hasResolutions(IMarker marker) {
		return !FixText.of(marker).isEmpty();
	}
}

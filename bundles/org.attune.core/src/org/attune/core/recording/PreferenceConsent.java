// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.recording;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** The answer in the preferences of the workspace: each workspace is asked for itself. */
final class PreferenceConsent implements Consent {
	private static final String NODE = "org.attune.core"; //$NON-NLS-1$
	private static final String ANSWER = "consent"; //$NON-NLS-1$
	private static final String VERSION = "consent.version"; //$NON-NLS-1$
	private static final String TIME = "consent.time"; //$NON-NLS-1$
	private static final String GIVEN = "given"; //$NON-NLS-1$
	private static final String DECLINED = "declined"; //$NON-NLS-1$

	@Override
	public Optional<Answer> answer() {
		final String answer = node().get(ANSWER, ""); //$NON-NLS-1$
		if (!GIVEN.equals(answer) && !DECLINED.equals(answer)) {
			return Optional.empty();
		}
		return time().map(time -> new Answer(GIVEN.equals(answer), node().get(VERSION, ""), time)); //$NON-NLS-1$
	}

	@Override
	public void keep(Answer answer) {
		node().put(ANSWER, answer.given() ? GIVEN : DECLINED);
		node().put(VERSION, answer.version());
		node().put(TIME, answer.time().toString());
		CompletableFuture.runAsync(PreferenceConsent::flush);
	}

	private static void flush() {
		try {
			node().flush();
		} catch (BackingStoreException e) {
			ILog.get().error(Messages.PreferenceConsent_notSaved, e);
		}
	}

	private static Optional<Instant> time() {
		try {
			return Optional.of(Instant.parse(node().get(TIME, ""))); //$NON-NLS-1$
		} catch (DateTimeException e) {
			ILog.get().warn(Messages.PreferenceConsent_unreadable, e);
			return Optional.empty();
		}
	}

	private static IEclipsePreferences node() {
		return InstanceScope.INSTANCE.getNode(NODE);
	}
}

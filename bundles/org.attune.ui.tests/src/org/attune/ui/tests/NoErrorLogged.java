// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test during which any bundle of the running workbench logged an error. Register it on every workbench test
 * with {@code @ExtendWith(NoErrorLogged.class)}.
 */
public final class NoErrorLogged implements BeforeEachCallback, AfterEachCallback {
	private final List<String> errors = new CopyOnWriteArrayList<>();
	private final ILogListener listener = (status, plugin) -> remember(status);

	@Override
	public void beforeEach(ExtensionContext context) {
		errors.clear();
		Platform.addLogListener(listener);
	}

	@Override
	public void afterEach(ExtensionContext context) {
		Platform.removeLogListener(listener);
		assertEquals(List.of(), List.copyOf(errors), "Errors were logged during the test");
	}

	/** Takes back the errors that the test provoked on purpose; returns their texts. */
	public List<String> takeErrors() {
		final var taken = List.copyOf(errors);
		errors.clear();
		return taken;
	}

	private void remember(IStatus status) {
		if (status.getSeverity() == IStatus.ERROR) {
			final var exception = status.getException();
			errors.add(status.getPlugin() + ": " + status.getMessage() + (exception == null ? "" : " / " + exception));
		}
	}
}

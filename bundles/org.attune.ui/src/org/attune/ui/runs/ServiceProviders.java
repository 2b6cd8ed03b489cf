// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/**
 * Sees to it that NatTable's collections find their implementations by Java's ServiceLoader, which in OSGi takes SPI Fly. Where
 * nobody started it, NatTable paints nothing at all, and tells only a logger that is seldom there.
 */
final class ServiceProviders {
	private static final String EXTENDER = "org.apache.aries.spifly.dynamic.bundle"; //$NON-NLS-1$

	private ServiceProviders() {
	}

	/** To be called before the first table is made: classes that are loaded by then stay as they are. */
	static void start() {
		Bundle extender = Platform.getBundle(EXTENDER);
		if (extender == null || extender.getState() == Bundle.ACTIVE) {
			return;
		}
		try {
			extender.start(Bundle.START_TRANSIENT);
		} catch (BundleException e) {
			ILog.get().error(Messages.table_noProviders, e);
		}
	}
}

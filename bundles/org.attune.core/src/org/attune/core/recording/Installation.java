// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.recording;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.attune.trace.TraceEvent;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** What a session is recorded with and where, without anything that names the person or the machine. */
public final class Installation {
	private Installation() {
	}

	/** The folder for the trace of the person's own work. */
	public static Path traceFolder() {
		final Bundle core = FrameworkUtil.getBundle(Installation.class);
		return Path.of(Platform.getStateLocation(core).append("trace").toOSString()); //$NON-NLS-1$
	}

	static TraceEvent session() {
		return new TraceEvent.SessionStarted(version("org.attune.core"), //$NON-NLS-1$
				version("org.eclipse.platform", "org.eclipse.osgi"), //$NON-NLS-1$ //$NON-NLS-2$
				properties("java.vendor", "java.version"), properties("os.name", "os.version", "os.arch")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
	}

	/** The version of the first of these bundles that is installed. */
	private static String version(String... bundles) {
		return Stream.of(bundles).map(Platform::getBundle).flatMap(bundle -> Optional.ofNullable(bundle).stream())
				.map(Bundle::getVersion).findFirst().map(Object::toString).orElse(""); //$NON-NLS-1$
	}

	private static String properties(String... names) {
		return String.join(" ", Stream.of(names).map(System::getProperty).toList()); //$NON-NLS-1$
	}
}

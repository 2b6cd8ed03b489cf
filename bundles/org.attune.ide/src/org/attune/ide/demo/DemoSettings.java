// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ide.demo;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a demo was asked for.
 *
 * @param out  folder that receives screenshots, run folders and the page
 * @param data folder or archive of images to train on; empty for generated ones
 */
record DemoSettings(Path out, String data) {
	static final String OUT = "attune.demo.out"; //$NON-NLS-1$
	static final String DATA = "attune.demo.data"; //$NON-NLS-1$

	/** The settings in the system properties of this process; empty where it was not started for a demo. */
	static Optional<DemoSettings> ofThisProcess() {
		return Optional.ofNullable(System.getProperty(OUT)).filter(out -> !out.isBlank())
				.map(out -> new DemoSettings(Path.of(out), System.getProperty(DATA, ""))); //$NON-NLS-1$
	}

	boolean realImages() {
		return !data.isBlank();
	}
}

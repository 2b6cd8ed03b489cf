// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ide.demo;

import org.eclipse.ui.IStartup;

/** Starts the demo where the IDE was started for one: with the system property {@value DemoSettings#OUT}. */
public final class DemoStartup implements IStartup {
	@Override
	public void earlyStartup() {
		DemoSettings.ofThisProcess().ifPresent(settings -> Thread.ofPlatform().name("Attune demo").start(new DemoPlayer(settings))); //$NON-NLS-1$
	}
}

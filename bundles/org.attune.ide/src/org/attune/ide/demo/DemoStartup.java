// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ide.demo;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.ui.IStartup;

/**
 * Starts the demo where the IDE was started for one, with the system property {@value DemoSettings#OUT}, the tour, with
 * {@value #TOUR}, or plays what tests of the installed IDE need: edits without end, with {@value #UNTIL_KILLED}, a half of the story of
 * a queue, with {@value #QUEUE}, or one step in a study, with {@value #STEP}.
 */
public final class DemoStartup implements IStartup {
	static final String TOUR = "attune.tour.out"; //$NON-NLS-1$
	static final String UNTIL_KILLED = "attune.untilkilled"; //$NON-NLS-1$
	static final String STEP = "attune.study.step"; //$NON-NLS-1$
	static final String QUEUE = "attune.queue"; //$NON-NLS-1$

	@Override
	public void earlyStartup() {
		if (Boolean.getBoolean(UNTIL_KILLED)) {
			Thread.ofPlatform().name("Attune edits").start(new UntilKilledPlayer()); //$NON-NLS-1$
		}
		Optional.ofNullable(System.getProperty(QUEUE))
				.ifPresent(half -> Thread.ofPlatform().name("Attune queue").start(new QueuePlayer(half))); //$NON-NLS-1$
		Optional.ofNullable(System.getProperty(TOUR)).filter(out -> !out.isBlank())
				.ifPresent(out -> Thread.ofPlatform().name("Attune tour").start(new TourPlayer(Path.of(out)))); //$NON-NLS-1$
		Optional.ofNullable(System.getProperty(STEP))
				.ifPresent(study -> Thread.ofPlatform().name("Attune study").start(new StudyStepPlayer(Path.of(study)))); //$NON-NLS-1$
		StudySettings.ofThisProcess().ifPresentOrElse(
				settings -> Thread.ofPlatform().name("Attune study").start(new StudyPlayer(settings)), this::startDemo); //$NON-NLS-1$
	}

	private void startDemo() {
		DemoSettings.ofThisProcess().ifPresent(settings -> Thread.ofPlatform().name("Attune demo").start(new DemoPlayer(settings))); //$NON-NLS-1$
	}
}

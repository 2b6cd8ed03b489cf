// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.guidance;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.attune.ui.tests.AttuneParts;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Pixels;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.Widgets;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A check box that is set looks so, in the theme that the workbench has. */
@ExtendWith(NoErrorLogged.class)
final class TickTest {
	/** What lies within the frame of the box, at the left of the button. */
	private static final int LEFT = 4;
	private static final int SIZE = 10;
	private static final int SEEN = 60;
	private static final int STROKE = 8;
	private static final Duration PATIENCE = Duration.ofSeconds(5);

	@AfterEach
	void leaveThePerspectiveAsItComes() {
		AttuneParts.page();
		Waiting.untilIdle();
	}

	static Stream<String> views() {
		return AttuneParts.views();
	}

	@ParameterizedTest
	@MethodSource("views")
	void aTickInAViewIsSeen(String id) throws Exception {
		AttuneParts.show(id);
		assertTicks(AttuneParts.area());
	}

	private static void assertTicks(Composite area) {
		Widgets.all(area, Button.class).filter(button -> (button.getStyle() & SWT.CHECK) != 0)
				.filter(button -> button.isVisible() && button.isEnabled()).forEach(TickTest::assertTick);
	}

	private static void assertTick(Button box) {
		boolean before = box.getSelection();
		int[] then = inside(box);
		box.setSelection(!before);
		Waiting.until("it is seen whether " + box.getData("org.attune.id") + " is set", PATIENCE,
				() -> differ(then, inside(box)) >= STROKE);
		box.setSelection(before);
		Waiting.until("it looks as before", PATIENCE, () -> differ(then, inside(box)) == 0);
	}

	private static int[] inside(Button box) {
		return Pixels.onScreen(box).in(new Rectangle(LEFT, (box.getSize().y - SIZE) / 2, SIZE, SIZE));
	}

	private static long differ(int[] one, int[] other) {
		return IntStream.range(0, one.length).filter(i -> Math.abs(green(one[i]) - green(other[i])) > SEEN).count();
	}

	private static int green(int rgb) {
		return rgb >> 8 & 0xFF;
	}
}

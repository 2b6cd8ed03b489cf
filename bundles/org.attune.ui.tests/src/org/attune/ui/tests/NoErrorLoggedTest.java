// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tests;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Shows that a logged error fails a test, and that no test goes without this. */
final class NoErrorLoggedTest {
	@RegisterExtension
	final NoErrorLogged log = new NoErrorLogged();

	@Test
	void aLoggedErrorFailsATest() {
		NoErrorLogged watch = new NoErrorLogged();
		watch.beforeEach(null);
		ILog.of(NoErrorLoggedTest.class).error("on purpose");

		AssertionError failure = assertThrows(AssertionError.class, () -> watch.afterEach(null));
		assertTrue(failure.getMessage().contains("on purpose"), failure.getMessage());
		assertEquals(1, log.takeErrors().size());
	}

	@Test
	void aWarningDoesNot() {
		NoErrorLogged watch = new NoErrorLogged();
		watch.beforeEach(null);
		ILog.of(NoErrorLoggedTest.class).warn("on purpose");

		assertDoesNotThrow(() -> watch.afterEach(null));
	}

	@Test
	void everyTestClassWatchesTheLog() throws ClassNotFoundException {
		Bundle bundle = FrameworkUtil.getBundle(NoErrorLoggedTest.class);
		List<String> classes = Collections.list(bundle.findEntries("/", "*Test.class", true)).stream().map(NoErrorLoggedTest::className)
				.filter(name -> name.startsWith("org.attune.")).toList();

		assertFalse(classes.isEmpty());
		for (String name : classes) {
			assertTrue(watchesTheLog(bundle.loadClass(name)), name + " lacks @ExtendWith(NoErrorLogged.class)");
		}
	}

	/** A build leaves the installation that it tests in the bundle's folder too; names of what lies there begin otherwise. */
	private static String className(URL file) {
		return file.getPath().replaceFirst("^/(target/classes/)?", "").replaceFirst("\\.class$", "").replace('/', '.');
	}

	private static boolean watchesTheLog(Class<?> test) {
		ExtendWith extensions = test.getAnnotation(ExtendWith.class);
		return extensions != null && List.of(extensions.value()).contains(NoErrorLogged.class)
				|| Arrays.stream(test.getDeclaredFields()).anyMatch(field -> field.getType() == NoErrorLogged.class);
	}
}

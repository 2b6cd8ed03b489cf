// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Attune IDE, in which somebody takes part in a study, is killed by SIGKILL at every page from the consent to the thanks: the next
 * session shows the page at which the one before ended, and as much less time as went by.
 */
class KilledStudyTest {
	private static final Path PRODUCT = Path.of(System.getProperty("attune.product"));
	private static final Pattern TOLD = Pattern.compile("study at (\\w+)/(\\d+) left (\\d+) shows (.+)");
	private static final List<String> PLACES = List.of("CONSENT/0", "PAGES/0", "PAGES/1", "BACKGROUND/0", "TUNING/0", "FINAL_CHOICE/0",
			"THANKS/0");
	/** In seconds. Without pauses the time between two sessions counts by the machine's clock. */
	private static final int TOLERANCE = 3;

	@TempDir
	private Path folder;

	/** What the window said. */
	private record Told(String place, long left, String title, long atMillis) {
		static Told of(Matcher line) {
			return new Told(line.group(1) + '/' + line.group(2), Long.parseLong(line.group(3)), line.group(4), System.currentTimeMillis());
		}
	}

	@Test
	@Timeout(900)
	void theParticipantGoesOnAtThePageWithTheRightTimeLeft() throws Exception {
		assertNotNull(System.getenv("DISPLAY"), "this test opens windows; ./attune test brings a display");
		Installation.copy(PRODUCT.resolve("configuration"), folder.resolve("configuration"));
		writeStudy();
		Optional<Told> before = Optional.empty();
		for (int step = 1; step < PLACES.size(); step++) {
			final List<Told> told = lifeOfOneStep();
			assertEquals(PLACES.get(step - 1), told.get(0).place());
			assertEquals(PLACES.get(step), told.get(1).place());
			before.ifPresent(last -> goesOn(last, told.get(0)));
			before = Optional.of(told.get(1));
		}
	}

	private static void goesOn(Told last, Told next) {
		assertEquals(last.title(), next.title());
		final boolean counts = last.place().startsWith("TUNING") || last.place().startsWith("FINAL");
		final long between = counts ? (next.atMillis() - last.atMillis()) / 1000 : 0;
		assertEquals(last.left() - between, next.left(), TOLERANCE, next.place());
	}

	/** The study of 2019 with generated images, of which nothing is blinded. */
	private void writeStudy() throws IOException, InterruptedException {
		final Path file = folder.resolve("study").resolve("demo.study");
		Files.createDirectories(file.getParent());
		final List<String> jars = new ArrayList<>();
		for (final String name : List.of("org.attune.model_", "org.eclipse.emf.", "org.eclipse.equinox.common_",
				"org.eclipse.core.runtime_", "org.eclipse.osgi_")) {
			Installation.at(PRODUCT).plugins(name).forEach(jar -> jars.add(PRODUCT.resolve("plugins").resolve(jar).toString()));
		}
		final Process command = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				String.join(":", jars), "org.attune.model.command.StudyCommand", "new", "black-magic-2019", file.toString(),
				"A. Researcher", "32").redirectErrorStream(true).start();
		final String said = new String(command.getInputStream().readAllBytes());
		assertEquals(0, command.waitFor(), said);
		Files.writeString(file, Files.readString(file).replaceAll("(?s)<facts>[^<]*</facts>\\s*", "")
				.replace("dataset=\"\"", "dataset=\"generated:shapes\""));
	}

	private List<Told> lifeOfOneStep() throws IOException, InterruptedException {
		final Process process = Installation.at(PRODUCT).start(ProcessBuilder.Redirect.PIPE,
				List.of("-Dattune.consent=declined", "-Dattune.study.step=" + folder.resolve("study")), List.of("-nosplash",
						"-configuration", folder.resolve("configuration").toString(), "-data", folder.resolve("workspace").toString()));
		final List<Told> told = new ArrayList<>();
		final List<String> other = new ArrayList<>();
		try (BufferedReader lines = process.inputReader()) {
			String line = lines.readLine();
			while (line != null && told.size() < 2) {
				final Matcher words = TOLD.matcher(line);
				if (words.matches()) {
					told.add(Told.of(words));
				} else {
					other.add(line);
				}
				line = told.size() < 2 ? lines.readLine() : line;
			}
			process.toHandle().destroyForcibly();
			process.waitFor();
		}
		assertTrue(told.size() == 2, () -> "the IDE ended by itself: " + other);
		return told;
	}
}

// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A user's way to Attune: an Eclipse without our plug-ins, the update site, <em>Install New Software</em> (here its
 * command-line form, the p2 director), a restart, the Tuning perspective.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpdateSiteTest {
	private static final Path SITE = Path.of(System.getProperty("attune.site"));
	private static final Path PLAIN = Path.of(System.getProperty("attune.plainide"));

	@TempDir
	static Path folder;
	private static Installation eclipse;

	@BeforeAll
	static void copyThePlainEclipse() throws IOException {
		eclipse = Installation.copyOf(PLAIN, Files.createDirectory(folder.resolve("eclipse")));
	}

	@Test
	@Order(1)
	void the_plain_eclipse_has_none_of_our_plug_ins() throws IOException {
		assertEquals(List.of(), eclipse.plugins("org.attune."));
		assertFalse(eclipse.plugins("org.eclipse.ui.workbench_").isEmpty());
	}

	@Test
	@Order(2)
	void the_site_offers_the_feature_and_not_the_platform() throws IOException {
		assertTrue(names(SITE.resolve("features")).stream().anyMatch(name -> name.startsWith("org.attune.feature_")));
		assertEquals(List.of(), names(SITE.resolve("plugins")).stream().filter(name -> name.startsWith("org.eclipse.ui.")).toList());
	}

	@Test
	@Order(3)
	void the_director_installs_the_feature() throws IOException, InterruptedException {
		final Path log = folder.resolve("director.log");
		final Process director = eclipse.start(ProcessBuilder.Redirect.to(log.toFile()), List.of(), List.of("-nosplash", "-consoleLog",
				"-application", "org.eclipse.equinox.p2.director",
				"-repository", SITE.toUri().toString(),
				"-installIU", "org.attune.feature.feature.group",
				"-data", folder.resolve("director-workspace").toString()));
		assertTrue(director.waitFor(5, TimeUnit.MINUTES), "the director did not end");
		assertEquals(0, director.exitValue(), () -> text(log));
		for (final String plugin : List.of("trace", "model", "trainer", "trainer.cpu", "core", "ui")) {
			assertEquals(1, eclipse.plugins("org.attune." + plugin + "_").size(), plugin);
		}
	}

	/** The trace, written by the plug-ins as they were installed, is the witness that perspective and views opened. */
	@Test
	@Order(4)
	void the_tuning_perspective_opens() throws Exception {
		assertNotNull(System.getenv("DISPLAY"), "this test opens a window; ./attune test brings a display");
		final Path workspace = folder.resolve("workspace");
		final Path log = folder.resolve("eclipse.log");
		final Process ide = eclipse.start(ProcessBuilder.Redirect.to(log.toFile()), List.of("-Dattune.consent=given"), List.of("-nosplash",
				"-perspective", "org.attune.ui.perspective.tuning", "-data", workspace.toString()));
		try {
			final Path trace = workspace.resolve(".metadata/.plugins/org.attune.core/trace");
			awaitText(ide, trace, "org.attune.ui.perspective.tuning");
			awaitText(ide, trace, "org.attune.ui.view.metrics");
			awaitText(ide, trace, "org.attune.ui.view.runs");
		} finally {
			ide.destroy();
			assertTrue(ide.waitFor(1, TimeUnit.MINUTES), "the Eclipse did not end");
		}
		final Path errors = workspace.resolve(".metadata/.log");
		assertFalse(Files.exists(errors) && text(errors).contains("!ENTRY org.attune"), () -> text(errors));
	}

	private static void awaitText(Process ide, Path trace, String wanted) throws IOException, InterruptedException {
		final long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
		while (!traceText(trace).contains(wanted)) {
			assertTrue(ide.isAlive(), "the Eclipse ended before its trace named " + wanted);
			assertTrue(System.nanoTime() < deadline, () -> wanted + " is not in the trace: " + text(trace.getParent()));
			ide.waitFor(200, TimeUnit.MILLISECONDS);
		}
	}

	private static String traceText(Path trace) throws IOException {
		if (!Files.isDirectory(trace)) {
			return "";
		}
		final StringBuilder text = new StringBuilder();
		for (final String name : names(trace)) {
			text.append(text(trace.resolve(name)));
		}
		return text.toString();
	}

	private static List<String> names(Path directory) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	private static String text(Path file) {
		try {
			return Files.isRegularFile(file) ? Files.readString(file) : "(no file " + file + ")";
		} catch (IOException e) {
			return "(" + e + ")";
		}
	}
}

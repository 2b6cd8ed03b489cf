// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With a worker that only says what it was called with. */
@Timeout(120)
class ClassArchiveTest {
	@TempDir
	Path folder;

	private Path classes;
	private Path cache;

	@BeforeEach
	void compileWorker() throws IOException {
		cache = folder.resolve("cache");
		classes = Files.createDirectories(folder.resolve("classes"));
		Files.createDirectories(classes.resolve("lib"));
		Files.writeString(classes.resolve("lib/other.txt"), "no class");
		compile("System.out.println(String.join(\" \", arguments)); System.exit(arguments.length == 1 ? 0 : 3);");
	}

	@Test
	void aCommandWithAnArchiveUsesItWithoutAWord() throws Exception {
		final ClassArchive archive = ClassArchive.of(command(), cache);
		assertEquals(Optional.empty(), archive.command());
		archive.make(process -> { });
		final WorkerCommand faster = archive.command().orElseThrow();
		assertTrue(faster.options().toString().contains("-XX:SharedArchiveFile="), faster.options()::toString);
		final Process process = faster.process(folder, "one").redirectErrorStream(true).start();
		assertEquals("one\n", new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
	}

	@Test
	void classesOfTheArchiveAreShared() throws Exception {
		final ClassArchive archive = ClassArchive.of(command(), cache);
		archive.make(process -> { });
		final WorkerCommand faster = archive.command().orElseThrow();
		final WorkerCommand telling = faster.with(Stream.concat(faster.options().stream(), Stream.of("-Xlog:class+load")).toList(),
				faster.classPath());
		final String output = new String(telling.process(folder, "one").start().getInputStream().readAllBytes(),
				StandardCharsets.UTF_8);
		assertTrue(output.lines().anyMatch(line -> line.contains(WorkerCommand.MAIN) && line.contains("shared objects file (top)")),
				output);
	}

	@Test
	void anArchiveThatDoesNotFitIsIgnoredWithoutAWord() throws Exception {
		final ClassArchive archive = ClassArchive.of(command(), cache);
		archive.make(process -> { });
		final WorkerCommand faster = archive.command().orElseThrow();
		Files.setLastModifiedTime(faster.classPath().getFirst(), FileTime.fromMillis(0));
		final Process process = faster.process(folder, "one").redirectErrorStream(true).start();
		assertEquals("one\n", new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
	}

	@Test
	void aDamagedArchiveIsIgnoredWithoutAWord() throws Exception {
		final ClassArchive archive = ClassArchive.of(command(), cache);
		archive.make(process -> { });
		try (Stream<Path> files = Files.walk(cache)) {
			Files.writeString(files.filter(file -> file.toString().endsWith(".jsa")).findFirst().orElseThrow(), "no archive");
		}
		final Process process = archive.command().orElseThrow().process(folder, "one").redirectErrorStream(true).start();
		assertEquals("one\n", new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
	}

	@Test
	void otherClassesNeedAnotherArchive() throws Exception {
		final ClassArchive archive = ClassArchive.of(command(), cache);
		archive.make(process -> { });
		compile("System.exit(0); // a longer one");
		Files.setLastModifiedTime(classes.resolve("org/attune/trainer/Main.class"), FileTime.fromMillis(1000));
		assertEquals(Optional.empty(), ClassArchive.of(command(), cache).command());
	}

	@Test
	void aKilledMakerLeavesNothingBehind() throws Exception {
		compile("new java.util.concurrent.CountDownLatch(1).await();");
		final ClassArchive archive = ClassArchive.of(command(), cache);
		archive.make(Process::destroyForcibly);
		assertEquals(Optional.empty(), archive.command());
		try (Stream<Path> files = Files.walk(cache)) {
			assertFalse(files.anyMatch(file -> file.getFileName().toString().startsWith("draft")));
		}
	}

	@Test
	void archivesThatAreOldAreForgotten() throws Exception {
		final Path old = Files.createDirectories(cache.resolve("old"));
		Files.writeString(old.resolve("worker.jsa"), "of an earlier version");
		Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(31))));
		final Path recent = Files.createDirectories(cache.resolve("recent"));
		ClassArchive.of(command(), cache).make(process -> { });
		assertFalse(Files.exists(old));
		assertTrue(Files.exists(recent));
	}

	@Test
	void whatIsThereIsNotMadeAgain() throws Exception {
		ClassArchive.of(command(), cache).make(process -> { });
		ClassArchive.of(command(), cache).make(process -> {
			throw new AssertionError("made again");
		});
	}

	@Test
	void librariesBesideTheClassesAreNotPacked() throws Exception {
		final Path jar = folder.resolve("packed.jar");
		ClassFolder.pack(classes, jar);
		try (var zip = new java.util.zip.ZipFile(jar.toFile())) {
			assertEquals(List.of("org/attune/trainer/Main.class"), zip.stream().map(entry -> entry.getName()).toList());
		}
	}

	@Test
	void otherLibrariesDoNotChangeTheStateOfTheClasses() throws IOException {
		final String before = ClassFolder.state(classes);
		Files.writeString(classes.resolve("lib/another.txt"), "no class");
		assertEquals(before, ClassFolder.state(classes));
		Files.writeString(classes.resolve("resource.txt"), "more");
		assertNotEquals(before, ClassFolder.state(classes));
	}

	private WorkerCommand command() {
		return new WorkerCommand(List.of(), WorkerCommand.ownJava(), List.of("-XX:+UseSerialGC"), List.of(classes), Map.of(), "cpu");
	}

	private void compile(String body) throws IOException {
		final Path source = Files.createDirectories(folder.resolve("org/attune/trainer")).resolve("Main.java");
		Files.writeString(source, "package org.attune.trainer; public class Main { public static void main(String[] arguments) "
				+ "throws Exception {\n" + body + "\n} }");
		assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(), source.toString()));
	}
}

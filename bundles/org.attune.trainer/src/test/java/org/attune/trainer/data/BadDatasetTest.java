// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.attune.trace.wire.ImageSkipped;
import org.attune.trace.wire.TaskSpec;
import org.attune.trace.wire.Warning;
import org.attune.trace.wire.WorkerEvent;
import org.attune.trainer.RefusedException;
import org.attune.trainer.RunContext;

/** Folders as people have them. Every message is tested as a whole, since people have nothing else to go by. */
class BadDatasetTest {
	private static final String LAYOUT = "it needs train/<class>/*.jpg or *.png, and the same in 'val'";
	private static final String TOO_FEW = " folders with images; there is nothing to tell apart with less than two classes, so add a "
			+ "folder per class";

	private final RecordedContext context = new RecordedContext();

	@TempDir
	private Path folder;

	@TempDir
	private Path cache;

	@BeforeEach
	void aGoodDataset() throws IOException {
		Pictures.dataset(folder, "train", "val");
	}

	@Test
	void imagesWithoutAnyFolderAreRefused() throws IOException {
		final Path flat = Files.createDirectories(folder.resolve("flat"));
		Files.write(flat.resolve("a.png"), Pictures.png(Color.RED));
		assertEquals("task.dataset: '" + flat + "' has no folder 'train'; " + LAYOUT, refusal(flat));
	}

	@Test
	void classesWithoutSplitsAreRefused() {
		final Path train = folder.resolve("train");
		assertEquals("task.dataset: '" + train + "' has no folder 'train'; " + LAYOUT, refusal(train));
	}

	@Test
	void aFileInsteadOfTheTrainingFolderIsRefused() throws IOException {
		final Path other = Files.createDirectories(folder.resolve("other"));
		Files.writeString(other.resolve("train"), "x");
		assertEquals("task.dataset: '" + other + "' has no folder 'train'; " + LAYOUT, refusal(other));
	}

	@Test
	void trainingImagesWithoutClassesAreRefused() throws IOException {
		final Path train = Files.createDirectories(folder.resolve("flat").resolve("train"));
		Files.write(train.resolve("a.png"), Pictures.png(Color.RED));
		assertEquals("task.dataset: '" + train + "' has 0" + TOO_FEW, refusal(train.getParent()));
	}

	@Test
	void oneClassIsRefused() throws IOException {
		final Path train = folder.resolve("one").resolve("train");
		Files.write(Files.createDirectories(train.resolve("cat")).resolve("a.png"), Pictures.png(Color.RED));
		assertEquals("task.dataset: '" + train + "' has 1" + TOO_FEW, refusal(train.getParent()));
	}

	@Test
	void aFileInsteadOfADatasetIsRefused() throws IOException {
		final Path file = Files.write(folder.resolve("a.png"), Pictures.png(Color.RED));
		assertEquals("task.dataset: '" + file + "' is neither a folder nor a .tar.gz, .tgz or .zip archive; choose one of these",
				assertThrows(RefusedException.class, () -> Datasets.load(new TaskSpec(file.toString(), 16, "lenet", 1), cache, 1, context))
						.getMessage());
	}

	@Test
	void anEmptyClassIsRefusedBeforeAnythingIsRead() throws IOException {
		Files.createDirectories(folder.resolve("train").resolve("eel"));
		Files.write(folder.resolve("train").resolve("cat").resolve("broken.png"), new byte[0]);
		assertEquals("task.dataset: class 'eel' has no readable image in 'train'; add images, or remove its folder", refusal(folder));
		assertEquals(List.of(), context.events(WorkerEvent.class));
	}

	@Test
	void aFileInsteadOfTheValidationFolderIsAsIfThereWereNone() throws Exception {
		final Path train = Pictures.dataset(folder.resolve("other"), "train");
		Files.writeString(train.resolve("val"), "x");
		assertEquals(0, load(train).validation().size());
		assertEquals(List.of(new Warning("task.dataset", "there is no image in 'val', so validation loss and accuracy are not measured; "
				+ "move some images of each class from 'train' to 'val'")), context.events(Warning.class));
	}

	@Test
	void aClassThatTrainingDoesNotHaveIsLeftOut() throws Exception {
		final Path eel = Files.createDirectories(folder.resolve("val").resolve("eel"));
		Files.write(eel.resolve("a.png"), Pictures.png(Color.RED));
		assertEquals(4, load(folder).validation().size());
		assertEquals(List.of(new Warning("task.dataset", "'" + eel + "' is left out: 'train' has no class of that name")),
				context.events(Warning.class));
	}

	@Test
	void imagesTooDeepOrBesideTheClassesAreTold() throws Exception {
		final Path deep = Files.createDirectories(folder.resolve("train").resolve("cat").resolve("more"));
		Files.write(deep.resolve("a.png"), Pictures.png(Color.RED));
		final Path loose = Files.write(folder.resolve("train").resolve("loose.png"), Pictures.png(Color.RED));
		Files.writeString(folder.resolve("train").resolve("labels.csv"), "a,b");
		final Dataset dataset = load(folder);
		assertEquals(4, dataset.training().size());
		assertEquals(1, dataset.skipped());
		assertEquals(List.of(new Warning("task.dataset", "'" + deep + "' is left out: images have to be in the folder of their class, "
				+ "not deeper; move them up")), context.events(Warning.class));
		assertEquals(List.of(new ImageSkipped(loose.toString(), "it is in no folder of a class")), context.events(ImageSkipped.class));
	}

	@Test
	void classesThatDifferInCapitalsOnlyAreToldAndStayTwo() throws Exception {
		final Path other = Files.createDirectories(folder.resolve("train").resolve("Cat"));
		assumeTrue(Files.notExists(other.resolve("a.png")), "here they are one folder");
		Files.write(other.resolve("a.png"), Pictures.png(Color.RED));
		assertEquals(List.of("Cat", "cat", "dog"), load(folder).classes());
		assertEquals(List.of(new Warning("task.dataset", "the classes 'Cat' and 'cat' in 'train' differ in capitals only; if they are "
				+ "meant to be one, move their images into one folder")), context.events(Warning.class));
	}

	@Test
	void linksThatLeadNowhereOrInCirclesAreTold() throws Exception {
		assumePosix();
		final Path cat = folder.resolve("train").resolve("cat");
		final Path circle = Files.createSymbolicLink(cat.resolve("circle.png"), cat.resolve("circle.png"));
		final Path nowhere = Files.createSymbolicLink(cat.resolve("nowhere.png"), cat.resolve("gone.png"));
		final Path up = Files.createSymbolicLink(cat.resolve("up"), folder);
		final Path lost = Files.createSymbolicLink(folder.resolve("train").resolve("lost"), cat.resolve("gone"));
		final Dataset dataset = load(folder);
		assertEquals(4, dataset.training().size());
		assertEquals(2, dataset.skipped());
		assertEquals(circle.toString(), context.events(ImageSkipped.class).get(0).path());
		assertTrue(context.events(ImageSkipped.class).get(0).reason().startsWith("it is a link that leads nowhere ("));
		assertEquals(new ImageSkipped(nowhere.toString(), "it is a link that leads nowhere (it is not there)"),
				context.events(ImageSkipped.class).get(1));
		assertEquals(List.of("'" + up + "' is left out: images have to be in the folder of their class, not deeper; move them up",
				"'" + lost + "' is left out: it is a link that leads nowhere (it is not there)"),
				context.events(Warning.class).stream().map(Warning::message).toList());
	}

	@Test
	void linksToImagesAndFoldersAreFollowed() throws Exception {
		assumePosix();
		final Path cat = folder.resolve("train").resolve("cat");
		Files.createSymbolicLink(cat.resolve("linked.png"), cat.resolve("a.png"));
		Files.createSymbolicLink(folder.resolve("train").resolve("eel"), cat);
		assertEquals(8, load(folder).training().size());
	}

	@Test
	void whatIsNoFileIsNotWaitedFor() throws Exception {
		assumePosix();
		final Path pipe = folder.resolve("train").resolve("cat").resolve("pipe.png");
		shell("mkfifo '" + pipe + "'");
		assertEquals(4, load(folder).training().size());
		assertEquals(List.of(new ImageSkipped(pipe.toString(), "it is neither a file nor a folder")), context.events(ImageSkipped.class));
	}

	@Test
	void strangeNamesAreNames() throws Exception {
		assumePosix();
		final Path cat = folder.resolve("train").resolve("cat");
		shell("cd '" + cat + "' && cp a.png \"$(printf 'latin\\351.png')\" && cp a.png \"$(printf 'two\\nlines.png')\" "
				+ "&& cp a.png ' ~$*\"?.PNG' && cp a.png -- '-rf.png'");
		shell("cd '" + folder + "/train' && cp -r cat \"$(printf 'k\\344tze')\" && cp -r cat \"$(printf 'k\\345tze')\" && cd ../val "
				+ "&& cp -r dog \"$(printf 'k\\345tze')\"");
		final Dataset dataset = load(folder);
		assertEquals(4, dataset.classes().size());
		assertEquals(6 + 2 + 6 + 6, dataset.training().size());
		assertEquals(List.of(0, 0, 1, 1, 3, 3), dataset.validation().labels());
		assertEquals(0, dataset.skipped());
		assertEquals(20, load(folder).training().size());
	}

	@Test
	void aFileWithoutPermissionIsToldAndReadOnceItMayBe() throws Exception {
		assumePosix();
		final Path image = folder.resolve("train").resolve("cat").resolve("a.png");
		Files.setPosixFilePermissions(image, PosixFilePermissions.fromString("---------"));
		assumeFalse(Files.isReadable(image), "this user may read everything, as root may");
		assertEquals(3, load(folder).training().size());
		assertEquals(List.of(new ImageSkipped(image.toString(), "the file cannot be read: permission is denied")),
				context.events(ImageSkipped.class));
		Files.setPosixFilePermissions(image, PosixFilePermissions.fromString("r--------"));
		assertEquals(4, load(folder).training().size());
	}

	@Test
	void aFolderWithoutPermissionIsRefused() throws Exception {
		assumePosix();
		final Path cat = folder.resolve("train").resolve("cat");
		Files.setPosixFilePermissions(cat, PosixFilePermissions.fromString("---------"));
		try {
			assumeFalse(Files.isReadable(cat), "this user may read everything, as root may");
			assertEquals("task.dataset: '" + cat + "' cannot be read (permission is denied); check that it is there and its permissions",
					refusal(folder));
		} finally {
			Files.setPosixFilePermissions(cat, PosixFilePermissions.fromString("rwx------"));
		}
	}

	@Test
	void anImageThatGoesAwayWhileItIsReadIsToldAndNotRemembered() throws Exception {
		final Path gone = folder.resolve("val").resolve("dog").resolve("b.png");
		final byte[] content = Files.readAllBytes(gone);
		assertEquals(3, loadDuring(() -> Files.delete(gone)).validation().size());
		assertEquals(List.of(new ImageSkipped(gone.toString(), "the file cannot be read: it is not there")),
				context.events(ImageSkipped.class));
		Files.write(gone, content);
		assertEquals(4, load(folder).validation().size());
	}

	@Test
	void aDatasetThatGoesAwayWhileItIsReadIsRefused() {
		final Path away = folder.resolveSibling(folder.getFileName() + "-away");
		try {
			final String message = assertThrows(RefusedException.class, () -> loadDuring(() -> Files.move(folder, away))).getMessage();
			assertEquals("task.dataset: '" + folder + "' was removed or renamed while its images were read; put it back and run again",
					message);
		} finally {
			assertTrue(away.toFile().renameTo(folder.toFile()));
		}
	}

	private interface Change {
		void make() throws IOException;
	}

	/** Makes a change when all files are listed and none is read, which is when the images are looked up in the cache. */
	private Dataset loadDuring(Change change) throws RefusedException {
		final RunContext changing = new RunContext() {
			private int questions;

			@Override
			public void report(WorkerEvent event) {
				context.report(event);
			}

			@Override
			public void checkCancelled() {
				if (++questions == 5) { // the first four are for the classes of both splits
					try {
						change.make();
					} catch (IOException e) {
						throw new UncheckedIOException(e);
					}
				}
			}
		};
		return new ImageFolder(folder, 16, 1, new ImageCache(cache, ImageCacheLimits.USUAL, InstantSource.system(), changing), changing)
				.load(Purpose.TUNING);
	}

	private Dataset load(Path root) throws RefusedException {
		return new ImageFolder(root, 16, 2, new ImageCache(cache, ImageCacheLimits.USUAL, InstantSource.system(), context), context)
				.load(Purpose.TUNING);
	}

	private String refusal(Path root) {
		return assertThrows(RefusedException.class, () -> load(root)).getMessage();
	}

	private static void assumePosix() {
		assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "needs a POSIX file system");
	}

	private static void shell(String command) throws IOException, InterruptedException {
		final Process process = new ProcessBuilder("sh", "-c", command).inheritIO().start();
		assertTrue(process.waitFor(1, TimeUnit.MINUTES));
		assertEquals(0, process.exitValue());
	}
}

// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.attune.trace.wire.ImageSkipped;
import org.attune.trace.wire.Progress;
import org.attune.trace.wire.TaskSpec;
import org.attune.trace.wire.Warning;
import org.attune.trace.wire.WorkerEvent;
import org.attune.trainer.RefusedException;

class ImageFolderTest {
	private final RecordedContext context = new RecordedContext();

	@TempDir
	private Path folder;

	@TempDir
	private Path cache;

	@Test
	void splitsAndClassesAreFound() throws Exception {
		final Dataset dataset = load(Pictures.dataset(folder, "train", "val", "test"), Purpose.EVALUATION);
		assertEquals(List.of("cat", "dog"), dataset.classes());
		assertEquals(List.of(0, 0, 1, 1), dataset.training().labels());
		assertEquals(4, dataset.validation().size());
		assertEquals(4, dataset.test().size());
		assertEquals(0, dataset.skipped());
	}

	@Test
	void testImagesAreLeftAloneWhileTuning() throws Exception {
		Pictures.dataset(folder, "train", "val", "test");
		Files.write(folder.resolve("test").resolve("cat").resolve("broken.jpg"), new byte[0]);
		final Dataset tuned = load(folder);
		assertEquals(List.of(4, 4, 0), List.of(tuned.training().size(), tuned.validation().size(), tuned.test().size()));
		assertEquals(List.of(), context.events(ImageSkipped.class));
		assertEquals(0, tuned.skipped());
		final Dataset evaluated = load(folder, Purpose.EVALUATION);
		assertEquals(4, evaluated.test().size());
		assertEquals(1, evaluated.skipped());
		assertEquals(1, context.events(ImageSkipped.class).size());
	}

	@Test
	void nothingIsEvaluatedWithoutTestImages() throws Exception {
		Pictures.dataset(folder, "train", "val");
		assertEquals("task.dataset: '" + folder + "' has no test images to evaluate on; it needs test/<class>/*.jpg besides 'train' and "
				+ "'val'", assertThrows(RefusedException.class, () -> load(folder, Purpose.EVALUATION)).getMessage());
	}

	@Test
	void imagesAreInTheOrderOfTheirNames() throws Exception {
		final ImageSet training = load(Pictures.dataset(folder, "train", "val")).training();
		assertEquals(Color.RED.getRed(), training.image(0)[0] & 0xff);
		assertEquals(0, training.image(1)[0] & 0xff);
	}

	@Test
	void oneFolderOnTopIsAllowed() throws Exception {
		Pictures.dataset(folder.resolve("top"), "train", "val");
		Files.createDirectories(folder.resolve("__MACOSX").resolve("top"));
		assertEquals(4, load(folder).training().size());
	}

	@Test
	void aMissingTrainingFolderIsRefused() throws Exception {
		assertTrue(refusal(Pictures.dataset(folder, "val", "test")).contains("has no folder 'train'; it needs train/<class>/*.jpg"));
	}

	@Test
	void oneClassIsRefused() throws Exception {
		Files.createDirectories(folder.resolve("train").resolve("cat"));
		assertTrue(refusal(folder).contains("nothing to tell apart with less than two classes"));
	}

	@Test
	void aClassWithoutReadableImagesIsRefused() throws Exception {
		Pictures.dataset(folder, "train", "val");
		Files.write(Files.createDirectories(folder.resolve("train").resolve("eel")).resolve("x.png"), new byte[0]);
		assertTrue(refusal(folder).contains("class 'eel' has no readable image in 'train'"));
	}

	@Test
	void aMissingValidationFolderIsToldAndTheRestGoesOn() throws Exception {
		final Dataset dataset = load(Pictures.dataset(folder, "train"));
		assertEquals(0, dataset.validation().size());
		assertTrue(context.events(Warning.class).getFirst().message().startsWith("there is no image in 'val'"));
	}

	@Test
	void aClassThatOnlyValidationHasIsLeftOutAndTold() throws Exception {
		Pictures.dataset(folder, "train", "val");
		Files.write(Files.createDirectories(folder.resolve("val").resolve("eel")).resolve("x.png"), Pictures.png(Color.RED));
		assertEquals(4, load(folder).validation().size());
		assertTrue(context.events(Warning.class).getFirst().message().contains("eel"));
	}

	@Test
	void aBrokenImageIsToldByItsPathSkippedAndCounted() throws Exception {
		Pictures.dataset(folder, "train", "val");
		final Path broken = Files.write(folder.resolve("train").resolve("cat").resolve("broken.jpg"), new byte[0]);
		final Dataset dataset = load(folder);
		assertEquals(1, dataset.skipped());
		assertEquals(4, dataset.training().size());
		assertEquals(List.of(new ImageSkipped(broken.toString(), "the file is empty")), context.events(ImageSkipped.class));
	}

	@Test
	void aFileOfAnotherKindIsSkippedAndCounted() throws Exception {
		Pictures.dataset(folder, "train", "val");
		Files.writeString(folder.resolve("train").resolve("dog").resolve("notes.txt"), "notes");
		assertEquals(1, load(folder).skipped());
	}

	@Test
	void hiddenFilesAreIgnored() throws Exception {
		Pictures.dataset(folder, "train", "val");
		Files.writeString(folder.resolve("train").resolve("dog").resolve(".DS_Store"), "x");
		Files.createDirectories(folder.resolve("train").resolve(".cache"));
		final Dataset dataset = load(folder);
		assertEquals(0, dataset.skipped());
		assertEquals(2, dataset.classes().size());
	}

	@Test
	void whatCannotFitIntoMemoryIsRefusedBeforeAnythingIsRead() throws Exception {
		Pictures.dataset(folder, "train", "val");
		final int size = 1 << 14; // 0.75 GiB per image
		final ImageFolder images = new ImageFolder(folder, size, 1, cache(), context);
		final long fits = Runtime.getRuntime().maxMemory() / (3L * size * size);
		for (long index = 0; index <= fits; index++) {
			Files.write(folder.resolve("train").resolve("cat").resolve("more" + index + ".png"), new byte[] { 1 });
		}
		assertTrue(assertThrows(RefusedException.class, () -> images.load(Purpose.TUNING)).getMessage().startsWith("task.inputSize: "));
		assertEquals(List.of(), context.events(ImageSkipped.class));
	}

	@Test
	void progressIsTold() throws Exception {
		load(Pictures.dataset(folder, "train", "val"));
		assertEquals(new Progress("Reading images", 8, 8), context.events(Progress.class).getLast());
	}

	@Test
	void readingCanBeCancelled() throws Exception {
		Pictures.dataset(folder, "train", "val");
		context.cancelledAfter(2);
		assertThrows(CancellationException.class, () -> load(folder));
	}

	@Test
	void theNumberOfThreadsDoesNotChangeTheOrder() throws Exception {
		Pictures.dataset(folder, "train", "val");
		final Stream<Dataset> twice = Stream.of(new ImageFolder(folder, 16, 1, cache(), context).load(Purpose.TUNING),
				new ImageFolder(folder, 16, 8, new ImageCache(cache.resolve("other"), ImageCacheLimits.USUAL, InstantSource.system(),
						context), context).load(Purpose.TUNING));
		assertEquals(1, twice.map(dataset -> Arrays.deepHashCode(dataset.training().images().toArray())).distinct().count());
	}

	@Test
	void aFolderThatWasReadBeforeIsNotDecodedAgain() throws Exception {
		Pictures.dataset(folder, "train", "val");
		final ImageSet first = load(folder).training();
		final Path image = folder.resolve("train").resolve("cat").resolve("a.png");
		final FileTime time = Files.getLastModifiedTime(image);
		Files.write(image, new byte[(int) Files.size(image)]);
		Files.setLastModifiedTime(image, time); // only a look into the file would tell
		assertArrayEquals(first.images().toArray(), load(folder).training().images().toArray());
	}

	@Test
	void whatHasChangedIsDecodedAgain() throws Exception {
		Pictures.dataset(folder, "train", "val");
		load(folder);
		final Path image = folder.resolve("train").resolve("cat").resolve("a.png");
		Files.write(image, Pictures.png(Color.GREEN));
		Files.setLastModifiedTime(image, FileTime.fromMillis(0));
		assertEquals(0, load(folder).training().image(0)[0]);
		Files.move(image, image.resolveSibling("c.png"));
		assertEquals(Color.BLUE.getBlue(), load(folder).training().image(0)[2 * 256] & 0xff);
		assertEquals(3 * 8 * 8, new ImageFolder(folder, 8, 1, cache(), context).load(Purpose.TUNING).training().image(0).length);
	}

	@Test
	void aSecondRunTellsTheSameAsTheFirst() throws Exception {
		Pictures.dataset(folder, "train");
		Files.write(folder.resolve("train").resolve("cat").resolve("broken.jpg"), new byte[0]);
		Files.writeString(folder.resolve("train").resolve("dog").resolve("notes.txt"), "notes");
		Files.write(folder.resolve("train").resolve("dog").resolve("half.png"), Arrays.copyOf(Pictures.png(Color.RED), 50));
		final int skipped = load(folder).skipped();
		final List<WorkerEvent> first = context.events(WorkerEvent.class);
		assertEquals(skipped, load(folder).skipped());
		final List<WorkerEvent> both = context.events(WorkerEvent.class);
		assertEquals(3, skipped);
		assertEquals(first, both.subList(first.size(), both.size()));
	}

	@Test
	void aSecondRunDoesNotDecodeEvenIfImagesAreDamaged() throws Exception {
		Pictures.dataset(folder, "train", "val");
		Files.write(folder.resolve("train").resolve("cat").resolve("broken.jpg"), new byte[0]);
		load(folder);
		try (Stream<Path> files = Files.list(cache)) {
			assertEquals(1, files.count());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "relative/folder", "generated:nothing", "/no/such/folder", "", "\u0000" })
	void aDatasetThatIsNotThereIsRefused(String name) {
		final String message = assertThrows(RefusedException.class, () -> datasetOf(name)).getMessage();
		assertTrue(message.startsWith("task.dataset: "), message);
	}

	@Test
	void aFileThatIsNoArchiveIsRefused() throws IOException {
		final Path file = Files.writeString(folder.resolve("images.rar"), "x");
		assertTrue(assertThrows(RefusedException.class, () -> datasetOf(file.toString())).getMessage()
				.contains("is neither a folder nor a .tar.gz, .tgz or .zip archive"));
	}

	@Test
	void aFolderIsFoundByTheTask() throws Exception {
		assertEquals(4, datasetOf(Pictures.dataset(folder, "train", "val").toString()).training().size());
	}

	private ImageCache cache() {
		return new ImageCache(cache, ImageCacheLimits.USUAL, InstantSource.system(), context);
	}

	private Dataset load(Path root) throws RefusedException {
		return load(root, Purpose.TUNING);
	}

	private Dataset load(Path root, Purpose purpose) throws RefusedException {
		return new ImageFolder(root, 16, 2, cache(), context).load(purpose);
	}

	private String refusal(Path root) {
		final String message = assertThrows(RefusedException.class, () -> load(root)).getMessage();
		assertTrue(message.startsWith("task.dataset: "), message);
		return message;
	}

	private Dataset datasetOf(String name) throws RefusedException {
		return Datasets.load(new TaskSpec(name, 16, "lenet", 1), cache, 1, context);
	}
}

// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.attune.trace.wire.ImageSkipped;
import org.attune.trace.wire.Progress;
import org.attune.trace.wire.TaskSpec;
import org.attune.trace.wire.Warning;
import org.attune.trainer.RefusedException;
import org.attune.trainer.seal.SealKey;
import org.attune.trainer.seal.Section;

final class SealedDatasetTest {
	@TempDir
	private Path folder;
	private final RecordedContext context = new RecordedContext();
	private Path open;
	private Path sealed;
	private Packing.Result packed;

	@BeforeEach
	void packAFolder() throws Exception {
		open = folder.resolve("dogs-and-cats");
		final Random random = new Random(5);
		for (String split : List.of("train", "val", "test")) {
			for (String name : List.of("terrier", "siamese", "maine-coon")) {
				final Path target = Files.createDirectories(open.resolve(split).resolve(name));
				for (int image = 0; image < 7; image++) {
					Files.write(target.resolve(name + image + ".png"), Pictures.png(new Color(random.nextInt(1 << 24))));
				}
			}
		}
		sealed = folder.resolve("images.sealed");
		packed = new Packing(open, 2, new RecordedContext()).run(sealed, "lenet");
	}

	@Test
	void theImagesAreThoseOfTheFolderInTheSameOrder() throws Exception {
		final Dataset plain = Datasets.load(task(open), Purpose.EVALUATION, List.of(), folder.resolve("cache"), 2, context);
		final Dataset blind = evaluated(packed.keys().get(Section.TUNING), packed.keys().get(Section.TEST));
		assertEquals(List.of("maine-coon", "siamese", "terrier"), plain.classes());
		assertEquals(List.of("class-0", "class-1", "class-2"), blind.classes());
		assertSame(plain.training(), blind.training());
		assertSame(plain.validation(), blind.validation());
		assertSame(plain.test(), blind.test());
	}

	@Test
	void testImagesAreLeftAloneWhileTuningWhateverTheKeys() throws Exception {
		final Dataset blind = load(packed.keys().get(Section.TUNING), packed.keys().get(Section.TEST));
		assertEquals(List.of(21, 21, 0), List.of(blind.training().size(), blind.validation().size(), blind.test().size()));
	}

	@Test
	void nothingIsEvaluatedWithoutTheKeyOfTheTestImages() {
		assertEquals("task.dataset: no key of the request opens the test images of '" + sealed
				+ "'; take the keys that were made with it",
				assertThrows(RefusedException.class, () -> evaluated(packed.keys().get(Section.TUNING), SealKey.random())).getMessage());
	}

	@Test
	void nothingIsEvaluatedWhereNoTestImagesWerePacked() throws Exception {
		final Path other = folder.resolve("other.sealed");
		try (Stream<Path> files = Files.walk(open.resolve("test"))) {
			files.filter(Files::isRegularFile).forEach(file -> file.toFile().delete());
		}
		final Packing.Result result = new Packing(open, 2, new RecordedContext()).run(other, "");
		assertTrue(assertThrows(RefusedException.class, () -> Datasets.load(task(other), Purpose.EVALUATION,
				List.copyOf(result.keys().values()), folder.resolve("cache"), 2, context)).getMessage()
				.contains("has no test images to evaluate on"));
	}

	@Test
	void whatIsKeptForTheNextRunIsSealedAndGivesTheSame() throws Exception {
		final Dataset first = evaluated(packed.keys().get(Section.TUNING), packed.keys().get(Section.TEST));
		final List<Path> kept = kept();
		assertEquals(1, kept.size(), kept.toString());
		final String content = Files.readString(kept.get(0), StandardCharsets.ISO_8859_1);
		for (int index = 0; index < first.training().size(); index++) {
			final byte[] begin = Arrays.copyOf(first.training().image(index), 40); // of one colour, which nothing else is so long
			assertFalse(content.contains(new String(begin, StandardCharsets.ISO_8859_1)), "image " + index);
		}
		final Dataset second = load(packed.keys().get(Section.TUNING));
		assertSame(first.training(), second.training());
		assertSame(first.validation(), second.validation());
		assertEquals(kept, kept());
		assertEquals(2, context.events(Progress.class).size()); // of the first load: tuning and test images
	}

	@Test
	void theCacheOfAnotherPackageAndADamagedOneAreOfNoUse() throws Exception {
		final Dataset first = load(packed.keys().get(Section.TUNING));
		final Path file = kept().get(0);
		final byte[] bytes = Files.readAllBytes(file);
		for (int place : List.of(9, 60, bytes.length / 2, bytes.length - 1)) {
			final byte[] changed = bytes.clone();
			changed[place] ^= 4;
			Files.write(file, changed);
			assertSame(first.training(), load(packed.keys().get(Section.TUNING)).training());
			assertEquals(1, context.events(Warning.class).stream().filter(warning -> warning.message().contains("of no use")).count());
			context.forget();
		}
		final Path other = folder.resolve("other.sealed");
		final Packing.Result result = new Packing(open, 2, new RecordedContext()).run(other, "");
		Datasets.load(task(other), Purpose.TUNING, List.of(result.keys().get(Section.TUNING)), folder.resolve("cache"), 2, context);
		assertEquals(2, kept().size());
		assertTrue(context.events(Warning.class).isEmpty());
	}

	@Test
	void aWrongKeyAndNoKeyAreTold() {
		assertEquals("task.dataset: no key of the request opens '" + sealed
				+ "'; take the study and its sealed dataset from the same place",
				assertThrows(RefusedException.class, () -> load(SealKey.random())).getMessage());
		assertEquals("task.dataset: the dataset '" + sealed
				+ "' is sealed, and the request has no key; train it from the study that it belongs to",
				assertThrows(RefusedException.class, () -> load()).getMessage());
	}

	@Test
	void damageIsToldWithTheFileAndARemedy() throws Exception {
		final byte[] bytes = Files.readAllBytes(sealed);
		bytes[bytes.length / 3] ^= 1;
		Files.write(sealed, bytes);
		final String message = assertThrows(RefusedException.class, () -> load(packed.keys().get(Section.TUNING))).getMessage();
		assertEquals("task.dataset: the sealed dataset '" + sealed + "' cannot be used: chunk 1 of 1 of its tuning part is damaged or "
				+ "was changed; copy the file again from where you got it", message);
		assertArrayEquals(bytes, Files.readAllBytes(sealed));
	}

	@Test
	void aSealedFileThatIsMissingIsTold() throws Exception {
		Files.delete(sealed);
		assertTrue(assertThrows(RefusedException.class, () -> load()).getMessage().contains("there is no file or folder"));
	}

	@Test
	void theNetworkIsKnownByItsAliasOnly() throws Exception {
		final SealedDataset dataset = new SealedDataset(sealed, List.of(packed.keys().get(Section.TUNING)));
		assertEquals("blinded-1", packed.alias());
		assertEquals("lenet", dataset.network("blinded-1"));
		assertEquals("task.network: the sealed dataset knows no network 'blinded-2'; use blinded-1",
				assertThrows(RefusedException.class, () -> dataset.network("blinded-2")).getMessage());
	}

	@Test
	void aPackageWithoutANetworkKnowsNone() throws Exception {
		final Path other = folder.resolve("other.sealed");
		final Packing.Result result = new Packing(open, 2, new RecordedContext()).run(other, "");
		assertEquals("", result.alias());
		assertThrows(RefusedException.class,
				() -> new SealedDataset(other, List.of(result.keys().get(Section.TUNING))).network("blinded-1"));
	}

	@Test
	void whatCannotBeReadIsLeftOutWhenItIsPackedAndNamedToTheResearcher() throws Exception {
		final Path broken = open.resolve("train").resolve("siamese").resolve("siamese3.png");
		Files.write(broken, new byte[] { 1, 2, 3 });
		final RecordedContext researcher = new RecordedContext();
		final Path other = folder.resolve("other.sealed");
		final Packing.Result result = new Packing(open, 2, researcher).run(other, "");
		assertEquals(20, result.training());
		assertEquals(List.of(broken.toString()), researcher.events(ImageSkipped.class).stream().map(ImageSkipped::path).toList());
		final Dataset plain = Datasets.load(task(open), folder.resolve("cache"), 2, new RecordedContext());
		final Dataset blind = Datasets.load(task(other), Purpose.TUNING, List.of(result.keys().get(Section.TUNING)), folder.resolve("cache"), 2,
				context);
		assertSame(plain.training(), blind.training());
		assertTrue(context.events(ImageSkipped.class).isEmpty());
	}

	@Test
	void noFileIsMadeWhereThereIsNothingToPack() throws Exception {
		final Path empty = Files.createDirectories(folder.resolve("empty"));
		final Path other = folder.resolve("other.sealed");
		assertThrows(RefusedException.class, () -> new Packing(empty, 2, context).run(other, ""));
		assertFalse(Files.exists(other));
	}

	@Test
	void aLoadThatIsCancelledEnds() {
		assertThrows(CancellationException.class,
				() -> Datasets.load(task(sealed), Purpose.TUNING, List.of(packed.keys().get(Section.TUNING)), folder.resolve("cache"), 2,
						new RecordedContext().cancelledAfter(5)));
	}

	private Dataset load(SealKey... keys) throws RefusedException {
		return Datasets.load(task(sealed), Purpose.TUNING, List.of(keys), folder.resolve("cache"), 2, context);
	}

	private Dataset evaluated(SealKey... keys) throws RefusedException {
		return Datasets.load(task(sealed), Purpose.EVALUATION, List.of(keys), folder.resolve("cache"), 2, context);
	}

	private static TaskSpec task(Path dataset) {
		return new TaskSpec(dataset.toString(), 16, "lenet", 1);
	}

	private List<Path> kept() throws Exception {
		try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
			return files.filter(Files::isRegularFile).sorted().toList();
		}
	}

	private static void assertSame(ImageSet expected, ImageSet actual) {
		assertEquals(expected.labels(), actual.labels());
		for (int index = 0; index < expected.size(); index++) {
			assertArrayEquals(expected.image(index), actual.image(index));
		}
	}
}

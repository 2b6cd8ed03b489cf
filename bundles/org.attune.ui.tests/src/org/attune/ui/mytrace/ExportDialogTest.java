// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.mytrace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.crypto.spec.PBEKeySpec;

import org.attune.analysis.export.Format;
import org.attune.core.trace.Recorder;
import org.attune.core.trace.Recorder.State;
import org.attune.trace.Cause;
import org.attune.trace.TraceEvent;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.Widgets;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.provider.IProviderHints;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The dialog itself, on what the recorder of the workbench wrote, with a real secure storage. */
@ExtendWith(NoErrorLogged.class)
final class ExportDialogTest {
	private static final String PATH = "/janedoe/secret.tuning";
	private final Recorder recorder = PlatformUI.getWorkbench().getService(Recorder.class);
	private ExportDialog dialog;
	private PseudonymKey key;

	@TempDir
	Path folder;

	@BeforeEach
	void open() throws IOException {
		recorder.giveConsent();
		Waiting.until("it records", () -> recorder.state() == State.RECORDING);
		recorder.record(new TraceEvent.Edited(PATH, "learningRate", "1", "0.75", Cause.TYPED, true));
		recorder.record(new TraceEvent.Edited(PATH, "learningRate", "0.75", "janedoe", Cause.TYPED, false));
		ISecurePreferences secure = SecurePreferencesFactory.open(folder.resolve("storage").toUri().toURL(),
				Map.of(IProviderHints.PROMPT_USER, false, IProviderHints.DEFAULT_PASSWORD, new PBEKeySpec("test".toCharArray())));
		key = new PseudonymKey(() -> secure);
		openDialog();
	}

	private void openDialog() {
		dialog = new ExportDialog(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), recorder, key);
		dialog.setBlockOnOpen(false);
		dialog.open();
		find("export.folder", Text.class).setText(folder.toString());
		awaitPreview();
	}

	@AfterEach
	void close() {
		dialog.close();
		recorder.withdrawConsent();
		Waiting.untilIdle();
	}

	@Test
	void structureAndValuesLeaveUnlessMoreIsTicked() {
		Waiting.until("the edit is there", () -> again().contains("\"newValue\":\"0.75\""));
		assertFalse(text().contains("janedoe"), this::text);

		tick("export.VALUE");
		assertFalse(text().contains("0.75"), this::text);
		tick("export.NAME");
		assertTrue(text().contains(PATH), this::text);
		assertFalse(find("export.pseudonyms", Button.class).isEnabled());
	}

	@ParameterizedTest
	@ValueSource(strings = { "jsonl", "csv", "progsnap2", "xes", "ocel" })
	void whatIsPreviewedIsWhatIsExported(String format) throws Exception {
		choose(format);
		Combo files = find("export.file", Combo.class);
		List<String> names = List.of(files.getItems());
		StringBuilder previewed = new StringBuilder();
		for (int index = 0; index < names.size(); index++) {
			files.select(index);
			files.notifyListeners(SWT.Selection, new Event());
			previewed.append(names.get(index)).append('\n').append(pages());
		}
		press("export.ok");
		Waiting.until("it is written", () -> dialog.getShell() == null);

		Path written = only("attune-trace-");
		assertTrue(written.toString().endsWith('-' + format), written::toString);
		StringBuilder exported = new StringBuilder();
		for (String name : names) {
			exported.append(name).append('\n').append(Files.readString(written.resolve(name)).replace("\r\n", "\n"));
		}
		assertEquals(exported.toString(), previewed.toString());
		assertFalse(exported.toString().contains("janedoe"));
		assertEquals(names.stream().sorted().toList(), files(written));
	}

	@Test
	void namesLeaveAsTheSamePseudonymsEachTime() throws Exception {
		tick("export.pseudonyms");
		Waiting.until("the edit is there", () -> again().contains("0.75"));
		String pseudonym = pseudonym();
		dialog.close();
		openDialog();
		tick("export.pseudonyms");

		assertEquals(pseudonym, pseudonym());
		assertFalse(text().contains("janedoe"), this::text);
		assertArrayEquals(key.read(), key.read());
		assertFalse(Arrays.equals(key.read(), otherKey().read()));
	}

	private PseudonymKey otherKey() throws IOException {
		ISecurePreferences other = SecurePreferencesFactory.open(folder.resolve("other").toUri().toURL(),
				Map.of(IProviderHints.PROMPT_USER, false, IProviderHints.DEFAULT_PASSWORD, new PBEKeySpec("test".toCharArray())));
		return new PseudonymKey(() -> other);
	}

	private String pseudonym() {
		return Stream.of(text().split("\n")).filter(line -> line.contains("0.75")).findFirst().orElseThrow()
				.replaceFirst(".*\"experiment\":\"(p-[0-9a-f]{16})\".*", "$1");
	}

	@Test
	void nothingIsOverwritten() throws Exception {
		press("export.ok");
		Waiting.until("it is written", () -> dialog.getShell() == null);
		Path first = only("attune-trace-");
		String content = Files.readString(first.resolve("trace.jsonl"));
		openDialog();
		press("export.ok");
		Waiting.until("it is written", () -> dialog.getShell() == null);

		assertTrue(Files.isDirectory(Path.of(first + "-2")));
		assertEquals(content, Files.readString(first.resolve("trace.jsonl")));
	}

	@Test
	void aFolderThatIsNotThereIsNamed() {
		find("export.folder", Text.class).setText(folder.resolve("absent").toString());
		press("export.ok");
		Waiting.until("it is said", () -> dialog.getErrorMessage() != null);

		assertTrue(dialog.getErrorMessage().contains("absent"), dialog.getErrorMessage());
		assertTrue(find("export.ok", Button.class).isEnabled());
	}

	@Test
	void theFilesOfThePreviewGoWithIt() {
		Path first = dialog.draft().orElseThrow().folder();
		choose("xes");
		Path second = dialog.draft().orElseThrow().folder();
		Waiting.until("the first ones are gone", () -> !Files.exists(first));
		assertTrue(Files.exists(second.resolve("trace.xes")));
		dialog.close();
		Waiting.until("they are gone", () -> !Files.exists(second));
	}

	/** Its files were made, but not shown yet, when another format was chosen. */
	@Test
	void whatIsOvertakenIsNotShown() throws Exception {
		CountDownLatch made = new CountDownLatch(1);
		JobChangeAdapter listener = new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				if (event.getJob().getName().equals(Messages.preview_busy)) {
					made.countDown();
				}
			}
		};
		awaitPreview();
		Job.getJobManager().addJobChangeListener(listener);
		try {
			select("ocel");
			assertTrue(made.await(20, TimeUnit.SECONDS));
		} finally {
			Job.getJobManager().removeJobChangeListener(listener);
		}
		choose("xes");
		Waiting.untilIdle();

		assertEquals("trace.xes", dialog.draft().orElseThrow().files().getFirst().name());
		assertTrue(text().startsWith("<?xml"), this::text);
	}

	/** DuckDB is for the command line. */
	@Test
	void theBundleOfTheFormatsKnowsNoDatabase() {
		Bundle bundle = FrameworkUtil.getBundle(Format.class);
		assertThrows(ClassNotFoundException.class, () -> bundle.loadClass("org.duckdb.DuckDBDriver"));
	}

	private void choose(String format) {
		select(format);
		awaitPreview();
	}

	private void select(String format) {
		Combo combo = find("export.format", Combo.class);
		combo.select(List.of("jsonl", "csv", "progsnap2", "xes", "ocel").indexOf(format));
		combo.notifyListeners(SWT.Selection, new Event());
	}

	private void tick(String box) {
		Button button = find(box, Button.class);
		button.setSelection(!button.getSelection());
		button.notifyListeners(SWT.Selection, new Event());
		awaitPreview();
	}

	/** The preview made anew. */
	private String again() {
		choose("jsonl");
		return text();
	}

	private void awaitPreview() {
		Waiting.until("the preview is there", () -> find("export.ok", Button.class).isEnabled());
	}

	private String pages() {
		StringBuilder pages = new StringBuilder(text());
		while (find("export.forth", Button.class).isEnabled()) {
			press("export.forth");
			pages.append(text());
		}
		return pages.toString();
	}

	/** All of the first pages' text, whatever the lines end with. */
	private String text() {
		return find("export.preview", Text.class).getText().replace("\r\n", "\n");
	}

	private Path only(String prefix) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.getFileName().toString().startsWith(prefix)).reduce((one, other) -> {
				throw new AssertionError("two: " + one + ", " + other);
			}).orElseThrow();
		}
	}

	private static List<String> files(Path root) throws IOException {
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter(Files::isRegularFile).map(file -> root.relativize(file).toString()).sorted().toList();
		}
	}

	private void press(String button) {
		find(button, Button.class).notifyListeners(SWT.Selection, new Event());
		Waiting.untilIdle();
	}

	private <T extends Control> T find(String id, Class<T> type) {
		return Widgets.find(dialog.getShell(), id, type);
	}
}

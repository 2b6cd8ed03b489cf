// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.mytrace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

import javax.crypto.spec.PBEKeySpec;

import org.attune.core.trace.Recorder;
import org.attune.core.trace.Recorder.State;
import org.attune.core.upload.SecureStudyKeys;
import org.attune.core.upload.TraceUploads;
import org.attune.core.upload.UploadCredentials;
import org.attune.core.upload.UploadPolicy;
import org.attune.trace.Cause;
import org.attune.trace.Privacy;
import org.attune.trace.TraceEvent;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.Widgets;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.provider.IProviderHints;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import com.sun.net.httpserver.HttpServer;

/** The dialog and the preference page, with the workbench's recorder, a real secure storage and a server of the JDK. */
@ExtendWith(NoErrorLogged.class)
final class UploadTest {
	@TempDir
	Path folder;

	private final Recorder recorder = PlatformUI.getWorkbench().getService(Recorder.class);
	private final List<byte[]> received = new CopyOnWriteArrayList<>();
	private final Shell shell = new Shell();
	private String password = "opens it";
	private TraceUploads uploads;
	private HttpServer server;

	@BeforeEach
	void begin() throws Exception {
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", exchange -> {
			received.add(exchange.getRequestBody().readAllBytes());
			exchange.sendResponseHeaders(201, -1);
			exchange.close();
		});
		server.start();
		recorder.giveConsent();
		Waiting.until("it records", () -> recorder.state() == State.RECORDING);
		recorder.record(new TraceEvent.Edited("/secret/plan.tuning", "learningRate", "1", "0.125", Cause.TYPED, true, "c0ffee"));
		recorder.erase(line -> false).get(20, TimeUnit.SECONDS); // ends the session and begins the next one
		uploads = new TraceUploads(recorder, this::storage);
	}

	@AfterEach
	void end() {
		uploads.withdraw();
		uploads.use(Optional.empty());
		uploads.deactivate();
		recorder.withdrawConsent();
		server.stop(0);
		shell.dispose();
	}

	private ISecurePreferences storage() {
		return open(folder.resolve("storage"));
	}

	private UploadPolicy policy() {
		return UploadPolicy.of("study", address(), "", "", Set.of(Privacy.VALUE));
	}

	private String address() {
		return "http://127.0.0.1:" + server.getAddress().getPort() + "/study";
	}

	@Test
	void whatIsPreviewedIsSentAfterConsentAndNotBefore() throws IOException {
		uploads.use(Optional.of(policy()));
		UploadDialog dialog = open();
		Text preview = Widgets.find(dialog.getShell(), "upload.preview", Text.class);
		Waiting.until("the preview is there", () -> preview.getText().contains("\"newValue\":\"0.125\""));
		assertFalse(preview.getText().contains("secret"), preview.getText());
		assertTrue(label(dialog, "upload.terms").contains(address()), label(dialog, "upload.terms"));
		assertFalse(button(dialog, "upload.send").getEnabled());
		assertEquals(List.of(), received);

		assertTrue(label(dialog, "upload.state").contains("Nothing is sent"), label(dialog, "upload.state"));
		press(dialog, "upload.consent");
		assertTrue(uploads.consented());
		assertTrue(label(dialog, "upload.state").contains("You agreed"), label(dialog, "upload.state"));
		assertTrue(button(dialog, "upload.send").getEnabled());
		press(dialog, "upload.send");
		Waiting.until("all is sent", () -> label(dialog, "upload.state").contains("Segments sent") && uploads.state().waiting() == 0
				&& !received.isEmpty());
		String sent = text();
		assertTrue(sent.startsWith(preview.getText().lines().findFirst().orElseThrow()), sent);
		assertTrue(sent.contains("\"newValue\":\"0.125\"") && !sent.contains("secret"), sent);

		press(dialog, "upload.consent");
		assertFalse(uploads.consented());
		assertTrue(label(dialog, "upload.state").contains("Nothing is sent"), label(dialog, "upload.state"));
		dialog.close();
	}

	@Test
	void withoutAStudyTheDialogSaysWhatToDo() {
		UploadDialog dialog = open();
		assertFalse(button(dialog, "upload.consent").getEnabled());
		assertTrue(dialog.getMessage().contains("Press Settings"), dialog.getMessage());
		assertTrue(button(dialog, "upload.settings").getEnabled());
		dialog.close();
	}

	@Test
	void thePageTakesOnlyWhatCanBeAndStoresTheSecretEncrypted() throws IOException {
		UploadCredentials credentials = new UploadCredentials(this::storage);
		UploadPage page = new UploadPage(credentials);
		page.use(uploads);
		shell.setLayout(new FillLayout());
		page.createControl(shell);
		assertTrue(page.isValid(), "no study is possible");
		set("upload.study", "study");
		set("upload.address", "http://study.example.org");
		assertFalse(page.isValid());
		assertTrue(page.getErrorMessage().contains("https://"), page.getErrorMessage());
		set("upload.publicKey", "garbage");
		set("upload.address", address());
		assertTrue(page.getErrorMessage().contains("PEM"), page.getErrorMessage());
		set("upload.publicKey", "");
		assertTrue(page.isValid(), page.getErrorMessage());
		set("upload.user", "anna");
		set("upload.secret", "open sesame");
		page.performOk();
		UploadPolicy kept = uploads.policy().orElseThrow();
		assertEquals(address(), kept.address().toString());
		assertEquals(Set.of(Privacy.STRUCTURE, Privacy.VALUE), kept.leaving());
		Waiting.until("it is stored", () -> credentials.isStored(kept));
		assertEquals(Optional.of("Basic YW5uYTpvcGVuIHNlc2FtZQ=="), credentials.authorization(kept));
		assertEquals(Optional.empty(), credentials.authorization(UploadPolicy.of("study", "https://elsewhere.example.org", "", "", Set.of())),
				"another server gets nothing of it");
		assertFalse(Files.readString(folder.resolve("storage")).contains("sesame"));
		assertFalse(uploads.consented(), "settings are no consent");
	}

	@Test
	void aStudysKeyLiesEncryptedInTheSecureStorage() throws IOException {
		SecureStudyKeys keys = new SecureStudyKeys(this::storage);
		assertEquals(Optional.empty(), keys.find("study"));
		byte[] key = keys.create("study");
		assertEquals(32, key.length);
		assertArrayEquals(key, keys.find("study").orElseThrow());
		assertEquals(Optional.empty(), keys.find("other"));
		assertFalse(Files.readString(folder.resolve("storage")).contains(Base64.getEncoder().encodeToString(key)));
		keys.destroy("study");
		assertEquals(Optional.empty(), keys.find("study"));
	}

	@Test
	void aStorageThatCannotBeOpenedIsAFailureAndNoNewKey() throws IOException {
		Path storage = folder.resolve("storage");
		new SecureStudyKeys(this::storage).create("study");
		Path elsewhere = folder.resolve("moved");
		Files.copy(storage, elsewhere);
		password = "does not open it";
		SecureStudyKeys locked = new SecureStudyKeys(() -> open(elsewhere));
		assertThrows(IOException.class, () -> locked.find("study"));
	}

	private ISecurePreferences open(Path file) {
		try {
			return SecurePreferencesFactory.open(file.toUri().toURL(), Map.of(IProviderHints.PROMPT_USER, false,
					IProviderHints.DEFAULT_PASSWORD, new PBEKeySpec(password.toCharArray())));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private UploadDialog open() {
		UploadDialog dialog = new UploadDialog(shell, recorder, uploads);
		dialog.setBlockOnOpen(false);
		dialog.open();
		Waiting.untilIdle();
		return dialog;
	}

	private void set(String key, String text) {
		Widgets.find(shell, key, Text.class).setText(text);
	}

	private static String label(UploadDialog dialog, String key) {
		return Widgets.find(dialog.getShell(), key, Label.class).getText();
	}

	private static Button button(UploadDialog dialog, String key) {
		return Widgets.find(dialog.getShell(), key, Button.class);
	}

	private static void press(UploadDialog dialog, String key) {
		button(dialog, key).notifyListeners(SWT.Selection, new Event());
		Waiting.untilIdle();
	}

	private String text() throws IOException {
		StringBuilder text = new StringBuilder();
		for (byte[] body : received) {
			try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
				text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return text.toString();
	}
}

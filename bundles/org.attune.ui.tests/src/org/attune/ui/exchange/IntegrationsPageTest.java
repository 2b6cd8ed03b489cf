// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

import javax.crypto.spec.PBEKeySpec;

import org.attune.core.export.ExportSettings;
import org.attune.core.export.SecureToken;
import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.RecordedRun;
import org.attune.ui.tests.RunsOnDisk;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.Widgets;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.provider.IProviderHints;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
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

/** The page, a real secure storage, and what the settings bring about. */
@ExtendWith(NoErrorLogged.class)
final class IntegrationsPageTest {
	@TempDir
	Path folder;

	private final IEclipsePreferences node = InstanceScope.INSTANCE.getNode(ExportSettings.NODE);
	private final Queue<String> tokens = new ConcurrentLinkedQueue<>();
	private SecureToken storage;
	private IntegrationsPage page;
	private Shell shell;

	@BeforeEach
	void openThePage() throws IOException {
		final ISecurePreferences secure = SecurePreferencesFactory.open(folder.resolve("storage").toUri().toURL(),
				Map.of(IProviderHints.PROMPT_USER, false, IProviderHints.DEFAULT_PASSWORD,
						new PBEKeySpec("test".toCharArray())));
		storage = new SecureToken(() -> secure, "");
		page = new IntegrationsPage(storage);
		shell = new Shell();
		shell.setLayout(new FillLayout());
		page.init(PlatformUI.getWorkbench());
		page.createControl(shell);
		shell.setSize(600, 600);
		shell.open();
		Waiting.untilIdle();
	}

	@AfterEach
	void closeThePage() {
		page.dispose();
		shell.dispose();
		List.of(ExportSettings.TENSORBOARD, ExportSettings.MLFLOW, ExportSettings.MLFLOW_SERVER,
				ExportSettings.MLFLOW_EXPERIMENT)
				.forEach(node::remove);
	}

	@Test
	void nothingLeavesUnlessOneTicksABox() {
		assertFalse(find("integrations.tensorBoard", Button.class).getSelection());
		assertFalse(find("integrations.mlflow", Button.class).getSelection());
		assertEquals("Attune", find("integrations.mlflowExperiment", Text.class).getText());
		Waiting.until("the state is shown", () -> find("integrations.state",
				Label.class).getText().contains("nothing is sent"));
	}

	@Test
	void anAddressIsChecked() {
		tick("integrations.mlflow");
		assertFalse(page.isValid());
		find("integrations.mlflowServer", Text.class).setText("not an address");
		assertTrue(page.getErrorMessage().contains("no address of a server"), page.getErrorMessage());
		find("integrations.mlflowServer", Text.class).setText("http://mlflow.example.org");
		assertTrue(page.isValid());
		assertTrue(page.getMessage().contains("not encrypted"), page.getMessage());
	}

	@Test
	void theConnectionIsTestedInTheBackgroundWithTheToken() throws IOException {
		final HttpServer server = server();
		find("integrations.mlflowServer", Text.class).setText("http://127.0.0.1:" + server.getAddress().getPort());
		find("integrations.token", Text.class).setText("secret");
		find("integrations.check", Button.class).notifyListeners(SWT.Selection, new Event());
		Waiting.until("the server has answered", () -> find("integrations.state",
				Label.class).getText().contains("will be created"));
		assertEquals("Bearer secret", tokens.peek());
		server.stop(0);
		find("integrations.check", Button.class).notifyListeners(SWT.Selection, new Event());
		Waiting.until("the fault is shown", () -> find("integrations.state",
				Label.class).getText().contains("cannot be reached"));
	}

	private HttpServer server() throws IOException {
		final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", exchange -> {
			tokens.add(Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse("none"));
			final byte[] body = "{\"error_code\":\"RESOURCE_DOES_NOT_EXIST\"}".getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(404, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		server.start();
		return server;
	}

	@Test
	void theTokenIsKeptEncryptedAndNowhereElse() throws Exception {
		find("integrations.token", Text.class).setText("very-secret");
		assertTrue(page.performOk());
		Waiting.until("the token is stored", storage::isStored);
		assertEquals(Optional.of("very-secret"), storage.read());
		Waiting.until("the file is written", () -> Files.exists(folder.resolve("storage")));
		assertFalse(Files.readString(folder.resolve("storage")).contains("very-secret"));
		for (String key : node.keys()) {
			assertFalse(node.get(key, "").contains("very-secret"), key);
		}
	}

	@Test
	void aTrainingRunIsWrittenForTensorBoardWhenTheBoxIsTicked() throws Exception {
		tick("integrations.tensorBoard");
		assertTrue(page.performOk());
		try (RunsOnDisk runs = new RunsOnDisk()) {
			final Run run = runs.add(new RecordedRun(RunStatus.RUNNING).losses(1, 0.5));
			Waiting.until("there is an event file", () -> hasEvents(run.folder())
					&& hasEvents(run.folder().getParent()));
		}
	}

	private static boolean hasEvents(Path place) {
		try (Stream<Path> files = Files.list(place)) {
			return files.anyMatch(file -> file.getFileName().toString().contains("tfevents"));
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	private void tick(String key) {
		final Button box = find(key, Button.class);
		box.setSelection(true);
		box.notifyListeners(SWT.Selection, new Event());
	}

	private <T extends Control> T find(String key, Class<T> type) {
		return Widgets.find(shell, key, type);
	}
}

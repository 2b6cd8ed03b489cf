// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import org.attune.trace.wire.RunRequest;
import org.attune.trace.wire.TaskSpec;
import org.attune.trace.wire.Wire;
import org.attune.trainer.device.CpuLibrary;
import org.attune.trainer.engine.Engines;
import org.attune.trainer.engine.Network;

/**
 * The command {@code rehearse}: does once all that workers do and ends. The JVM that does it writes down which classes that took, so
 * that later workers start faster (class data sharing). Nothing is told to anybody and no file is written.
 */
final class Rehearsal {
	/** The word that asks for it. */
	static final String NAME = "rehearse";

	private Rehearsal() {
	}

	/** @param options none. @return whether they were understood */
	static boolean run(List<String> options) {
		if (!options.isEmpty()) {
			return false;
		}
		CpuLibrary.choose();
		new WarmUp(Engines.load(), () -> false).run();
		final EventChannel events = new EventChannel(OutputStream.nullOutputStream());
		new Worker(new ControlReader(input(), events), events).run();
		return true;
	}

	/** A small request, and then silence: an end of the input would end the process by force. */
	private static InputStream input() {
		final RunRequest request = new RunRequest(Wire.PROTOCOL, NAME, new TaskSpec("generated:shapes", 16, Network.LENET.id(), 1),
				Map.of("epochs", "1", "batchSize", "500", "optimizer", "adam_optimizer", "lossFunction", "cross_entropy",
						"learningRate", "0.001"), List.of(), 0, "", "", "");
		return new SequenceInputStream(new ByteArrayInputStream((Wire.encode(request) + '\n').getBytes(StandardCharsets.UTF_8)),
				new Silence());
	}

	/** An input on which nothing ever comes. */
	private static final class Silence extends InputStream {
		@Override
		public int read() throws IOException {
			try {
				new CountDownLatch(1).await();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
			return -1;
		}
	}
}

// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** A process that starts another one and hands on what is said to it and what it says, as an IDE does with a worker. */
final class GoBetween {
	private GoBetween() {
	}

	/** @param command what to start */
	public static void main(String[] command) throws IOException, InterruptedException {
		final Process worker = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		Thread.ofPlatform().daemon().start(() -> handOn(System.in, worker.getOutputStream()));
		handOn(worker.getInputStream(), new FileOutputStream(FileDescriptor.out));
		System.exit(worker.waitFor());
	}

	private static void handOn(InputStream from, OutputStream to) {
		final byte[] buffer = new byte[8192];
		try (to) {
			for (int length = from.read(buffer); length >= 0; length = from.read(buffer)) {
				to.write(buffer, 0, length);
				to.flush();
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}

// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;

import org.attune.trainer.engine.Model;

/** A file with the state of a training and of its network: an archive of {@code training.json} and what the engine wrote. */
final class Checkpoint {
	private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();
	private static final String TRAINING = "training.json";
	private static final String NETWORK = "network";

	private final Path file;

	Checkpoint(Path file) {
		this.file = file;
	}

	/** Writes the file, which is complete only when this returns. */
	void write(TrainingState state, Model model) throws IOException {
		try (OutputStream stream = Files.newOutputStream(file);
				ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(stream))) {
			zip.setLevel(Deflater.NO_COMPRESSION); // numbers that look random do not become smaller
			zip.putNextEntry(new ZipEntry(TRAINING));
			zip.write(JSON.toJson(state).getBytes(StandardCharsets.UTF_8));
			zip.putNextEntry(new ZipEntry(NETWORK));
			model.save(zip);
			zip.closeEntry();
		}
	}

	/**
	 * Takes the network's state over and tells the training's.
	 *
	 * @throws IOException if the file cannot be read, or is of another network or optimizer; then the model is as it was
	 */
	TrainingState restore(Model model) throws IOException {
		checkWhole();
		try (ZipInputStream zip = opened()) {
			enter(zip, TRAINING);
			final TrainingState state = state(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			enter(zip, NETWORK);
			model.restore(new Unclosed(zip));
			return state;
		}
	}

	/** Every byte of both parts against its checksum before any is taken over: an engine need not read its part to the end. */
	private void checkWhole() throws IOException {
		try (ZipInputStream zip = opened()) {
			for (final String part : List.of(TRAINING, NETWORK)) {
				enter(zip, part);
				zip.transferTo(OutputStream.nullOutputStream());
			}
			new ZipFile(file.toFile()).close(); // its directory stands at its end, and so is missing where the file was cut off
		} catch (ZipException | EOFException | IllegalArgumentException e) { // the last one of names that are no text
			throw new IOException("it is damaged or was cut off (" + e.getMessage() + ')', e);
		}
	}

	private ZipInputStream opened() throws IOException {
		return new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)));
	}

	private static void enter(ZipInputStream zip, String name) throws IOException {
		final ZipEntry entry = zip.getNextEntry();
		if (entry == null || !entry.getName().equals(name)) {
			throw new IOException("it is no checkpoint of Attune: there is no '" + name + "' in it");
		}
	}

	private static TrainingState state(String json) throws IOException {
		try {
			final TrainingState state = JSON.fromJson(json, TrainingState.class);
			if (state != null && state.scored() != null) {
				return state;
			}
		} catch (JsonParseException | NullPointerException e) {
			throw new IOException("its '" + TRAINING + "' cannot be read: " + e.getMessage(), e);
		}
		throw new IOException("its '" + TRAINING + "' is incomplete");
	}

	/** The engine reads to the end of its part and may close what it was given. */
	private static final class Unclosed extends FilterInputStream {
		Unclosed(InputStream stream) {
			super(stream);
		}

		@Override
		public void close() {
			// the archive is closed by who opened it
		}
	}
}

// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.mytrace;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.attune.trace.Catalogue;
import org.attune.trace.EventField;
import org.attune.trace.EventType;
import org.attune.trace.Privacy;
import org.attune.trace.TraceFault;
import org.attune.trace.TraceLine;
import org.attune.trace.TraceReader;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Writes what may leave of a trace: one JSON object a line, with those fields only whose class of privacy was chosen. */
final class TraceExport {
	/** Lines of a page of the preview. */
	static final int PAGE = 200;
	private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
	private final Path folder;
	private final Set<Privacy> leaving;

	/** @param leaving
	 *            all that is of another class, or unknown, is dropped */
	TraceExport(Path folder, Set<Privacy> leaving) {
		this.folder = folder;
		this.leaving = Set.copyOf(leaving);
	}

	/** Writes the file. Returns the places in it at which pages of {@value #PAGE} lines begin; none: it is empty. */
	List<Long> write(Path file, IProgressMonitor monitor) throws IOException {
		try (Pages pages = new Pages(new BufferedOutputStream(Files.newOutputStream(file)), monitor)) {
			if (Files.isDirectory(folder)) {
				new TraceReader(folder).read(pages);
			}
			return pages.starts;
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	/** What may leave of a line; without fields where the catalogue does not know the event. */
	String filtered(TraceLine line) {
		JsonObject json = new JsonObject();
		json.addProperty("session", line.session()); //$NON-NLS-1$
		json.addProperty("sequence", line.sequence()); //$NON-NLS-1$
		json.addProperty("time", line.time().toString()); //$NON-NLS-1$
		json.addProperty("monotonic", line.monotonic()); //$NON-NLS-1$
		json.addProperty("schemaversion", line.schemaVersion()); //$NON-NLS-1$
		json.addProperty("type", line.type()); //$NON-NLS-1$
		JsonObject data = new JsonObject();
		Catalogue.type(line.type()).map(EventType::fields).orElse(List.of()).stream()
				.filter(field -> line.data().has(field.name()) && leaves(field, line.data()))
				.forEach(field -> data.add(field.name(), line.data().get(field.name())));
		json.add("data", data); //$NON-NLS-1$
		return GSON.toJson(json);
	}

	/** A value that cannot be run is whatever the person typed, so it is their text. */
	private boolean leaves(EventField field, JsonObject data) {
		JsonElement valid = data.get("valid"); //$NON-NLS-1$
		boolean typed = field.privacy() == Privacy.VALUE && valid != null && !valid.getAsBoolean();
		return leaving.contains(typed ? Privacy.TEXT : field.privacy());
	}

	/** Writes lines, and notes where pages begin. */
	private final class Pages implements TraceReader.Sink, AutoCloseable {
		private final List<Long> starts = new ArrayList<>();
		private final OutputStream out;
		private final IProgressMonitor monitor;
		private long lines;
		private long bytes;

		Pages(OutputStream out, IProgressMonitor monitor) {
			this.out = out;
			this.monitor = monitor;
		}

		@Override
		public void line(TraceLine line) {
			if (monitor.isCanceled()) {
				throw new OperationCanceledException();
			}
			if (lines++ % PAGE == 0) {
				starts.add(bytes);
			}
			byte[] text = (filtered(line) + '\n').getBytes(StandardCharsets.UTF_8);
			bytes += text.length;
			try {
				out.write(text);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}

		@Override
		public void fault(TraceFault fault) {
			// what cannot be read does not leave
		}

		@Override
		public void close() throws IOException {
			out.close();
		}
	}
}

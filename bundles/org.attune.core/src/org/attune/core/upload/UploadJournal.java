// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.upload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * What was prepared and what a server acknowledged: JSON lines, only appended to, each on the disk itself before it counts.
 * A file with lines that cannot be read is kept aside, and the lines that can are taken over. For one thread.
 */
final class UploadJournal {
	private static final String PARTICIPANT = "participant"; //$NON-NLS-1$
	private static final String PREPARED = "prepared"; //$NON-NLS-1$
	private static final String ACKNOWLEDGED = "acknowledged"; //$NON-NLS-1$
	private static final String WITHDRAWN = "withdrawn"; //$NON-NLS-1$
	private static final Gson GSON = new Gson();

	private final Path file;
	private final Map<String, Prepared> waiting = new HashMap<>();
	private final Map<String, Prepared> linked = new HashMap<>();
	private final Set<String> acknowledged = new HashSet<>();
	private Optional<String> participant = Optional.empty();
	private Optional<Instant> last = Optional.empty();
	private long bytes;
	private boolean torn;

	private UploadJournal(Path file) {
		this.file = file;
	}

	/** @param broken told where a file was kept aside */
	static UploadJournal open(Path file, Consumer<Path> broken) throws IOException {
		final UploadJournal journal = new UploadJournal(file);
		if (Files.exists(file)) {
			journal.read(broken);
		}
		return journal;
	}

	private void read(Consumer<Path> broken) throws IOException {
		final String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
		final List<String> lines = text.lines().toList();
		torn = !text.isEmpty() && !text.endsWith("\n"); //$NON-NLS-1$
		final List<String> whole = torn ? lines.subList(0, lines.size() - 1) : lines;
		final List<String> good = whole.stream().filter(this::taken).toList();
		if (good.size() < whole.size()) {
			broken.accept(keepAside(good));
			torn = false;
		}
	}

	/** @return where the broken file lies now */
	private Path keepAside(List<String> good) throws IOException {
		int number = 1;
		Path aside = aside(number);
		while (Files.exists(aside)) {
			aside = aside(++number);
		}
		final Path draft = file.resolveSibling(file.getFileName() + ".part"); //$NON-NLS-1$
		Files.write(draft, good);
		Files.copy(file, aside);
		Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		return aside;
	}

	private Path aside(int number) {
		return file.resolveSibling(file.getFileName() + ".broken-" + number); //$NON-NLS-1$
	}

	/** The pseudonym under which this study knows the person; empty where nothing was prepared since consent. */
	Optional<String> participant() {
		return participant;
	}

	/** What is to be sent of the segment, and was not acknowledged. */
	Optional<Prepared> waiting(String segment) {
		return Optional.ofNullable(waiting.get(segment));
	}

	/** Whether the server has what is left of this segment. */
	boolean isAcknowledged(String segment, String source) {
		return acknowledged.contains(segment + ' ' + source);
	}

	/** The hash that others of the chain know the segment's copy by: that of the first one. */
	Optional<String> hash(String segment) {
		return Optional.ofNullable(linked.get(segment)).map(Prepared::hash);
	}

	/** How many segments the server has. */
	int acknowledged() {
		return acknowledged.size();
	}

	/** Of all that the server has. */
	long bytes() {
		return bytes;
	}

	/** When it acknowledged the last one. */
	Optional<Instant> last() {
		return last;
	}

	void participates(String pseudonym) throws IOException {
		append(line(PARTICIPANT, GSON.toJsonTree(pseudonym)));
	}

	void prepared(Prepared segment) throws IOException {
		append(line(PREPARED, GSON.toJsonTree(segment)));
	}

	void acknowledged(Prepared segment, Instant time) throws IOException {
		final JsonObject line = line(ACKNOWLEDGED, GSON.toJsonTree(segment));
		line.addProperty("time", time.toString()); //$NON-NLS-1$
		append(line);
	}

	/** Forgets what waits, and the pseudonym; not what the server has. */
	void withdrawn(Instant time) throws IOException {
		append(line(WITHDRAWN, GSON.toJsonTree(time.toString())));
	}

	private static JsonObject line(String name, JsonElement value) {
		final JsonObject line = new JsonObject();
		line.add(name, value);
		return line;
	}

	private void append(JsonObject line) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
			final ByteBuffer text = StandardCharsets.UTF_8.encode((torn ? "\n" : "") + line + '\n'); //$NON-NLS-1$ //$NON-NLS-2$
			torn = true; // until all of it is there
			while (text.hasRemaining()) {
				channel.write(text);
			}
			channel.force(true);
			torn = false;
		}
		take(line);
	}

	private boolean taken(String line) {
		try {
			take(JsonParser.parseString(line).getAsJsonObject());
			return true;
		} catch (JsonParseException | IllegalStateException | UnsupportedOperationException | DateTimeException
				| NullPointerException e) {
			return false;
		}
	}

	private void take(JsonObject line) {
		if (line.has(PARTICIPANT)) {
			participant = Optional.of(line.get(PARTICIPANT).getAsString());
		} else if (line.has(PREPARED)) {
			take(prepared(line.get(PREPARED)));
		} else if (line.has(ACKNOWLEDGED)) {
			take(prepared(line.get(ACKNOWLEDGED)), Instant.parse(line.get("time").getAsString())); //$NON-NLS-1$
		} else if (line.has(WITHDRAWN)) {
			waiting.clear();
			linked.clear();
			participant = Optional.empty();
		}
	}

	/** Gson leaves null what a line lacks. */
	private static Prepared prepared(JsonElement json) {
		final Prepared segment = GSON.fromJson(json, Prepared.class);
		for (String part : new String[] { segment.segment(), segment.source(), segment.hash(), segment.policy(), segment.plain(),
				segment.file() }) {
			if (part == null) {
				throw new JsonParseException("incomplete"); //$NON-NLS-1$
			}
		}
		return segment;
	}

	private void take(Prepared segment) {
		waiting.put(segment.segment(), segment);
		linked.merge(segment.segment(), segment, (first, other) -> first.policy().equals(other.policy()) ? first : other);
	}

	private void take(Prepared segment, Instant time) {
		if (acknowledged.add(segment.segment() + ' ' + segment.source())) {
			bytes += segment.bytes();
		}
		waiting.remove(segment.segment(), segment);
		last = Optional.of(time);
	}
}

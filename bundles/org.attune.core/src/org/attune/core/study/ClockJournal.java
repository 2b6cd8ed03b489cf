// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * The file in which a clock writes down where it stands, a line of JSON at a time. Nothing is ever changed or removed in it; the
 * last line that is whole counts, as a process or a machine may end in the middle of one.
 */
final class ClockJournal implements AutoCloseable {
	private static final String STARTED = "started"; //$NON-NLS-1$
	private static final String AT = "at"; //$NON-NLS-1$
	private static final String COUNTED = "countedMillis"; //$NON-NLS-1$
	private static final String PAUSED = "paused"; //$NON-NLS-1$
	private static final String ANNOUNCED = "announced"; //$NON-NLS-1$
	private static final String OVER = "over"; //$NON-NLS-1$

	private final FileChannel channel;

	/** Opens the file to write to its end; made if need be. */
	ClockJournal(Path file) throws IOException {
		Files.createDirectories(file.toAbsolutePath().getParent());
		this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		if (channel.size() > 0) {
			channel.write(ByteBuffer.wrap(new byte[] { '\n' })); // behind a line that may have been cut off
		}
	}

	/**
	 * Where the clock stood last; empty where there is no file.
	 *
	 * @throws IOException also where there is a file, but no line of it can be understood: nobody should get their whole time anew
	 */
	static Optional<ClockState> last(Path file) throws IOException {
		if (!Files.exists(file)) {
			return Optional.empty();
		}
		final List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
		for (String line : lines.reversed()) {
			final Optional<ClockState> state = parsed(line);
			if (state.isPresent()) {
				return state;
			}
		}
		if (lines.stream().allMatch(String::isBlank)) {
			return Optional.empty(); // it ended before it had begun
		}
		throw new IOException(Messages.bind(Messages.ClockJournal_unreadable, file));
	}

	/** Returns when the line is on the disk. */
	void write(ClockState state) throws IOException {
		final JsonObject json = new JsonObject();
		json.addProperty(STARTED, state.started().toString());
		json.addProperty(AT, state.at().toString());
		json.addProperty(COUNTED, state.counted().toMillis());
		json.addProperty(PAUSED, state.paused());
		json.addProperty(ANNOUNCED, state.announced());
		json.addProperty(OVER, state.over());
		final ByteBuffer line = ByteBuffer.wrap((json.toString() + '\n').getBytes(StandardCharsets.UTF_8));
		while (line.hasRemaining()) {
			channel.write(line);
		}
		channel.force(false);
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}

	private static Optional<ClockState> parsed(String line) {
		try {
			final JsonObject json = JsonParser.parseString(line).getAsJsonObject();
			return Optional.of(new ClockState(Instant.parse(json.get(STARTED).getAsString()), Instant.parse(json.get(AT).getAsString()),
					Duration.ofMillis(json.get(COUNTED).getAsLong()), json.get(PAUSED).getAsBoolean(), json.get(ANNOUNCED).getAsInt(),
					json.get(OVER).getAsBoolean()));
		} catch (JsonParseException | IllegalStateException | NullPointerException | NumberFormatException | DateTimeException
				| UnsupportedOperationException e) { // a missing member is null
			return Optional.empty();
		}
	}
}

// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.trace.TraceFault;
import org.attune.trace.TraceLine;
import org.attune.trace.TraceReader;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * All that was handed in, below a folder: traces as they were recorded or decrypted, JSON lines as they are exported, and archives of
 * either. The files of one folder are of one participant, who is called as the folder or archive is. Nothing is changed.
 */
final class TraceFiles {
	private static final Pattern SEGMENT = Pattern.compile(".+-\\d{4,9}\\.jsonl(\\.gz)?"); //$NON-NLS-1$
	/** Of a line of an export. */
	private static final List<String> FIELDS = List.of("session", "sequence", "time", "type", "data"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
	private static final String LINES = ".jsonl"; //$NON-NLS-1$
	private static final String ARCHIVE = ".zip"; //$NON-NLS-1$

	private final BiConsumer<String, RecordedEvent> events;
	private final Consumer<String> faults;

	/**
	 * @param events take a participant and an event, in no particular order
	 * @param faults take what could not be read, in words
	 */
	TraceFiles(BiConsumer<String, RecordedEvent> events, Consumer<String> faults) {
		this.events = events;
		this.faults = faults;
	}

	/** @throws IOException if the folder cannot be listed */
	void read(Path folder) throws IOException {
		final String own = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
		readAll(folder, inner -> inner.isEmpty() ? own : inner);
		for (Path archive : files(folder, name -> name.toLowerCase(Locale.ROOT).endsWith(ARCHIVE))) {
			readArchive(folder, archive);
		}
	}

	private void readArchive(Path folder, Path archive) {
		final String name = relative(folder, archive).replaceFirst("(?i)\\.zip$", ""); //$NON-NLS-1$ //$NON-NLS-2$
		try (FileSystem content = FileSystems.newFileSystem(archive)) {
			final Path root = content.getPath("/"); //$NON-NLS-1$
			final boolean one = folders(root).size() == 1;
			readAll(root, inner -> one || inner.isEmpty() ? name : name + '/' + inner);
		} catch (IOException | RuntimeException e) { // the file system of archives throws either for damaged ones
			faults.accept(Messages.bind(Messages.TraceFiles_archive, archive, e.getMessage()));
		}
	}

	/** @param naming what the participant is called whose files are in a folder */
	private void readAll(Path root, UnaryOperator<String> naming) throws IOException {
		folders(root).forEach((inner, files) -> files.forEach(file -> readFile(naming.apply(inner), file)));
	}

	private static SortedMap<String, List<Path>> folders(Path root) throws IOException {
		final Map<String, List<Path>> folders = files(root, name -> SEGMENT.matcher(name).matches() || name.endsWith(LINES)).stream()
				.collect(Collectors.groupingBy(file -> relative(root, file.getParent())));
		return new TreeMap<>(folders);
	}

	private static List<Path> files(Path root, Predicate<String> wanted) throws IOException {
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter(Files::isRegularFile).filter(file -> wanted.test(file.getFileName().toString())).sorted().toList();
		}
	}

	private static String relative(Path root, Path file) {
		return root.relativize(file).toString().replace('\\', '/');
	}

	private void readFile(String participant, Path file) {
		if (SEGMENT.matcher(file.getFileName().toString()).matches()) {
			TraceReader.read(file, new TraceReader.Sink() {
				@Override
				public void line(TraceLine line) {
					events.accept(participant,
							new RecordedEvent(line.session(), line.sequence(), line.time(), line.type(), line.data()));
				}

				@Override
				public void fault(TraceFault fault) {
					faults.accept(fault.toString());
				}
			});
		} else {
			readLines(participant, file);
		}
	}

	private void readLines(String participant, Path file) {
		try (BufferedReader lines = Files.newBufferedReader(file)) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				event(line).ifPresent(event -> events.accept(participant, event));
			}
		} catch (IOException e) {
			faults.accept(Messages.bind(Messages.TraceFiles_file, file, e));
		}
	}

	/** Other programs, and runs, write lines of JSON as well. */
	private static Optional<RecordedEvent> event(String line) {
		try {
			final JsonObject json = JsonParser.parseString(line).getAsJsonObject();
			return FIELDS.stream().allMatch(json::has)
					? Optional.of(new RecordedEvent(json.get("session").getAsString(), json.get("sequence").getAsLong(), //$NON-NLS-1$ //$NON-NLS-2$
							Instant.parse(json.get("time").getAsString()), json.get("type").getAsString(), //$NON-NLS-1$ //$NON-NLS-2$
							json.getAsJsonObject("data"))) : Optional.empty(); //$NON-NLS-1$
		} catch (JsonParseException | IllegalStateException | UnsupportedOperationException | ClassCastException
				| NumberFormatException | DateTimeException e) {
			return Optional.empty();
		}
	}
}

// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.analysis.RefusedException;
import org.attune.analysis.reading.RunFolders;
import org.attune.analysis.reading.TraceFolder;
import org.attune.trace.PrivacyFilter;
import org.attune.trace.Pseudonyms;
import org.attune.trace.SessionVerdict;

/**
 * Exports a trace. The trace is read and never changed, an existing file never overwritten, and memory does not grow with the
 * number of events. What is exported is there whole or not at all. Blocks until then, so no UI thread may call it.
 */
public final class TraceExport {
	private TraceExport() {
	}

	/**
	 * @param verdicts  told what the check says of each session, before anything is written
	 * @param cancelled asked now and then whether anybody still waits
	 * @throws RefusedException                           if the request cannot be met; the message says why and what to do
	 * @throws java.util.concurrent.CancellationException if nobody waits any more; nothing was exported then
	 */
	public static ExportReport run(ExportRequest request, Consumer<SessionVerdict> verdicts, BooleanSupplier cancelled)
			throws IOException, RefusedException {
		final TraceFolder trace = TraceFolder.of(request.trace());
		final RunFolders runs = request.runs().isPresent() ? RunFolders.under(request.runs().get()) : RunFolders.none();
		final Optional<Pseudonyms> pseudonyms = pseudonyms(request);
		prepare(request.out());
		final List<SessionVerdict> found = trace.verdicts();
		found.forEach(verdicts);
		final PrivacyFilter privacy = new PrivacyFilter(request.leaving(), pseudonyms);
		final Submissions submitted = Submissions.of(trace, privacy, cancelled);
		try (Draft draft = new Draft(request.out())) {
			final ExportReport report = export(request.format(), trace, new ExportContext(draft.folder(),
					Subject.of(trace, pseudonyms), privacy, runs, submitted, bySession(found)), cancelled);
			draft.publish();
			return report;
		}
	}

	private static Optional<Pseudonyms> pseudonyms(ExportRequest request) throws RefusedException {
		try {
			return request.key().map(Pseudonyms::under);
		} catch (IllegalArgumentException e) {
			throw new RefusedException(e.getMessage() + "; make one with: head -c 32 /dev/urandom > FILE");
		}
	}

	private static ExportReport export(Format format, TraceFolder trace, ExportContext context, BooleanSupplier cancelled)
			throws IOException {
		try (Completeness completeness = new Completeness(context.out(), context.verdicts().values());
				Exporter exporter = exporter(format, context)) {
			final EventFlow flow = new EventFlow(context.privacy(), exporter, completeness, cancelled);
			trace.read(flow);
			exporter.finish(context.submitted().runs());
			return new ExportReport(List.copyOf(context.verdicts().values()), flow.events(), flow.unknown(), flow.gaps(),
					context.submitted().runs().size(),
					(int) context.submitted().runs().stream().filter(context.runs()::has).count());
		}
	}

	private static Exporter exporter(Format format, ExportContext context) throws IOException {
		return switch (format) {
			case PROGSNAP2 -> new ProgSnapExport(context);
			case XES -> new XesExport(context);
			case OCEL -> new OcelExport(context);
			case CSV -> new CsvExport(context);
			case PARQUET -> new ParquetExport(context);
			case JSONL -> new JsonlExport(context);
		};
	}

	private static void prepare(Path out) throws IOException, RefusedException {
		if (Files.exists(out) && !Files.isDirectory(out)) {
			throw new RefusedException(out + " is a file; name a folder to write to");
		}
		Files.createDirectories(out);
		try (Stream<Path> files = Files.list(out)) {
			if (files.findAny().isPresent()) {
				throw new RefusedException(out + " is not empty; name another folder to write to, nothing is overwritten");
			}
		}
	}

	private static Map<String, SessionVerdict> bySession(List<SessionVerdict> verdicts) {
		return verdicts.stream().collect(Collectors.toMap(SessionVerdict::session, Function.identity(), (one, other) -> one,
				LinkedHashMap::new));
	}
}

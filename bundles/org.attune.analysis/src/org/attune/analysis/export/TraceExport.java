// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.analysis.RefusedException;
import org.attune.analysis.privacy.PrivacyFilter;
import org.attune.analysis.privacy.Pseudonyms;
import org.attune.analysis.reading.RunFolders;
import org.attune.analysis.reading.TraceFolder;
import org.attune.trace.SessionVerdict;

/**
 * Exports a trace. The trace is read and never changed, an existing file never overwritten, and memory does not grow with the
 * number of events. Blocks until all is written, so no UI thread may call it.
 */
public final class TraceExport {
	private TraceExport() {
	}

	/**
	 * @param verdicts told what the check says of each session, before anything is written
	 * @throws RefusedException if the request cannot be met; the message says why and what to do
	 */
	public static ExportReport run(ExportRequest request, Consumer<SessionVerdict> verdicts) throws IOException, RefusedException {
		final TraceFolder trace = TraceFolder.of(request.trace());
		final RunFolders runs = request.runs().isPresent() ? RunFolders.under(request.runs().get()) : RunFolders.none();
		final Optional<Pseudonyms> pseudonyms = request.key().isPresent() ? Optional.of(Pseudonyms.under(request.key().get()))
				: Optional.empty();
		final List<SessionVerdict> found = trace.verdicts();
		found.forEach(verdicts);
		prepare(request.out());
		final ExportContext context = new ExportContext(request.out(), Subject.of(trace, pseudonyms),
				new PrivacyFilter(request.leaving(), pseudonyms), runs, Submissions.of(trace), bySession(found));
		return export(request, trace, context, found);
	}

	private static ExportReport export(ExportRequest request, TraceFolder trace, ExportContext context, List<SessionVerdict> verdicts)
			throws IOException {
		try (Completeness completeness = new Completeness(request.out(), verdicts);
				Exporter exporter = exporter(request.format(), context)) {
			final EventFlow flow = new EventFlow(context.privacy(), exporter, completeness);
			trace.read(flow);
			exporter.finish(context.submitted().runs());
			return new ExportReport(verdicts, flow.events(), flow.unknown(), flow.gaps(), context.submitted().runs().size(),
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
		return verdicts.stream().collect(Collectors.toMap(SessionVerdict::session, Function.identity()));
	}
}

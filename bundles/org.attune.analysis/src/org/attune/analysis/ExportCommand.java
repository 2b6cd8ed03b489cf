// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.attune.analysis.export.ExportReport;
import org.attune.analysis.export.ExportRequest;
import org.attune.analysis.export.Format;
import org.attune.analysis.export.TraceExport;
import org.attune.trace.Privacy;

/** Exports a trace and says what left. */
final class ExportCommand {
	private static final List<String> OPTIONS = List.of("--format", "--trace", "--runs", "--out", "--privacy", "--key");

	private ExportCommand() {
	}

	static int run(List<String> arguments, PrintStream out) throws IOException, RefusedException {
		final Options options = new Options("export", arguments, OPTIONS);
		final ExportRequest request = request(options);
		final ExportReport report = TraceExport.run(request, out::println, () -> false);
		out.println(report.events() + " events exported to " + request.out());
		if (report.unknown() > 0) {
			out.println(report.unknown() + " of them are of kinds that this version does not know: only their times left");
		}
		if (request.runs().isPresent()) {
			out.println("folders of " + report.measured() + " of " + report.runs() + " runs were found");
		}
		if (!report.whole()) {
			out.println("the trace is NOT WHOLE: " + report.gaps() + " gaps are named in " + request.out().resolve("completeness.csv"));
		}
		return report.whole() ? Main.DONE : Main.NOT_RIGHT;
	}

	private static ExportRequest request(Options options) throws IOException, RefusedException {
		final Optional<String> key = options.value("--key");
		return new ExportRequest(format(options.needed("--format")), Path.of(options.needed("--trace")),
				options.value("--runs").map(Path::of), Path.of(options.needed("--out")),
				options.value("--privacy").isPresent() ? privacy(options.needed("--privacy")) : ExportRequest.USUAL,
				key.isPresent() ? Optional.of(Files.readAllBytes(Path.of(key.get()))) : Optional.empty());
	}

	static Format format(String key) throws RefusedException {
		return Format.of(key).orElseThrow(() -> new RefusedException("--format: '" + key + "' is not one of "
				+ Arrays.stream(Format.values()).map(Format::key).collect(Collectors.joining(", "))));
	}

	private static Set<Privacy> privacy(String names) throws RefusedException {
		final Set<Privacy> leaving = EnumSet.noneOf(Privacy.class);
		for (String name : names.split(",")) {
			leaving.add(Arrays.stream(Privacy.values()).filter(privacy -> name(privacy).equals(name.strip())).findFirst()
					.orElseThrow(() -> new RefusedException("--privacy: '" + name + "' is not one of "
							+ Arrays.stream(Privacy.values()).map(ExportCommand::name).collect(Collectors.joining(", ")))));
		}
		return leaving;
	}

	private static String name(Privacy privacy) {
		return privacy.name().toLowerCase(Locale.ROOT);
	}
}

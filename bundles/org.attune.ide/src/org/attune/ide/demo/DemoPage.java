// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ide.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.core.run.Metric;
import org.attune.core.run.Run;

/** The page that shows a demo: its pictures in order, its runs, the beginning of its trace. */
final class DemoPage {
	private static final int TRACE_LINES = 60;

	private final List<DemoReport.Picture> pictures;
	private final List<Run> runs;
	private final Path trace;

	DemoPage(List<DemoReport.Picture> pictures, List<Run> runs, Path trace) {
		this.pictures = List.copyOf(pictures);
		this.runs = List.copyOf(runs);
		this.trace = trace;
	}

	String text() throws IOException {
		return """
				<!DOCTYPE html>
				<html lang="en">
				<head>
				<meta charset="utf-8">
				<title>Attune: a demo</title>
				<style>
				body { font: 16px/1.5 system-ui, sans-serif; max-width: 1100px; margin: 2em auto; padding: 0 1em; color: #1d2733; }
				img { width: 100%%; border: 1px solid #c9d1da; border-radius: 6px; }
				figure { margin: 2em 0; } figcaption { margin-top: .4em; }
				table { border-collapse: collapse; width: 100%%; } th, td { text-align: left; padding: .3em .6em; border-bottom: 1px solid #dde3ea; }
				pre { background: #f4f6f8; padding: 1em; overflow: auto; font-size: 12px; }
				</style>
				</head>
				<body>
				<h1>Attune: a demo</h1>
				<p>Played by <code>./attune demo</code> through the window of the built product.</p>
				<h2>Runs</h2>
				<table><tr><th>Run</th><th>Status</th><th>Epochs</th><th>Best validation accuracy</th><th>Set by hand</th><th>Folder</th></tr>
				%s</table>
				<h2>Steps</h2>
				%s
				<h2>Trace</h2>
				<p>The first lines; all of it lies in <a href="trace/">trace/</a>.</p>
				<pre>%s</pre>
				</body>
				</html>
				""".formatted(rows(), figures(), escape(firstLines()));
	}

	private String rows() {
		return runs.stream().map(run -> "<tr><td>%s</td><td>%s</td><td>%d</td><td>%s</td><td>%s</td><td><a href=\"runs/%s/\">%s</a></td></tr>\n"
				.formatted(escape(run.label()), escape(run.status().label()), run.epoch(),
						percent(run.best(Metric.VALIDATION_ACCURACY)), escape(explicit(run)), run.id(), run.id()))
				.collect(Collectors.joining());
	}

	private static String explicit(Run run) {
		return run.explicit().stream().map(id -> id + " = " + run.values().get(id)).collect(Collectors.joining(", "));
	}

	private static String percent(OptionalDouble share) {
		return share.isPresent() ? String.format(Locale.ROOT, "%.1f %%", 100 * share.getAsDouble()) : "none";
	}

	private String figures() {
		return pictures.stream().map(picture -> "<figure><img src=\"%s\" alt=\"\"><figcaption>%s</figcaption></figure>\n"
				.formatted(picture.file(), escape(picture.caption()))).collect(Collectors.joining());
	}

	private String firstLines() throws IOException {
		try (Stream<Path> files = Files.list(trace)) {
			final Path first = files.filter(file -> file.toString().endsWith(".jsonl")).sorted().findFirst()
					.orElseThrow(() -> new DemoFailure("there is no trace in " + trace));
			try (Stream<String> lines = Files.lines(first)) {
				return lines.limit(TRACE_LINES).collect(Collectors.joining("\n"));
			}
		}
	}

	private static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}
}

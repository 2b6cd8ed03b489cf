// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.export;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import org.attune.analysis.reading.Gap;
import org.attune.analysis.reading.RunSummary;
import org.attune.trace.EventField;
import org.attune.trace.FieldType;
import org.attune.trace.SessionVerdict;

import com.google.gson.JsonElement;

/**
 * {@code trace.xes}: a trace per session, an event per event. The activity is the kind; start and end of a run are the
 * transitions of one activity. What is written stays within what PM4Py and ProM read: no lists, no nested attributes, no
 * namespace.
 */
final class XesExport implements Exporter {
	private static final String EXTENSIONS = "http://www.xes-standard.org/";

	private final ExportContext context;
	private final XesLog log;
	private Optional<String> session = Optional.empty();
	private Optional<Gap> gap = Optional.empty();

	XesExport(ExportContext context) throws IOException {
		this.context = context;
		this.log = new XesLog(context.out().resolve("trace.xes"));
		begin();
	}

	private void begin() throws IOException {
		log.start("log", "xes.version", "1849.2016", "xes.features", "");
		extension("Concept", "concept");
		extension("Time", "time");
		extension("Lifecycle", "lifecycle");
		extension("Organizational", "org");
		log.start("global", "scope", "trace");
		log.string("concept:name", "UNKNOWN");
		log.end();
		log.start("global", "scope", "event");
		log.string("concept:name", "UNKNOWN");
		log.date("time:timestamp", Instant.EPOCH);
		log.string("lifecycle:transition", "complete");
		log.end();
		log.empty("classifier", "name", "Activity", "scope", "event", "keys", "concept:name");
		log.string("concept:name", "Attune");
		log.string("lifecycle:model", "standard");
	}

	private void extension(String name, String prefix) throws IOException {
		log.empty("extension", "name", name, "prefix", prefix, "uri", EXTENSIONS + prefix + ".xesext");
	}

	@Override
	public void event(ExportedEvent event) throws IOException {
		enter(event.session());
		log.start("event");
		log.string("concept:name", activity(event));
		log.date("time:timestamp", event.time());
		log.string("lifecycle:transition", transition(event));
		log.string("org:resource", context.subject());
		log.string("event_id", event.id());
		log.typed("sequence", FieldType.INTEGER, Long.toString(event.sequence()));
		log.typed("monotonic_ns", FieldType.INTEGER, Long.toString(event.monotonic()));
		if (gap.isPresent()) {
			log.string("gapBefore", gap.get().kind().name());
			gap = Optional.empty();
		}
		for (EventField field : event.type().fields()) {
			field(event, field);
		}
		if (event.kind().equals("run.end")) {
			summary(event.text("run").orElse(""));
		}
		log.end();
	}

	private void enter(String next) throws IOException {
		if (!session.filter(next::equals).isPresent()) {
			leave();
			session = Optional.of(next);
			log.start("trace");
			log.string("concept:name", next);
			final SessionVerdict verdict = context.verdicts().get(next);
			if (verdict != null) {
				log.typed("whole", FieldType.TRUTH, Boolean.toString(verdict.whole()));
				log.string("end", verdict.end().name());
				log.typed("dropped", FieldType.INTEGER, Long.toString(verdict.dropped()));
			}
		}
	}

	private void leave() throws IOException {
		if (session.isPresent()) {
			log.end();
		}
	}

	private static String activity(ExportedEvent event) {
		return switch (event.kind()) {
			case "run.start", "run.end" -> "run";
			default -> event.kind();
		};
	}

	private static String transition(ExportedEvent event) {
		return switch (event.kind()) {
			case "run.start" -> "start";
			case "run.end" -> Outcomes.trained(event.text("status").orElse("")) ? "complete" : "ate_abort";
			default -> "complete";
		};
	}

	private void field(ExportedEvent event, EventField field) throws IOException {
		final JsonElement value = event.fields().get(field.name());
		if (value != null) {
			for (Map.Entry<String, String> part : FieldValues.flat(field.name(), value).entrySet()) {
				log.typed(part.getKey(), field.type(), part.getValue());
			}
		}
	}

	private void summary(String run) throws IOException {
		final Optional<RunSummary> summary = context.summary(run);
		if (summary.isPresent()) {
			for (Outcomes.Fact fact : Outcomes.facts(summary.get())) {
				log.typed(fact.name(), fact.type(), fact.value());
			}
		}
	}

	@Override
	public void gap(Gap missing) {
		gap = Optional.of(missing);
	}

	@Override
	public void finish(Collection<String> runs) throws IOException {
		leave();
		log.end();
	}

	@Override
	public void close() throws IOException {
		log.close();
	}
}

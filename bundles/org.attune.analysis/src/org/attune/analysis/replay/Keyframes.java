// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.analysis.replay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.attune.analysis.reading.Gap;
import org.attune.analysis.reading.RecordedSession;
import org.attune.analysis.reading.SegmentReading;
import org.attune.analysis.reading.TraceItems;
import org.attune.trace.TraceLine;

/**
 * The keyframes of a session, one per segment. Those in the file count as long as all segments up to theirs have the content
 * that they were made from; the others are made again and kept.
 */
final class Keyframes {
	private final RecordedSession session;

	private Keyframes(RecordedSession session) {
		this.session = session;
	}

	/** One per segment, in their order. */
	static List<Keyframe> of(RecordedSession session) throws IOException {
		return new Keyframes(session).all();
	}

	private List<Keyframe> all() throws IOException {
		final KeyframeFile file = new KeyframeFile(session.segments().get(0).toAbsolutePath().getParent(), session.id());
		final List<String> hashes = hashes();
		final List<Keyframe> kept = file.read();
		final List<Keyframe> keyframes = new ArrayList<>(kept.subList(0, valid(kept, hashes)));
		if (keyframes.size() < hashes.size()) {
			for (int index = keyframes.size(); index < hashes.size(); index++) {
				keyframes.add(make(index, hashes.get(index), keyframes));
			}
			file.write(keyframes);
			if (!hashes().equals(hashes)) { // lines may have been deleted meanwhile, of which nothing may stay
				file.delete();
			}
		}
		return keyframes;
	}

	private List<String> hashes() {
		return session.segments().parallelStream().map(Keyframes::sha256).toList();
	}

	/** How many from the first on can be trusted. */
	private int valid(List<Keyframe> kept, List<String> hashes) {
		int valid = 0;
		while (valid < kept.size() && valid < hashes.size() && !hashes.get(valid).isEmpty()
				&& kept.get(valid).segment().equals(session.segments().get(valid).getFileName().toString())
				&& kept.get(valid).sha256().equals(hashes.get(valid))) {
			valid++;
		}
		return valid;
	}

	private Keyframe make(int index, String hash, List<Keyframe> before) throws IOException {
		final Path segment = session.segments().get(index);
		final SessionState state = index == 0 ? new SessionState() : StateJson.read(before.get(index - 1).state());
		final Span span = new Span(state);
		new SegmentReading(session.id(), state.sequence(), span).read(segment);
		return new Keyframe(segment.getFileName().toString(), hash, span.earliest, span.latest, span.ordered, StateJson.write(state));
	}

	/** Empty for a file that cannot be read; a keyframe of it is believed by nobody. */
	private static String sha256(Path file) {
		try (InputStream bytes = Files.newInputStream(file)) {
			final MessageDigest digest = MessageDigest.getInstance("SHA-256");
			final byte[] buffer = new byte[1 << 16];
			for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
				digest.update(buffer, 0, read);
			}
			return HexFormat.of().formatHex(digest.digest());
		} catch (IOException e) {
			return "";
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java has it
		}
	}

	/** Replays a segment and remembers the times in it. */
	private static final class Span implements TraceItems {
		private final SessionState state;
		private Instant earliest = Instant.MAX;
		private Instant latest = Instant.MIN;
		private boolean ordered = true;

		Span(SessionState state) {
			this.state = state;
		}

		@Override
		public void line(TraceLine line) {
			ordered &= !line.time().isBefore(latest);
			earliest = line.time().isBefore(earliest) ? line.time() : earliest;
			latest = line.time().isAfter(latest) ? line.time() : latest;
			state.line(line);
		}

		@Override
		public void gap(Gap gap) {
			state.gap(gap);
		}
	}
}

// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

import org.attune.core.http.BackOff;
import org.attune.core.upload.Uploader.Place;
import org.attune.trace.Privacy;

/** A person with a trace who takes part in a study. Time stands still. */
final class StudyScene {
	static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
	static final Duration FIRST_PAUSE = Duration.ofSeconds(30);

	final Path trace;
	final Path folder;
	final List<UploadState> states = new CopyOnWriteArrayList<>();
	final RememberedKeys keys = new RememberedKeys();
	/** Value of the header Authorization. */
	Optional<String> authorization = Optional.empty();
	/** What is done when the state changes. */
	Consumer<UploadState> onState = state -> { };
	Duration patience = Duration.ofSeconds(30);
	boolean agrees = true;

	StudyScene(Path home) {
		this.trace = home.resolve("trace");
		this.folder = home.resolve("upload");
	}

	static UploadPolicy policy(String address, Privacy... leaving) {
		return policy(address, "", "", leaving);
	}

	static UploadPolicy policy(String address, String publicKey, String authority, Privacy... leaving) {
		final Set<Privacy> classes = EnumSet.of(Privacy.STRUCTURE);
		classes.addAll(List.of(leaving));
		return UploadPolicy.of("study", address, publicKey, authority, classes);
	}

	/** Another uploader on the same folder, as after a restart. */
	Uploader uploader(UploadPolicy policy) {
		return new Uploader(place(), policy, () -> agrees, state -> {
			states.add(state);
			onState.accept(state);
		});
	}

	Place place() {
		return new Place(folder, trace, keys, policy -> authorization, InstantSource.fixed(NOW),
				new BackOff(FIRST_PAUSE, new Random(1)), patience);
	}

	UploadState state() {
		return states.getLast();
	}

	/** The lines of uploads that are not encrypted. */
	static String text(Collection<Path> files) throws IOException {
		final ByteArrayOutputStream text = new ByteArrayOutputStream();
		for (Path file : files) {
			try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
				in.transferTo(text);
			}
		}
		return text.toString(StandardCharsets.UTF_8);
	}

	/** The contents of all files below a folder. */
	static Map<Path, byte[]> contents(Path below) throws IOException {
		final Map<Path, byte[]> contents = new HashMap<>();
		try (var files = Files.walk(below)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				contents.put(file, Files.readAllBytes(file));
			}
		}
		return contents;
	}

	/** The file in the spool that waits to be sent. */
	Optional<Path> spooled() throws IOException {
		final List<Path> found = new ArrayList<>();
		if (Files.isDirectory(folder)) {
			try (var files = Files.walk(folder)) {
				files.filter(Files::isRegularFile).filter(file -> file.getParent().endsWith("spool")).forEach(found::add);
			}
		}
		return found.stream().findFirst();
	}
}

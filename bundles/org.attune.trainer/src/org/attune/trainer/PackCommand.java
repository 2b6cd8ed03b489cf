// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attune.trace.wire.ImageSkipped;
import org.attune.trace.wire.Progress;
import org.attune.trace.wire.Warning;
import org.attune.trace.wire.WorkerEvent;
import org.attune.trainer.data.Packing;
import org.attune.trainer.engine.Network;
import org.attune.trainer.seal.Section;

/** The command {@code pack}: makes a sealed dataset of a folder, and beside it a file with the keys for the researcher. */
final class PackCommand implements RunContext {
	/** The word that asks for it. */
	static final String NAME = "pack";
	/** What the name of the file with the keys adds to that of the dataset. */
	static final String KEYS = ".keys";

	private static final String DATA = "--data";
	private static final String OUT = "--out";
	private static final String NETWORK = "--network";
	private static final String ENDING = ".sealed";

	private final PrintStream output;

	private PackCommand(PrintStream output) {
		this.output = output;
	}

	/** @param options behind the command's name. @return the exit status: 0, 1 if it failed, 2 if the options were not understood */
	static int run(List<String> options, PrintStream output) {
		final Map<String, String> values = new HashMap<>();
		for (int index = 0; index + 1 < options.size(); index += 2) {
			values.put(options.get(index), options.get(index + 1));
		}
		if (values.size() * 2 != options.size() || !Set.of(DATA, OUT, NETWORK).containsAll(values.keySet())
				|| !values.keySet().containsAll(Set.of(DATA, OUT))) {
			System.err.println("pack needs " + DATA + " FOLDER and " + OUT + " FILE" + ENDING + ", and takes " + NETWORK + " ID");
			return 2;
		}
		try {
			new PackCommand(output).pack(values.get(DATA), values.get(OUT), values.getOrDefault(NETWORK, ""));
			return 0;
		} catch (RefusedException | IOException | InvalidPathException e) {
			System.err.println("Nothing was packed: " + e.getMessage());
			return 1;
		}
	}

	private void pack(String data, String out, String network) throws IOException, RefusedException {
		if (!network.isEmpty() && Network.of(network).isEmpty()) {
			throw new RefusedException(NETWORK, "there is no network '" + network + "'; use one of " + Network.ids());
		}
		final Path file = fresh(out);
		final Path keys = fresh(out + KEYS);
		final Packing.Result result = new Packing(Path.of(data).toAbsolutePath(), Runtime.getRuntime().availableProcessors(), this)
				.run(file, network);
		final String digest = digest(file);
		keep(keys, result, digest);
		output.println("Packed " + result.training() + " training, " + result.validation() + " validation and " + result.test()
				+ " test images of " + result.classes() + " classes into " + file);
		output.println("digest " + digest);
		output.println("The keys are in " + keys + ". The one for tuning goes into the study; keep the file and the one for the test "
				+ "images to yourself.");
	}

	private static Path fresh(String name) throws RefusedException {
		final Path file = Path.of(name).toAbsolutePath();
		if (Files.exists(file)) {
			throw new RefusedException(OUT, "'" + file + "' is there already; name another file, or move this one away");
		}
		if (!name.endsWith(ENDING) && !name.endsWith(ENDING + KEYS)) {
			throw new RefusedException(OUT, "'" + name + "' does not end in " + ENDING + "; name a file that does");
		}
		return file;
	}

	/** For the owner alone, where the file system knows owners. */
	private static void keep(Path file, Packing.Result result, String digest) throws IOException {
		Files.createFile(file);
		if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
		}
		Files.write(file, List.of("digest=" + digest, "network=" + result.alias(),
				"tuning=" + result.keys().get(Section.TUNING).hex(), "test=" + result.keys().get(Section.TEST).hex()));
	}

	private static String digest(Path file) throws IOException {
		try (DigestInputStream content = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
			content.transferTo(OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(content.getMessageDigest().digest());
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}

	@Override
	public void report(WorkerEvent event) {
		switch (event) {
			case ImageSkipped skipped -> System.err.println("left out: " + skipped.path() + " (" + skipped.reason() + ')');
			case Warning warning -> System.err.println("warning: " + warning.message());
			case Progress progress -> System.err.println(progress.activity() + ": " + progress.done() + " of " + progress.total());
			default -> { // a folder of images causes no other
			}
		}
	}

	@Override
	public void checkCancelled() {
		// Ctrl-C ends the process
	}
}

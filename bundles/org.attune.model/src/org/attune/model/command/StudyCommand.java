// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

import org.attune.model.file.ModelFileException;
import org.attune.model.file.StudyFile;
import org.attune.model.preset.StudyTemplates;
import org.attune.model.study.BlindedFact;
import org.attune.model.study.Study;
import org.attune.model.task.SealedNames;
import org.attune.model.validation.Problem;
import org.attune.model.validation.Severity;
import org.attune.model.validation.StudyValidation;

/**
 * What is done to a study file from the command line, in a JVM without Eclipse: {@code network STUDY} says which network has
 * to be sealed with the dataset, {@code adopt STUDY SEALED KEYS} enters a sealed dataset, {@code new TEMPLATE STUDY CONTACT SIZE} makes a
 * study of a template (size 0: the template's), and {@code check STUDY} says what is wrong.
 */
public final class StudyCommand {
	private static final int FAILED = 1;
	private static final int USAGE = 2;

	private final PrintStream output;

	StudyCommand(PrintStream output) {
		this.output = output;
	}

	/** @param arguments a command and its files */
	public static void main(String[] arguments) {
		System.exit(new StudyCommand(System.out).run(List.of(arguments)));
	}

	/** @return the exit status: 0, 1 if it failed or the study has errors, 2 if the arguments were not understood */
	int run(List<String> arguments) {
		try {
			final String command = arguments.isEmpty() ? "" : arguments.getFirst() + '/' + (arguments.size() - 1);
			final List<Path> files = arguments.stream().skip(1).map(Path::of).toList();
			return switch (command) {
				case "network/1" -> network(files.get(0));
				case "adopt/3" -> adopt(files.get(0), files.get(1), files.get(2));
				case "new/4" -> make(arguments.get(1), Path.of(arguments.get(2)), arguments.get(3), Integer.parseInt(arguments.get(4)));
				case "check/1" -> check(StudyFile.load(files.get(0)));
				default -> {
					System.err.println("A command is needed: network STUDY, adopt STUDY SEALED KEYS, new TEMPLATE STUDY CONTACT SIZE, or check STUDY");
					yield USAGE;
				}
			};
		} catch (ModelFileException | IOException | IllegalArgumentException e) {
			System.err.println(e.getMessage());
			return FAILED;
		}
	}

	/** Prints the network's name where the study blinds it, and an empty line where it does not. */
	private int network(Path file) throws ModelFileException {
		final Study study = StudyFile.load(file);
		final boolean blinded = study.getBlinding().getFacts().contains(BlindedFact.NETWORK);
		if (blinded && SealedNames.isNetwork(study.getTask().getNetwork())) {
			System.err.println(file + ": the study does not say any more which network " + study.getTask().getNetwork()
					+ " is. Enter its name as the network of the task, and pack again.");
			return FAILED;
		}
		output.println(blinded ? study.getTask().getNetwork() : "");
		return 0;
	}

	/** @param size of images in pixels; 0: as the template has it */
	private int make(String template, Path file, String contact, int size) throws ModelFileException, IOException {
		if (Files.exists(file)) {
			throw new IOException("'" + file + "' is there already; name another file, or move this one away");
		}
		final Study study = StudyTemplates.study(template);
		study.getConsent().setContact(contact);
		if (size > 0) {
			study.getTask().setInputSize(size);
		}
		StudyFile.save(study, file);
		output.println("Made the study " + file + " of the template " + template + ". What only you can know is missing still:");
		check(study);
		return 0;
	}

	private int adopt(Path file, Path sealed, Path keys) throws ModelFileException, IOException {
		final Properties values = new Properties();
		if (!Files.isReadable(keys)) {
			throw new IOException("There is no file " + keys + ". Name the one with the keys that 'attune study pack' made.");
		}
		try (Reader reader = Files.newBufferedReader(keys)) {
			values.load(reader);
		}
		final Study study = StudyFile.load(file);
		study.getTask().setDataset(dataset(file.toAbsolutePath().getParent(), sealed.toAbsolutePath()));
		study.getBlinding().setDigest(value(values, "digest", keys));
		study.getBlinding().setKey(value(values, "tuning", keys));
		final String network = value(values, "network", keys);
		if (!network.isEmpty()) {
			study.getTask().setNetwork(network);
		}
		StudyFile.save(study, file);
		output.println("The study " + file + " uses the sealed dataset " + study.getTask().getDataset());
		check(study);
		return 0;
	}

	/** Relative where the dataset lies beside or below the study, so that both can be moved together. */
	private static String dataset(Path folder, Path sealed) {
		final String path = sealed.startsWith(folder) ? folder.relativize(sealed).toString() : sealed.toString();
		return path.replace('\\', '/');
	}

	private static String value(Properties values, String name, Path keys) throws IOException {
		final String value = values.getProperty(name);
		if (value == null) {
			throw new IOException(keys + ": there is no line '" + name + "='. Name the file that 'attune study pack' made.");
		}
		return value;
	}

	private int check(Study study) {
		final List<Problem> problems = StudyValidation.problems(study);
		problems.forEach(problem -> output.println(problem.severity() + ": " + problem.message()));
		return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR) ? FAILED : 0;
	}
}

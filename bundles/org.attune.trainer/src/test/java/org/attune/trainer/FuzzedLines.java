// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer;

import java.util.List;
import java.util.Random;

/** Lines that are nearly right: each is one of the given ones with a few changes that depend on the seed alone. */
final class FuzzedLines {
	private static final String CHARACTERS = "{}[]\",:0123456789.eE+-truefalsn \\u0000\t\u00e4\u2028\ud83d\ude00";
	private static final List<String> VALUES = List.of("null", "true", "-1", "0", "1e999", "-1e-999", "NaN", "\"NaN\"", "[]", "{}",
			"9223372036854775808", "\"\"", "[[[[]]]]", "\"" + "x".repeat(5000) + "\"", "1.5", "2147483648");

	private final List<String> examples;
	private final Random random;

	FuzzedLines(List<String> examples, long seed) {
		this.examples = examples;
		this.random = new Random(seed);
	}

	String next() {
		String line = examples.get(random.nextInt(examples.size()));
		for (int change = random.nextInt(4); change >= 0; change--) {
			line = changed(line);
		}
		return line.replace('\n', ' ').replace('\r', ' ');
	}

	private String changed(String line) {
		final int at = random.nextInt(line.length() + 1);
		return switch (random.nextInt(6)) {
			case 0 -> line.substring(0, at);
			case 1 -> line.substring(at);
			case 2 -> line.substring(0, at) + character() + line.substring(at);
			case 3 -> at < line.length() ? line.substring(0, at) + character() + line.substring(at + 1) : line;
			case 4 -> line.substring(0, at) + line.substring(random.nextInt(line.length() + 1));
			default -> withAnotherValue(line);
		};
	}

	private char character() {
		return CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
	}

	/** Replaces what stands after one of the colons. */
	private String withAnotherValue(String line) {
		final int colon = line.indexOf(':', random.nextInt(line.length() + 1));
		if (colon < 0) {
			return line + VALUES.get(random.nextInt(VALUES.size()));
		}
		int end = colon + 1;
		while (end < line.length() && ",}]".indexOf(line.charAt(end)) < 0) {
			end++;
		}
		return line.substring(0, colon + 1) + VALUES.get(random.nextInt(VALUES.size())) + line.substring(end);
	}
}

// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;

/**
 * Adds up the Surefire reports below a folder and prints them per bundle, with one closing line over all. Ends with 1
 * where a test failed or none ran.
 */
final class TestSum {
	private int run;
	private int failed;
	private int skipped;

	public static void main(String[] arguments) throws Exception {
		final Map<String, TestSum> bundles = new TreeMap<>();
		final TestSum all = new TestSum();
		for (final Path report : reports(Path.of(arguments[0]).toAbsolutePath().normalize())) {
			final Element suite = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile()).getDocumentElement();
			final String bundle = report.getParent().getParent().getParent().getFileName().toString();
			bundles.computeIfAbsent(bundle, name -> new TestSum()).add(suite);
			all.add(suite);
		}
		bundles.forEach((bundle, sum) -> System.out.println(bundle + ": " + sum));
		System.out.println(all);
		System.exit(all.failed > 0 || all.run == 0 ? 1 : 0);
	}

	private static Iterable<Path> reports(Path root) throws IOException {
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter(TestSum::isReport).sorted().toList();
		}
	}

	private static boolean isReport(Path file) {
		return file.getParent().endsWith("surefire-reports") && file.getFileName().toString().matches("TEST-.*\\.xml");
	}

	private void add(Element suite) {
		run += number(suite, "tests");
		failed += number(suite, "failures") + number(suite, "errors");
		skipped += number(suite, "skipped");
	}

	private static int number(Element suite, String attribute) {
		return suite.getAttribute(attribute).isEmpty() ? 0 : Integer.parseInt(suite.getAttribute(attribute));
	}

	@Override
	public String toString() {
		return (run - failed - skipped) + " passed, " + failed + " failed, " + skipped + " skipped";
	}
}

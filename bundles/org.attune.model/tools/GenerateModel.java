// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.generator.GeneratorAdapterFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;

/**
 * Generates {@code src-gen} from {@code model/tuning.genmodel} with EMF's generator, outside of Eclipse.
 *
 * <p>The generator works on a copy in {@code target}, because it would also write the hand-written manifest and
 * plugin.xml. Nothing is done where {@code src-gen} already comes from the same input.
 */
public final class GenerateModel {
	private static final String PROJECT = "org.attune.model";
	private static final List<String> INPUT =
			List.of("model/tuning.ecore", "model/study.ecore", "model/tuning.genmodel", "tools/GenerateModel.java");

	private final Path bundle;
	private final Path copy;

	private GenerateModel(Path bundle) {
		this.bundle = bundle;
		this.copy = bundle.resolve("target/codegen-project");
	}

	/** @param arguments the folder of the bundle */
	public static void main(String[] arguments) throws IOException {
		if (arguments.length != 1) {
			throw new IllegalArgumentException("One argument is needed: the folder of the bundle " + PROJECT);
		}
		new GenerateModel(Path.of(arguments[0]).toAbsolutePath().normalize()).run();
	}

	private void run() throws IOException {
		final Path stamp = bundle.resolve("target/src-gen.input.sha256");
		final String input = digest();
		if (Files.exists(bundle.resolve("src-gen")) && Files.exists(stamp) && Files.readString(stamp).equals(input)) {
			System.out.println("src-gen is up to date");
			return;
		}
		copyModel();
		generate();
		delete(bundle.resolve("src-gen"));
		Files.move(copy.resolve("src-gen"), bundle.resolve("src-gen"));
		Files.writeString(stamp, input);
		System.out.println("Generated src-gen from model/tuning.genmodel");
	}

	private String digest() throws IOException {
		try {
			final MessageDigest sha = MessageDigest.getInstance("SHA-256");
			for (String file : INPUT) {
				sha.update(Files.readAllBytes(bundle.resolve(file)));
			}
			return HexFormat.of().formatHex(sha.digest());
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e);
		}
	}

	private void copyModel() throws IOException {
		delete(copy);
		Files.createDirectories(copy.resolve("model"));
		for (String file : INPUT.subList(0, INPUT.size() - 1)) {
			Files.copy(bundle.resolve(file), copy.resolve(file));
		}
	}

	private void generate() throws IOException {
		final GenModel model = genModel();
		model.reconcile();
		model.setCanGenerate(true);
		model.setValidateModel(true);
		final Generator generator = new Generator();
		generator.setInput(model);
		final Diagnostic result = generator.generate(model, GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE,
				new BasicMonitor());
		if (result.getSeverity() >= Diagnostic.ERROR) {
			throw new IOException("EMF's generator failed on model/tuning.genmodel: " + details(result));
		}
	}

	private GenModel genModel() {
		EcorePlugin.getPlatformResourceMap().put(PROJECT, URI.createFileURI(copy + "/"));
		GenModelPackage.eINSTANCE.eClass();
		GeneratorAdapterFactory.Descriptor.Registry.INSTANCE.addDescriptor(GenModelPackage.eNS_URI,
				GenModelGeneratorAdapterFactory.DESCRIPTOR);
		final ResourceSet resources = new ResourceSetImpl();
		resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("*", new EcoreResourceFactoryImpl());
		resources.getURIConverter().getURIMap().putAll(EcorePlugin.computePlatformURIMap(false));
		final URI file = URI.createURI("platform:/resource/" + PROJECT + "/model/tuning.genmodel");
		return (GenModel) resources.getResource(file, true).getContents().get(0);
	}

	private static String details(Diagnostic diagnostic) {
		final StringBuilder text = new StringBuilder(diagnostic.getMessage());
		diagnostic.getChildren().forEach(child -> text.append("; ").append(details(child)));
		return text.toString();
	}

	private static void delete(Path folder) throws IOException {
		if (Files.notExists(folder)) {
			return;
		}
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}
}

// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.model.study.StudyPackage.Literals;
import org.attune.model.validation.Problem;
import org.attune.ui.editor.Field;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** The button that takes the researcher's public key from a file. */
final class KeyFile implements StudyRow {
	/** No public key is longer. */
	private static final int LONGEST = 64 * 1024;
	private static final String MARK = "-----"; //$NON-NLS-1$
	private static final String PRIVATE = "PRIVATE KEY"; //$NON-NLS-1$
	private final StudyTools tools;
	private final Button button;

	/**
	 * @param file
	 *            asks for the file; empty: the person does not want that
	 */
	KeyFile(Composite section, StudyTools tools, Function<Button, Optional<String>> file) {
		this.tools = tools;
		tools.toolkit().createLabel(section, ""); //$NON-NLS-1$
		this.button = tools.toolkit().createButton(section, Messages.upload_keyFile, SWT.PUSH);
		button.setToolTipText(Messages.upload_keyFileTip);
		button.setData(StudyTools.KEY, "upload.keyFile"); //$NON-NLS-1$
		button.addListener(SWT.Selection, event -> file.apply(button).map(Path::of).ifPresent(this::read));
		GridDataFactory.swtDefaults().span(2, 1).indent(12, 0).applyTo(button);
	}

	/** Reads the file in the background. */
	void read(Path file) {
		final ICoreRunnable reading = monitor -> {
			final String key = key(file);
			button.getDisplay().asyncExec(() -> take(key));
		};
		final Job job = Job.create(NLS.bind(Messages.upload_keyReading, file), reading);
		job.setUser(true);
		job.schedule();
	}

	/** What stands between the lines that begin and end a key, or all. */
	private static String key(Path file) throws CoreException {
		try {
			if (Files.size(file) > LONGEST) {
				throw new CoreException(Status.error(NLS.bind(Messages.upload_keyLong, file)));
			}
			final String text = Files.readString(file);
			if (text.contains(PRIVATE)) {
				throw new CoreException(Status.error(NLS.bind(Messages.upload_keyPrivate, file)));
			}
			return text.lines().filter(line -> !line.startsWith(MARK)).collect(Collectors.joining())
					.replaceAll("\\s", ""); //$NON-NLS-1$ //$NON-NLS-2$
		} catch (IOException e) {
			throw new CoreException(Status.error(NLS.bind(Messages.upload_keyUnreadable, file, e.getMessage()), e));
		}
	}

	private void take(String key) {
		if (!button.isDisposed()) {
			Field.of(tools.document().study().getUpload(), Literals.UPLOAD__PUBLIC_KEY)
					.ifPresent(field -> tools.document().set(field, Messages.upload_key, key));
		}
	}

	@Override
	public void refresh(List<Problem> problems) {
		button.setEnabled(tools.document().study().getUpload() != null);
	}

	@Override
	public boolean concerns(Problem problem) {
		return false;
	}

	@Override
	public void reveal(Problem problem) {
		button.setFocus();
	}

	@Override
	public Stream<FieldRow> fields() {
		return Stream.empty();
	}
}

// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

import org.attune.core.statistics.SeedGroup;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;

/** Writes what the view shows to a file in the background; the end of the file's name decides on the format. */
final class ExportJob extends Job {
	private final Path file;
	private final ChartPicture picture;
	private final ImageData pixels;
	private final List<SeedGroup> groups;

	/**
	 * @param pixels
	 *            the whole picture, with its text
	 */
	ExportJob(Path file, ChartPicture picture, ImageData pixels, List<SeedGroup> groups) {
		super(NLS.bind(Messages.export_job, file.getFileName()));
		this.file = file;
		this.picture = picture;
		this.pixels = pixels;
		this.groups = groups;
		setUser(true);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		Path draft = file.resolveSibling(file.getFileName() + ".part"); //$NON-NLS-1$
		try {
			try (OutputStream out = Files.newOutputStream(draft)) {
				write(out, monitor);
			}
			Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
			return Status.OK_STATUS;
		} catch (OperationCanceledException e) {
			return drop(draft, Status.CANCEL_STATUS);
		} catch (IOException | SWTException e) {
			return drop(draft, Status.error(NLS.bind(Messages.export_failed, file, e.getMessage()), e));
		}
	}

	/** A file that is there stays as it was where the new one could not be written as a whole. */
	private static IStatus drop(Path draft, IStatus status) {
		try {
			Files.deleteIfExists(draft);
		} catch (IOException e) {
			return Status.error(NLS.bind(Messages.export_draft, draft, e.getMessage()), e);
		}
		return status;
	}

	private void write(OutputStream out, IProgressMonitor monitor) throws IOException {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		if (name.endsWith(".png")) { //$NON-NLS-1$
			ImageLoader loader = new ImageLoader();
			loader.data = new ImageData[] { pixels };
			loader.save(out, SWT.IMAGE_PNG);
			return;
		}
		try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
			if (name.endsWith(".svg")) { //$NON-NLS-1$
				writer.write(SvgPicture.of(picture));
			} else {
				new CsvPoints(groups, picture.request().state()).write(writer, monitor);
			}
		}
	}
}

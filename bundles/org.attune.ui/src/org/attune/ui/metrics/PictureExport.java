// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.attune.core.statistics.SeedGroup;
import org.attune.trace.FileEvent.Exported;
import org.attune.trace.TraceEvent;
import org.attune.ui.chart.ChartStyle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.FileDialog;

/** Gives away what the view shows: as a file, or as a picture on the clipboard. UI thread only. */
final class PictureExport {
	private final MetricsCanvas canvas;
	private final Supplier<List<SeedGroup>> groups;
	private final Consumer<TraceEvent> recorder;

	/**
	 * @param groups
	 *            the runs on show
	 */
	PictureExport(MetricsCanvas canvas, Supplier<List<SeedGroup>> groups, Consumer<TraceEvent> recorder) {
		this.canvas = canvas;
		this.groups = groups;
		this.recorder = recorder;
	}

	/** Asks for a file and writes it in the background. */
	void ask() {
		FileDialog dialog = new FileDialog(canvas.getShell(), SWT.SAVE);
		dialog.setText(Messages.export_title);
		dialog.setFilterExtensions(new String[] { "*.png", "*.svg", "*.csv" }); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		dialog.setFilterNames(new String[] { Messages.export_png, Messages.export_svg, Messages.export_csv });
		dialog.setFileName(Messages.export_fileName);
		dialog.setOverwrite(true);
		Optional.ofNullable(dialog.open()).map(Path::of).ifPresent(this::write);
	}

	/** Writes a PNG, SVG or CSV file in the background. */
	void write(Path file) {
		canvas.ready().ifPresent(ready -> {
			new ExportJob(file, ready.picture(), pixels(ready), groups.get()).schedule();
			String name = file.getFileName().toString();
			recorder.accept(new Exported(name.substring(name.lastIndexOf('.') + 1), "charts")); //$NON-NLS-1$
		});
	}

	void copy() {
		canvas.ready().ifPresent(ready -> {
			Clipboard clipboard = new Clipboard(canvas.getDisplay());
			clipboard.setContents(new Object[] { pixels(ready) }, new Transfer[] { ImageTransfer.getInstance() });
			clipboard.dispose();
			recorder.accept(new Exported("clipboard", "charts")); //$NON-NLS-1$ //$NON-NLS-2$
		});
	}

	/** The picture with its text, without cursor and focus. */
	private ImageData pixels(ReadyPicture ready) {
		ChartRequest request = ready.picture().request();
		Image image = new Image(canvas.getDisplay(), request.width(), request.height());
		GC gc = new GC(image);
		gc.setFont(canvas.getFont());
		gc.setBackground(ChartStyle.colour(request.style().background()));
		gc.fillRectangle(0, 0, request.width(), request.height());
		new ChartPainter(gc, ready).paint();
		gc.dispose();
		ImageData pixels = image.getImageData((int) Math.round(100 * request.zoom()));
		image.dispose();
		return pixels;
	}
}

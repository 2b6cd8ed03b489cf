// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.EnumMap;
import java.util.Map;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/** The pixels of a picture's plots as images of the device; to be disposed. UI thread only. */
record PanelImages(Map<Panel, Image> images) {
	private static final PaletteData BYTES = new PaletteData(0xFF0000, 0xFF00, 0xFF);

	static PanelImages none() {
		return new PanelImages(Map.of());
	}

	static PanelImages of(ChartPicture picture, Device device) {
		Map<Panel, Image> images = new EnumMap<>(Panel.class);
		for (PanelPicture panel : picture.panels()) {
			images.put(panel.panel(), image(panel, device));
		}
		return new PanelImages(images);
	}

	private static Image image(PanelPicture panel, Device device) {
		int width = panel.raster().width();
		ImageData data = new ImageData(width, panel.raster().height(), 24, BYTES, 3 * width, panel.bytes());
		// the picture already has the pixels of the device's zoom: scaling is the painter's matter
		return new Image(device, data);
	}

	Image of(Panel panel) {
		return images.get(panel);
	}

	void dispose() {
		images.values().forEach(Image::dispose);
	}
}

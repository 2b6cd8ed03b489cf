// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Image;

/**
 * The pixels of a picture's plots as images of the device; to be disposed. Made in the background: copying 1600 x 900
 * pixels into an image takes longer than painting it.
 */
record PanelImages(Map<Panel, Image> images) {
	static final PanelImages NONE = new PanelImages(Map.of());

	static PanelImages of(ChartPicture picture, Device device) {
		Map<Panel, Image> images = new EnumMap<>(Panel.class);
		// the picture already has the pixels of the device's zoom: scaling is the painter's matter
		picture.panels().forEach(panel -> images.put(panel.panel(), new Image(device, panel.pixels())));
		return new PanelImages(images);
	}

	Optional<Image> of(Panel panel) {
		return Optional.ofNullable(images.get(panel));
	}

	void dispose() {
		images.values().forEach(Image::dispose);
	}
}

// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

/** A picture with its images, which go with it. */
record ReadyPicture(ChartPicture picture, PanelImages images) {

	void dispose() {
		images.dispose();
	}
}

// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.queue;

/** The columns of the queue. */
enum QueueColumn {
	PLACE(Messages.column_place, 110), RUN(Messages.column_run, 90), EXPERIMENT(Messages.column_experiment, 170),
	DEVICE(Messages.column_device, 140), SEED(Messages.column_seed, 60), WHY(Messages.column_why, 260);

	private final String title;
	private final int width;

	QueueColumn(String title, int width) {
		this.title = title;
		this.width = width;
	}

	String title() {
		return title;
	}

	/** In pixels at first. */
	int width() {
		return width;
	}
}

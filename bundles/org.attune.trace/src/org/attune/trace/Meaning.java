// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

/** Descriptions that fields of several kinds of events share. */
final class Meaning {
	static final String EXPERIMENT = "workspace path of the experiment's file";
	static final String RUN = "id of the run";
	static final String RUNS = "ids of the runs";
	static final String HYPERPARAMETER = "id of the hyperparameter, or task.inputSize and the like for fields of the task";
	static final String PERSPECTIVE = "id of the perspective";
	static final String VIEW = "id of the view";
	static final String PART = "id of the view or editor";
	static final String WINDOW = "number of the window within the session, from 1";
	static final String CONFIGURATION = "SHA-256 of the values, equal for equal configurations";
	static final String ON_SCREEN_PARTS = "ids of the views and editors that were visible";
	static final String ON_SCREEN_RUNS = "ids of the runs whose curves or rows were visible";
	static final String DWELL = "for how long, while the window was in front";
	static final String FILE = "path of the file within its project, with the project's name";
	static final String CONTENT = "SHA-256 of the content";

	private Meaning() {
	}
}

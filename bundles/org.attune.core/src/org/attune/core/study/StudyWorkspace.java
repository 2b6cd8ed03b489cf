// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.study;

import java.io.IOException;

/** Where a participant's experiment lies. Not for the UI thread. */
interface StudyWorkspace {
	/** Workspace path of an experiment in a project that does not exist yet. @param title of the study */
	String free(String title);

	/** Makes project and experiment, as far as they are not there. */
	void create(String experiment, byte[] content) throws IOException;

	/** The content of the experiment as it is on the disk. */
	byte[] read(String experiment) throws IOException;

	/** Deletes the experiment and the folders of its runs, and the project if nothing else is in it. */
	void delete(String experiment) throws IOException;
}

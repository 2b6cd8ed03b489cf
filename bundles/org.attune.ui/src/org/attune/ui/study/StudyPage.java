// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

/** What the view shows at one stage of a study. Lives in the UI thread, from {@link #create} until its area is disposed. */
interface StudyPage {
	void create(PageArea area);

	/** Puts the keyboard where the page begins. */
	default void setFocus() {
	}

	/** Shows anew what may have changed without another stage: runs, clock, conduct. */
	default void refresh() {
	}
}

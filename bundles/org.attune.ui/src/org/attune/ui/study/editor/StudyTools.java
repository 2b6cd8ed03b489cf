// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** What the parts of the form share. */
record StudyTools(FormToolkit toolkit, StudyDocument document, StudyPlace place) {
	/** The data key under which a control names itself. */
	static final String KEY = "org.attune.id"; //$NON-NLS-1$

	StudyTools(Display display, StudyDocument document, StudyPlace place) {
		this(new FormToolkit(display), document, place);
	}
}

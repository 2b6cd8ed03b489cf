// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;

/** Controls below each other that are scrolled where there is no room; the one with the keyboard is always in sight. */
final class ScrolledBody {
	private final ScrolledComposite scroll;
	private final Composite content;

	ScrolledBody(Composite parent, int spacing) {
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 40).applyTo(scroll);
		content = new Composite(scroll, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(6, spacing).extendedMargins(1, 8, 0, 4).applyTo(content);
		scroll.setContent(content);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.setShowFocusedControl(true);
		scroll.addListener(SWT.Resize, event -> fit());
	}

	Composite content() {
		return content;
	}

	/** Lays the content out anew, after it changed. */
	void fit() {
		final int width = scroll.getClientArea().width;
		final Point size = content.computeSize(width, SWT.DEFAULT);
		scroll.setMinSize(0, size.y);
		content.layout(true, true);
	}
}

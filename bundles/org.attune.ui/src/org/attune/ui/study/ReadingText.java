// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

import org.attune.ui.guidance.SpokenName;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;

/** A text to be read: it can be scrolled and copied by keyboard, and its lines stay short enough to be read with ease. */
final class ReadingText {
	private static final String KEY = "study.text"; //$NON-NLS-1$
	/** Longer lines are hard to follow. */
	private static final int CHARACTERS = 85;
	private final StyledText text;

	ReadingText(Composite parent, String name, String content) {
		text = new StyledText(parent, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
		text.setAlwaysShowScrollBars(false);
		text.setData(PageArea.KEY, KEY);
		text.setText(content);
		text.setLineSpacing(3);
		text.setCaret(null);
		text.setBackground(parent.getBackground());
		text.addListener(SWT.Resize, event -> fit());
		text.addListener(SWT.Traverse, event -> {
			if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
				event.doit = true;
			}
		});
		SpokenName.give(text, name);
	}

	StyledText control() {
		return text;
	}

	/** Replaces the content, if it is another one; the place in it stays. */
	void show(String content) {
		if (!content.equals(text.getText())) {
			final int top = text.getTopIndex();
			text.setText(content);
			text.setTopIndex(top);
		}
	}

	private void fit() {
		final int wanted = CHARACTERS * text.getFont().getFontData()[0].getHeight() * 3 / 4;
		final int margin = Math.max(8, text.getSize().x - wanted); // a margin brings the scroll bar and takes it, which resizes as well
		if (margin != text.getRightMargin()) {
			text.setRightMargin(margin);
		}
	}
}

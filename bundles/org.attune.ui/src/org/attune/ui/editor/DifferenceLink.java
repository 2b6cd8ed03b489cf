// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.Hyperlink;

/** The other value of a field that differs from what the experiment is compared with; a click takes it. */
final class DifferenceLink implements RowPart {
	private static final int LONGEST = 22;
	private final Hyperlink link;
	private final FormTools tools;
	private final Field field;

	private DifferenceLink(Hyperlink link, FormTools tools, Field field) {
		this.link = link;
		this.tools = tools;
		this.field = field;
	}

	static DifferenceLink create(Composite parent, FormTools tools, Field field) {
		final Hyperlink link = tools.toolkit().createHyperlink(parent, "", SWT.NONE); //$NON-NLS-1$
		link.setData(FormTools.KEY, "difference." + field.name()); //$NON-NLS-1$
		link.addHyperlinkListener(new HyperlinkAdapter() {
			@Override
			public void linkActivated(HyperlinkEvent event) {
				tools.comparison().take(field);
			}
		});
		return new DifferenceLink(link, tools, field);
	}

	@Override
	public Control control() {
		return link;
	}

	@Override
	public void refresh() {
		final Optional<Difference> difference = tools.comparison().of(field);
		final String text = difference.map(DifferenceLink::text).orElse(""); //$NON-NLS-1$
		if (!text.equals(link.getText())) {
			link.setText(text);
			link.requestLayout();
			link.redraw();
		}
		link.setToolTipText(difference.map(this::tip).orElse(null));
		link.setEnabled(difference.filter(Difference::takeable).isPresent());
	}

	private static String text(Difference other) {
		return other.takeable() ? NLS.bind(Messages.compare_other, shortened(other.text())) : other.text();
	}

	private String tip(Difference other) {
		return NLS.bind(other.takeable() ? Messages.compare_takeTip : Messages.compare_noEffectTip,
				new Object[] { field.label(), other.text(), other.baseline() });
	}

	private static String shortened(String text) {
		return text.length() <= LONGEST ? text : "\u2026" + text.substring(text.length() - LONGEST + 1); //$NON-NLS-1$
	}
}

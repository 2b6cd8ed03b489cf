// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.List;
import java.util.function.Consumer;

import org.attune.model.validation.Problem;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;

/** Lists problems; each leads to its field. */
final class ProblemList extends PopupDialog {
	private static final int WIDTH = 520;
	private final List<Problem> problems;
	private final Consumer<Problem> reveal;

	ProblemList(Shell parent, List<Problem> problems, Consumer<Problem> reveal) {
		super(parent, SWT.RESIZE, true, false, false, false, false, null, null);
		this.problems = problems;
		this.reveal = reveal;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		final Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(area);
		problems.forEach(problem -> createLink(area, problem));
		return area;
	}

	private void createLink(Composite area, Problem problem) {
		final Link link = new Link(area, SWT.WRAP);
		final String message = problem.message().replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
		link.setText("<a>" + message + "</a>"); //$NON-NLS-1$ //$NON-NLS-2$
		link.addListener(SWT.Selection, event -> {
			close();
			reveal.accept(problem);
		});
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(link);
	}

	@Override
	protected Point getDefaultLocation(Point size) {
		return getParentShell().getDisplay().getCursorLocation();
	}
}

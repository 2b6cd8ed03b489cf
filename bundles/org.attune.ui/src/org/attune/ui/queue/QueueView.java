// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.queue;

import java.util.Set;

import org.attune.core.run.Run;
import org.attune.core.run.Runs;
import org.attune.core.run.RunsListener;
import org.attune.ui.guidance.Guidance;
import org.attune.ui.runs.RunsHop;
import org.attune.ui.tracing.TracedPart;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;

/** What trains and what waits for its turn, in this order; waiting runs can be moved, and the queue be held back. */
public final class QueueView extends ViewPart {
	public static final String ID = "org.attune.ui.view.queue"; //$NON-NLS-1$
	private static final String CONTEXT = "org.attune.ui.context.queue"; //$NON-NLS-1$
	private final StackLayout stack = new StackLayout();
	private Runs runs;
	private RunsListener listener;
	private QueueTable table;
	private Label notice;
	private Composite empty;

	@Override
	public void createPartControl(Composite parent) {
		TracedPart.mark(parent, ID);
		runs = getSite().getService(Runs.class);
		Guidance.QUEUE.accompany(getSite(), parent);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		notice = new Label(parent, SWT.WRAP);
		notice.setText(Messages.view_paused);
		notice.setData("org.attune.id", "queue.paused"); //$NON-NLS-1$ //$NON-NLS-2$
		GridDataFactory.fillDefaults().grab(true, false).indent(6, 4).applyTo(notice);
		final Composite content = new Composite(parent, SWT.NONE);
		content.setLayout(stack);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(content);
		empty = createEmpty(content);
		table = new QueueTable(content, runs);
		contribute();
		update();
		listen(parent);
	}

	private static Composite createEmpty(Composite parent) {
		final Composite empty = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(empty);
		final Label text = new Label(empty, SWT.CENTER | SWT.WRAP);
		text.setText(Messages.view_empty);
		text.setData("org.attune.id", "queue.empty"); //$NON-NLS-1$ //$NON-NLS-2$
		GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).grab(true, true).applyTo(text);
		return empty;
	}

	private void contribute() {
		final MenuManager menu = new MenuManager();
		table.control().setMenu(menu.createContextMenu(table.control()));
		getSite().registerContextMenu(menu, table.viewer());
		getSite().setSelectionProvider(table.viewer());
		getSite().getService(IContextService.class).activateContext(CONTEXT);
	}

	private void listen(Composite parent) {
		final RunsHop hop = new RunsHop(parent, changed -> update());
		listener = new RunsListener() {
			@Override
			public void runsChanged(Set<Run> changed) {
				hop.runsChanged(changed);
			}

			@Override
			public void queueChanged() {
				hop.runsChanged(Set.of());
			}
		};
		runs.addListener(listener);
	}

	private void update() {
		table.update();
		final boolean paused = runs.queue().paused();
		final Control top = table.isEmpty() ? empty : table.control();
		final GridData place = (GridData) notice.getLayoutData();
		if (stack.topControl != top || place.exclude == paused) {
			place.exclude = !paused;
			notice.setVisible(paused);
			stack.topControl = top;
			notice.getParent().layout(true, true);
		}
	}

	QueueTable table() {
		return table;
	}

	@Override
	public void setFocus() {
		stack.topControl.setFocus();
	}

	@Override
	public void dispose() {
		if (listener != null) {
			runs.removeListener(listener);
		}
		super.dispose();
	}
}

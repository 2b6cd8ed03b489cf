// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.attune.ui.runs.filter.FilterProblem;
import org.attune.ui.runs.filter.FilterProposals;
import org.attune.ui.runs.filter.RunFilter;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Above the table: the filter, which says while one types what is wrong with it, the groups, and how many runs there are. */
final class FilterBar extends Composite {
	private static final int CTRL_SPACE = SWT.MOD1;
	private static final char[] ACTIVATION = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".toCharArray(); //$NON-NLS-1$
	private static final int PROPOSALS_WIDTH = 320;
	private static final int PROPOSALS_HEIGHT = 200;
	private final Supplier<RowQuery> query;
	private final Consumer<RowQuery> ask;
	private final Text filter;
	private final Combo group;
	private final Label count;
	private final Label problem;
	private final ControlDecoration decoration;
	private List<Grouping> groupings = List.of();
	private Rows rows = Rows.NONE;

	FilterBar(Composite parent, Supplier<RowQuery> query, Consumer<RowQuery> ask) {
		super(parent, SWT.NONE);
		this.query = query;
		this.ask = ask;
		GridLayoutFactory.fillDefaults().numColumns(5).margins(4, 2).applyTo(this);
		filter = new Text(this, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		decoration = new ControlDecoration(filter, SWT.TOP | SWT.LEFT);
		Label by = new Label(this, SWT.NONE);
		by.setText(Messages.group_label);
		group = new Combo(this, SWT.READ_ONLY);
		count = new Label(this, SWT.RIGHT);
		problem = new Label(this, SWT.WRAP);
		createFilter();
		createGroup();
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(convertWidth(22), SWT.DEFAULT).applyTo(count);
		count.setData("org.attune.id", "runs.count"); //$NON-NLS-1$ //$NON-NLS-2$
		problem.setData("org.attune.id", "runs.problem"); //$NON-NLS-1$ //$NON-NLS-2$
		GridDataFactory.fillDefaults().span(5, 1).grab(true, false).exclude(true).applyTo(problem);
		problem.setVisible(false);
	}

	private int convertWidth(int characters) {
		GC gc = new GC(this);
		int width = (int) (gc.getFontMetrics().getAverageCharacterWidth() * characters);
		gc.dispose();
		return width;
	}

	private void createFilter() {
		filter.setMessage(Messages.filter_message);
		filter.setToolTipText(Messages.filter_tip);
		filter.setText(query.get().filter());
		filter.setData("org.attune.id", "runs.filter"); //$NON-NLS-1$ //$NON-NLS-2$
		filter.addModifyListener(event -> ask.accept(query.get().withFilter(filter.getText())));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).indent(6, 0).applyTo(filter);
		decoration.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
		decoration.hide();
		ContentProposalAdapter proposals = new ContentProposalAdapter(filter, new TextContentAdapter(),
				this::propose, KeyStroke.getInstance(CTRL_SPACE, ' '), ACTIVATION);
		proposals.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_IGNORE);
		proposals.setPopupSize(new Point(PROPOSALS_WIDTH, PROPOSALS_HEIGHT));
		proposals.addContentProposalListener(this::accept);
	}

	private IContentProposal[] propose(String text, int position) {
		return new FilterProposals(rows.fields()).at(text, position).stream()
				.map(proposal -> new Offer(proposal)).toArray(IContentProposal[]::new);
	}

	private void accept(IContentProposal chosen) {
		FilterProposals.Proposal proposal = ((Offer) chosen).proposal();
		filter.setSelection(proposal.from(), filter.getCaretPosition());
		filter.insert(proposal.text());
	}

	/** A proposal as the pop-up shows it. */
	private static final class Offer extends ContentProposal {
		private final FilterProposals.Proposal proposal;

		Offer(FilterProposals.Proposal proposal) {
			super(proposal.text(), proposal.label(), null);
			this.proposal = proposal;
		}

		FilterProposals.Proposal proposal() {
			return proposal;
		}
	}

	private void createGroup() {
		group.setToolTipText(Messages.group_tip);
		group.setData("org.attune.id", "runs.group"); //$NON-NLS-1$ //$NON-NLS-2$
		group.addSelectionListener(SelectionListener.widgetSelectedAdapter(
				event -> ask.accept(query.get().withGrouping(groupings.get(group.getSelectionIndex())))));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(group);
	}

	/** A button at the end of the bar. */
	Button button(String text, String tip, String key, Runnable action) {
		Button button = new Button(this, SWT.PUSH);
		button.setText(text);
		button.setToolTipText(tip);
		button.setData("org.attune.id", key); //$NON-NLS-1$
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		button.moveAbove(count);
		return button;
	}

	/** Says how many runs there are and what is wrong with the filter. @param columns all that there are */
	void show(Rows next, List<RunColumn> columns) {
		rows = next;
		int all = next.runs().size();
		count.setText(next.filter() == RunFilter.ALL || next.filter().isEmpty() ? NLS.bind(Messages.count_all, all)
				: NLS.bind(Messages.count_some, next.matching(), all));
		showGroupings(columns);
		showProblem(next.problem().map(FilterProblem::text).orElse("")); //$NON-NLS-1$
	}

	private void showGroupings(List<RunColumn> columns) {
		List<Grouping> now = Stream.concat(Stream.of(Grouping.NONE, Grouping.SEEDS), columns.stream()
				.filter(HyperparameterColumn.class::isInstance).map(column -> new Grouping(column.id()))).toList();
		if (!now.equals(groupings)) {
			groupings = now;
			group.setItems(now.stream().map(Grouping::title).toArray(String[]::new));
			layout();
		}
		group.select(Math.max(0, groupings.indexOf(query.get().grouping())));
	}

	private void showProblem(String text) {
		if (text.equals(problem.getText())) {
			return;
		}
		problem.setText(text);
		decoration.setDescriptionText(text);
		((GridData) problem.getLayoutData()).exclude = text.isEmpty();
		problem.setVisible(!text.isEmpty());
		if (text.isEmpty()) {
			decoration.hide();
		} else {
			decoration.show();
		}
		getParent().layout();
	}

	void clearFilter() {
		filter.setText(""); //$NON-NLS-1$
	}

	@Override
	public boolean setFocus() {
		filter.selectAll();
		return filter.setFocus();
	}
}

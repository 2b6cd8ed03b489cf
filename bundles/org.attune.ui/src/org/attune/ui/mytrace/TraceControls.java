// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.mytrace;

import java.time.LocalDate;
import java.util.Map;

import org.attune.core.trace.Recorder;
import org.attune.ui.consent.TraceStatus;
import org.attune.ui.guidance.SpokenName;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Above the events: whether it records, what can be done about it, and which events are shown. UI thread only. */
final class TraceControls extends Composite {
	private static final String KEY = "org.attune.id"; //$NON-NLS-1$
	private final LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources(), this);
	private final Actions actions;
	private final Label icon;
	private final Label state;
	private final Button pause;
	private final Button withdraw;
	private final DateTime date;
	private final Text filter;
	private final Label count;

	/** What the person asked for. */
	interface Actions {
		void chosen(LocalDate date);

		void filtered();

		void pauseOrGoOn();

		void delete();

		void export();

		void upload();

		void withdraw();
	}

	TraceControls(Composite parent, Actions actions) {
		super(parent, SWT.NONE);
		this.actions = actions;
		GridLayoutFactory.swtDefaults().numColumns(2).margins(6, 4).spacing(8, 4).applyTo(this);
		Composite recording = row();
		icon = new Label(recording, SWT.NONE);
		state = new Label(recording, SWT.NONE);
		state.setData(KEY, "mytrace.state"); //$NON-NLS-1$
		pause = button(recording, "pause", Messages.control_pauseTip, actions::pauseOrGoOn); //$NON-NLS-1$
		button(recording, "delete", Messages.control_deleteTip, actions::delete).setText(Messages.control_delete); //$NON-NLS-1$
		button(recording, "export", Messages.control_exportTip, actions::export).setText(Messages.control_export); //$NON-NLS-1$
		button(recording, "upload", Messages.control_uploadTip, actions::upload).setText(Messages.control_upload); //$NON-NLS-1$
		withdraw = button(recording, "withdraw", Messages.control_withdrawTip, actions::withdraw); //$NON-NLS-1$
		withdraw.setText(Messages.control_withdraw);
		Composite choice = row();
		new Label(choice, SWT.NONE).setText(Messages.control_day);
		date = createDate(choice);
		filter = createFilter(choice);
		count = new Label(this, SWT.NONE);
		count.setData(KEY, "mytrace.count"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(count);
	}

	private Composite row() {
		Composite row = new Composite(this, SWT.NONE);
		RowLayout layout = new RowLayout();
		layout.center = true;
		layout.spacing = 6;
		layout.marginLeft = 0;
		layout.marginTop = 0;
		layout.marginBottom = 0;
		row.setLayout(layout);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(row);
		return row;
	}

	private Button button(Composite row, String key, String tip, Runnable action) {
		Button button = new Button(row, SWT.PUSH);
		button.setToolTipText(tip);
		button.setData(KEY, "mytrace." + key); //$NON-NLS-1$
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	private DateTime createDate(Composite row) {
		DateTime chooser = new DateTime(row, SWT.DATE | SWT.DROP_DOWN);
		chooser.setToolTipText(Messages.control_dayTip);
		chooser.setData(KEY, "mytrace.day"); //$NON-NLS-1$
		SpokenName.give(chooser, Messages.control_dayTip);
		chooser.addListener(SWT.Selection, event -> actions.chosen(date()));
		return chooser;
	}

	private Text createFilter(Composite row) {
		Text text = new Text(row, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		text.setMessage(Messages.control_filter);
		text.setToolTipText(Messages.control_filterTip);
		text.setData(KEY, "mytrace.filter"); //$NON-NLS-1$
		text.setLayoutData(new RowData(220, SWT.DEFAULT));
		SpokenName.give(text, Messages.control_filterTip);
		text.addListener(SWT.Modify, event -> actions.filtered());
		return text;
	}

	/** The chosen day. */
	LocalDate date() {
		return LocalDate.of(date.getYear(), date.getMonth() + 1, date.getDay());
	}

	/** What the person searches for; may be empty. */
	String filter() {
		return filter.getText().strip();
	}

	void show(Recorder.State now, Day day, int shown) {
		icon.setImage(images.create(TraceStatus.icon(now)));
		state.setText(TraceStatus.text(now));
		state.setToolTipText(TraceStatus.toolTip(now));
		pause.setText(Map.of(Recorder.State.PAUSED, Messages.control_goOn, Recorder.State.OFF, Messages.control_begin)
				.getOrDefault(now, Messages.control_pause));
		withdraw.setEnabled(now != Recorder.State.OFF);
		say(counted(day, shown));
		layout(true, true);
	}

	private static String counted(Day day, int shown) {
		String words = day.count() > day.entries().size()
				? NLS.bind(Messages.count_newest, number(day.entries().size()), number(day.count()))
				: shown == day.entries().size() ? NLS.bind(Messages.count_all, number(shown))
						: NLS.bind(Messages.count_some, number(shown), number(day.entries().size()));
		return day.unreadable() == 0 ? words : words + ' ' + NLS.bind(Messages.count_unreadable, number(day.unreadable()));
	}

	private static String number(long number) {
		return String.format("%,d", number); //$NON-NLS-1$
	}

	/** Says something, until there is something else to say. */
	void say(String words) {
		count.setText(words);
		count.requestLayout();
	}

	@Override
	public boolean setFocus() {
		return pause.setFocus();
	}
}

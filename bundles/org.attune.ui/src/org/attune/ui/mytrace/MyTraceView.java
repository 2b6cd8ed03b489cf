// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.mytrace;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.attune.core.trace.Recorder;
import org.attune.core.upload.TraceUploads;
import org.attune.trace.TraceLine;
import org.attune.ui.consent.ConsentQuestion;
import org.attune.ui.consent.Withdrawal;
import org.attune.ui.guidance.Guidance;
import org.attune.ui.tracing.PartVisibility;
import org.attune.ui.tracing.TracedPart;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;

/**
 * What was recorded of the person's work, day by day in plain words, and what they can do about it: pause, delete,
 * export, withdraw. The trace is read in the background, only while the view can be seen.
 */
public final class MyTraceView extends ViewPart {
	public static final String ID = "org.attune.ui.view.mytrace"; //$NON-NLS-1$
	private final Runnable onRecorder = this::recorderChanged;
	private final PartVisibility visibility = new PartVisibility(this, this::seen);
	private final StackLayout stack = new StackLayout();
	private Display display;
	private Recorder recorder;
	private DayJob job;
	private TraceControls controls;
	private EntryTable table;
	private Label empty;
	private Day day = Day.empty(LocalDate.now());

	@Override
	public void createPartControl(Composite parent) {
		display = parent.getDisplay();
		recorder = getSite().getService(Recorder.class);
		job = new DayJob(recorder::folder, new Sentences(Names.of(PlatformUI.getWorkbench())), this::arrived);
		TracedPart.mark(parent, ID);
		Guidance.MYTRACE.accompany(getSite(), parent);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		controls = new TraceControls(parent, new Actions());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(controls);
		createContent(parent);
		recorder.addListener(onRecorder);
		getSite().getPage().addPartListener(visibility);
		refresh();
		job.read(day.date());
	}

	private void createContent(Composite parent) {
		Composite content = new Composite(parent, SWT.NONE);
		content.setLayout(stack);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(content);
		table = new EntryTable(content);
		Composite frame = new Composite(content, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(frame);
		empty = new Label(frame, SWT.CENTER | SWT.WRAP);
		empty.setData("org.attune.id", "mytrace.empty"); //$NON-NLS-1$ //$NON-NLS-2$
		GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).grab(true, true).applyTo(empty);
	}

	/** From the job's thread. */
	private void arrived(Day read) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (!empty.isDisposed() && read.date().equals(controls.date())) {
					day = read;
					refresh();
				}
			});
		}
	}

	/** From any thread. */
	private void recorderChanged() {
		if (!display.isDisposed()) {
			display.asyncExec(this::refresh);
		}
	}

	private void refresh() {
		if (empty.isDisposed()) {
			return;
		}
		String words = controls.filter().toLowerCase(Locale.getDefault());
		List<Entry> shown = day.entries().stream()
				.filter(entry -> entry.sentence().toLowerCase(Locale.getDefault()).contains(words)).toList();
		table.show(shown);
		controls.show(recorder.state(), day, shown.size());
		empty.setText(whyEmpty());
		Control top = shown.isEmpty() ? empty.getParent() : table.control();
		if (stack.topControl != top) {
			stack.topControl = top;
		}
		table.control().getParent().layout(true, true);
	}

	private String whyEmpty() {
		if (!day.entries().isEmpty()) {
			return NLS.bind(Messages.view_noMatch, controls.filter());
		}
		return recorder.state() == Recorder.State.OFF ? Messages.view_off : Messages.view_nothing;
	}

	private void seen(boolean now) {
		if (job != null) {
			job.follow(now);
		}
	}

	/** What the controls do. */
	private final class Actions implements TraceControls.Actions {
		@Override
		public void chosen(LocalDate date) {
			day = Day.empty(date);
			refresh();
			job.read(date);
		}

		@Override
		public void filtered() {
			refresh();
		}

		@Override
		public void pauseOrGoOn() {
			switch (recorder.state()) {
			case PAUSED -> recorder.proceed();
			case OFF -> ConsentQuestion.ask(getSite().getShell(), recorder);
			default -> recorder.pause();
			}
		}

		@Override
		public void delete() {
			DeletionDialog dialog = new DeletionDialog(getSite().getShell(), table.selected().size(), day);
			if (dialog.open() == DeletionDialog.OK) {
				erase(lines(dialog.choice()));
			}
		}

		@Override
		public void export() {
			TraceDialogs.export(getSite().getShell(), recorder);
		}

		@Override
		public void upload() {
			TraceDialogs.upload(getSite().getShell(), recorder, getSite().getService(TraceUploads.class));
		}

		@Override
		public void withdraw() {
			Withdrawal.withdraw(getSite().getShell(), recorder, MyTraceView.this::whenErased);
		}
	}

	private Predicate<TraceLine> lines(DeletionDialog.Choice choice) {
		return switch (choice) {
		case SELECTED -> among(table.selected());
		case DAY -> DayEvents.of(day.date())::holds;
		case ALL -> line -> true;
		};
	}

	private static Predicate<TraceLine> among(Collection<Entry> entries) {
		Set<String> keys = entries.stream().map(entry -> entry.session() + entry.sequence()).collect(Collectors.toSet());
		return line -> keys.contains(line.session() + line.sequence());
	}

	private void erase(Predicate<TraceLine> chosen) {
		whenErased(recorder.erase(chosen));
	}

	private void whenErased(CompletableFuture<Long> deletion) {
		controls.say(Messages.delete_busy);
		deletion.whenComplete((count, failure) -> {
			if (!display.isDisposed()) {
				display.asyncExec(() -> erased(count, failure));
			}
		});
	}

	private void erased(Long count, Throwable failure) {
		if (!empty.isDisposed()) {
			controls.say(failure == null ? NLS.bind(Messages.delete_done, count)
					: NLS.bind(Messages.delete_failed, failure.getMessage()));
			job.read(controls.date());
		}
	}

	EntryTable table() {
		return table;
	}

	TraceControls controls() {
		return controls;
	}

	/** What stands where there is no event. */
	String emptyText() {
		return stack.topControl == empty.getParent() ? empty.getText() : ""; //$NON-NLS-1$
	}

	@Override
	public void setFocus() {
		if (stack.topControl == table.control()) {
			table.table().setFocus();
		} else {
			controls.setFocus();
		}
	}

	@Override
	public void dispose() {
		if (job != null) {
			getSite().getPage().removePartListener(visibility);
			recorder.removeListener(onRecorder);
			job.follow(false);
			job.cancel();
		}
		super.dispose();
	}
}

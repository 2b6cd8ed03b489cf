// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.notification;

import java.util.OptionalDouble;

import org.attune.core.run.Metric;
import org.attune.core.run.Run;
import org.attune.ui.launch.HalveBatch;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.notifications.AbstractNotificationPopup;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;

/** Says how a run ended and, where memory was short, offers to train with half the batch size. In nobody's way. */
final class RunNotification extends AbstractNotificationPopup {
	private static final String KEY = "org.attune.id"; //$NON-NLS-1$
	private static final int WIDTH = 340;
	private static final long SHORT_MILLIS = 12_000;
	private static final long LONG_MILLIS = 60_000;
	private final Run run;

	RunNotification(Display display, Run run) {
		super(display);
		this.run = run;
		setDelayClose(HalveBatch.isPossible(run) ? LONG_MILLIS : SHORT_MILLIS);
	}

	@Override
	protected String getPopupShellTitle() {
		return NLS.bind(Messages.notification_title, run.label(), run.status().label());
	}

	@Override
	protected void createContentArea(Composite parent) {
		final Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(area);
		final Label text = new Label(area, SWT.WRAP);
		text.setText(text());
		text.setData(KEY, "notification.text"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(text);
		if (HalveBatch.isPossible(run)) {
			createOffer(area);
		}
	}

	private void createOffer(Composite area) {
		final Button halve = new Button(area, SWT.PUSH);
		halve.setText(NLS.bind(Messages.notification_halve, HalveBatch.size(run)));
		halve.setToolTipText(Messages.notification_halveTip);
		halve.setData(KEY, "notification.halve"); //$NON-NLS-1$
		halve.addListener(SWT.Selection, event -> {
			close();
			HalveBatch.submit(run);
		});
	}

	private String text() {
		final OptionalDouble best = run.best(Metric.VALIDATION_ACCURACY);
		final String score = best.isEmpty() ? "" //$NON-NLS-1$
				: NLS.bind(Messages.notification_best, String.format("%.1f", 100 * best.getAsDouble())); //$NON-NLS-1$
		return NLS.bind(Messages.notification_text, new Object[] { run.experiment(), run.message(), score }).strip();
	}
}

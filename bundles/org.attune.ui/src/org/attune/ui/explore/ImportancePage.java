// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.explore;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.attune.core.importance.Importance;
import org.attune.core.importance.Importances;
import org.attune.core.importance.PermutationImportance;
import org.attune.ui.chart.ChartStyle;
import org.attune.ui.chart.Palette;
import org.attune.ui.runs.RunText;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** Which hyperparameters the metric depends on: a bar each, and in words how far that can be trusted. */
final class ImportancePage extends Composite {
	private static final int BAR = 1;
	private final Exploration exploration;
	private final Label meaning;
	private final Label warning;
	private final Table table;
	private final PictureJob<Optional<Importances>> job;
	private ExploreData asked = ExploreData.NONE;
	private Importances shown = new Importances(List.of(), List.of(), 0, 0, 0, Double.NaN);

	/**
	 * @param open
	 *            shows the scatter plot of a hyperparameter
	 */
	ImportancePage(Composite parent, Exploration exploration, Consumer<String> open) {
		super(parent, SWT.NONE);
		this.exploration = exploration;
		GridLayoutFactory.swtDefaults().applyTo(this);
		warning = label("explore.warning"); //$NON-NLS-1$
		meaning = label("explore.meaning"); //$NON-NLS-1$
		table = table();
		table.addListener(SWT.DefaultSelection, event -> open.accept(((TableItem) event.item).getData().toString()));
		table.addListener(SWT.MouseUp, event -> click(event, open));
		job = new PictureJob<>(Messages.importance_name, this, found -> found.ifPresent(this::show));
	}

	private Label label(String key) {
		Label label = new Label(this, SWT.WRAP);
		label.setData("org.attune.id", key); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(label);
		return label;
	}

	private Table table() {
		Table made = new Table(this, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
		made.setHeaderVisible(true);
		made.setToolTipText(Messages.importance_tip);
		made.setData("org.attune.id", "explore.importance"); //$NON-NLS-1$ //$NON-NLS-2$
		column(made, Messages.importance_hyperparameter, SWT.LEFT, 180);
		column(made, Messages.importance_share, SWT.LEFT, 320);
		column(made, Messages.importance_deviation, SWT.RIGHT, 130);
		made.addListener(SWT.PaintItem, this::paintBar);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(made);
		return made;
	}

	private static void column(Table table, String title, int style, int width) {
		TableColumn column = new TableColumn(table, style);
		column.setText(title);
		column.setWidth(width);
		column.setResizable(true);
	}

	/** Works it out again, where the page is in front and the runs changed. */
	void refresh() {
		ExploreData data = exploration.data();
		if (!isVisible() || data == asked) {
			return;
		}
		asked = data;
		double[] targets = IntStream.range(0, data.runs().size()).mapToDouble(data.target()::value).toArray();
		job.prepare(() -> PermutationImportance.of(data.varying(), targets, this::isDisposed));
	}

	private void show(Importances found) {
		shown = found;
		table.removeAll();
		for (Importance each : found.ranked()) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setData(each.id());
			item.setText(new String[] { RunText.words(each.id()), percent(each.share()),
					NLS.bind(Messages.importance_plusMinus, percent(each.deviation())) });
		}
		warning.setText(warning(found));
		meaning.setText(meaning(found));
		GridDataFactory.createFrom((GridData) warning.getLayoutData())
				.exclude(warning.getText().isEmpty()).applyTo(warning);
		warning.setVisible(!warning.getText().isEmpty());
		layout();
	}

	private static String warning(Importances found) {
		if (found.ranked().isEmpty()) {
			return NLS.bind(Messages.importance_none, found.runs());
		}
		if (found.explained() <= 0) {
			return NLS.bind(Messages.importance_unexplained, found.runs());
		}
		return found.fewRuns() ? NLS.bind(Messages.importance_few, found.runs(), Importances.ENOUGH_RUNS) : ""; //$NON-NLS-1$
	}

	private String meaning(Importances found) {
		String of = NLS.bind(found.used() < found.runs() ? Messages.importance_part : Messages.importance_runs, found.used(),
				found.runs());
		String left = found.left() == 0 ? "" : NLS.bind(Messages.importance_left, found.left()); //$NON-NLS-1$
		return NLS.bind(Messages.importance_meaning, new Object[] { asked.metric().label(), of, left,
				Double.isNaN(found.explained()) ? "" //$NON-NLS-1$
						: NLS.bind(Messages.importance_explained, percent(Math.max(0, found.explained()))) });
	}

	private static String percent(double share) {
		return String.format(Locale.ROOT, "%.0f %%", share * 100); //$NON-NLS-1$
	}

	/** The bar behind the number, with the spread as a line at its end. */
	private void paintBar(Event event) {
		if (event.index != BAR || table.indexOf((TableItem) event.item) >= shown.ranked().size()) {
			return;
		}
		Importance importance = shown.ranked().get(table.indexOf((TableItem) event.item));
		ChartStyle style = ChartStyle.of(table);
		GC gc = event.gc;
		int left = event.x + 60;
		int room = table.getColumn(BAR).getWidth() - 80;
		double most = Math.max(0.01, shown.ranked().getFirst().share() + shown.ranked().getFirst().deviation());
		int width = (int) Math.round(Math.max(0, importance.share()) / most * room);
		int spread = (int) Math.round(importance.deviation() / most * room);
		int middle = event.y + event.height / 2;
		gc.setBackground(ChartStyle.colour(Viridis.colour(0.6, style)));
		gc.fillRectangle(left, event.y + 4, width, event.height - 8);
		gc.setForeground(ChartStyle.colour(Palette.mix(style.background(), style.foreground(), 0.8)));
		gc.drawLine(Math.max(left, left + width - spread), middle, left + width + spread, middle);
	}

	private void click(Event event, Consumer<String> open) {
		TableItem item = table.getItem(new Point(event.x, event.y));
		if (item != null && event.button == 1) {
			open.accept(item.getData().toString());
		}
	}

	@Override
	public boolean setFocus() {
		return table.setFocus();
	}
}

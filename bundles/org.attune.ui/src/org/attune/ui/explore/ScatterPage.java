// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.attune.core.importance.Column;
import org.attune.ui.runs.RunText;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The scatter plot with the choice of its axes and colours. */
final class ScatterPage extends Composite {
	private static final String KEY = "org.attune.id"; //$NON-NLS-1$
	private final Exploration exploration;
	private final Combo x;
	private final Combo colour;
	private final Button logX;
	private final Button logY;
	private final ScatterCanvas canvas;
	private List<String> offered = List.of();

	ScatterPage(Composite parent, Exploration exploration) {
		super(parent, SWT.NONE);
		this.exploration = exploration;
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(this);
		Composite row = new Composite(this, SWT.NONE);
		x = combo(row, Messages.scatter_x, Messages.scatter_xTip, "explore.x", //$NON-NLS-1$
				index -> exploration.change(exploration.settings().withX(offered.get(index))));
		logX = log(row, Messages.scatter_logX, Messages.scatter_logXTip, "explore.logX", this::horizontal); //$NON-NLS-1$
		logY = log(row, Messages.scatter_logY, Messages.scatter_logYTip, "explore.logY", //$NON-NLS-1$
				ExploreData::target);
		colour = combo(row, Messages.scatter_colour, Messages.scatter_colourTip, "explore.colour", //$NON-NLS-1$
				index -> exploration.change(exploration.settings().withColour(index == 0 ? "" : offered.get(index - 1)))); //$NON-NLS-1$
		GridLayoutFactory.swtDefaults().numColumns(row.getChildren().length).margins(6, 2).spacing(8, 0).applyTo(row);
		canvas = new ScatterCanvas(this, exploration);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
		exploration.onChange(this::refresh);
	}

	private static Combo combo(Composite row, String text, String tip, String key, Consumer<Integer> chosen) {
		new Label(row, SWT.NONE).setText(text);
		Combo combo = new Combo(row, SWT.DROP_DOWN | SWT.READ_ONLY);
		combo.setToolTipText(tip);
		combo.setData(KEY, key);
		GridDataFactory.swtDefaults().hint(150, SWT.DEFAULT).applyTo(combo);
		combo.addListener(SWT.Selection, event -> chosen.accept(combo.getSelectionIndex()));
		return combo;
	}

	private Button log(Composite row, String text, String tip, String key, Function<ExploreData, Column> column) {
		Button log = new Button(row, SWT.CHECK);
		log.setText(text);
		log.setToolTipText(tip);
		log.setData(KEY, key);
		log.addListener(SWT.Selection, event -> exploration
				.change(exploration.settings().withRescaled(column.apply(exploration.data()).id())));
		return log;
	}

	private Column horizontal(ExploreData data) {
		return exploration.settings().horizontal(data);
	}

	private void refresh() {
		if (!exploration.comparable()) {
			return;
		}
		ExploreData data = exploration.data();
		List<String> ids = data.varying().stream().map(Column::id).toList();
		if (!ids.equals(offered) || colour.getItemCount() == 0 || !colour.getItem(0).equals(data.metric().label())) {
			offered = ids;
			x.setItems(ids.stream().map(RunText::words).toArray(String[]::new));
			List<String> colours = new ArrayList<>(List.of(data.metric().label()));
			ids.forEach(id -> colours.add(RunText.words(id)));
			colour.setItems(colours.toArray(String[]::new));
		}
		x.select(ids.indexOf(horizontal(data).id()));
		colour.select(1 + ids.indexOf(exploration.settings().colouring(data).id()));
		refresh(logX, exploration.settings().axis(horizontal(data), data));
		refresh(logY, exploration.settings().axis(data.target(), data));
	}

	private static void refresh(Button log, Axis axis) {
		log.setEnabled(axis.canBeLogarithmic());
		log.setSelection(axis.scale().logarithmic());
	}

	@Override
	public boolean setFocus() {
		return canvas.setFocus();
	}

	ScatterCanvas canvas() {
		return canvas;
	}
}

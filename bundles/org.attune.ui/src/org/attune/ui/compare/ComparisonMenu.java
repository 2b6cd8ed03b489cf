// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.attune.core.run.Run;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPartSite;

/** The context menu of a comparison. It means the cell below the mouse; opened by a key it offers all runs. */
final class ComparisonMenu {
	private final ComparisonTree tree;
	private final Consumer<Run> baseline;
	private final BiConsumer<Run, RowKey> take;
	private Optional<Run> column = Optional.empty();

	/**
	 * @param baseline takes the run to measure against
	 * @param take     takes a value of a run over into the editor
	 */
	ComparisonMenu(ComparisonTree tree, Consumer<Run> baseline, BiConsumer<Run, RowKey> take) {
		this.tree = tree;
		this.baseline = baseline;
		this.take = take;
	}

	/** Creates it, open to what others contribute to the view's menu. */
	void create(IWorkbenchPartSite site) {
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(this::fill);
		tree.control().addListener(SWT.MenuDetect, this::remember);
		tree.control().setMenu(menu.createContextMenu(tree.control()));
		site.registerContextMenu(menu, site.getSelectionProvider());
	}

	private void remember(Event event) {
		column = event.detail == SWT.MENU_KEYBOARD ? Optional.empty()
				: tree.runAt(tree.control().toControl(event.x, event.y).x);
	}

	private void fill(IMenuManager menu) {
		List<Run> runs = column.map(List::of).orElse(tree.table().runs());
		runs.stream().filter(run -> tree.table().baseline().filter(base -> base != run).isPresent())
				.map(run -> action(NLS.bind(Messages.menu_baseline, run.label()), () -> baseline.accept(run))).forEach(menu::add);
		menu.add(new Separator());
		tree.row().ifPresent(key -> runs.stream().flatMap(run -> take(key, run).stream()).forEach(menu::add));
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
	}

	private Optional<Action> take(RowKey key, Run run) {
		return tree.table().row(key).filter(Row::takeable).map(row -> row.cells().get(tree.table().runs().indexOf(run)))
				.filter(cell -> !cell.text().isEmpty())
				.map(cell -> action(NLS.bind(Messages.menu_take, cell.value(), run.label()), () -> take.accept(run, key)));
	}

	private static Action action(String text, Runnable run) {
		return new Action(text.replace("&", "&&").replace("@", "@ ")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			@Override
			public void run() {
				run.run();
			}
		};
	}
}

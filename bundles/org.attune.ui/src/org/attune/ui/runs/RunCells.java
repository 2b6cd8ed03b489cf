// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import org.attune.core.run.Run;
import org.attune.core.run.RunStatus;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;

/** Fonts, colours and images of the table's cells; they live as long as the table. */
final class RunCells {
	private final Map<RunStatus, Image> images = new EnumMap<>(RunStatus.class);
	private final LocalResourceManager resources;
	private final Font defaulted;

	RunCells(Control owner) {
		resources = new LocalResourceManager(JFaceResources.getResources(), owner);
		defaulted = resources.create(FontDescriptor.createFrom(owner.getFont()).setStyle(SWT.ITALIC));
	}

	ColumnLabelProvider labels(RunColumn column) {
		return new Labels(column);
	}

	/** The labels of one column. */
	private final class Labels extends ColumnLabelProvider {
		private final RunColumn column;

		Labels(RunColumn column) {
			this.column = column;
		}

		@Override
		public String getText(Object element) {
			return column.text((Run) element);
		}

		@Override
		public Image getImage(Object element) {
			return column == FixedColumn.STATUS ? image(((Run) element).status()) : null;
		}

		@Override
		public Color getForeground(Object element) {
			return defaulted(column, (Run) element)
					? JFaceResources.getColorRegistry().get(JFacePreferences.QUALIFIER_COLOR)
					: null;
		}

		@Override
		public Font getFont(Object element) {
			return defaulted(column, (Run) element) ? defaulted : null;
		}

		@Override
		public String getToolTipText(Object element) {
			return toolTip(column, (Run) element);
		}
	}

	private static boolean defaulted(RunColumn column, Run run) {
		return column instanceof HyperparameterColumn hyperparameter && hyperparameter.defaulted(run);
	}

	/** Null, which JFace asks for, where the cell says it all. */
	private static String toolTip(RunColumn column, Run run) {
		if (column == FixedColumn.STATUS && !run.message().isEmpty()) {
			return run.message();
		}
		if (column == FixedColumn.EXPERIMENT) {
			return run.experiment();
		}
		return defaulted(column, run) ? Messages.cell_defaulted : null;
	}

	private Image image(RunStatus status) {
		return images.computeIfAbsent(status, key -> resources.create(ResourceLocator
				.imageDescriptorFromBundle("org.attune.ui", path(key)).orElseThrow())); //$NON-NLS-1$
	}

	/** "icons/status-out-of-memory.svg" for OUT_OF_MEMORY. */
	static String path(RunStatus status) {
		String name = status.name().toLowerCase(Locale.ROOT).replace('_', '-');
		return "icons/status-" + name + ".svg"; //$NON-NLS-1$ //$NON-NLS-2$
	}
}

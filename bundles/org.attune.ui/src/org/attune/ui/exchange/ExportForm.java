// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.attune.core.run.Run;

/** What runs can be exported to. The names in lower case stand in plugin.xml. */
enum ExportForm {
	CSV(Messages.form_csv, Messages.form_csvDescription, "runs.csv"), //$NON-NLS-1$
	JSON(Messages.form_json, Messages.form_jsonDescription, "runs.json"), //$NON-NLS-1$
	TENSORBOARD(Messages.form_tensorBoard, Messages.form_tensorBoardDescription, "tensorboard"), //$NON-NLS-1$
	OPTUNA(Messages.form_optuna, Messages.form_optunaDescription, "optuna-journal.log"), //$NON-NLS-1$
	MLFLOW(Messages.form_mlflow, Messages.form_mlflowDescription, ""); //$NON-NLS-1$

	private final String title;
	private final String description;
	private final String proposal;

	ExportForm(String title, String description, String proposal) {
		this.title = title;
		this.description = description;
		this.proposal = proposal;
	}

	static ExportForm of(String name) {
		return valueOf(name.toUpperCase(Locale.ROOT));
	}

	String title() {
		return title;
	}

	String description() {
		return description;
	}

	/** Where it goes unless the person says otherwise; empty: the form has no place of its own. */
	String proposal() {
		return proposal.isEmpty() ? "" : Path.of(System.getProperty("user.home"), proposal).toString(); //$NON-NLS-1$ //$NON-NLS-2$
	}

	boolean isFolder() {
		return this == TENSORBOARD;
	}

	/** Whether the export would replace something. */
	boolean wouldReplace(List<Run> runs, Path target) {
		return isFolder() ? runs.stream().anyMatch(run -> Files.exists(target.resolve(run.id())))
				: Files.exists(target);
	}

	/** The second file of a table, which holds all points: {@code runs-points.csv} for {@code runs.csv}. */
	static Path points(Path table) {
		final String name = table.getFileName().toString();
		final int dot = name.lastIndexOf('.');
		return table.resolveSibling(dot > 0 ? name.substring(0, dot) + "-points" + name.substring(dot) : name + "-points"); //$NON-NLS-1$ //$NON-NLS-2$
	}
}

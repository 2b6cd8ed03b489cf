// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.imports;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
	public static String ColumnRole_elapsed;
	public static String ColumnRole_epoch;
	public static String ColumnRole_hyperparameter;
	public static String ColumnRole_ignored;
	public static String ColumnRole_metric;
	public static String ColumnRole_metricName;
	public static String ColumnRole_run;
	public static String ColumnRole_seed;
	public static String ColumnRole_step;
	public static String ColumnRole_time;
	public static String ColumnRole_value;
	public static String CsvParser_behind;
	public static String CsvParser_open;
	public static String CsvTable_cells;
	public static String CsvTable_empty;
	public static String CsvTable_encoding;
	public static String CsvTable_header;
	public static String CsvTable_large;
	public static String RunAssembly_conflict;
	public static String RunAssembly_notNumber;
	public static String RunAssembly_notTime;
	public static String RunAssembly_notWhole;
	public static String RunAssembly_unknownMetric;
	public static String RunTables_longIncomplete;
	public static String RunTables_nothing;
	public static String RunTables_twice;
	public static String RunsImport_task;

	static {
		NLS.initializeMessages("org.attune.core.imports.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}

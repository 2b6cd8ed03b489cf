// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.guidance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.Widgets;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Keys of Attune are found and changed where those of the workbench are. */
@ExtendWith(NoErrorLogged.class)
final class KeysPageTest {
	private static final String PAGE = "org.eclipse.ui.preferencePages.Keys";
	private static final int BINDING = 1;
	private static final int CATEGORY = 3;
	private PreferenceDialog dialog;

	@AfterEach
	void close() {
		dialog.close();
	}

	@Test
	void commandsHaveACategoryOfTheirOwnInThePreferences() {
		dialog = PreferencesUtil.createPreferenceDialogOn(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), PAGE,
				new String[] { PAGE }, null);
		dialog.setBlockOnOpen(false);
		dialog.open();
		Waiting.until("the keys are listed", () -> !own().isEmpty());

		assertTrue(own().size() > 15, own().toString());
		assertEquals("Ctrl+F9", own().get("Train"), own().toString());
	}

	/** The key of each command that stands in the category. */
	private Map<String, String> own() {
		return Widgets.all(dialog.getShell(), Tree.class).filter(tree -> tree.getColumnCount() > CATEGORY)
				.flatMap(tree -> Arrays.stream(tree.getItems())).filter(item -> item.getText(CATEGORY).equals("Attune"))
				.collect(Collectors.toMap(TreeItem::getText, item -> item.getText(BINDING), (one, other) -> one));
	}
}

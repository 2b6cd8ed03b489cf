// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.attune.model.preset.Presets;
import org.attune.ui.tests.AttuneParts;
import org.attune.ui.tests.ExperimentScene;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Widgets;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every control of the form can be reached and says what it is for. */
@ExtendWith(NoErrorLogged.class)
final class FormAccessTest {
	private ExperimentScene scene;
	private Composite form;

	@BeforeEach
	void openTheEditor() throws CoreException {
		scene = new ExperimentScene(Presets.EVERYTHING);
		scene.open();
		form = AttuneParts.area(); // other parts of the window have keys as well
		scene.choose("value.optimizer", "SGD");
	}

	@AfterEach
	void close() throws CoreException {
		scene.close();
	}

	@Test
	void everyControlHasATooltip() {
		List<Object> silent = controls().filter(control -> control.getToolTipText() == null)
				.map(control -> control.getData(FormTools.KEY)).toList();
		assertEquals(List.of(), silent);
		assertTrue(controls().count() > 50);
	}

	@Test
	void everyControlTakesTheFocusUnlessThereIsNothingToDo() {
		for (Control control : controls().filter(Control::isVisible).filter(Control::isEnabled).toList()) {
			assertTrue(control.setFocus(), () -> control.getData(FormTools.KEY) + " takes the focus");
		}
	}

	@Test
	void aRowIsPassedFromItsValueToItsButtons() {
		Control value = scene.control("value.momentum", Text.class);
		List<Object> order = Stream.of(value.getParent().getTabList()).map(FormAccessTest::key).toList();
		assertTrue(order.indexOf("value.momentum") < order.indexOf("slider.momentum"), order.toString());
		assertTrue(order.indexOf("slider.momentum") < order.indexOf("reset.momentum"), order.toString());
		assertTrue(order.indexOf("reset.momentum") < order.indexOf("reason.momentum"), order.toString());
		assertFalse(order.contains("differs.momentum") && scene.control("differs.momentum", Control.class).setFocus(),
				"a mark is nothing to stop at");
	}

	private static Object key(Control control) {
		return control instanceof Composite frame && frame.getChildren().length == 1
				? frame.getChildren()[0].getData(FormTools.KEY)
				: control.getData(FormTools.KEY);
	}

	private Stream<Control> controls() {
		return Widgets.all(form, Control.class)
				.filter(control -> control.getData(FormTools.KEY) != null)
				.filter(control -> control instanceof Text || control instanceof Combo || control instanceof Button
						|| control instanceof Scale)
				.filter(control -> (control.getStyle() & SWT.READ_ONLY) == 0 || control instanceof Combo);
	}
}

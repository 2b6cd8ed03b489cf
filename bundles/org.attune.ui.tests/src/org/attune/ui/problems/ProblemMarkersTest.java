// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import org.attune.model.configuration.Configurations;
import org.attune.model.preset.Presets;
import org.attune.model.tuning.Experiment;
import org.attune.ui.editor.TuningEditor;
import org.attune.ui.tests.ExperimentScene;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Waiting;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Problems of experiments stand in the Problems view, whether their editor is open or not, and are fixed from there. */
@ExtendWith(NoErrorLogged.class)
final class ProblemMarkersTest {
	private ExperimentScene scene;

	@BeforeEach
	void createAProject() throws CoreException {
		scene = new ExperimentScene(Presets.EVERYTHING);
	}

	@AfterEach
	void close() throws CoreException {
		scene.close();
	}

	@Test
	void aFileThatNobodyOpenedIsChecked() throws Exception {
		write("learningRate", "0,01");
		IMarker marker = await(found -> found.getAttribute(IMarker.MESSAGE, "").contains("'0,01'"));
		assertEquals(IMarker.SEVERITY_ERROR, marker.getAttribute(IMarker.SEVERITY, -1));
		assertEquals("Learning rate", marker.getAttribute(IMarker.LOCATION, ""));
		assertTrue(marker.isSubtypeOf(IMarker.PROBLEM));

		write("learningRate", "0.01");
		Waiting.until("the problem is gone", () -> markers().isEmpty());
	}

	@Test
	void aWarningAndAValueWithoutEffectAreToldApart() throws Exception {
		write("batchSize", "4000");
		assertEquals(IMarker.SEVERITY_WARNING, await(found -> true).getAttribute(IMarker.SEVERITY, -1));
		write("momentum", "0.5");
		assertEquals(IMarker.SEVERITY_INFO, await(found -> found.getAttribute(TuningEditor.FIELD, "").equals("momentum"))
				.getAttribute(IMarker.SEVERITY, -1));
	}

	@Test
	void aBrokenFileIsMarkedAtItsLine() throws Exception {
		scene.write("<?xml version=\"1.0\"?>\n<broken");
		assertEquals(2, await(found -> found.getAttribute(IMarker.LINE_NUMBER, 0) > 0)
				.getAttribute(IMarker.LINE_NUMBER, 0));
	}

	@Test
	void aClosedFileIsFixedOnTheDisk() throws Exception {
		write("optimizer", "adamv");
		IMarker marker = await(found -> true);
		assertTrue(IDE.getMarkerHelpRegistry().hasResolutions(marker));
		resolution(marker, "Set Optimizer to AdamW").run(marker);

		Waiting.until("the problem is gone", () -> markers().isEmpty());
		assertEquals("adamw", Configurations.assignment(scene.saved(), "optimizer").orElseThrow().getValue());
	}

	@Test
	void anOpenExperimentIsFixedByAnEdit() throws Exception {
		write("momentum", "0.5");
		IMarker marker = await(found -> true);
		TuningEditor editor = scene.open();
		resolution(marker, "Set Optimizer to SGD, so that Momentum has an effect").run(marker);
		assertEquals("sgd", scene.assignment("optimizer").getValue());
		assertTrue(editor.isDirty());
		assertEquals(List.of(), markers());

		scene.execute(IWorkbenchCommandConstants.EDIT_UNDO);
		assertEquals("adam_optimizer", scene.assignment("optimizer").getValue());
		scene.execute(IWorkbenchCommandConstants.EDIT_REDO);
		editor.doSave(new NullProgressMonitor());
		Waiting.untilIdle();
		assertEquals("sgd", Configurations.assignment(scene.saved(), "optimizer").orElseThrow().getValue());
	}

	@Test
	void aProblemLeadsToItsField() throws Exception {
		write("learningRate", "fast");
		IMarker marker = await(found -> true);
		IDE.openEditor(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(), marker);
		Waiting.until("the field has the focus",
				() -> scene.control("value.learningRate", Text.class).isFocusControl());
	}

	private void write(String id, String value) throws CoreException {
		Experiment experiment = Presets.experiment(Presets.EVERYTHING, "Shapes");
		Configurations.assignment(experiment, id).orElseThrow().setValue(value);
		scene.write(experiment);
	}

	private IMarker await(Predicate<IMarker> wanted) {
		Waiting.until("there is one marker", () -> markers().size() == 1 && wanted.test(markers().getFirst()));
		return markers().getFirst();
	}

	private List<IMarker> markers() {
		try {
			return List.of(scene.file().findMarkers(FileProblems.TYPE, true, IResource.DEPTH_ZERO));
		} catch (CoreException e) {
			throw new IllegalStateException(e);
		}
	}

	private static IMarkerResolution resolution(IMarker marker, String label) {
		return Arrays.stream(IDE.getMarkerHelpRegistry().getResolutions(marker))
				.filter(resolution -> resolution.getLabel().equals(label)).findFirst().orElseThrow();
	}
}

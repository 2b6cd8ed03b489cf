// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.searchpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

import org.attune.core.run.Run;
import org.attune.ui.perspective.TuningPerspective;
import org.attune.ui.runs.RunsView;
import org.attune.ui.tests.ManyRuns;
import org.attune.ui.tests.NoErrorLogged;
import org.attune.ui.tests.Waiting;
import org.attune.ui.tests.Widgets;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.ExpandAllHandler;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Searches of 10,000 runs: each from the one before, from earlier ones, and from none. */
@ExtendWith(NoErrorLogged.class)
final class LongSearchTest {
	private static final int RUNS = 10_000;
	private static final Duration PATIENCE = Duration.ofMinutes(2);
	private static final IntUnaryOperator CHAIN = number -> number - 1;
	private static final IntUnaryOperator BUSH = number -> number / 3;
	private static final IntUnaryOperator APART = number -> 0;

	private final IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	private Optional<SearchPathView> view = Optional.empty();

	@BeforeEach
	void begin() {
		page.setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId(TuningPerspective.ID));
		page.resetPerspective();
	}

	@AfterEach
	void closeIt() {
		view.ifPresent(page::hideView);
		Optional.ofNullable(page.findView(RunsView.ID)).ifPresent(page::hideView);
	}

	@Test
	void aChainOfTenThousandIsShownFoundCopiedAndGrows() throws Exception {
		try (ManyRuns many = new ManyRuns(RUNS, 1, CHAIN)) {
			checkRows(new StepOutline(new SearchPath(runs(many))));
			open(1);
			copyAll(many);
			newestStaysSelected(many);
			closeIt();
		}
	}

	@Test
	void aBushOfTenThousandIsOpenedALittleAtATimeAndStaysOpen() throws Exception {
		try (ManyRuns many = new ManyRuns(RUNS, 1, BUSH)) {
			checkRows(new StepOutline(new SearchPath(runs(many))));
			open(2);
			openAll(many);
			closeIt();
		}
	}

	/** Each step has one row, and no row is deep or wide. */
	private static void checkRows(StepOutline outline) {
		Set<String> reached = new HashSet<>();
		Deque<List<String>> ways = new ArrayDeque<>();
		outline.roots().forEach(row -> ways.push(List.of(row)));
		while (!ways.isEmpty()) {
			List<String> way = ways.pop();
			String row = way.getLast();
			assertTrue(reached.add(row), row + " stands there twice");
			assertTrue(way.size() <= 2 * StepOutline.LEVELS, way::toString);
			assertTrue(outline.children(row).size() <= StepOutline.SPAN, row + ": " + outline.children(row).size());
			assertEquals(way.size() > 1 ? Optional.of(way.get(way.size() - 2)) : Optional.empty(), outline.parent(row));
			outline.children(row).forEach(child -> ways.push(and(way, child)));
		}
		assertEquals(RUNS, reached.stream().filter(row -> outline.step(row).isPresent()).count());
		assertEquals(RUNS, outline.steps().size());
	}

	private static List<String> and(List<String> way, String row) {
		List<String> longer = new ArrayList<>(way);
		longer.add(row);
		return longer;
	}

	private static List<Run> runs(ManyRuns many) {
		return IntStream.rangeClosed(1, RUNS).mapToObj(many::run).toList();
	}

	private void newestStaysSelected(ManyRuns many) throws Exception {
		Run newest = many.run(RUNS);
		String name = newest.label() + " (after " + many.run(RUNS - 1).label() + ")";
		select(newest);
		Waiting.until("it is found", () -> names().equals(List.of(name)));
		TreeItem root = tree().getItem(0);
		root.setExpanded(true);

		Run next = many.add(RUNS + 1);
		Waiting.until("the next one is there", PATIENCE, () -> outline().contains(next.id()));
		assertEquals(List.of(name), names());
		assertTrue(root.getExpanded());
		String row = outline().parent(next.id()).orElseThrow();
		assertTrue(view.orElseThrow().tree().viewer().getExpandedState(row), "a new run is in sight");
		assertTrue(outline().span(row).isPresent(), row);
	}

	private void copyAll(ManyRuns many) throws Exception {
		page.activate(view.orElseThrow());
		handlers().executeCommand(IWorkbenchCommandConstants.EDIT_COPY, null);
		Waiting.until("it is copied", PATIENCE, () -> clipboard().lines().count() == RUNS + 1);
		List<String> lines = clipboard().lines().toList();

		assertTrue(lines.get(1).startsWith(many.run(1).label() + '\t'), lines.get(1));
		assertTrue(lines.get(3).startsWith("    " + many.run(3).label() + '\t'), lines.get(3));
		String deepest = "  ".repeat(StepOutline.LEVELS - 1);
		assertTrue(lines.getLast().startsWith(deepest + many.run(RUNS).label() + " (after "), lines.getLast());
	}

	private void openAll(ManyRuns many) throws Exception {
		TreeViewer viewer = view.orElseThrow().tree().viewer();
		List<String> openable = outline().openable();
		page.activate(view.orElseThrow());
		handlers().executeCommand(ExpandAllHandler.COMMAND_ID, null);
		assertFalse(viewer.getExpandedState(openable.getLast()), "the window stays alive meanwhile");
		Waiting.until("all are open", PATIENCE, () -> viewer.getExpandedState(openable.getLast()));
		select(many.run(5));
		Waiting.until("it is selected", () -> names().equals(List.of(many.run(5).label())));

		Run next = many.add(RUNS + 1);
		Waiting.until("the next one is there", PATIENCE, () -> outline().contains(next.id()));
		assertEquals(List.of(), openable.stream().filter(row -> !viewer.getExpandedState(row)).toList());
		assertEquals(List.of(many.run(5).label()), names());
	}

	@Test
	void runsThatCameFromNoneStandInSpans() throws Exception {
		try (ManyRuns many = new ManyRuns(300, 1, APART)) {
			open(3);
			assertEquals(many.run(1).label() + " to " + many.run(100).label() + ": 100 steps", tree().getItem(0).getText());
			select(many.run(150));
			Waiting.until("it is selected", () -> names().equals(List.of(many.run(150).label())));
			tree().getItem(1).setExpanded(true);

			many.add(301);
			Waiting.until("it begins a span", () -> tree().getItemCount() == 4);
			assertEquals(List.of(many.run(150).label()), names());
			assertTrue(tree().getItem(1).getExpanded());
			closeIt();
		}
	}

	private StepOutline outline() {
		return view.orElseThrow().tree().outline();
	}

	/** Views that were open before know other runs. */
	private void open(int rows) throws Exception {
		for (String id : List.of(RunsView.ID, SearchPathView.ID)) {
			Optional.ofNullable(page.findView(id)).ifPresent(page::hideView);
		}
		page.showView(RunsView.ID);
		view = Optional.of((SearchPathView) page.showView(SearchPathView.ID));
		Waiting.until("the rows are there", PATIENCE, () -> tree().getItemCount() == rows);
	}

	/** As if a person had selected it in the table. */
	private void select(Run run) {
		ISelectionProvider table = page.findView(RunsView.ID).getSite().getSelectionProvider();
		page.activate(page.findView(RunsView.ID));
		Waiting.until("the table has it", PATIENCE, () -> {
			table.setSelection(new StructuredSelection(run));
			return !table.getSelection().isEmpty();
		});
	}

	private List<String> names() {
		return Arrays.stream(tree().getSelection()).map(TreeItem::getText).toList();
	}

	private Tree tree() {
		return Widgets.find(page.getWorkbenchWindow().getShell(), "searchpath.tree", Tree.class);
	}

	private static IHandlerService handlers() {
		return PlatformUI.getWorkbench().getService(IHandlerService.class);
	}

	private static String clipboard() {
		Clipboard clipboard = new Clipboard(PlatformUI.getWorkbench().getDisplay());
		try {
			return Optional.ofNullable((String) clipboard.getContents(TextTransfer.getInstance())).orElse("");
		} finally {
			clipboard.dispose();
		}
	}
}

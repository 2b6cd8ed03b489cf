// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.emf.common.command.Command;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;

/** Undo, redo and revert of the workbench and quick fixes, as long as the editor is active. */
final class EditorCommands {
	static final String QUICK_FIX = "org.attune.ui.command.quickFix"; //$NON-NLS-1$
	private static final String CONTEXT = "org.attune.ui.context.experiment"; //$NON-NLS-1$
	private final IWorkbenchPartSite site;
	private final Map<String, StackHandler> handlers = new LinkedHashMap<>();

	/**
	 * @param stack
	 *            empty while there is nothing to edit
	 * @param revert
	 *            reads the file as it was last saved
	 * @param fix
	 *            offers fixes for the field with the focus
	 */
	EditorCommands(IWorkbenchPartSite site, Supplier<Optional<TuningCommandStack>> stack, Runnable revert, Runnable fix) {
		this.site = site;
		handlers.put(IWorkbenchCommandConstants.EDIT_UNDO,
				new StackHandler(() -> stack.get().ifPresent(TuningCommandStack::undo),
						() -> stack.get().filter(TuningCommandStack::canUndo).isPresent(),
						() -> label(Messages.command_undo, stack.get().map(TuningCommandStack::getUndoCommand))));
		handlers.put(IWorkbenchCommandConstants.EDIT_REDO,
				new StackHandler(() -> stack.get().ifPresent(TuningCommandStack::redo),
						() -> stack.get().filter(TuningCommandStack::canRedo).isPresent(),
						() -> label(Messages.command_redo, stack.get().map(TuningCommandStack::getRedoCommand))));
		handlers.put(IWorkbenchCommandConstants.FILE_REVERT, new StackHandler(revert,
				() -> stack.get().filter(TuningCommandStack::isSaveNeeded).isPresent(), () -> Messages.command_revert));
		handlers.put(QUICK_FIX, new StackHandler(fix, () -> stack.get().isPresent(), () -> Messages.command_quickFix));
	}

	private static String label(String pattern, Optional<Command> command) {
		final String label = command.map(Command::getLabel).orElse(""); //$NON-NLS-1$
		return NLS.bind(pattern, label.replace("&", "&&")).strip(); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** From now on the commands reach the editor; the site takes them back with the editor's end. */
	void activate() {
		final IHandlerService service = site.getService(IHandlerService.class);
		handlers.forEach(service::activateHandler);
		site.getService(IContextService.class).activateContext(CONTEXT);
		update();
	}

	/** Shows anew what is possible. */
	void update() {
		final ICommandService commands = site.getService(ICommandService.class);
		handlers.forEach((command, handler) -> {
			handler.update();
			commands.refreshElements(command, null);
		});
	}
}

// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.resources.IResource;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.part.ResourceTransfer;

/** A study's file that is dropped on a control, from the desktop or from the workspace, is one that somebody wants to take part in. */
final class StudyDrop extends DropTargetAdapter {
	private static final String ENDING = '.' + StudyFiles.EXTENSION;
	private final IWorkbenchWindow window;

	StudyDrop(Control control, IWorkbenchWindow window) {
		this.window = window;
		final DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_LINK | DND.DROP_DEFAULT);
		target.setTransfer(ResourceTransfer.getInstance(), FileTransfer.getInstance());
		target.addDropListener(this);
	}

	@Override
	public void dragEnter(DropTargetEvent event) {
		event.detail = (event.operations & DND.DROP_COPY) != 0 ? DND.DROP_COPY : event.operations & -event.operations;
	}

	@Override
	public void drop(DropTargetEvent event) {
		file(event.data).ifPresent(file -> event.display.asyncExec(() -> JoinWizard.open(window, file)));
	}

	/** The first study among what was dropped. */
	static Optional<String> file(Object dropped) {
		final Stream<String> names = switch (dropped) {
		case String[] paths -> Stream.of(paths);
		case IResource[] resources -> Stream.of(resources).map(IResource::getLocation).filter(location -> location != null)
				.map(location -> location.toOSString());
		case null, default -> Stream.empty();
		};
		return names.filter(name -> name.endsWith(ENDING)).findFirst();
	}
}

// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.runs;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import org.attune.core.run.RunStatus;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.graphics.Image;

/** Small pictures of how runs stand, told apart by their shape; they live as long as the resource manager. */
public final class StatusImages {
	private final Map<RunStatus, Image> images = new EnumMap<>(RunStatus.class);
	private final ResourceManager resources;

	public StatusImages(ResourceManager resources) {
		this.resources = resources;
	}

	public Image of(RunStatus status) {
		return images.computeIfAbsent(status, key -> resources
				.create(ResourceLocator.imageDescriptorFromBundle("org.attune.ui", path(key)).orElseThrow())); //$NON-NLS-1$
	}

	/** "icons/status-out-of-memory.svg" for OUT_OF_MEMORY. */
	static String path(RunStatus status) {
		String name = status.name().toLowerCase(Locale.ROOT).replace('_', '-');
		return "icons/status-" + name + ".svg"; //$NON-NLS-1$ //$NON-NLS-2$
	}
}

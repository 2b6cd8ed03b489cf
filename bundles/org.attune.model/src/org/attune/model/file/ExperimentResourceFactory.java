// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.file;

import org.attune.model.tuning.TuningPackage;
import org.attune.model.tuning.util.TuningResourceFactoryImpl;
import org.attune.model.tuning.util.TuningResourceImpl;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;

/**
 * Creates the resources of {@code *.tuning} files. What they save is the same bytes on every machine: UTF-8, LF, times
 * in UTC; and it states the task in full, so that a file keeps its meaning when a later version starts from others.
 */
public final class ExperimentResourceFactory extends TuningResourceFactoryImpl {
	/** A resource set that reads and writes experiments without any registration elsewhere. */
	public static ResourceSet resourceSet() {
		final ResourceSet resources = new ResourceSetImpl();
		resources.getPackageRegistry().put(TuningPackage.eNS_URI, TuningPackage.eINSTANCE);
		resources.getResourceFactoryRegistry().getExtensionToFactoryMap()
				.put(Resource.Factory.Registry.DEFAULT_EXTENSION, new ExperimentResourceFactory());
		return resources;
	}

	@Override
	public Resource createResource(URI uri) {
		return XmlOptions.applied(new TuningResourceImpl(uri));
	}
}

// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.file;

import org.attune.model.study.StudyPackage;
import org.attune.model.study.util.StudyResourceFactoryImpl;
import org.attune.model.study.util.StudyResourceImpl;
import org.attune.model.tuning.TuningPackage;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;

/**
 * Creates the resources of {@code *.study} files. What they save is the same bytes on every machine: UTF-8 and LF; and it
 * states every rule in full, so that a study keeps its meaning when a later version starts from others.
 */
public final class StudyResourceFactory extends StudyResourceFactoryImpl {

	/** A resource set that reads and writes studies without any registration elsewhere. */
	public static ResourceSet resourceSet() {
		final ResourceSet resources = new ResourceSetImpl();
		resources.getPackageRegistry().put(StudyPackage.eNS_URI, StudyPackage.eINSTANCE);
		resources.getPackageRegistry().put(TuningPackage.eNS_URI, TuningPackage.eINSTANCE);
		resources.getResourceFactoryRegistry().getExtensionToFactoryMap()
				.put(Resource.Factory.Registry.DEFAULT_EXTENSION, new StudyResourceFactory());
		return resources;
	}

	@Override
	public Resource createResource(URI uri) {
		return XmlOptions.applied(new StudyResourceImpl(uri));
	}
}

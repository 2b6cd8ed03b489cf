// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.file;

import java.util.Map;

import org.attune.model.tuning.TuningPackage;
import org.attune.model.tuning.util.TuningResourceFactoryImpl;
import org.attune.model.tuning.util.TuningResourceImpl;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.XMLResource;

/**
 * Creates the resources of {@code *.tuning} files. What they save is the same bytes on every machine: UTF-8, LF, times
 * in UTC; and it states the task in full, so that a file keeps its meaning when a later version starts from others.
 */
public final class ExperimentResourceFactory extends TuningResourceFactoryImpl {
	/** Nothing outside of the file is read: no entities, and no models from where a namespace points to. */
	private static final Map<String, Boolean> PARSER_FEATURES = Map.of(
			"http://apache.org/xml/features/disallow-doctype-decl", true);

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
		final TuningResourceImpl resource = new TuningResourceImpl(uri);
		resource.setEncoding("UTF-8");
		resource.getDefaultSaveOptions().put(XMLResource.OPTION_ENCODING, "UTF-8");
		resource.getDefaultSaveOptions().put(Resource.OPTION_LINE_DELIMITER, "\n");
		resource.getDefaultSaveOptions().put(XMLResource.OPTION_KEEP_DEFAULT_CONTENT, true);
		resource.getDefaultSaveOptions().put(XMLResource.OPTION_LINE_WIDTH, 100);
		resource.getDefaultLoadOptions().put(XMLResource.OPTION_PARSER_FEATURES, PARSER_FEATURES);
		resource.getDefaultLoadOptions().put(XMLResource.OPTION_USE_PACKAGE_NS_URI_AS_LOCATION, false);
		return resource;
	}
}

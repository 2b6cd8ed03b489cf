// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.file;

import java.util.Map;

import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.xmi.XMLResource;

/** How files are read and written, whatever they hold. */
final class XmlOptions {
	/** Nothing outside of the file is read: no entities, and no models from where a namespace points to. */
	private static final Map<String, Boolean> PARSER_FEATURES = Map.of(
			"http://apache.org/xml/features/disallow-doctype-decl", true);

	private XmlOptions() {
	}

	/** The resource with the options: the same bytes on every machine, and every value stated. */
	static XMLResource applied(XMLResource resource) {
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

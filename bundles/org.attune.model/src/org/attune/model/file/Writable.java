// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.file;

import java.util.Iterator;
import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Whether a model can be written so that the same model is read again. */
record Writable(FileKind kind, EObject model, String name) {

	void check() throws ModelFileException {
		for (EObject outside : EcoreUtil.ExternalCrossReferencer.find(model).keySet()) {
			throw failure(FileMessage.FOREIGN_HYPERPARAMETER.text(kind, name, "", EcoreUtil.getIdentification(outside)));
		}
		checkTexts(model);
		for (Iterator<EObject> content = model.eAllContents(); content.hasNext();) {
			checkTexts(content.next());
		}
	}

	private void checkTexts(EObject object) throws ModelFileException {
		for (EAttribute attribute : object.eClass().getEAllAttributes()) {
			final Object value = object.eGet(attribute);
			for (Object part : value instanceof List<?> several ? several : List.of(value == null ? "" : value)) {
				if (part instanceof String text) {
					checkText(attribute, text);
				}
			}
		}
	}

	private void checkText(EAttribute attribute, String text) throws ModelFileException {
		for (int code : text.codePoints().filter(code -> !inXml(code)).limit(1).toArray()) {
			throw failure(FileMessage.CONTROL_CHARACTER.text(kind, name, "", attribute.getName(), "U+%04X".formatted(code),
					text.codePoints().filter(Writable::inXml).limit(40)
							.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
							.toString()));
		}
	}

	/** The production Char of XML 1.0. */
	private static boolean inXml(int code) {
		return code == '\t' || code == '\n' || code == '\r' || code >= ' ' && code <= 0xD7FF
				|| code >= 0xE000 && code <= 0xFFFD || code >= 0x10000;
	}

	private ModelFileException failure(String message) {
		return new ModelFileException(name, 0, message, null);
	}
}

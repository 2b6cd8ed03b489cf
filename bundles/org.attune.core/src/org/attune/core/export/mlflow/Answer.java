// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.mlflow;

import java.util.List;
import java.util.Optional;

import org.attune.core.export.mlflow.MlflowException.Kind;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * What an MLflow server answered.
 *
 * @param json as it came
 */
record Answer(JsonObject json) {

	/** The text or number at the end of a path of members. */
	String text(String... path) throws MlflowException {
		return at(path).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString).orElseThrow(() ->
				strange(path));
	}

	/** The integer at the end of a path, which may come as a number or as a string. */
	long integer(String... path) throws MlflowException {
		try {
			return Long.parseLong(text(path));
		} catch (NumberFormatException e) {
			throw strange(path);
		}
	}

	/** The objects in the array at the end of a path; none where there is no array: empty ones are left out. */
	List<Answer> list(String... path) {
		return at(path).filter(JsonElement::isJsonArray).stream().flatMap(array ->
				array.getAsJsonArray().asList().stream())
				.filter(JsonElement::isJsonObject).map(element -> new Answer(element.getAsJsonObject())).toList();
	}

	private Optional<JsonElement> at(String... path) {
		Optional<JsonElement> here = Optional.of(json);
		for (String name : path) {
			here = here.filter(JsonElement::isJsonObject).map(element -> element.getAsJsonObject().get(name));
		}
		return here;
	}

	private static MlflowException strange(String... path) {
		return new MlflowException(Kind.REFUSED, "", Messages.bind(Messages.Answer_strange, String.join(".", path)), //$NON-NLS-1$ //$NON-NLS-2$
				Optional.empty(), null);
	}
}

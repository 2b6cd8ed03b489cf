// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.mlflow;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

import org.attune.core.export.mlflow.MlflowException.Kind;
import org.attune.core.http.RetryAfter;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Speaks to an MLflow server over connections that are kept open. Blocks. */
final class MlflowClient implements AutoCloseable {
	private static final Duration CONNECT = Duration.ofSeconds(10);
	private static final Duration ANSWER = Duration.ofSeconds(30);
	private static final int SHOWN = 300;

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).version(HttpClient.Version.HTTP_1_1).build();
	private final URI server;
	private final Supplier<Optional<String>> token;

	/** @param token asked for with each request, as it may change */
	MlflowClient(URI server, Supplier<Optional<String>> token) {
		this.server = server;
		this.token = token;
	}

	/** @param path below {@code mlflow/}, for example {@code runs/create} */
	Answer post(String path, String body) throws MlflowException, InterruptedException {
		return send(request(path).header("Content-Type", "application/json") //$NON-NLS-1$ //$NON-NLS-2$
				.POST(BodyPublishers.ofString(body)).build());
	}

	Answer get(String path, String name, String value) throws MlflowException, InterruptedException {
		return send(request(path + '?' + name + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8)).GET().build());
	}

	private HttpRequest.Builder request(String path) {
		final HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + "/api/2.0/mlflow/" + path)) //$NON-NLS-1$
				.timeout(ANSWER);
		token.get().ifPresent(secret -> request.header("Authorization", "Bearer " + secret)); //$NON-NLS-1$ //$NON-NLS-2$
		return request;
	}

	private Answer send(HttpRequest request) throws MlflowException, InterruptedException {
		final HttpResponse<String> response;
		try {
			response = http.send(request, BodyHandlers.ofString());
		} catch (IOException e) {
			final String reason = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
			throw new MlflowException(Kind.AWAY, "", Messages.bind(Messages.MlflowClient_away, server, reason), //$NON-NLS-1$
					Optional.empty(), e);
		}
		final Optional<JsonObject> body = json(response.body());
		if (response.statusCode() / 100 == 2 && body.isPresent()) {
			return new Answer(body.get());
		}
		throw failure(response, body);
	}

	private static Optional<JsonObject> json(String body) {
		try {
			return Optional.of(JsonParser.parseString(body)).filter(JsonElement::isJsonObject).map(JsonElement::getAsJsonObject);
		} catch (JsonParseException e) {
			return Optional.empty(); // for example a proxy's page
		}
	}

	private MlflowException failure(HttpResponse<String> response, Optional<JsonObject> body) {
		final int status = response.statusCode();
		final String code = body.map(json -> text(json, "error_code")).orElse(""); //$NON-NLS-1$ //$NON-NLS-2$
		final String said = body.map(json -> text(json, "message")).orElse(""); //$NON-NLS-1$ //$NON-NLS-2$
		final Object[] words = { server, status, code, said.substring(0, Math.min(SHOWN, said.length())) };
		if (status == 429 || status == 408 || status >= 500) {
			return new MlflowException(Kind.AWAY, code, Messages.bind(Messages.MlflowClient_busy, words),
					RetryAfter.of(response), null);
		}
		if (status == 401 || status == 403) {
			return refused(code, Messages.bind(Messages.MlflowClient_token, words));
		}
		return body.isEmpty() || status < 400 ? refused(code, Messages.bind(Messages.MlflowClient_noMlflow, words))
				: new MlflowException(Kind.REJECTED, code, Messages.bind(Messages.MlflowClient_rejected, words),
						Optional.empty(), null);
	}

	private static MlflowException refused(String code, String message) {
		return new MlflowException(Kind.REFUSED, code, message, Optional.empty(), null);
	}

	private static String text(JsonObject json, String name) {
		return json.has(name) && json.get(name).isJsonPrimitive() ? json.get(name).getAsString() : ""; //$NON-NLS-1$
	}

	@Override
	public void close() {
		http.shutdownNow();
	}
}

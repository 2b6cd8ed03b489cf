// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.mlflow;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * An MLflow server in memory that takes what the real one takes, refuses what that refuses, and fails in the ways that a
 * test chooses. A metric that comes twice is there twice.
 */
final class MlflowServer implements AutoCloseable {
	private final Map<String, String> experiments = new LinkedHashMap<>();
	private final Map<String, StoredRun> runs = new LinkedHashMap<>();
	private final List<String> requests = new CopyOnWriteArrayList<>();
	private final List<String> faults = new CopyOnWriteArrayList<>();
	private final List<String> tokens = new CopyOnWriteArrayList<>();
	private final List<Failure> failures = new ArrayList<>();
	private HttpServer server;
	private int port;

	/** A run as it is stored. */
	static final class StoredRun {
		final String id;
		final JsonObject request;
		final List<JsonObject> metrics = new ArrayList<>();
		final Map<String, String> params = new LinkedHashMap<>();
		final Map<String, String> tags = new LinkedHashMap<>();
		String status = "RUNNING";

		StoredRun(String id, JsonObject request) {
			this.id = id;
			this.request = request;
			add(request.getAsJsonArray("tags"), tags);
		}

		List<Double> values(String key) {
			return metrics.stream().filter(metric -> metric.get("key").getAsString().equals(key))
					.map(metric -> metric.get("value").getAsDouble()).toList();
		}
	}

	/** @param status 0: the connection is cut after the request was carried out */
	private record Failure(String path, int status, Map<String, String> headers, String body) {
	}

	MlflowServer() throws IOException {
		start();
	}

	void start() throws IOException {
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
		server.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
		server.createContext("/", this::handle);
		server.start();
		port = server.getAddress().getPort();
	}

	void stop() {
		server.stop(0);
	}

	String address() {
		return "http://127.0.0.1:" + port;
	}

	/** The next request to a path is answered with a status. */
	synchronized void fail(String path, int status, String body) {
		failures.add(new Failure(path, status, Map.of("Retry-After", "0"), body));
	}

	/** The next request to a path is carried out, but its answer is lost. */
	synchronized void loseAnswer(String path) {
		failures.add(new Failure(path, 0, Map.of(), ""));
	}

	synchronized List<StoredRun> runs() {
		return List.copyOf(runs.values());
	}

	/** The runs that stand for an Attune run, and not for a group. */
	synchronized List<StoredRun> trained() {
		return runs.values().stream().filter(run -> run.tags.containsKey(MlflowTags.RUN)).toList();
	}

	synchronized int experiments() {
		return experiments.size();
	}

	/** Paths of the requests, in their order. */
	List<String> requests() {
		return requests;
	}

	/** What a real server would not have taken. */
	List<String> faults() {
		return faults;
	}

	List<String> tokens() {
		return tokens;
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			final String path = exchange.getRequestURI().getPath().replace("/api/2.0/mlflow/", "");
			final byte[] body = exchange.getRequestBody().readAllBytes();
			requests.add(path);
			tokens.add(Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse("none"));
			check(body.length < 1_000_000, path + ": more than 1 MB");
			answer(exchange, path, new String(body, StandardCharsets.UTF_8));
		} catch (RuntimeException e) {
			faults.add(e.toString());
			throw e;
		}
	}

	private synchronized void answer(HttpExchange exchange, String path, String body) throws IOException {
		final Optional<Failure> failure = failures.stream().filter(each -> each.path().equals(path)).findFirst();
		failure.ifPresent(failures::remove);
		if (failure.isPresent() && failure.get().status() != 0) {
			failure.get().headers().forEach(exchange.getResponseHeaders()::add);
			send(exchange, failure.get().status(), failure.get().body());
			return;
		}
		final Reply reply = carryOut(path, body, Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse(""));
		if (failure.isEmpty()) {
			send(exchange, reply.status(), reply.body());
		}
	}

	private static void send(HttpExchange exchange, int status, String body) throws IOException {
		final byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
		exchange.getResponseBody().write(bytes);
	}

	private record Reply(int status, String body) {
		static Reply ok(String body) {
			return new Reply(200, body);
		}

		static Reply error(int status, String code) {
			return new Reply(status, "{\"error_code\":\"" + code + "\",\"message\":\"no such luck\"}");
		}
	}

	private Reply carryOut(String path, String body, String query) {
		final JsonObject json = body.isEmpty() ? new JsonObject() : JsonParser.parseString(body).getAsJsonObject();
		return switch (path) {
			case "experiments/get-by-name" -> experiment(query.replace("experiment_name=", ""));
			case "experiments/create" -> create(json.get("name").getAsString());
			case "runs/create" -> createRun(json);
			case "runs/search" -> search(json.get("filter").getAsString());
			case "runs/get" -> get(query.replace("run_id=", ""));
			case "runs/log-batch" -> log(json);
			case "runs/update" -> update(json);
			default -> Reply.error(404, "ENDPOINT_NOT_FOUND");
		};
	}

	private Reply experiment(String name) {
		return experiments.containsKey(name)
				? Reply.ok("{\"experiment\":{\"experiment_id\":\"" + experiments.get(name) + "\",\"name\":\""
						+ name + "\"}}")
				: Reply.error(404, "RESOURCE_DOES_NOT_EXIST");
	}

	private Reply create(String name) {
		if (experiments.putIfAbsent(name, Integer.toString(experiments.size() + 1)) != null) {
			return Reply.error(400, "RESOURCE_ALREADY_EXISTS");
		}
		return Reply.ok("{\"experiment_id\":\"" + experiments.get(name) + "\"}");
	}

	private Reply createRun(JsonObject json) {
		check(experiments.containsValue(json.get("experiment_id").getAsString()), "no such experiment");
		check(json.get("start_time").getAsJsonPrimitive().isString(), "start_time is no string");
		final StoredRun run = new StoredRun("m" + (runs.size() + 1), json);
		runs.put(run.id, run);
		return Reply.ok("{\"run\":{\"info\":{\"run_id\":\"" + run.id + "\"}}}");
	}

	/** Only the one form of filter that is sent. */
	private Reply search(String filter) {
		final String[] parts = filter.split("`|'");
		check("tags.".equals(parts[0]) && " = ".equals(parts[2]), "filter " + filter);
		final Optional<StoredRun> found = runs.values().stream().filter(run ->
				parts[3].equals(run.tags.get(parts[1]))).findFirst();
		return Reply.ok(found.map(run -> "{\"runs\":[{\"info\":{\"run_id\":\"" + run.id + "\"}}]}").orElse("{}"));
	}

	private Reply get(String id) {
		final Map<String, JsonObject> latest = new LinkedHashMap<>();
		runs.get(id).metrics.forEach(metric -> latest.merge(metric.get("key").getAsString(), metric,
				(old, now) -> now.get("step").getAsLong() >= old.get("step").getAsLong() ? now : old));
		final JsonArray metrics = new JsonArray();
		latest.values().forEach(metrics::add);
		final JsonObject data = new JsonObject();
		data.add("metrics", metrics);
		return Reply.ok("{\"run\":{\"info\":{\"run_id\":\"" + id + "\"},\"data\":" + data + "}}");
	}

	private Reply log(JsonObject json) {
		final StoredRun run = runs.get(json.get("run_id").getAsString());
		final JsonArray metrics = array(json, "metrics");
		check(metrics.size() <= 1000, metrics.size() + " metrics");
		check(array(json, "params").size() <= 100, "params");
		check(array(json, "tags").size() <= 100, "tags");
		for (JsonElement metric : metrics) {
			check(metric.getAsJsonObject().get("step").getAsJsonPrimitive().isString(), "step is no string");
			check(metric.getAsJsonObject().get("timestamp").getAsJsonPrimitive().isString(), "timestamp is no string");
			run.metrics.add(metric.getAsJsonObject());
		}
		add(array(json, "tags"), run.tags);
		for (JsonElement param : array(json, "params")) {
			final String value = param.getAsJsonObject().get("value").getAsString();
			final String before = run.params.put(param.getAsJsonObject().get("key").getAsString(), value);
			check(before == null || before.equals(value), "a param was changed");
		}
		return Reply.ok("{}");
	}

	private Reply update(JsonObject json) {
		runs.get(json.get("run_id").getAsString()).status = json.get("status").getAsString();
		return Reply.ok("{\"run_info\":{}}");
	}

	private static JsonArray array(JsonObject json, String name) {
		return json.has(name) ? json.getAsJsonArray(name) : new JsonArray();
	}

	private static void add(JsonArray from, Map<String, String> to) {
		from.forEach(tag -> to.put(tag.getAsJsonObject().get("key").getAsString(),
				tag.getAsJsonObject().get("value").getAsString()));
	}

	private void check(boolean holds, String fault) {
		if (!holds) {
			faults.add(fault);
		}
	}

	@Override
	public void close() {
		stop();
	}
}

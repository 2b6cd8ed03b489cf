// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.upload;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A real nginx with WebDAV on a free port of this machine, with all that it writes in one folder. */
final class Nginx implements AutoCloseable {
	private static final List<String> PLACES = List.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx");
	private static final Duration START = Duration.ofSeconds(20);

	private final Path folder;
	private final int port;
	private Optional<Process> process = Optional.empty();

	/** @param folder receives the configuration, logs, drafts, and the uploads */
	Nginx(Path folder) throws IOException {
		this.folder = folder;
		this.port = freePort();
		assumeTrue(binary().isPresent(), "nginx with WebDAV is missing: apt-get install nginx-light");
		for (String part : List.of("received/study", "drafts", "logs")) {
			Files.createDirectories(folder.resolve(part));
		}
	}

	private static Optional<String> binary() {
		return PLACES.stream().filter(place -> Files.isExecutable(Path.of(place))).findFirst();
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	/** Starts it with more lines for the place of uploads, and returns when it listens. */
	Nginx start(String... more) throws IOException {
		return start(Optional.empty(), more);
	}

	/** @param certificate folder with {@code cert.pem} and {@code key.pem} */
	Nginx start(Optional<Path> certificate, String... more) throws IOException {
		Files.writeString(folder.resolve("nginx.conf"), configuration(certificate, String.join("\n", more)));
		process = Optional.of(new ProcessBuilder(binary().orElseThrow(), "-p", folder.toString(), "-c", "nginx.conf", "-e", "logs/error.log")
				.redirectErrorStream(true).redirectOutput(folder.resolve("logs/out.log").toFile()).start());
		final long deadline = System.nanoTime() + START.toNanos();
		while (!listens()) {
			if (System.nanoTime() > deadline || !process.get().isAlive()) {
				throw new IllegalStateException("nginx does not start: " + Files.readString(folder.resolve("logs/out.log"))
						+ Files.readString(folder.resolve("logs/error.log")));
			}
			LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
		}
		return this;
	}

	private String configuration(Optional<Path> certificate, String more) {
		return """
				daemon off;
				master_process off;
				pid logs/nginx.pid;
				error_log logs/error.log;
				events { worker_connections 64; }
				http {
					log_format short '$request_method $status $uri';
					access_log logs/access.log short;
					client_body_temp_path drafts;
					proxy_temp_path drafts/proxy;
					fastcgi_temp_path drafts/fastcgi;
					uwsgi_temp_path drafts/uwsgi;
					scgi_temp_path drafts/scgi;
					client_max_body_size 16m;
					server {
						listen 127.0.0.1:%d%s;
						%s
						root %s/received;
						location /study/ {
							dav_methods PUT;
							%s
						}
					}
				}
				""".formatted(port, certificate.isPresent() ? " ssl" : "",
				certificate.map(place -> "ssl_certificate %s/cert.pem; ssl_certificate_key %s/key.pem;".formatted(place, place)).orElse(""),
				folder, more);
	}

	private boolean listens() {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			return socket.isConnected();
		} catch (IOException e) {
			return false;
		}
	}

	/** As by {@code kill -9}; returns when it is dead. */
	void kill() {
		process.ifPresent(running -> {
			running.destroyForcibly();
			dead(running);
		});
		process = Optional.empty();
	}

	/** Ends it; returns when it is dead and has written its logs. */
	void stop() {
		process.ifPresent(running -> {
			running.destroy();
			dead(running);
		});
		process = Optional.empty();
	}

	private static void dead(Process running) {
		try {
			if (!running.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
				throw new IllegalStateException("nginx does not end");
			}
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	String address() {
		return "http://127.0.0.1:" + port + "/study";
	}

	String secureAddress() {
		return "https://127.0.0.1:" + port + "/study";
	}

	/** Where uploads lie. */
	Path received() {
		return folder.resolve("received/study");
	}

	/** The uploads, by name. */
	List<Path> files() throws IOException {
		try (Stream<Path> files = Files.list(received())) {
			return files.sorted().toList();
		}
	}

	/** What was asked of it, one line each: method, answer, path. To be read when it is stopped. */
	List<String> requests() throws IOException {
		return Files.readAllLines(folder.resolve("logs/access.log"));
	}

	@Override
	public void close() {
		kill();
	}
}

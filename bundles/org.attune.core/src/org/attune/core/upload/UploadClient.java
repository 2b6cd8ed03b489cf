// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.upload;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;

import org.attune.core.http.RetryAfter;
import org.attune.core.upload.UploadException.Kind;

/**
 * Puts files to a server. A file that was not acknowledged is to be put again whole. No redirect is followed, so that
 * neither data nor password goes anywhere but to the address. {@link #put} blocks; {@link #stop} ends it from another thread.
 */
final class UploadClient implements AutoCloseable {
	private static final Duration CONNECT = Duration.ofSeconds(10);

	private final HttpClient http;
	private final URI address;
	private final Optional<String> authorization;
	private final Duration patience;
	private final boolean asking;
	private volatile Optional<CompletableFuture<?>> running = Optional.empty();
	private volatile boolean stopped;

	/**
	 * @param authorization value of the header of this name
	 * @param patience      how long one file may take
	 * @param asking        whether to ask first if the server will take a file, so that one that will not does not get it; some
	 *                      servers never answer that
	 */
	UploadClient(UploadPolicy policy, Optional<String> authorization, Duration patience, boolean asking) {
		final HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(CONNECT)
				.version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER);
		policy.authority().ifPresent(authority -> builder.sslContext(Trust.also(authority)));
		this.http = builder.build();
		this.address = policy.address();
		this.authorization = authorization;
		this.patience = patience;
		this.asking = asking;
	}

	/** @param sent told how many bytes were handed over so far, in whatever thread does it */
	void put(Path file, String name, LongConsumer sent) throws UploadException, InterruptedException {
		final CompletableFuture<HttpResponse<Void>> answer = http.sendAsync(request(file, name, sent), BodyHandlers.discarding());
		running = Optional.of(answer);
		try {
			if (stopped) {
				answer.cancel(true);
			}
			check(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
		} catch (ExecutionException e) {
			throw failure(e.getCause());
		} catch (CancellationException e) {
			throw new UploadException(Kind.STOPPED, Messages.UploadClient_stopped, Optional.empty(), e);
		} catch (TimeoutException e) {
			throw slow(e);
		} finally {
			answer.cancel(true); // closes the connection of one that is not done
			running = Optional.empty();
		}
	}

	private HttpRequest request(Path file, String name, LongConsumer sent) throws UploadException {
		try {
			final HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "/" + name)).timeout(patience) //$NON-NLS-1$
					.expectContinue(asking).header("Content-Type", "application/octet-stream") //$NON-NLS-1$ //$NON-NLS-2$
					.PUT(new FollowedBody(file, sent));
			authorization.ifPresent(value -> request.header("Authorization", value)); //$NON-NLS-1$
			return request.build();
		} catch (FileNotFoundException e) {
			throw new UploadException(Kind.AWAY, Messages.bind(Messages.UploadClient_gone, file), Optional.empty(), e);
		} catch (IllegalArgumentException e) { // the client takes no such header
			throw new UploadException(Kind.REFUSED, Messages.UploadClient_credentials, Optional.empty(), e);
		}
	}

	private UploadException failure(Throwable cause) {
		if (stopped) {
			return new UploadException(Kind.STOPPED, Messages.UploadClient_stopped, Optional.empty(), cause);
		}
		if (cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException)) {
			return slow(cause);
		}
		for (Throwable e = cause; e != null; e = e.getCause()) {
			if (e instanceof CertificateException) {
				return new UploadException(Kind.REFUSED, Messages.bind(Messages.UploadClient_certificate, address,
						e.getMessage()), Optional.empty(), cause);
			}
		}
		final String reason = Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
		return new UploadException(Kind.AWAY, Messages.bind(Messages.UploadClient_away, address, reason), Optional.empty(),
				cause);
	}

	private UploadException slow(Throwable cause) {
		return new UploadException(Kind.SLOW, Messages.bind(Messages.UploadClient_slow, address, patience.toSeconds()),
				Optional.empty(), cause);
	}

	private void check(HttpResponse<?> answer) throws UploadException {
		final int status = answer.statusCode();
		if (status / 100 == 2) {
			return;
		}
		throw switch (status) {
			case 401, 403 -> refused(Messages.UploadClient_login, status);
			case 413 -> new UploadException(Kind.TOO_LARGE, ""); //$NON-NLS-1$
			case 408, 429 -> busy(answer);
			default -> status >= 500 ? busy(answer)
					: status / 100 == 3 ? refused(Messages.UploadClient_elsewhere,
							answer.headers().firstValue("Location").orElse("")) //$NON-NLS-1$ //$NON-NLS-2$
							: refused(Messages.UploadClient_noPut, status);
		};
	}

	private UploadException refused(String words, Object detail) {
		return new UploadException(Kind.REFUSED, Messages.bind(words, address, detail));
	}

	private UploadException busy(HttpResponse<?> answer) {
		return new UploadException(Kind.AWAY, Messages.bind(Messages.UploadClient_busy, address, answer.statusCode()),
				RetryAfter.of(answer), null);
	}

	/** Ends what is under way, and all that would come. Any thread; returns at once. */
	void stop() {
		stopped = true;
		running.ifPresent(answer -> answer.cancel(true));
	}

	@Override
	public void close() {
		http.shutdownNow();
	}
}

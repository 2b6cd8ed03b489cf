// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.upload;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.Flow;
import java.util.function.LongConsumer;

/** The bytes of a file as the body of a request, which tells how far it is. */
final class FollowedBody implements BodyPublisher {
	private final BodyPublisher file;
	private final LongConsumer sent;

	FollowedBody(Path file, LongConsumer sent) throws FileNotFoundException {
		this.file = BodyPublishers.ofFile(file);
		this.sent = sent;
	}

	@Override
	public long contentLength() {
		return file.contentLength();
	}

	@Override
	public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
		file.subscribe(new Follower(subscriber));
	}

	/** Counts on the way. */
	private final class Follower implements Flow.Subscriber<ByteBuffer> {
		private final Flow.Subscriber<? super ByteBuffer> next;
		private long total;

		Follower(Flow.Subscriber<? super ByteBuffer> next) {
			this.next = next;
		}

		@Override
		public void onSubscribe(Flow.Subscription subscription) {
			next.onSubscribe(subscription);
		}

		@Override
		public void onNext(ByteBuffer part) {
			total += part.remaining();
			next.onNext(part);
			sent.accept(total);
		}

		@Override
		public void onError(Throwable failure) {
			next.onError(failure);
		}

		@Override
		public void onComplete() {
			next.onComplete();
		}
	}
}

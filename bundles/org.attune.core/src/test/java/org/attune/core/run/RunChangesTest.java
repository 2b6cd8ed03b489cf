// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunChangesTest {
	private final BlockingQueue<Throwable> logged = new LinkedBlockingQueue<>();
	private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
	private final RunChanges changes = new RunChanges(Duration.ofMillis(100), (message, cause) -> logged.add(cause));
	private final Run one = ExampleRuns.run(1);
	private final Run two = ExampleRuns.run(2);

	private record Call(Set<Run> runs, long nanos, Thread thread) {
	}

	@AfterEach
	void close() {
		changes.close();
	}

	@Test
	void theFirstChangeIsToldAtOnceAndOffTheCallersThread() throws InterruptedException {
		changes.add(recording());
		changes.changed(one);
		final Call call = calls.poll(5, TimeUnit.SECONDS);
		assertEquals(Set.of(one), call.runs());
		assertNotEquals(Thread.currentThread(), call.thread());
	}

	@Test
	void aBurstIsToldInFewCallsAtMostTenASecond() throws InterruptedException {
		changes.add(recording());
		final long end = System.nanoTime() + Duration.ofMillis(550).toNanos();
		while (System.nanoTime() < end) {
			changes.changed(one);
			changes.changed(two);
		}
		final Call first = calls.poll(5, TimeUnit.SECONDS);
		long before = first.nanos();
		int count = 1;
		Call call;
		while ((call = calls.poll(300, TimeUnit.MILLISECONDS)) != null) {
			assertTrue(call.nanos() - before >= Duration.ofMillis(90).toNanos(), "calls are " + (call.nanos() - before)
					+ " ns apart");
			before = call.nanos();
			count++;
		}
		assertTrue(count <= 7, "calls: " + count);
		assertTrue(count >= 2, "the last change is told too");
	}

	@Test
	void aRunThatChangedOftenIsToldOnce() throws InterruptedException {
		changes.changed(two);
		changes.add(recording());
		changes.changed(one);
		changes.changed(one);
		final Call first = calls.poll(5, TimeUnit.SECONDS);
		assertTrue(first.runs().contains(one) || calls.poll(5, TimeUnit.SECONDS).runs().contains(one));
		assertNull(calls.poll(250, TimeUnit.MILLISECONDS), "nothing more to tell");
	}

	@Test
	void aListenerThatThrowsIsLoggedAndTheOthersAreToldAllTheSame() throws InterruptedException {
		final IllegalStateException thrown = new IllegalStateException("listener");
		changes.add(new RunsListener() {
			@Override
			public void runsChanged(Set<Run> changed) {
				throw thrown;
			}
		});
		changes.add(recording());
		changes.changed(one);
		assertEquals(Set.of(one), calls.poll(5, TimeUnit.SECONDS).runs());
		assertEquals(thrown, logged.poll(5, TimeUnit.SECONDS));
	}

	@Test
	void aListenerAddedTwiceIsToldOnceAndOneRemovedNotAtAll() throws InterruptedException {
		final RunsListener twice = recording();
		final RunsListener removed = recording();
		changes.add(twice);
		changes.add(twice);
		changes.add(removed);
		changes.remove(removed);
		changes.changed(one);
		assertFalse(calls.poll(5, TimeUnit.SECONDS).runs().isEmpty());
		assertNull(calls.poll(250, TimeUnit.MILLISECONDS));
	}

	@Test
	void nobodyIsToldAfterTheEnd() throws InterruptedException {
		changes.add(recording());
		changes.close();
		changes.changed(one);
		assertNull(calls.poll(250, TimeUnit.MILLISECONDS));
	}

	private RunsListener recording() {
		return new RunsListener() {
			@Override
			public void runsChanged(Set<Run> changed) {
				calls.add(new Call(changed, System.nanoTime(), Thread.currentThread()));
			}
		};
	}
}

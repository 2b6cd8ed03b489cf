// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Segments in real files on a disk that can be told to fail, or to take its time. */
final class BrokenDisk implements SegmentStore {
	private final SegmentStore files;
	final AtomicInteger tornWrites = new AtomicInteger();
	final AtomicInteger failingForces = new AtomicInteger();
	final AtomicInteger forces = new AtomicInteger();
	volatile CountDownLatch gate = new CountDownLatch(0);
	volatile CountDownLatch arrived = new CountDownLatch(0);

	BrokenDisk(Path folder, String session) {
		this.files = new SegmentFolder(folder, session);
	}

	@Override
	public Segment create(int number) throws IOException {
		return new BrokenSegment(files.create(number));
	}

	@Override
	public Earlier begin() throws IOException {
		return files.begin();
	}

	@Override
	public void closed(int number) {
		files.closed(number);
	}

	@Override
	public void settled() {
		files.settled();
	}

	@Override
	public void end(boolean whole) throws IOException {
		files.end(whole);
	}

	private final class BrokenSegment implements Segment {
		private final Segment file;
		private boolean torn;

		BrokenSegment(Segment file) {
			this.file = file;
		}

		@Override
		public void append(byte[] bytes) throws IOException {
			arrived.countDown();
			try {
				gate.await();
			} catch (InterruptedException e) {
				throw new IOException(e);
			}
			if (tornWrites.getAndUpdate(count -> Math.max(0, count - 1)) > 0) {
				file.append(java.util.Arrays.copyOf(bytes, bytes.length / 2));
				torn = true;
				throw new IOException("No space left on device");
			}
			file.append(bytes);
		}

		@Override
		public void force() throws IOException {
			if (failingForces.getAndUpdate(count -> Math.max(0, count - 1)) > 0) {
				throw new IOException("Input/output error");
			}
			forces.incrementAndGet();
			file.force();
		}

		@Override
		public long size() {
			return file.size();
		}

		@Override
		public boolean torn() {
			return torn;
		}

		@Override
		public boolean vanished() {
			return file.vanished();
		}

		@Override
		public SegmentLink link() {
			return file.link();
		}

		@Override
		public void close() throws IOException {
			file.close();
		}
	}
}

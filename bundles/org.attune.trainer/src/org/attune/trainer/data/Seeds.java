// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import java.util.Random;

/** Streams of random numbers that depend on nothing but their keys, on any machine and with any number of threads. */
public final class Seeds {
	private Seeds() {
	}

	/** A seed for the thing that the keys name. */
	public static long of(long seed, long... keys) {
		long mixed = mix(seed);
		for (final long key : keys) {
			mixed = mix(mixed + key);
		}
		return mixed;
	}

	/** Random numbers for the thing that the keys name. */
	public static Random random(long seed, long... keys) {
		return new Random(of(seed, keys));
	}

	/** The numbers from 0 to size - 1 in an order that depends on the random numbers alone (Fisher and Yates). */
	public static int[] shuffled(int size, Random random) {
		final int[] order = new int[size];
		for (int index = 0; index < size; index++) {
			final int other = random.nextInt(index + 1);
			order[index] = order[other];
			order[other] = index;
		}
		return order;
	}

	/** The finaliser of SplitMix64 (Steele et al. 2014), which spreads neighbouring keys far apart. */
	private static long mix(long key) {
		long value = key + 0x9E3779B97F4A7C15L;
		value = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
		value = (value ^ (value >>> 27)) * 0x94D049BB133111EBL;
		return value ^ (value >>> 31);
	}
}

// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.engine;

/** Finds the engine of this process. */
public final class Engines {
	/** System property with the class of the engine, which has a public constructor without arguments. */
	public static final String PROPERTY = "attune.engine";

	private static final String DEFAULT = "org.attune.trainer.dl4j.Deeplearning4jEngine";

	private Engines() {
	}

	/**
	 * Makes the engine, which loads native libraries and takes a second or two.
	 *
	 * @throws IllegalStateException if it is not on the class path
	 */
	public static Engine load() {
		final String name = System.getProperty(PROPERTY, DEFAULT);
		try {
			return Class.forName(name).asSubclass(Engine.class).getConstructor().newInstance();
		} catch (ReflectiveOperationException | ClassCastException e) {
			final Throwable cause = e instanceof java.lang.reflect.InvocationTargetException ? e.getCause() : e;
			throw new IllegalStateException("the engine " + name + " cannot be loaded: " + cause, cause);
		}
	}
}

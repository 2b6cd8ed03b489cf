// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a record a kind of event of the {@link Catalogue}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Event {
	/** Its name in a trace. It is a format: renaming the class must not rename it. */
	String name();

	String title();

	/** When it is written, in whole sentences. */
	String description();

	/** The schema version that it came with. */
	int since() default 1;
}

// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trace;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes a component of an event's record. Each component has one. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface Field {
	/** What it means. */
	String value();

	Privacy privacy();

	/** The unit of a number, empty for counts and for what is no number. */
	String unit() default "";

	/** The schema version that it came with; 0: as old as its event. */
	int since() default 0;
}

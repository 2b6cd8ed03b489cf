// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.export.tensorboard;

import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;

import org.attune.model.configuration.Numbers;

/** The values of one hyperparameter over some runs. */
final class HparamDomain {
	private static final int STRING = 1;
	private static final int BOOL = 2;
	private static final int FLOAT = 3;

	private final SortedSet<String> values = new TreeSet<>();

	/** @return whether it was new */
	boolean add(String value) {
		return values.add(value);
	}

	/** A {@code google.protobuf.Value}: a number, a boolean or a string. */
	static ProtoMessage value(String text) {
		final OptionalDouble number = Numbers.parse(text);
		if (number.isPresent()) {
			return new ProtoMessage().doubleValue(2, number.getAsDouble());
		}
		return isBool(text) ? new ProtoMessage().bool(4, Boolean.parseBoolean(text)) : new ProtoMessage().text(3, text);
	}

	/** A {@code HParamInfo}: numbers have an interval, all others a list. */
	ProtoMessage info(String id) {
		final ProtoMessage info = new ProtoMessage().text(1, id).integer(4, type());
		if (type() == FLOAT) {
			final double[] numbers = values.stream().mapToDouble(value ->
					Numbers.parse(value).orElseThrow()).sorted().toArray();
			info.message(6, new ProtoMessage().doubleValue(1, numbers[0]).doubleValue(2, numbers[numbers.length - 1]));
		} else {
			final ProtoMessage list = new ProtoMessage();
			values.forEach(value -> list.message(1, type() == BOOL ? value(value) : new ProtoMessage().text(3, value)));
			info.message(5, list);
		}
		return info.bool(7, values.size() > 1);
	}

	private int type() {
		if (values.stream().allMatch(value -> Numbers.parse(value).isPresent())) {
			return FLOAT;
		}
		return values.stream().allMatch(HparamDomain::isBool) ? BOOL : STRING;
	}

	private static boolean isBool(String text) {
		return "true".equals(text) || "false".equals(text); //$NON-NLS-1$ //$NON-NLS-2$
	}
}

// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.attune.model.configuration.Numbers;
import org.eclipse.core.databinding.conversion.IConverter;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.osgi.util.NLS;

/** How the text of a control and the value of a field become each other. */
enum TextForm {
	/** A text without blanks around it; where the field knows "not set", the empty text is that. */
	LINE {
		@Override
		Object value(String text, EAttribute feature) {
			return PAGE.value(text.strip(), feature);
		}
	},
	/** A text as it stands. */
	PAGE {
		@Override
		Object value(String text, EAttribute feature) {
			return text.isEmpty() && feature.getDefaultValueLiteral() == null ? SetCommand.UNSET_VALUE : text;
		}
	},
	/**
	 * A whole number from 0, also as {@code 2^5} or {@code 1e3}. Any other text stays where it was typed and counts as
	 * 0, which the rules of the experiment refuse: so nothing is trained with a value that the person sees no longer.
	 */
	WHOLE {
		@Override
		Object value(String text, EAttribute feature) {
			final BigInteger number = whole(text.strip()).orElse(BigInteger.ZERO);
			return feature.getEAttributeType() == EcorePackage.Literals.EINT
					? (Object) number.min(BigInteger.valueOf(Integer.MAX_VALUE)).intValue()
					: (Object) number.min(BigInteger.valueOf(Long.MAX_VALUE)).longValue();
		}

		@Override
		Optional<String> fault(String text, String label) {
			return text.isBlank() || whole(text.strip()).isPresent() ? Optional.empty()
					: Optional.of(NLS.bind(Messages.value_notWhole, label, text.strip()));
		}
	};

	private static final String DIGITS = "\\d+"; //$NON-NLS-1$

	/** The value for the model; {@link SetCommand#UNSET_VALUE} for none. */
	abstract Object value(String text, EAttribute feature);

	/** What is wrong with a text that the model cannot hold as it stands. */
	Optional<String> fault(String text, String label) {
		return Optional.empty();
	}

	private static Optional<BigInteger> whole(String text) {
		if (text.matches(DIGITS)) {
			return Optional.of(new BigInteger(text));
		}
		final OptionalDouble number = Numbers.parse(text);
		return number.isPresent() && number.getAsDouble() >= 0 && number.getAsDouble() == Math.rint(number.getAsDouble())
				? Optional.of(new BigDecimal(number.getAsDouble()).toBigInteger())
				: Optional.empty();
	}

	final IConverter<String, Object> toModel(EAttribute feature) {
		return IConverter.create(String.class, Object.class, (String text) -> value(text, feature));
	}

	final IConverter<Object, String> toText() {
		return IConverter.create(Object.class, String.class, value -> Objects.toString(value, "")); //$NON-NLS-1$
	}
}

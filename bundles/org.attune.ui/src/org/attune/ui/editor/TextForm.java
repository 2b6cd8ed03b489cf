// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.math.BigInteger;
import java.util.Objects;

import org.eclipse.core.databinding.conversion.IConverter;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.edit.command.SetCommand;

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
	/** Decimal digits; the empty text is 0, which the rules of the experiment judge. */
	DIGITS {
		@Override
		Object value(String text, EAttribute feature) {
			final BigInteger number = new BigInteger("0" + text); //$NON-NLS-1$
			return feature.getEAttributeType() == EcorePackage.Literals.EINT
					? (Object) number.min(BigInteger.valueOf(Integer.MAX_VALUE)).intValue()
					: (Object) number.min(BigInteger.valueOf(Long.MAX_VALUE)).longValue();
		}
	};

	/** The value for the model; {@link SetCommand#UNSET_VALUE} for none. */
	abstract Object value(String text, EAttribute feature);

	final IConverter<String, Object> toModel(EAttribute feature) {
		return IConverter.create(String.class, Object.class, (String text) -> value(text, feature));
	}

	final IConverter<Object, String> toText() {
		return IConverter.create(Object.class, String.class, value -> Objects.toString(value, "")); //$NON-NLS-1$
	}
}

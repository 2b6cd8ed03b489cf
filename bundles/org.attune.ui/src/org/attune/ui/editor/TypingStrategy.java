// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.function.Supplier;

import org.attune.trace.Cause;
import org.eclipse.core.databinding.UpdateValueStrategy;
import org.eclipse.core.databinding.conversion.IConverter;
import org.eclipse.core.databinding.observable.value.IObservableValue;
import org.eclipse.core.runtime.IStatus;

/** From a text field to the model: what it sets is a keystroke of a longer edit. */
final class TypingStrategy extends UpdateValueStrategy<String, Object> {
	private final TuningCommandStack stack;
	private final Supplier<Cause> cause;

	TypingStrategy(TuningCommandStack stack, Supplier<Cause> cause, IConverter<String, Object> converter) {
		this.stack = stack;
		this.cause = cause;
		setConverter(converter);
	}

	@Override
	protected IStatus doSet(IObservableValue<? super Object> model, Object value) {
		final IStatus[] result = new IStatus[1];
		stack.type(cause.get(), () -> result[0] = super.doSet(model, value));
		return result[0];
	}
}

// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import java.util.function.BooleanSupplier;

import org.attune.trace.Cause;
import org.eclipse.core.databinding.Binding;
import org.eclipse.core.databinding.DataBindingContext;
import org.eclipse.core.databinding.UpdateValueStrategy;
import org.eclipse.core.databinding.conversion.IConverter;
import org.eclipse.core.databinding.observable.value.IObservableValue;
import org.eclipse.emf.databinding.edit.EMFEditProperties;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.FormToolkit;

/**
 * What the parts of a form share.
 *
 * @param comparison
 *            what the experiment is compared with
 * @param pasting
 *            whether a text that changes now was pasted
 */
record FormTools(FormToolkit toolkit, DataBindingContext bindings, TuningDocument document, Comparison comparison,
		BooleanSupplier pasting) {
	/** The data key under which a control names itself. */
	static final String KEY = "org.attune.id"; //$NON-NLS-1$

	/** Binds a control whose each change is an edit of its own. */
	<T> Binding bind(IObservableValue<T> control, Field field, IConverter<T, Object> toModel,
			IConverter<Object, T> toControl) {
		return bindings.bindValue(control, observe(field), UpdateValueStrategy.create(toModel),
				UpdateValueStrategy.create(toControl));
	}

	/** Binds a text whose changes belong together until it is left. */
	Binding bindTyped(IObservableValue<String> text, Field field, IConverter<String, Object> toModel,
			IConverter<Object, String> toText) {
		return bindings.bindValue(text, observe(field), new TypingStrategy(document.stack(), this::cause, toModel),
				UpdateValueStrategy.create(toText));
	}

	@SuppressWarnings("unchecked") // EMF's properties know their value types at run time only
	private IObservableValue<Object> observe(Field field) {
		return EMFEditProperties.value(document.domain(), field.feature()).observe(field.owner());
	}

	private Cause cause() {
		return pasting.getAsBoolean() ? Cause.PASTE : Cause.TYPED;
	}

	/** Whether a control in a composite has the focus. */
	static boolean holdsFocus(Composite composite) {
		Control control = composite.getDisplay().getFocusControl();
		while (control != null && control != composite) {
			control = control.getParent();
		}
		return control == composite;
	}
}

// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.editor;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.command.CommandParameter;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.provider.ReflectiveItemProviderAdapterFactory;

/** The editing domain of one experiment: what data binding sets becomes a {@link ValueEdit} on its command stack. */
final class TuningDomain extends AdapterFactoryEditingDomain {

	TuningDomain(TuningCommandStack stack) {
		super(new ReflectiveItemProviderAdapterFactory(), stack);
	}

	@Override
	public Command createCommand(Class<? extends Command> type, CommandParameter parameter) {
		if (type != SetCommand.class) {
			return super.createCommand(type, parameter);
		}
		final Object value = parameter.getValue() == SetCommand.UNSET_VALUE ? null : parameter.getValue();
		return Field.of(parameter.getOwner(), parameter.getFeature())
				.<Command>map(field -> new ValueEdit(field, value))
				.orElseGet(() -> super.createCommand(type, parameter));
	}
}

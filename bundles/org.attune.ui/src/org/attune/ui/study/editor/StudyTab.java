// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.attune.model.validation.Problem;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;

/** One page of the form. */
final class StudyTab {
	private final StudyTools tools;
	private final String title;
	private final CTabItem item;
	private final ScrolledForm content;
	private final List<StudyRow> rows = new ArrayList<>();

	StudyTab(CTabFolder folder, StudyTools tools, String title) {
		this.tools = tools;
		this.title = title;
		this.item = new CTabItem(folder, SWT.NONE);
		this.content = tools.toolkit().createScrolledForm(folder);
		item.setText(title.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		item.setControl(content);
		GridLayoutFactory.swtDefaults().margins(10, 4).spacing(0, 8).applyTo(content.getBody());
	}

	/** A group of fields under a title, with a sentence on what they are for. */
	Composite section(String title, String description) {
		final Section section = tools.toolkit().createSection(content.getBody(),
				ExpandableComposite.TITLE_BAR | Section.DESCRIPTION);
		section.setText(title);
		section.setDescription(description);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(section);
		final Composite client = tools.toolkit().createComposite(section);
		Rows.layout(client);
		tools.toolkit().paintBordersFor(client);
		section.setClient(client);
		return client;
	}

	/**
	 * What puts fields into a group.
	 *
	 * @param owner
	 *            gives null while there is none
	 */
	Rows rows(Composite section, Supplier<? extends EObject> owner) {
		return new Rows(tools, section, owner, rows);
	}

	/** Adds what was created in a group otherwise. */
	void add(StudyRow row) {
		rows.add(row);
	}

	StudyTools tools() {
		return tools;
	}

	String title() {
		return title;
	}

	Stream<FieldRow> fields() {
		return rows.stream().flatMap(StudyRow::fields);
	}

	/** Whether a problem can be seen here, where it can be put right. */
	boolean concerns(Problem problem) {
		return rows.stream().anyMatch(row -> row.concerns(problem));
	}

	void reveal(Problem problem) {
		item.getParent().setSelection(item);
		rows.stream().filter(row -> row.concerns(problem)).findFirst().ifPresent(row -> row.reveal(problem));
	}

	void refresh(List<Problem> problems) {
		rows.forEach(row -> row.refresh(problems));
		item.setImage(ElementTable.image(problems.stream().filter(this::concerns).toList()));
	}

	void setFocus() {
		content.setFocus();
	}
}

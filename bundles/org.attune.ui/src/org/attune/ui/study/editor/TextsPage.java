// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.study.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.attune.model.study.Page;
import org.attune.model.study.Study;
import org.attune.model.study.StudyFactory;
import org.attune.model.study.StudyPackage.Literals;
import org.eclipse.swt.widgets.Composite;

/** What participants read: the consent, pages of explanations, the last page. */
record TextsPage(StudyTab tab) {
	private static final int CONSENT_LINES = 12;
	private static final int PAGE_LINES = 10;
	private static final int THANKS_LINES = 3;
	private static final int TITLE_WIDTH = 240;

	void create() {
		final Study study = tab.tools().document().study();
		final Rows consent = tab.rows(tab.section(Messages.consent_title, Messages.consent_description), study::getConsent);
		consent.page(Literals.CONSENT__TEXT, Messages.consent_text, Messages.consent_textTip, CONSENT_LINES);
		consent.line(Literals.CONSENT__VERSION, Messages.consent_version, Messages.consent_versionTip);
		consent.line(Literals.CONSENT__APPROVAL, Messages.consent_approval, Messages.consent_approvalTip);
		consent.line(Literals.CONSENT__CONTACT, Messages.consent_contact, Messages.consent_contactTip);
		consent.number(Literals.CONSENT__MINIMUM_AGE, Messages.consent_age, Messages.consent_ageTip, TextForm.INTEGER,
				Messages.unit_years);
		tab.add(new ListSection<>(tab.section(Messages.pages_title, Messages.pages_description), tab.tools(), () -> study,
				pages(), true));
		tab.rows(tab.section(Messages.thanks_title, Messages.thanks_description), () -> study)
				.page(Literals.STUDY__THANKS, Messages.thanks_text, Messages.thanks_textTip, THANKS_LINES);
	}

	private ListKind<Page> pages() {
		return new ListKind<>("pages", Messages.pages_title, Messages.pages_one, Messages.pages_tip, //$NON-NLS-1$
				Literals.STUDY__PAGES, List.of(new ListKind.Column<>(Messages.page_title, TITLE_WIDTH,
						page -> Objects.toString(page.getTitle(), ""))), //$NON-NLS-1$
				this::page, this::details);
	}

	private Page page() {
		final Page page = StudyFactory.eINSTANCE.createPage();
		page.setTitle(Messages.page_new);
		return page;
	}

	private List<StudyRow> details(Composite area, Page page) {
		Rows.layout(area);
		final List<StudyRow> rows = new ArrayList<>();
		final Rows fields = new Rows(tab.tools(), area, () -> page, rows);
		fields.line(Literals.PAGE__TITLE, Messages.page_title, Messages.page_titleTip);
		fields.page(Literals.PAGE__TEXT, Messages.page_text, Messages.page_textTip, PAGE_LINES);
		return rows;
	}
}

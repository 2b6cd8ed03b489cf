// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.upload;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import org.attune.core.recording.Installation;
import org.attune.trace.Privacy;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/** The choices in the preferences of the workspace. */
final class PreferenceChoices implements UploadChoices {
	private static final String NODE = "org.attune.core/"; //$NON-NLS-1$
	private static final String OWN = "upload"; //$NON-NLS-1$
	private static final String STUDIES = "studyUpload/"; //$NON-NLS-1$
	private static final String STUDY = "study"; //$NON-NLS-1$
	private static final String ADDRESS = "address"; //$NON-NLS-1$
	private static final String KEY = "publicKey"; //$NON-NLS-1$
	private static final String AUTHORITY = "authority"; //$NON-NLS-1$
	private static final String CLASSES = "leaving"; //$NON-NLS-1$
	private static final String AGREED = "agreed"; //$NON-NLS-1$

	private final String node;

	private PreferenceChoices(String node) {
		this.node = node;
	}

	/** Those about the person's own work, or about a study that they take part in. @param trace its folder */
	static PreferenceChoices of(Path trace) {
		return new PreferenceChoices(trace.equals(Installation.traceFolder()) ? OWN : STUDIES + trace.getParent().getFileName());
	}

	@Override
	public Optional<UploadPolicy> policy() {
		final String study = node().get(STUDY, ""); //$NON-NLS-1$
		try {
			return study.isEmpty() ? Optional.empty()
					: Optional.of(UploadPolicy.of(study, node().get(ADDRESS, ""), node().get(KEY, ""), //$NON-NLS-1$ //$NON-NLS-2$
							node().get(AUTHORITY, ""), classes(node().get(CLASSES, "")))); //$NON-NLS-1$ //$NON-NLS-2$
		} catch (IllegalArgumentException e) { // the preference page takes only what can be, but files can be edited
			ILog.get().warn(Messages.bind(Messages.PreferenceChoices_unreadable, e.getMessage()), e);
			return Optional.empty();
		}
	}

	private static Set<Privacy> classes(String names) {
		return Arrays.stream(names.split(",")).filter(name -> !name.isBlank()).map(Privacy::valueOf) //$NON-NLS-1$
				.collect(Collectors.toSet());
	}

	@Override
	public void keep(Optional<UploadPolicy> policy) {
		node().put(STUDY, policy.map(UploadPolicy::study).orElse("")); //$NON-NLS-1$
		policy.ifPresent(kept -> {
			node().put(ADDRESS, kept.address().toString());
			node().put(KEY, kept.publicKey().orElse("")); //$NON-NLS-1$
			node().put(AUTHORITY, kept.authority().orElse("")); //$NON-NLS-1$
			node().put(CLASSES, kept.classes());
		});
		save();
	}

	@Override
	public boolean agreed(UploadPolicy policy) {
		return policy.version().equals(consent(policy).get(AGREED, "")); //$NON-NLS-1$
	}

	@Override
	public void agree(UploadPolicy policy, String text, Instant time) {
		consent(policy).put(AGREED, policy.version());
		consent(policy).put("text", text); //$NON-NLS-1$
		consent(policy).put("time", time.toString()); //$NON-NLS-1$
		save();
	}

	@Override
	public void withdraw(UploadPolicy policy) {
		consent(policy).remove(AGREED);
		save();
	}

	private Preferences consent(UploadPolicy policy) {
		return node().node(policy.study());
	}

	private Preferences node() {
		return InstanceScope.INSTANCE.getNode(NODE + node);
	}

	private void save() {
		CompletableFuture.runAsync(() -> {
			try {
				node().flush();
			} catch (BackingStoreException e) {
				ILog.get().error(Messages.PreferenceChoices_notSaved, e);
			}
		});
	}
}

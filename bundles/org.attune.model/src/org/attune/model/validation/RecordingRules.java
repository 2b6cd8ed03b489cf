// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.model.validation;

import java.net.URI;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.attune.model.study.Demand;
import org.attune.model.study.PrivacyClass;
import org.attune.model.study.Recording;
import org.attune.model.study.Study;
import org.attune.model.study.StudyPackage;
import org.attune.model.study.Upload;

/** The constraints of what is recorded and where it goes. */
record RecordingRules(Findings findings) {
	/** Kinds of keys that Java can encrypt for, by itself or by agreeing on a secret. */
	private static final List<String> KEYS = List.of("RSA", "X25519", "EC");

	void check(Recording recording) {
		final List<PrivacyClass> shares = recording.getShares();
		if (!shares.containsAll(List.of(PrivacyClass.STRUCTURE, PrivacyClass.VALUE))) {
			findings.error(StudyPackage.Literals.RECORDING__SHARES, RuleMessage.SHARES_TOO_LITTLE.text());
		}
		if (recording.eContainer() instanceof Study study) {
			if (!shares.contains(PrivacyClass.TEXT) && asksForTexts(study)) {
				findings.warning(StudyPackage.Literals.RECORDING__SHARES, RuleMessage.SHARES_NO_TEXT.text());
			}
			final boolean asks = !study.getBackground().isEmpty() || !study.getClosing().isEmpty();
			if (!shares.contains(PrivacyClass.IDENTITY) && asks) {
				findings.warning(StudyPackage.Literals.RECORDING__SHARES, RuleMessage.SHARES_NO_ANSWERS.text());
			}
		}
	}

	private static boolean asksForTexts(Study study) {
		final boolean reasons = study.getReasons() != null && study.getReasons().getDemand() != Demand.NEVER;
		return reasons || study.getSubmissions() != null && study.getSubmissions().getWhy() != Demand.NEVER;
	}

	void check(Upload upload) {
		final String address = Optional.ofNullable(upload.getAddress()).orElse("").strip();
		if (!isSafe(address)) {
			findings.error(StudyPackage.Literals.UPLOAD__ADDRESS, RuleMessage.UPLOAD_ADDRESS.text(address));
		}
		if (!isKey(Optional.ofNullable(upload.getPublicKey()).orElse("").replaceAll("\\s", ""))) {
			findings.error(StudyPackage.Literals.UPLOAD__PUBLIC_KEY, RuleMessage.UPLOAD_KEY.text());
		}
	}

	/** Whether nobody on the way can read or change what is sent, or there is no way. */
	private static boolean isSafe(String address) {
		try {
			final URI uri = new URI(address);
			final boolean local = List.of("localhost", "127.0.0.1", "[::1]").contains(String.valueOf(uri.getHost()));
			return uri.getHost() != null && uri.getUserInfo() == null
					&& ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && local);
		} catch (URISyntaxException e) {
			return false;
		}
	}

	private static boolean isKey(String text) {
		return KEYS.stream().anyMatch(kind -> isKey(kind, text));
	}

	private static boolean isKey(String kind, String text) {
		try {
			KeyFactory.getInstance(kind).generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text)));
			return true;
		} catch (GeneralSecurityException | IllegalArgumentException e) {
			return false;
		}
	}
}

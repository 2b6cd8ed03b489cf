// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.upload;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

import org.attune.core.http.ServerAddress;
import org.attune.model.study.PrivacyClass;
import org.attune.model.study.Study;
import org.attune.trace.Privacy;

/**
 * What a study receives of the trace, and where.
 *
 * @param study     id of the study, fit for a file name
 * @param address   below which segments are put, without a slash at its end
 * @param publicKey to encrypt to, an RSA certificate or public key as PEM; empty: not encrypted
 * @param authority a certificate as PEM that is trusted besides those of the Java installation; empty: none
 * @param leaving   classes of fields that leave as they are, {@link Privacy#STRUCTURE} always; names that do not leave so
 *                  leave as pseudonyms
 */
public record UploadPolicy(String study, URI address, Optional<String> publicKey, Optional<String> authority,
		Set<Privacy> leaving) {
	private static final Pattern STUDY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}"); //$NON-NLS-1$

	/**
	 * Checks what a person entered, or a study's file says.
	 *
	 * @param publicKey empty: not encrypted
	 * @param authority empty: none
	 * @throws IllegalArgumentException with words for people
	 */
	public static UploadPolicy of(String study, String address, String publicKey, String authority, Set<Privacy> leaving) {
		final String id = study.strip();
		require(STUDY.matcher(id).matches(), Messages.UploadPolicy_study, id);
		final ServerAddress server = ServerAddress.of(address)
				.orElseThrow(() -> new IllegalArgumentException(Messages.bind(Messages.UploadPolicy_address, address)));
		require(!server.isOpenToOthers(), Messages.UploadPolicy_open, address);
		final Optional<String> recipient = Optional.of(publicKey.strip()).filter(pem -> !pem.isEmpty());
		recipient.ifPresent(Recipient::of);
		final Optional<String> trusted = Optional.of(authority.strip()).filter(pem -> !pem.isEmpty());
		trusted.ifPresent(Pem::certificate);
		final Set<Privacy> classes = new TreeSet<>(leaving);
		classes.add(Privacy.STRUCTURE);
		return new UploadPolicy(id, server.uri(), recipient, trusted, Set.copyOf(classes));
	}

	/**
	 * What a study's file says; empty where participants hand their recordings over themselves.
	 *
	 * @throws IllegalArgumentException as {@link #of(String, String, String, String, Set)}
	 */
	public static Optional<UploadPolicy> of(Study study) {
		final Set<Privacy> shared = study.getRecording().getShares().stream().map(PrivacyClass::getName).map(Privacy::valueOf)
				.collect(Collectors.toSet());
		return Optional.ofNullable(study.getUpload()).map(upload -> of(study.getId(), upload.getAddress(),
				Optional.ofNullable(upload.getPublicKey()).filter(key -> !key.isBlank()).map(Pem::ofPublicKey).orElse(""), "", shared)); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static void require(boolean met, String words, String text) {
		if (!met) {
			throw new IllegalArgumentException(Messages.bind(words, text));
		}
	}

	/** Equal for equal policies only: what a person agreed to. */
	public String version() {
		return Digest.of(String.join("\n", study, address.toString(), publicKey.orElse(""), authority.orElse(""), classes())); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/** The classes in the order of the catalogue, with commas between them. */
	String classes() {
		return leaving.stream().sorted().map(Privacy::name).collect(Collectors.joining(",")); //$NON-NLS-1$
	}

	/** Names the study on this server, in files and in the secure storage. */
	String place() {
		final CRC32 sum = new CRC32();
		sum.update(address.toString().getBytes(StandardCharsets.UTF_8));
		return String.format("%s-%08x", study, sum.getValue()); //$NON-NLS-1$
	}
}

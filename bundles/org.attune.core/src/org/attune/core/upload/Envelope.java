// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.upload;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.spec.MGF1ParameterSpec;
import java.util.Collection;
import java.util.Iterator;

import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSEnvelopedDataParser;
import org.bouncycastle.cms.CMSEnvelopedDataStreamGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.operator.jcajce.JcaAlgorithmParametersConverter;

/**
 * CMS EnvelopedData (RFC 5652): AES-256-CBC under a key of its own, which is encrypted to the recipient by RSA-OAEP with
 * SHA-256. {@code openssl cms -decrypt} opens it as well.
 */
final class Envelope {
	private static final OAEPParameterSpec OAEP = new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, //$NON-NLS-1$ //$NON-NLS-2$
			PSource.PSpecified.DEFAULT);

	private Envelope() {
	}

	/** Encrypts a file, each time to other bytes. */
	static void seal(Path plain, Recipient recipient, Path sealed) throws IOException {
		try (InputStream in = Files.newInputStream(plain);
				OutputStream file = new BufferedOutputStream(Files.newOutputStream(sealed))) {
			final CMSEnvelopedDataStreamGenerator generator = new CMSEnvelopedDataStreamGenerator();
			generator.addRecipientInfoGenerator(generator(recipient));
			try (OutputStream out = generator.open(file,
					new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_CBC).build())) {
				in.transferTo(out);
			}
		} catch (GeneralSecurityException | CMSException e) {
			throw new IOException(e.getMessage(), e);
		}
	}

	private static JceKeyTransRecipientInfoGenerator generator(Recipient recipient) throws GeneralSecurityException {
		final AlgorithmIdentifier algorithm = new JcaAlgorithmParametersConverter()
				.getAlgorithmIdentifier(PKCSObjectIdentifiers.id_RSAES_OAEP, OAEP);
		if (recipient.certificate().isPresent()) {
			return new JceKeyTransRecipientInfoGenerator(recipient.certificate().get(), algorithm);
		}
		final byte[] id = new JcaX509ExtensionUtils().createSubjectKeyIdentifier(recipient.key()).getKeyIdentifier();
		return new JceKeyTransRecipientInfoGenerator(id, algorithm, recipient.key());
	}

	/** Decrypts a file. @throws IOException also if it was encrypted to another key */
	static void open(Path sealed, PrivateKey key, OutputStream plain) throws IOException {
		try (InputStream in = Files.newInputStream(sealed)) {
			final Collection<RecipientInformation> recipients = new CMSEnvelopedDataParser(in).getRecipientInfos().getRecipients();
			final Iterator<RecipientInformation> all = recipients.iterator();
			if (!all.hasNext()) {
				throw new IOException("is encrypted to nobody"); //$NON-NLS-1$
			}
			all.next().getContentStream(new JceKeyTransEnvelopedRecipient(key)).getContentStream().transferTo(plain);
		} catch (CMSException e) {
			throw new IOException("is not encrypted to this key, or damaged: " + e.getMessage(), e); //$NON-NLS-1$
		}
	}
}

// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.seal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/** Encrypts and decrypts the chunks of one section. Not safe for several threads. */
final class ChunkCipher {
	private static final int NONCE = 12;

	private final Header header;
	private final Section section;
	private final SealKey key;
	private final byte[] hash;
	private final Cipher cipher;

	ChunkCipher(Header header, Section section, SealKey key) {
		this.header = header;
		this.section = section;
		this.key = key;
		this.hash = header.hash();
		try {
			this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("every Java platform has AES/GCM", e);
		}
	}

	/** @param index of the chunk, from 0; each may be sealed once only */
	byte[] seal(long index, byte[] plain, int length) {
		try {
			return with(Cipher.ENCRYPT_MODE, index).doFinal(plain, 0, length);
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("chunk " + index + " cannot be encrypted", e);
		}
	}

	/** @throws SealException if the chunk is not the one that was written in this place */
	byte[] open(long index, byte[] sealed) throws SealException {
		try {
			return with(Cipher.DECRYPT_MODE, index).doFinal(sealed);
		} catch (AEADBadTagException e) {
			throw new SealException("chunk " + (index + 1) + " of " + header.chunks(section) + " of its " + section.word()
					+ " part is damaged or was changed; copy the file again from where you got it");
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("chunk " + index + " cannot be decrypted", e);
		}
	}

	private Cipher with(int mode, long index) throws GeneralSecurityException {
		final byte[] nonce = ByteBuffer.allocate(NONCE).putInt(section.ordinal()).putLong(index).array();
		cipher.init(mode, key.secret(), new GCMParameterSpec(Header.TAG * Byte.SIZE, nonce));
		cipher.updateAAD(hash);
		cipher.updateAAD(nonce);
		cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(header.chunks(section)).array());
		return cipher;
	}
}

// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.upload;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
	public static String Pem_certificate;
	public static String Pem_publicKey;
	public static String PreferenceChoices_notSaved;
	public static String PreferenceChoices_unreadable;
	public static String Recipient_weak;
	public static String TraceUploads_failed;
	public static String TraceUploads_notForgotten;
	public static String UploadClient_away;
	public static String UploadClient_busy;
	public static String UploadClient_certificate;
	public static String UploadClient_credentials;
	public static String UploadClient_elsewhere;
	public static String UploadClient_gone;
	public static String UploadClient_login;
	public static String UploadClient_noPut;
	public static String UploadClient_slow;
	public static String UploadClient_stopped;
	public static String UploadPolicy_address;
	public static String UploadPolicy_open;
	public static String UploadPolicy_study;
	public static String Uploader_disk;
	public static String Uploader_journal;
	public static String Uploader_keyLost;
	public static String Uploader_locked;
	public static String Uploader_tooLarge;

	static {
		NLS.initializeMessages("org.attune.core.upload.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}

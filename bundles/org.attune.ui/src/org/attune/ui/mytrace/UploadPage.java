// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.mytrace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import org.attune.core.upload.TraceUploads;
import org.attune.core.upload.UploadCredentials;
import org.attune.core.upload.UploadPolicy;
import org.attune.trace.Privacy;
import org.attune.ui.guidance.Guidance;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** Preferences &gt; Attune &gt; Upload: the study that the trace is for, its server, and what may leave. Sends nothing. */
public final class UploadPage extends PreferencePage implements IWorkbenchPreferencePage {
	public static final String ID = "org.attune.ui.preferences.upload"; //$NON-NLS-1$
	private static final String KEY = "org.attune.id"; //$NON-NLS-1$
	private static final int WRAP = 420;
	private static final int PEM_LINES = 3;
	private final UploadCredentials credentials;
	private final Map<Privacy, Button> classes = new EnumMap<>(Privacy.class);
	private TraceUploads uploads;
	private Text study;
	private Text address;
	private Text publicKey;
	private Text authority;
	private Text user;
	private Text secret;

	/** Called by the platform. */
	public UploadPage() {
		this(TraceUploads.credentials());
	}

	UploadPage(UploadCredentials credentials) {
		this.credentials = credentials;
		noDefaultAndApplyButton();
	}

	@Override
	public void init(IWorkbench workbench) {
		use(workbench.getService(TraceUploads.class));
	}

	/** Whose settings these are. */
	void use(TraceUploads of) {
		uploads = of;
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).applyTo(page);
		Guidance.UPLOAD.explain(page);
		Label explanation = new Label(page, SWT.WRAP);
		explanation.setText(Messages.page_explanation);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(WRAP, SWT.DEFAULT).applyTo(explanation);
		Optional<UploadPolicy> policy = uploads.policy();
		study = text(page, Messages.page_study, Messages.page_studyTip, "upload.study", SWT.BORDER); //$NON-NLS-1$
		study.setText(policy.map(UploadPolicy::study).orElse("")); //$NON-NLS-1$
		address = text(page, Messages.page_address, Messages.page_addressTip, "upload.address", SWT.BORDER); //$NON-NLS-1$
		address.setText(policy.map(kept -> kept.address().toString()).orElse("")); //$NON-NLS-1$
		address.setMessage("https://study.example.org/upload"); //$NON-NLS-1$
		createLogin(page, policy);
		publicKey = pem(page, Messages.page_publicKey, Messages.page_publicKeyTip, "upload.publicKey"); //$NON-NLS-1$
		publicKey.setText(policy.flatMap(UploadPolicy::publicKey).orElse("")); //$NON-NLS-1$
		authority = pem(page, Messages.page_authority, Messages.page_authorityTip, "upload.authority"); //$NON-NLS-1$
		authority.setText(policy.flatMap(UploadPolicy::authority).orElse("")); //$NON-NLS-1$
		createClasses(page, policy.map(UploadPolicy::leaving).orElse(Set.of(Privacy.STRUCTURE, Privacy.VALUE)));
		for (Text text : new Text[] { study, address, publicKey, authority }) {
			text.addListener(SWT.Modify, event -> validate());
		}
		validate();
		return page;
	}

	private static Text text(Composite page, String label, String tip, String key, int style) {
		new Label(page, SWT.NONE).setText(label);
		Text text = new Text(page, style);
		text.setToolTipText(tip);
		text.setData(KEY, key);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).span(2, 1).applyTo(text);
		return text;
	}

	/** The secret itself is never shown, nor fetched for the page. */
	private void createLogin(Composite page, Optional<UploadPolicy> policy) {
		user = text(page, Messages.page_user, Messages.page_userTip, "upload.user", SWT.BORDER); //$NON-NLS-1$
		secret = text(page, Messages.page_secret, Messages.page_secretTip, "upload.secret", SWT.BORDER | SWT.PASSWORD); //$NON-NLS-1$
		Display display = page.getDisplay();
		policy.ifPresent(kept -> CompletableFuture.supplyAsync(() -> credentials.isStored(kept))
				.thenAccept(stored -> display.asyncExec(() -> {
					if (!secret.isDisposed()) {
						secret.setMessage(stored ? Messages.page_secretStored : ""); //$NON-NLS-1$
					}
				})));
	}

	private Text pem(Composite page, String label, String tip, String key) {
		Text text = text(page, label, tip, key, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL);
		text.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
				|| event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		GridDataFactory.fillDefaults().grab(true, false).hint(100, PEM_LINES * text.getLineHeight()).applyTo(text);
		Button load = new Button(page, SWT.PUSH);
		load.setText(Messages.page_load);
		load.setToolTipText(tip);
		load.setData(KEY, key + ".load"); //$NON-NLS-1$
		load.addListener(SWT.Selection, event -> Optional.ofNullable(new FileDialog(getShell()).open())
				.ifPresent(file -> load(Path.of(file), text)));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(load);
		return text;
	}

	/** In the background; a key is a few kilobytes. */
	private void load(Path file, Text into) {
		Display display = into.getDisplay();
		Job.createSystem(Messages.page_load, (ICoreRunnable) monitor -> {
			try {
				String pem = Files.readString(file);
				display.asyncExec(() -> loaded(into, pem));
			} catch (IOException e) {
				display.asyncExec(() -> setErrorMessage(NLS.bind(Messages.page_notLoaded, file, e.getMessage())));
			}
		}).schedule();
	}

	private static void loaded(Text into, String pem) {
		if (!into.isDisposed()) {
			into.setText(pem);
		}
	}

	private void createClasses(Composite page, Set<Privacy> leaving) {
		Group group = new Group(page, SWT.NONE);
		group.setText(Messages.export_classes);
		GridLayoutFactory.swtDefaults().applyTo(group);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(group);
		for (Privacy privacy : Privacy.values()) {
			Button button = new Button(group, SWT.CHECK);
			button.setText(ExportDialog.label(privacy));
			button.setToolTipText(Messages.page_classesTip);
			button.setSelection(leaving.contains(privacy));
			button.setEnabled(privacy != Privacy.STRUCTURE); // without it nothing could be read
			button.setData(KEY, "upload." + privacy.name()); //$NON-NLS-1$
			classes.put(privacy, button);
		}
	}

	private boolean absent() {
		return study.getText().isBlank() && address.getText().isBlank();
	}

	private UploadPolicy policy() {
		return UploadPolicy.of(study.getText(), address.getText(), publicKey.getText(), authority.getText(),
				classes.entrySet().stream().filter(box -> box.getValue().getSelection()).map(Map.Entry::getKey)
						.collect(Collectors.toSet()));
	}

	private void validate() {
		String fault = null;
		try {
			if (!absent()) {
				policy();
			}
		} catch (IllegalArgumentException e) {
			fault = e.getMessage();
		}
		setErrorMessage(fault);
		setValid(fault == null);
	}

	@Override
	public boolean performOk() {
		Optional<UploadPolicy> policy = absent() ? Optional.empty() : Optional.of(policy());
		uploads.use(policy);
		String name = user.getText().strip();
		String word = secret.getText();
		if (policy.isPresent() && !word.isBlank()) {
			store(policy.get(), name, word);
		}
		return super.performOk();
	}

	/** In the background, as the platform may ask for the storage's password. */
	private void store(UploadPolicy policy, String name, String word) {
		Job.create(Messages.page_storing, (ICoreRunnable) monitor -> {
			try {
				credentials.write(policy, name, word);
				uploads.uploadNow(); // it may have waited for this
			} catch (IOException e) {
				throw new CoreException(Status.error(NLS.bind(Messages.page_notStored, e.getMessage()), e));
			}
		}).schedule();
	}
}

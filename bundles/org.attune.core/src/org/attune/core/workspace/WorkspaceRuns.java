// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.core.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.attune.core.run.Annotation;
import org.attune.core.run.DatasetKeys;
import org.attune.core.run.LiveRun;
import org.attune.core.run.Restoring;
import org.attune.core.run.Run;
import org.attune.core.run.RunBook;
import org.attune.core.run.RunConsole;
import org.attune.core.run.Runs;
import org.attune.core.run.RunsListener;
import org.attune.core.run.Submission;
import org.attune.core.run.WaitingRuns;
import org.attune.core.trace.Recorder;
import org.attune.core.worker.SpareWorker;
import org.attune.core.worker.WorkerInstallation;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The service {@link Runs}: the run book of this workspace, kept in step with its projects. */
public final class WorkspaceRuns implements Runs {
	private static final long SETTLE_MILLIS = 200;
	private static final long CALM_MILLIS = 3000;
	private static final String NODE = "org.attune.core"; //$NON-NLS-1$
	private static final String WORKER_COMMAND = "workerCommand"; //$NON-NLS-1$
	private static final String SPARE_WORKER = "spareWorker"; //$NON-NLS-1$

	private final RunBook book;
	private final Job scan = Job.createSystem(Messages.WorkspaceRuns_scan, (ICoreRunnable) monitor -> scan());
	private final Job preparation = Job.createSystem(Messages.WorkspaceRuns_prepare, (ICoreRunnable) monitor -> prepareWorker());
	private final IResourceChangeListener changes = this::changed;
	private final Object scanning = new Object();
	private final Set<IFolder> submittedTo = new HashSet<>();
	private boolean scanned;

	/** Called by the service runtime. */
	public WorkspaceRuns(Recorder recorder, Restoring restoring, DatasetKeys keys) {
		final BiConsumer<String, Throwable> log = (message, cause) -> ILog.get().warn(message, cause);
		this.book = new RunBook(InstantSource.system(), recorder::record, new SpareWorker(WorkspaceRuns::spareWanted, log),
				kept(), restoring, keys, log);
	}

	private static Path kept() {
		final Bundle bundle = FrameworkUtil.getBundle(WorkspaceRuns.class);
		return Platform.getStateLocation(bundle).append("queue.json").toPath(); //$NON-NLS-1$
	}

	/** Begins to look for runs, in the background. */
	public void activate() {
		ResourcesPlugin.getWorkspace().addResourceChangeListener(changes, IResourceChangeEvent.POST_CHANGE);
		scan.schedule();
	}

	/** Cancels what trains; what waits is left for the next session. */
	public void deactivate() {
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(changes);
		scan.cancel();
		preparation.cancel();
		book.close();
	}

	/**
	 * Submits a run; not for the UI thread.
	 *
	 * @param runs the folder of {@link Submission#runs()}
	 * @throws IOException if the run's folder cannot be written
	 */
	public LiveRun submit(IFolder runs, Submission submission, RunConsole console) throws IOException {
		scanFirst();
		synchronized (this) {
			submittedTo.add(runs);
		}
		final LiveRun run = book.submit(submission, console);
		refresh(runs);
		run.ended().thenRun(() -> refresh(runs));
		return run;
	}

	@Override
	public List<Run> all() {
		return book.all();
	}

	@Override
	public Optional<Run> find(String id) {
		return book.find(id);
	}

	@Override
	public void stop(Run run) {
		book.stop(run);
	}

	@Override
	public void cancel(Run run) {
		book.cancel(run);
	}

	@Override
	public void pause(Run run) {
		book.pause(run);
	}

	@Override
	public void proceed(Run run) {
		book.proceed(run);
	}

	@Override
	public void writeCheckpoint(Run run) {
		book.writeCheckpoint(run);
	}

	@Override
	public void measureLayers(Run run, int every) {
		book.measureLayers(run, every);
	}

	@Override
	public void annotate(Run run, Annotation annotation) {
		book.annotate(run, annotation);
	}

	@Override
	public WaitingRuns queue() {
		return book.queue();
	}

	/** In the background and a little later: editors are opened while the workbench starts, which needs the processor. */
	@Override
	public void prepare() {
		preparation.schedule(CALM_MILLIS);
	}

	@Override
	public void addListener(RunsListener listener) {
		book.addListener(listener);
	}

	@Override
	public void removeListener(RunsListener listener) {
		book.removeListener(listener);
	}

	/** Whatever is wrong is told when a run is submitted, by whom it stops. */
	private void prepareWorker() {
		try {
			book.prepare(new WorkerInstallation().launcher(preference(WORKER_COMMAND), "", 0)); //$NON-NLS-1$
		} catch (IOException e) {
			ILog.get().info(Messages.bind(Messages.WorkspaceRuns_notPrepared, e.getMessage()));
		}
	}

	private static String preference(String key) {
		return Platform.getPreferencesService().getString(NODE, key, "", null).strip(); //$NON-NLS-1$
	}

	private static boolean spareWanted() {
		return Platform.getPreferencesService().getBoolean(NODE, SPARE_WORKER, true, null);
	}

	private void changed(IResourceChangeEvent event) {
		if (RunFolderChanges.in(event.getDelta())) {
			scan.schedule(SETTLE_MILLIS);
		}
	}

	/** Numbers go on from those of earlier sessions, so these must be known before a run gets one. */
	private void scanFirst() {
		synchronized (scanning) {
			if (!scanned) {
				scan();
			}
		}
	}

	private void scan() {
		synchronized (scanning) {
			final List<Run> waiting = book.queue().all(); // before: those that come meanwhile are in no folder yet
			final List<Path> folders = folders();
			waiting.stream().filter(run -> !folders.contains(run.folder().getParent()) || !Files.isDirectory(run.folder()))
					.forEach(book::release);
			book.scan(folders);
			scanned = true;
		}
	}

	private List<Path> folders() {
		final List<IFolder> folders = new ArrayList<>();
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			if (project.isOpen()) {
				collect(project, folders);
			}
		}
		return Stream.concat(folders.stream(), submittedTo().stream().filter(folder -> folder.getProject().isOpen()))
				.map(IResource::getLocation).flatMap(location -> Optional.ofNullable(location).stream())
				.map(location -> Path.of(location.toOSString())).distinct().toList();
	}

	private synchronized Set<IFolder> submittedTo() {
		return Set.copyOf(submittedTo);
	}

	private static void collect(IProject project, List<IFolder> folders) {
		try {
			project.accept(proxy -> {
				final boolean runs = RunFolderChanges.NAME.equals(proxy.getName())
						&& proxy.getType() == IResource.FOLDER;
				if (runs) {
					folders.add((IFolder) proxy.requestResource());
				}
				return !runs;
			}, IResource.NONE);
		} catch (CoreException e) {
			ILog.get().log(e.getStatus());
		}
	}

	private static void refresh(IFolder runs) {
		final Job job = Job.createSystem(Messages.WorkspaceRuns_refresh,
				(ICoreRunnable) monitor -> runs.refreshLocal(IResource.DEPTH_INFINITE, monitor));
		job.setRule(ResourcesPlugin.getWorkspace().getRuleFactory().refreshRule(runs));
		job.schedule();
	}
}

// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceChoiceTest {
	@Test
	void aUsableGpuIsChosen() {
		assertEquals(new DeviceChoice("cuda:0", "GPU 0 (NVIDIA GeForce RTX 3060) trains: CUDA 11.6 can use it."),
				choice(RecordedNvidiaSmi.RTX_3060));
	}

	@Test
	void ofSeveralTheOneWithMostFreeMemoryIsChosen() {
		assertEquals("cuda:1", choice(RecordedNvidiaSmi.TWO).device());
		final DeviceChoice both = choice(RecordedNvidiaSmi.TWO.replace(" 900,", " 10900,"));
		assertEquals(new DeviceChoice("cuda:1", "GPU 1 (Tesla V100-SXM2-16GB) trains: of 2 GPUs that CUDA 11.6 can use it has the most "
				+ "free memory."), both);
	}

	@Test
	void ofTwoEqualOnesTheFirstIsChosen() {
		final String gpu = RecordedNvidiaSmi.RTX_3060;
		assertEquals("cuda:0", choice(gpu + gpu.replaceFirst("0", "1")).device());
	}

	@Test
	void aGpuThatTheBuildHasNoCodeForIsNot() {
		assertEquals(new DeviceChoice("cpu", "The CPU trains: GPU 0 (NVIDIA H100 80GB HBM3) has compute capability 9.0, for which this "
				+ "build of CUDA 11.6 has no code (3.7 and 5.0 to 8.9)."), choice(RecordedNvidiaSmi.H100));
	}

	@Test
	void aDriverThatIsTooOldIsNot() {
		assertEquals("The CPU trains: GPU 0 (GeForce GTX 680) needs a driver of version 450.80.02 or later and has 390.157.",
				choice(RecordedNvidiaSmi.OLD).reason());
	}

	@Test
	void aFullGpuIsNot() {
		assertEquals("The CPU trains: GPU 0 (NVIDIA GeForce RTX 3060) has less than 1 GiB of free memory.",
				choice(RecordedNvidiaSmi.RTX_3060.replace("11834", "1023")).reason());
	}

	@Test
	void aGpuThatDoesNotTellItsCapabilityIsNot() {
		assertEquals("The CPU trains: GPU 0 (A) does not tell its compute capability; a driver of version 510 or later does.",
				choice("0, A, 470.182.03, [N/A], 11441, 11438, 0, 35\n").reason());
	}

	@Test
	void aGpuThatDoesNotTellItsMemoryIs() {
		assertEquals("cuda:0", choice("0, A, 535.161.07, 8.7, [N/A], [N/A], 0, 35\n").device());
	}

	@Test
	void withoutTheLibrariesTheCpuTrainsAndTheGpuIsNamed() {
		assertEquals(new DeviceChoice("cpu", "The CPU trains: GPU 0 (NVIDIA GeForce RTX 3060) could be used, but the CUDA libraries are "
				+ "not installed (docs/gpu.md says how)."), DeviceChoice.auto(list(RecordedNvidiaSmi.RTX_3060), false));
	}

	@Test
	void withoutGpusTheCpuTrains() {
		assertEquals(new DeviceChoice("cpu", "The CPU trains: because."), DeviceChoice.auto(GpuList.problem("because"), true));
	}

	@ParameterizedTest
	@ValueSource(strings = { "3.7", "5.0", "5.2", "5.3", "6.0", "6.1", "6.2", "7.0", "7.2", "7.5", "8.0", "8.6", "8.7", "8.9" })
	void theBuildHasCodeFor(String capability) {
		assertEquals("cuda:0", choice(RecordedNvidiaSmi.RTX_3060.replace("8.6", capability)).device());
	}

	@ParameterizedTest
	@ValueSource(strings = { "2.1", "3.0", "3.5", "9.0", "10.0", "12.0" })
	void theBuildHasNoCodeFor(String capability) {
		assertEquals("cpu", choice(RecordedNvidiaSmi.RTX_3060.replace("8.6", capability)).device());
	}

	@ParameterizedTest
	@CsvSource({ "450.80.02,cuda:0", "450.80.01,cpu", "450.79.99,cpu", "451.22,cuda:0", "510.39.01,cuda:0", "580.95.05,cuda:0",
			"440.118.02,cpu", "'',cpu", "[N/A],cpu" })
	void driversAreComparedByNumbers(String driver, String device) {
		assertEquals(device, choice(RecordedNvidiaSmi.RTX_3060.replace("535.161.07", driver)).device());
	}

	@Test
	void theReportNamesEverythingForPeopleAndForPrograms() {
		final DeviceReport report = new DeviceReport(new Cpu("AMD EPYC", 2, Set.of("avx2"), 24L << 30), "linux-x86_64-onednn-avx2",
				list(RecordedNvidiaSmi.TWO), true);
		final String table = String.join("\n", report.table());
		assertTrue(table.contains("AMD EPYC") && table.contains("24.0 GiB  2 cores, library linux-x86_64-onednn-avx2"), table);
		assertTrue(table.contains("driver 525.147.05, compute capability 6.1, 0.9 GiB free; not usable: GPU 0"), table);
		assertTrue(table.contains("compute capability 7.0, 15.8 GiB free; usable"), table);
		assertTrue(report.table().getLast().startsWith("auto: cuda:1. GPU 1"), table);
		assertTrue(report.json().startsWith("{\"auto\":\"cuda:1\",\"reason\":\"GPU 1"), report.json());
		assertFalse(report.json().contains("\n"));
	}

	@Test
	void theFastestLibraryThatTheProcessorUnderstandsIsTaken() {
		final Set<String> haswell = Set.of("fpu", "avx2", "fma", "f16c", "bmi1", "bmi2", "movbe", "abm");
		assertEquals(Optional.of(CpuLibrary.AVX2), CpuLibrary.best(haswell, build -> true));
		assertEquals(Optional.of(CpuLibrary.GENERIC), CpuLibrary.best(Set.of("fpu", "sse4_2", "avx"), build -> true));
		assertEquals(Optional.of(CpuLibrary.GENERIC), CpuLibrary.best(Set.of("avx2"), build -> true));
		assertEquals(Optional.of(CpuLibrary.GENERIC), CpuLibrary.best(haswell, build -> build == CpuLibrary.GENERIC));
		assertEquals(Optional.empty(), CpuLibrary.best(Set.of("fpu"), build -> build == CpuLibrary.AVX2));
	}

	private static DeviceChoice choice(String text) {
		return DeviceChoice.auto(list(text), true);
	}

	private static GpuList list(String text) {
		final GpuList list = GpuList.of(text, 0, GpuLine.FIELDS);
		assertEquals(text.lines().count(), list.gpus().size(), list.problem());
		return list;
	}

	@Test
	void theProcessorIsReadAsLinuxTellsIt(@TempDir Path folder) throws Exception {
		final var cpu = Files.writeString(folder.resolve("cpuinfo"),
				"processor\t: 0\nmodel name\t: A CPU @ 3: GHz\nflags\t\t: fpu avx2\n\nprocessor\t: 1\nmodel name\t: B\nflags\t\t: x\n");
		final var memory = Files.writeString(folder.resolve("meminfo"), "MemTotal:       2048 kB\n");
		final Cpu read = Cpu.of(cpu, memory);
		assertEquals(List.of("A CPU @ 3: GHz", Set.of("fpu", "avx2"), 2L << 20), List.of(read.name(), read.flags(), read.memory()));
		final Cpu unknown = Cpu.of(folder.resolve("none"), folder.resolve("none"));
		assertEquals(List.of(System.getProperty("os.arch"), Set.of(), -1L), List.of(unknown.name(), unknown.flags(), unknown.memory()));
	}
}

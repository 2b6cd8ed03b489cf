// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.device;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** A line of nvidia-smi's table, whose fields are separated by a comma and a blank; {@code [N/A]} and the like are unknown. */
final class GpuLine {
	/** What is asked for, in the order of the columns. */
	static final String FIELDS = "index,name,driver_version,compute_cap,memory.total,memory.free,utilization.gpu,temperature.gpu";

	/** The same without the compute capability, which drivers before 510 do not tell. */
	static final String FIELDS_OF_OLD_DRIVERS = FIELDS.replace("compute_cap,", "");

	/** Bare numbers: memory in MiB, utilisation in percent, temperature in °C. */
	static final String FORMAT = "--format=csv,noheader,nounits";

	private GpuLine() {
	}

	/** @param fields the columns. @return nothing where the line is no such line */
	static Optional<Gpu> gpu(String line, String fields) {
		final String[] cells = line.strip().split("\\s*,\\s*", -1);
		final boolean capability = fields.equals(FIELDS);
		if (cells.length != (capability ? 8 : 7) || !cells[0].matches("\\d{1,4}") || cells[1].isBlank()) {
			return Optional.empty();
		}
		final int rest = capability ? 4 : 3;
		return Optional.of(new Gpu(Integer.parseInt(cells[0]), cells[1], cells[2],
				capability ? Capability.of(cells[3]) : Optional.empty(), bytes(cells[rest]), bytes(cells[rest + 1]),
				percent(cells[rest + 2]), number(cells[rest + 3])));
	}

	private static OptionalLong bytes(String mebibytes) {
		final OptionalDouble number = number(mebibytes);
		return number.isPresent() ? OptionalLong.of((long) (number.getAsDouble() * (1 << 20))) : OptionalLong.empty();
	}

	private static OptionalDouble percent(String text) {
		final OptionalDouble number = number(text);
		return number.isPresent() ? OptionalDouble.of(number.getAsDouble() / 100) : number;
	}

	private static OptionalDouble number(String text) {
		return text.matches("\\d{1,9}(\\.\\d{1,3})?") ? OptionalDouble.of(Double.parseDouble(text)) : OptionalDouble.empty();
	}
}

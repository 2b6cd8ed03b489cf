// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as the charts write them: short, always with a point as decimal sign, like the values in the form. */
public final class NumberText {
	private NumberText() {
	}

	/** A tick label with as many decimals as the step between ticks needs. */
	public static String tick(double value, double step) {
		if (value == 0 || Math.abs(value) < step / 1e6) {
			return "0"; //$NON-NLS-1$
		}
		if (step >= 1e6) { // a loss that ran away
			int exponent = (int) Math.floor(Math.log10(step) + 1e-9);
			return String.format(Locale.ROOT, "%.0fe%d", value / Math.pow(10, exponent), exponent); //$NON-NLS-1$
		}
		if (step >= 1000 && step % 1000 == 0) {
			return String.format(Locale.ROOT, "%.0fk", value / 1000); //$NON-NLS-1$
		}
		int decimals = (int) Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
		return decimals > 5 ? significant(value, 3) : fixed(value, decimals);
	}

	/** {@code mantissa * 10^exponent}, plain where it is short. */
	public static String decade(double mantissa, int exponent) {
		if (exponent >= -3 && exponent <= 4) {
			return BigDecimal.valueOf((long) mantissa).scaleByPowerOfTen(exponent).toPlainString();
		}
		return (long) mantissa + "e" + exponent; //$NON-NLS-1$
	}

	/** The value with the given number of significant digits; "NaN", "Infinity" in words. */
	public static String significant(double value, int digits) {
		if (!Double.isFinite(value)) {
			return Double.toString(value);
		}
		BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
		double magnitude = Math.abs(value);
		boolean plain = magnitude == 0 || magnitude >= 1e-4 && magnitude < 1e7;
		return plain ? rounded.stripTrailingZeros().toPlainString()
				: String.format(Locale.ROOT, "%." + (digits - 1) + "e", value); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** A fraction as per cent with two decimals: 0.9123 as "91.23 %". */
	public static String percent(double fraction) {
		return Double.isFinite(fraction) ? String.format(Locale.ROOT, "%.2f %%", fraction * 100) //$NON-NLS-1$
				: Double.toString(fraction);
	}

	/** A time in seconds as clocks write it: 1.5 s, 0:45, 1:02:03. */
	public static String duration(double seconds) {
		if (!Double.isFinite(seconds)) {
			return Double.toString(seconds);
		}
		if (Math.abs(seconds) < 10 && seconds != Math.rint(seconds)) {
			return significant(seconds, 3) + " s"; //$NON-NLS-1$
		}
		long whole = Math.round(seconds);
		long hours = whole / 3600;
		return hours == 0 ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60) //$NON-NLS-1$
				: String.format(Locale.ROOT, "%d:%02d:%02d", hours, whole / 60 % 60, whole % 60); //$NON-NLS-1$
	}

	/** Bytes in the binary unit that suits them: 1.5 GiB. */
	public static String bytes(double bytes) {
		String[] units = { "B", "KiB", "MiB", "GiB", "TiB" }; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
		int unit = bytes < 1024 ? 0 : (int) Math.min(units.length - 1, Math.log(bytes) / Math.log(1024));
		return significant(bytes / Math.pow(1024, unit), 3) + " " + units[unit]; //$NON-NLS-1$
	}

	private static String fixed(double value, int decimals) {
		return String.format(Locale.ROOT, "%." + decimals + "f", value); //$NON-NLS-1$ //$NON-NLS-2$
	}
}

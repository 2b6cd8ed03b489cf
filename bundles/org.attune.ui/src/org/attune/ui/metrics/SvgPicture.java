// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.metrics;

import java.util.Locale;

import org.attune.ui.chart.AxisScale;
import org.attune.ui.chart.ChartStyle;
import org.attune.ui.chart.Dash;
import org.attune.ui.chart.Tick;
import org.eclipse.swt.graphics.Rectangle;

/** Writes a picture as SVG: what the view shows, at its size, as lines and text that stay sharp on paper. Any thread. */
final class SvgPicture {
	private final ChartPicture picture;
	private final ChartStyle style;
	private final StringBuilder svg = new StringBuilder();

	private SvgPicture(ChartPicture picture) {
		this.picture = picture;
		this.style = picture.request().style();
	}

	static String of(ChartPicture picture) {
		return new SvgPicture(picture).text();
	}

	private String text() {
		int width = picture.request().width();
		int height = picture.request().height();
		line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"); //$NON-NLS-1$
		line("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\"" //$NON-NLS-1$
				+ " font-size=\"%.1f\">", width, height, width, height, 0.72 * picture.request().line()); //$NON-NLS-1$
		line("<title>%s</title>", escaped(Messages.canvas_name)); //$NON-NLS-1$
		line("<rect width=\"%d\" height=\"%d\" fill=\"%s\"/>", width, height, colour(style.background())); //$NON-NLS-1$
		picture.panels().forEach(this::panel);
		picture.legend().entries().forEach(this::entry);
		line("</svg>"); //$NON-NLS-1$
		return svg.toString();
	}

	private void panel(PanelPicture panel) {
		Rectangle plot = panel.plot();
		line("<g transform=\"translate(%d %d)\">", plot.x, plot.y); //$NON-NLS-1$
		line("<clipPath id=\"%s\"><rect width=\"%d\" height=\"%d\"/></clipPath>", panel.panel(), plot.width, plot.height); //$NON-NLS-1$
		grid(panel);
		line("<g clip-path=\"url(#%s)\" fill=\"none\" stroke-linejoin=\"round\">", panel.panel()); //$NON-NLS-1$
		panel.curves().forEach(curve -> curve(panel, curve));
		line("</g>"); //$NON-NLS-1$
		line("<path d=\"M0 0V%dH%d\" fill=\"none\" stroke=\"%s\"/>", plot.height, plot.width, colour(style.frame())); //$NON-NLS-1$
		text(0, -7, "start", style.foreground(), panel.title()); //$NON-NLS-1$
		text(plot.width, plot.height + picture.request().line(), "end", style.quiet(), //$NON-NLS-1$
				picture.request().settings().axis().title());
		line("</g>"); //$NON-NLS-1$
	}

	private void grid(PanelPicture panel) {
		Rectangle plot = panel.plot();
		int below = plot.height + picture.request().line();
		int free = plot.width - (picture.request().settings().axis().title().length() + 2) * picture.request().character();
		for (Tick tick : panel.xTicks()) {
			double x = panel.x().fraction(tick.value()) * (plot.width - 1);
			line("<path d=\"M%.1f 0V%d\" stroke=\"%s\"/>", x, plot.height, colour(style.grid())); //$NON-NLS-1$
			if (x + tick.label().length() * picture.request().character() / 2.0 < free) {
				text(x, below, "middle", style.quiet(), tick.label()); //$NON-NLS-1$
			}
		}
		for (Tick tick : panel.yTicks()) {
			double y = (1 - panel.y().fraction(tick.value())) * (plot.height - 1);
			line("<path d=\"M0 %.1fH%d\" stroke=\"%s\"/>", y, plot.width, colour(style.grid())); //$NON-NLS-1$
			text(-6, y + picture.request().line() / 4.0, "end", style.quiet(), tick.label()); //$NON-NLS-1$
		}
	}

	private void curve(PanelPicture panel, Curve curve) {
		SvgLine lines = new SvgLine(panel, picture.request().zoom());
		String colour = colour(style.run(curve.owner().number()));
		if (curve.band().isPresent()) {
			line("<path d=\"%s\" fill=\"%s\" fill-opacity=\"0.22\"/>", lines.area(curve), colour); //$NON-NLS-1$
		} else if (curve.smoothed() && !curve.owner().seed()) {
			line("<path d=\"%s\" stroke=\"%s\" stroke-opacity=\"0.22\"/>", lines.path(curve.measured()), colour); //$NON-NLS-1$
		}
		line("<path d=\"%s\" stroke=\"%s\" stroke-width=\"%.1f\" stroke-opacity=\"%.1f\"%s><title>%s</title></path>", //$NON-NLS-1$
				lines.path(curve.shown()), colour, CurveStroke.thickness(curve),
				curve.owner().seed() ? 0.5 : curve.training() ? 0.8 : 1, dashes(curve.owner().number()),
				escaped(curve.owner().label() + ' ' + curve.metric().label()));
		lines.dots(curve).forEach(dot -> line("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"2.6\" fill=\"%s\"/>", dot.x(), dot.y(), colour)); //$NON-NLS-1$
		marks(panel, curve, colour);
	}

	private static String dashes(int number) {
		String lengths = Dash.of(number).lengths();
		return lengths.isEmpty() ? "" : " stroke-dasharray=\"" + lengths + '"'; //$NON-NLS-1$ //$NON-NLS-2$
	}

	private void marks(PanelPicture panel, Curve curve, String colour) {
		AxisScale x = panel.x();
		for (Marks.Mark mark : Marks.of(curve, x, panel.plot().width, 2.5 * CurveStroke.MARK).all()) {
			int row = mark.oddity().row();
			double top = row < 0 ? panel.plot().height - 2 - 2 * CurveStroke.MARK : 1 + row * 2.5 * CurveStroke.MARK;
			line("<path d=\"%s\" transform=\"translate(%d %.1f)\" stroke=\"%s\" stroke-width=\"1.8\"/>", sign(mark.oddity()), //$NON-NLS-1$
					mark.column(), top + CurveStroke.MARK, colour);
		}
	}

	/** Around the middle of the sign. */
	private static String sign(Oddity oddity) {
		return switch (oddity) {
		case NAN -> "M-4-4L4 4M-4 4L4-4"; //$NON-NLS-1$
		case INFINITE -> "M-4 4H4L0-4Z"; //$NON-NLS-1$
		case NEGATIVELY_INFINITE -> "M-4-4H4L0 4Z"; //$NON-NLS-1$
		case NONE -> ""; //$NON-NLS-1$
		};
	}

	private void entry(Legend.Entry entry) {
		int line = picture.request().line();
		int colour = entry.owner().isEmpty() ? style.quiet()
				: entry.hidden() ? style.frame() : style.run(entry.owner().get().number());
		line("<g transform=\"translate(%d %d)\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\">%s</g>", entry.x(), //$NON-NLS-1$
				entry.y() + 2 + line / 2, colour(colour), sample(entry, colour));
		text(entry.x() + Legend.SWATCH, entry.y() + 2 + 0.75 * line, "start", //$NON-NLS-1$
				entry.owner().isPresent() && !entry.hidden() ? style.foreground() : style.quiet(), entry.text());
	}

	private String sample(Legend.Entry entry, int colour) {
		return switch (entry.sample()) {
		case RUN -> "<path d=\"M0 0H16\" stroke-width=\"4\"" + dashes(entry.owner().orElseThrow().number()) + "/>"; //$NON-NLS-1$ //$NON-NLS-2$
		case TRAINING -> "<path d=\"M0 0H16\" stroke-width=\"1\"/>"; //$NON-NLS-1$
		case VALIDATION -> "<path d=\"M0 0H16\"/><circle cx=\"8\" r=\"3\" fill=\"" + colour(colour) + "\" stroke=\"none\"/>"; //$NON-NLS-1$ //$NON-NLS-2$
		case BAND -> "<path d=\"M0 0H16\" stroke-width=\"12\" stroke-opacity=\"0.3\"/><path d=\"M0 0H16\"/>"; //$NON-NLS-1$
		case NAN, INFINITE, NEGATIVELY_INFINITE -> "<path d=\"" + sign(Oddity.valueOf(entry.sample().name())) //$NON-NLS-1$
				+ "\" transform=\"translate(8 0)\"/>"; //$NON-NLS-1$
		case NONE -> ""; //$NON-NLS-1$
		};
	}

	private void text(double x, double y, String anchor, int colour, String words) {
		line("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>", x, y, anchor, colour(colour), //$NON-NLS-1$
				escaped(words));
	}

	private void line(String format, Object... values) {
		svg.append(String.format(Locale.ROOT, format, values)).append('\n');
	}

	private static String colour(int rgb) {
		return String.format(Locale.ROOT, "#%06x", rgb); //$NON-NLS-1$
	}

	private static String escaped(String words) {
		return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
	}
}

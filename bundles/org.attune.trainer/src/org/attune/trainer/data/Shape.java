// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

/**
 * The classes of the generated dataset. Each tells how far a point is from its outline, negative inside, for a shape of about unit
 * radius around the origin. StrictMath makes the same image on every machine.
 */
enum Shape {
	BARS {
		@Override
		double distance(double x, double y) {
			return Math.max(Math.abs(Math.abs(x) - .55) - .25, Math.abs(y) - .85);
		}
	},
	CIRCLE {
		@Override
		double distance(double x, double y) {
			return radius(x, y) - .85;
		}
	},
	CRESCENT {
		@Override
		double distance(double x, double y) {
			return Math.max(radius(x, y) - .95, .8 - radius(x - .45, y));
		}
	},
	CROSS {
		@Override
		double distance(double x, double y) {
			final double upright = Math.max(Math.abs(x) - .28, Math.abs(y) - .95);
			return Math.min(upright, Math.max(Math.abs(x) - .95, Math.abs(y) - .28));
		}
	},
	FRAME {
		@Override
		double distance(double x, double y) {
			return Math.abs(Math.max(Math.abs(x), Math.abs(y)) - .6) - .19;
		}
	},
	RING {
		@Override
		double distance(double x, double y) {
			return Math.abs(radius(x, y) - .7) - .2;
		}
	},
	SEMICIRCLE {
		@Override
		double distance(double x, double y) {
			return Math.max(radius(x, y + .4) - 1, -(y + .4));
		}
	},
	SQUARE {
		@Override
		double distance(double x, double y) {
			return Math.max(Math.abs(x), Math.abs(y)) - .75;
		}
	},
	STAR {
		@Override
		double distance(double x, double y) {
			final double sector = 2 * Math.PI / POINTS;
			final double angle = StrictMath.atan2(y, x);
			final double folded = Math.abs(angle - sector * StrictMath.rint(angle / sector));
			final double along = radius(x, y) * StrictMath.cos(folded);
			final double across = radius(x, y) * StrictMath.sin(folded);
			return edge(along, across, sector / 2);
		}

		/** Distance from the line between a point of the star and the notch beside it. */
		private double edge(double along, double across, double halfSector) {
			final double notchX = NOTCH * StrictMath.cos(halfSector);
			final double notchY = NOTCH * StrictMath.sin(halfSector);
			final double length = radius(TIP - notchX, notchY);
			return ((along - TIP) * notchY + across * (TIP - notchX)) / length;
		}
	},
	TRIANGLE {
		@Override
		double distance(double x, double y) {
			final double slope = StrictMath.sqrt(3) / 2;
			return Math.max(-y, Math.max(slope * x + y / 2, -slope * x + y / 2)) - .5;
		}
	};

	private static final int POINTS = 5;
	private static final double TIP = 1.1;
	private static final double NOTCH = .45;

	abstract double distance(double x, double y);

	private static double radius(double x, double y) {
		return StrictMath.sqrt(x * x + y * y);
	}
}

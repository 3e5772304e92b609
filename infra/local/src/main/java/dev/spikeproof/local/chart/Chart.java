package dev.spikeproof.local.chart;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import dev.spikeproof.local.chart.Series.Point;

/** Curves over the same two axes, which begin at 0. */
public record Chart(String title, String x, String y, List<Series> series) {

	static final int WIDTH = 760;

	static final int HEIGHT = 300;

	private static final int LEFT = 62;

	private static final int TOP = 56;

	private static final int BOTTOM = 46;

	private static final int RIGHT = 20;

	/** Draws it as an {@code svg} element of 760 × 300. */
	public String svg() {
		return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"system-ui, sans-serif\" font-size=\"12\" role=\"img\" aria-label=\"%s\">\n%s</svg>\n"
			.formatted(WIDTH, HEIGHT, Html.escape(this.title), drawing());
	}

	String drawing() {
		Axis across = Axis.to(greatest(Point::x), WIDTH - LEFT - RIGHT);
		Axis up = Axis.to(greatest(Point::y), HEIGHT - TOP - BOTTOM);
		StringBuilder drawing = new StringBuilder();
		text(drawing, LEFT, 20, "start", "font-size=\"15\" font-weight=\"600\"", this.title);
		legend(drawing);
		grid(drawing, across, up);
		this.series.forEach((each) -> drawing
			.append("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-linejoin=\"round\"/>\n"
				.formatted(path(each, across, up), each.colour().code())));
		return drawing.toString();
	}

	private double greatest(ToDoubleFunction<Point> value) {
		return this.series.stream().flatMap((each) -> each.points().stream()).mapToDouble(value).max().orElse(1);
	}

	private void legend(StringBuilder drawing) {
		int place = LEFT;
		for (Series each : this.series) {
			drawing.append("<rect x=\"%d\" y=\"33\" width=\"14\" height=\"4\" fill=\"%s\"/>\n".formatted(place,
					each.colour().code()));
			text(drawing, place + 20, 40, "start", "", each.name());
			place += 40 + each.name().length() * 7;
		}
	}

	private void grid(StringBuilder drawing, Axis across, Axis up) {
		up.ticks().forEach((tick) -> {
			double place = HEIGHT - BOTTOM - up.place(tick);
			line(drawing, LEFT, place, WIDTH - RIGHT, place);
			text(drawing, LEFT - 6, place + 4, "end", "fill=\"#555\"", up.label(tick));
		});
		across.ticks().forEach((tick) -> {
			double place = LEFT + across.place(tick);
			line(drawing, place, HEIGHT - BOTTOM, place, HEIGHT - BOTTOM + 4);
			text(drawing, place, HEIGHT - BOTTOM + 17, "middle", "fill=\"#555\"", across.label(tick));
		});
		text(drawing, WIDTH - RIGHT, HEIGHT - 10, "end", "fill=\"#555\"", this.x);
		text(drawing, WIDTH - RIGHT, 40, "end", "fill=\"#555\"", this.y);
	}

	private static String path(Series series, Axis across, Axis up) {
		StringBuilder path = new StringBuilder();
		double height = 0;
		for (Point point : Thinning.of(series.points(), WIDTH)) {
			double x = LEFT + across.place(point.x());
			if (series.steps() && !path.isEmpty()) {
				path.append(position('L', x, height));
			}
			height = HEIGHT - BOTTOM - up.place(point.y());
			path.append(position(path.isEmpty() ? 'M' : 'L', x, height));
		}
		return path.toString();
	}

	private static String position(char how, double x, double y) {
		return String.format(Locale.ROOT, "%c%.1f %.1f", how, x, y);
	}

	private static void line(StringBuilder drawing, double x1, double y1, double x2, double y2) {
		drawing.append(String.format(Locale.ROOT,
				"<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>\n", x1, y1, x2, y2));
	}

	private static void text(StringBuilder drawing, double x, double y, String anchor, String style, String text) {
		drawing.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" %s>%s</text>\n", x, y,
				anchor, style, Html.escape(text)));
	}

}

package dev.spikeproof.local.chart;

import java.util.List;

/** Writes pages that need no network and no script. */
public final class Html {

	private static final String STYLE = """
			body { font: 15px/1.5 system-ui, sans-serif; max-width: 780px; margin: 2em auto; padding: 0 1em; color: #222; background: #fff }
			h1 { font-size: 1.5em } h2 { font-size: 1.15em; margin-top: 2em }
			p.first { font-size: 1.15em }
			table { border-collapse: collapse; width: 100% }
			td, th { padding: .25em .6em; border-bottom: 1px solid #ddd; text-align: right; font-variant-numeric: tabular-nums }
			td:first-child, th:first-child { text-align: left }
			.words td, .words th { text-align: left; vertical-align: top }
			.words td:not(:last-child) { white-space: nowrap }
			svg { display: block; width: 100%; height: auto; margin: 1.5em 0 }
			small { color: #555 }
			""";

	private Html() {
	}

	public static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

	/**
	 * @param body HTML
	 */
	public static String page(String title, String body) {
		return """
				<!DOCTYPE html>
				<html lang="en">
				<meta charset="utf-8">
				<meta name="viewport" content="width=device-width">
				<title>%s</title>
				<style>
				%s</style>
				<h1>%s</h1>
				%s</html>
				""".formatted(escape(title), STYLE, escape(title), body);
	}

	/** The first row is the head. */
	public static String table(List<List<String>> rows) {
		StringBuilder table = new StringBuilder("<table>\n");
		for (int i = 0; i < rows.size(); i++) {
			String cell = (i == 0) ? "th" : "td";
			table.append("<tr>");
			rows.get(i).forEach((text) -> table.append("<%s>%s</%s>".formatted(cell, escape(text), cell)));
			table.append("</tr>\n");
		}
		return table.append("</table>\n").toString();
	}

	/** Charts below each other as a picture of its own, for pages of others. */
	public static String picture(List<Chart> charts) {
		StringBuilder picture = new StringBuilder(
				"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %2$d\" width=\"%1$d\" height=\"%2$d\" font-family=\"system-ui, sans-serif\" font-size=\"12\">\n<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>\n"
					.formatted(Chart.WIDTH, Chart.HEIGHT * charts.size()));
		for (int i = 0; i < charts.size(); i++) {
			picture.append(
					"<g transform=\"translate(0 %d)\">\n%s</g>\n".formatted(i * Chart.HEIGHT, charts.get(i).drawing()));
		}
		return picture.append("</svg>\n").toString();
	}

}

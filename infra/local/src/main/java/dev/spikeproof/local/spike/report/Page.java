package dev.spikeproof.local.spike.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.spikeproof.local.chart.Chart;
import dev.spikeproof.local.chart.Html;
import dev.spikeproof.scaling.simulator.Prices;

/** A report as a page, and as a picture for the pages of others. */
public final class Page {

	private final Report report;

	private final Charts charts;

	public Page(Report report) {
		this.report = report;
		this.charts = new Charts(report);
	}

	public void write(Path html, Path picture) throws IOException {
		Files.writeString(html, html());
		Files.writeString(picture, Html.picture(List.of(this.charts.answers(), this.charts.workers())));
	}

	private String html() {
		String body = "<p class=\"first\">" + Html.escape(Sentence.of(this.report)) + "</p>\n" + "<p><small>"
				+ Html.escape(conditions()) + "</small></p>\n" + Html.table(Table.of(this.report))
				+ Stream
					.of(this.charts.answers(), this.charts.waiting(), this.charts.done(), this.charts.backlog(),
							this.charts.workers())
					.map(Chart::svg)
					.collect(Collectors.joining())
				+ decisions() + bill();
		return Html.page("Ten, then a thousand", body);
	}

	private String conditions() {
		Settings settings = this.report.settings();
		Prices prices = Prices.load();
		return """
				%s. Each group arrives evenly within %d s, whatever becomes of those before (open workload), and waiting is counted from \
				when a customer was due. Videos of %d s, read at %s times their pace; policy %s, workers with %d videos at a time, %s, \
				%d processors. Synchronous customers wait for %d s and find all workers running from the start. Best possible: what nobody \
				who knows all in advance could do better. Cost: list prices of %s, %s."""
			.formatted(this.report.at(), settings.overSeconds(), settings.clipSeconds(), settings.readRate(),
					settings.policy(), settings.concurrency(), settings.fleet(), settings.processors(),
					settings.waitSeconds(), prices.date(), prices.region());
	}

	private String decisions() {
		return this.report.largest(Way.ASYNC).map((result) -> {
			List<List<String>> rows = new ArrayList<>();
			rows.add(List.of("after", "workers", "because"));
			result.measured()
				.decisions()
				.forEach((each) -> rows
					.add(List.of(Say.seconds(Math.max(0, each.at())), each.from() + " → " + each.to(), each.reason())));
			return "<h2>Decisions</h2>\n<div class=\"words\">" + Html.table(rows) + "</div>\n";
		}).orElse("");
	}

	private String bill() {
		return this.report.largest(Way.ASYNC).map((result) -> {
			List<List<String>> rows = new ArrayList<>();
			rows.add(List.of("", "quantity", "unit", "USD"));
			result.cost()
				.items()
				.forEach((item) -> rows.add(List.of(item.name(), item.quantity().stripTrailingZeros().toPlainString(),
						item.unit(), item.amount().toPlainString())));
			return "<h2>What the asynchronous one would have cost on AWS</h2>\n" + Html.table(rows);
		}).orElse("");
	}

}

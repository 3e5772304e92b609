package dev.spikeproof.local.spike.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The results as rows of text, a column for each group. */
public final class Table {

	private static final int FIRST = 22;

	private static final int OTHER = 14;

	private final List<List<String>> rows = new ArrayList<>();

	private final List<Result> results;

	private Table(List<Result> results) {
		this.results = results;
	}

	/** The first row is the head. */
	public static List<List<String>> of(Report report) {
		Table table = new Table(report.results());
		table.row("", (it) -> it.measured().way() + " " + Say.count(it.offered()));
		table.row("accepted", (it) -> Say.count(it.accepted()));
		table.row("answered in time", (it) -> Say.count(it.answered()));
		table.row("  later", (it) -> Say.count(it.offered() - it.answered() - it.turnedAway()));
		table.row("  not at all", (it) -> Say.count(it.turnedAway()));
		table.row("done", (it) -> Say.count(it.done()));
		table.row("failed", (it) -> Say.count(it.failed()));
		table.row("lost", (it) -> Say.count(it.lost()));
		table.row("time to answer, p50", (it) -> Say.seconds(it.timeToAnswer().p50()));
		table.row("  p99", (it) -> Say.seconds(it.timeToAnswer().p99()));
		table.row("  longest", (it) -> Say.seconds(it.timeToAnswer().max()));
		table.row("time to done, p50", (it) -> Say.seconds(it.timeToDone().p50()));
		table.row("  p99", (it) -> Say.seconds(it.timeToDone().p99()));
		table.row("all done after", (it) -> Say.seconds(it.drain()));
		table.row("  ÷ best possible", (it) -> Say.ratio(it.drain(), it.best().drain()));
		table.row("workers, first", (it) -> Integer.toString(it.measured().initial()));
		table.row("  most", (it) -> Integer.toString(it.mostWorkers()));
		table.row("task-seconds", (it) -> Say.count(Math.round(it.taskTime())));
		table.row("  ÷ best possible", (it) -> Say.ratio(it.taskTime(), it.best().taskTime()));
		table.row("cost on AWS, USD", (it) -> "%.4f".formatted(it.cost().total()));
		table.row("  ÷ best possible",
				(it) -> Say.ratio(it.cost().total().doubleValue(), it.best().cost().total().doubleValue()));
		table.row("redeliveries", (it) -> Say.count(it.redeliveries()));
		table.row("workers killed", (it) -> Say.count(it.measured().killed()));
		return table.rows;
	}

	/** One of these rows for the terminal. */
	public static String line(List<String> row) {
		StringBuilder line = new StringBuilder("  ").append(("%-" + FIRST + "s").formatted(row.getFirst()));
		row.stream().skip(1).forEach((cell) -> line.append(("%" + OTHER + "s").formatted(cell)));
		return line.toString();
	}

	private void row(String name, Function<Result, String> value) {
		this.rows.add(Stream.concat(Stream.of(name), this.results.stream().map(value)).toList());
	}

}

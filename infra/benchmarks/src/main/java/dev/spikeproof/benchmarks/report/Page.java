package dev.spikeproof.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The page that tells of all benchmarks. What stands between a benchmark's two marks is
 * written from its JSON; the rest is left as it is.
 */
public record Page(Path file) {

	/**
	 * Puts the report between its marks.
	 * @throws IllegalStateException if the page hasn't got them
	 */
	public void tell(Report report) throws IOException {
		Files.writeString(this.file, with(report, Files.readString(this.file)));
	}

	/** Whether the page says what the report does. */
	public boolean tells(Report report) throws IOException {
		String page = Files.readString(this.file);
		return with(report, page).equals(page);
	}

	private String with(Report report, String page) {
		String begin = "<!-- %s: written from the results -->\n".formatted(report.benchmark());
		String end = "<!-- end of %s -->\n".formatted(report.benchmark());
		int from = page.indexOf(begin);
		int to = page.indexOf(end);
		if (from < 0 || to < from) {
			throw new IllegalStateException("%s needs the lines\n%s%s".formatted(this.file, begin, end));
		}
		return page.substring(0, from) + begin + "\n" + Section.of(report) + "\n" + page.substring(to);
	}

}

package dev.spikeproof.local.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many encoders this machine bears, and why not more.
 *
 * @param workers 1 or more
 * @param reason what there isn't more of
 */
record Capacity(int workers, String reason) {

	/** They read at the pace of their videos, and are rarely busy all at once. */
	private static final int FOR_A_PROCESSOR = 4;

	/** MB for a worker and its two ffmpeg. */
	private static final int MEMORY = 500;

	private static final Path MEMORY_NOW = Path.of("/proc/meminfo");

	/** Returns what this machine bears if so many run already. */
	static Capacity ofThisMachine(int running) {
		int processors = Runtime.getRuntime().availableProcessors();
		return of(processors, megabytesAvailable(), running);
	}

	static Capacity of(int processors, long megabytesAvailable, int running) {
		return Stream
			.of(new Capacity(FOR_A_PROCESSOR * processors,
					"%d processors, %d workers each".formatted(processors, FOR_A_PROCESSOR)),
					new Capacity((int) Math.max(1, running + megabytesAvailable / MEMORY),
							"%d MB of memory are free, and a worker takes %d".formatted(megabytesAvailable, MEMORY)),
					new Capacity(PortPlan.MOST_ENCODERS, "there are ports for " + PortPlan.MOST_ENCODERS))
			.min(Comparator.comparingInt(Capacity::workers))
			.orElseThrow();
	}

	/** Without a system that says it, whatever the other limits allow. */
	private static long megabytesAvailable() {
		try {
			List<String> lines = Files.exists(MEMORY_NOW) ? Files.readAllLines(MEMORY_NOW) : List.of();
			return lines.stream()
				.filter((line) -> line.startsWith("MemAvailable:"))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
				.findFirst()
				.orElse(Integer.MAX_VALUE);
		}
		catch (IOException ex) {
			return Integer.MAX_VALUE;
		}
	}

}

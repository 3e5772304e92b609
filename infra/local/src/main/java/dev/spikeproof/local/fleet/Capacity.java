package dev.spikeproof.local.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How many encoders a machine bears, and why not more.
 *
 * @param workers 1 or more
 * @param reason what there isn't more of
 */
public record Capacity(int workers, String reason) {

	/** They read at the pace of their videos, and are rarely busy all at once. */
	private static final int FOR_A_PROCESSOR = 4;

	/** MB for a worker and its two ffmpeg. */
	private static final int MEMORY = 500;

	private static final Path MEMORY_NOW = Path.of("/proc/meminfo");

	/**
	 * Returns what so many processors and the memory of this machine bear if so many
	 * workers run already.
	 */
	public static Capacity of(int processors, int running) {
		return of(processors, megabytesAvailable(), running);
	}

	static Capacity of(int processors, long megabytesAvailable, int running) {
		return new Capacity(FOR_A_PROCESSOR * processors,
				"%d processors, %d workers each".formatted(processors, FOR_A_PROCESSOR))
			.orLess(new Capacity((int) Math.max(1, running + megabytesAvailable / MEMORY),
					"%d MB of memory are free, and a worker takes %d".formatted(megabytesAvailable, MEMORY)));
	}

	/** The smaller of the two. */
	public Capacity orLess(Capacity other) {
		return (other.workers < this.workers) ? other : this;
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

package dev.spikeproof.benchmarks.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;

/**
 * What the benchmark ran on.
 *
 * @param memory bytes
 * @param options of the benchmark's JVM
 */
public record Machine(int cores, String cpu, long memory, String system, String java, List<String> options) {

	private static final OperatingSystemMXBean SYSTEM = ManagementFactory
		.getPlatformMXBean(OperatingSystemMXBean.class);

	public static Machine here() {
		return new Machine(SYSTEM.getAvailableProcessors(), cpuModel(), SYSTEM.getTotalMemorySize(),
				System.getProperty("os.name") + " " + System.getProperty("os.version"),
				System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
				ManagementFactory.getRuntimeMXBean()
					.getInputArguments()
					.stream()
					.filter((option) -> option.startsWith("-X"))
					.toList());
	}

	/** Processes that ran or wanted to, on average over the last minute. */
	static double load() {
		return SYSTEM.getSystemLoadAverage();
	}

	private static String cpuModel() {
		try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
			return lines.filter((line) -> line.startsWith("model name"))
				.map((line) -> line.substring(line.indexOf(':') + 1).strip())
				.findFirst()
				.orElse(SYSTEM.getArch());
		}
		catch (IOException ex) {
			return SYSTEM.getArch();
		}
	}

}

package dev.spikeproof.encoding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.stereotype.Component;

/**
 * What this worker and its ffmpeg took of the processors, as a platform would measure it
 * from outside: the JVM's own metrics leave its children out. Only Linux tells
 * (proc_pid_stat(5)); a child counts when it has ended.
 */
@Component
class ProcessorTime implements MeterBinder {

	private static final Path STAT = Path.of("/proc/self/stat");

	/** USER_HZ, which is 100 on all that Java runs on. */
	private static final double TICKS = 100;

	/** Where utime, stime, cutime and cstime are, counted from the state, which is 0. */
	private static final int FIRST = 11;

	private static final int LAST = 14;

	@Override
	public void bindTo(MeterRegistry registry) {
		if (Files.isReadable(STAT)) {
			FunctionCounter.builder("spikeproof.worker.cpu", STAT, ProcessorTime::seconds)
				.description("What this worker and its ended ffmpeg took of the processors")
				.baseUnit("seconds")
				.register(registry);
		}
	}

	private static double seconds(Path stat) {
		try {
			return seconds(Files.readString(stat));
		}
		catch (IOException ex) {
			return Double.NaN;
		}
	}

	/** The program's name, in parentheses, may hold anything. */
	static double seconds(String stat) {
		String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
		long ticks = 0;
		for (int i = FIRST; i <= LAST; i++) {
			ticks += Long.parseLong(fields[i]);
		}
		return ticks / TICKS;
	}

}

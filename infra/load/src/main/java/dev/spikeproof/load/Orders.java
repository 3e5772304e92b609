package dev.spikeproof.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * What to order, told by system properties.
 *
 * @param address of the shop, {@code load.address}
 * @param count {@code load.count}
 * @param over the time in which the customers come, evenly; {@code load.over}, in
 * seconds: Gatling lets nobody come in less than one
 * @param patience seconds a customer prefers to wait for the result, {@code load.wait};
 * else it is asynchronous
 * @param uploads whose encodings are ordered, each once; {@code load.uploads} is a file
 * with an id in each line
 * @param answers the file that takes the answers, {@code load.answers}
 */
record Orders(String address, int count, Duration over, OptionalInt patience, List<String> uploads, Path answers) {

	static Orders told() {
		String wait = System.getProperty("load.wait");
		return new Orders(required("load.address"), Integer.parseInt(required("load.count")),
				Duration.ofSeconds(Long.parseLong(required("load.over"))),
				(wait != null) ? OptionalInt.of(Integer.parseInt(wait)) : OptionalInt.empty(),
				lines(Path.of(required("load.uploads"))), Path.of(required("load.answers")));
	}

	private static List<String> lines(Path file) {
		try {
			return Files.readAllLines(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String required(String name) {
		String value = System.getProperty(name);
		if (value == null) {
			throw new IllegalArgumentException("The system property " + name + " is missing");
		}
		return value;
	}

	/** The preference (RFC 7240) of each order. */
	String preference() {
		return this.patience.isPresent() ? "wait=" + this.patience.getAsInt() : "respond-async";
	}

	String body(long number) {
		return "{\"customer\": \"spike-%d\", \"lines\": [{\"sku\": \"mp4-360p\", \"uploadId\": \"%s\"}]}"
			.formatted(number, this.uploads.get((int) number - 1));
	}

}

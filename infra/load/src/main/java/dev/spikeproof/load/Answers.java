package dev.spikeproof.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

import io.gatling.javaapi.core.Session;

/** Writes a line of JSON for each order that was answered, or wasn't. */
final class Answers {

	static final String BEGIN = "begin";

	static final String STATUS = "status";

	static final String LOCATION = "location";

	private final Writer file;

	Answers(Path file) {
		try {
			this.file = Files.newBufferedWriter(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Times are milliseconds of the epoch; status 0 means no answer. */
	Session keep(Session session) {
		String location = session.contains(LOCATION) ? session.getString(LOCATION) : null;
		write("{\"number\": %d, \"begin\": %d, \"end\": %d, \"status\": %d, \"location\": %s}\n".formatted(
				session.userId(), session.getLong(BEGIN), System.currentTimeMillis(),
				session.contains(STATUS) ? session.getInt(STATUS) : 0,
				(location != null) ? "\"" + location + "\"" : "null"));
		return session;
	}

	private synchronized void write(String line) {
		try {
			this.file.write(line);
			this.file.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

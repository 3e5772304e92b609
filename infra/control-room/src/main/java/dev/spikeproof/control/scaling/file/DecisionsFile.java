package dev.spikeproof.control.scaling.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import dev.spikeproof.control.scaling.Decided;
import dev.spikeproof.control.scaling.Decisions;
import dev.spikeproof.control.scaling.ScalingSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** A line of JSON for each, the newest {@value #MOST} of them. */
@Component
class DecisionsFile implements Decisions {

	private static final Logger log = LoggerFactory.getLogger(DecisionsFile.class);

	private static final int MOST = 1000;

	private final Deque<Decided> latest = new ArrayDeque<>();

	private final Path file;

	private final JsonMapper json;

	private int lines;

	DecisionsFile(ScalingSettings settings, JsonMapper json) {
		this.file = settings.decisions();
		this.json = json;
		read();
	}

	private void read() {
		try {
			for (String line : Files.exists(this.file) ? Files.readAllLines(this.file) : List.<String>of()) {
				this.lines++;
				keep(this.json.readValue(line, Decided.class));
			}
		}
		catch (IOException | JacksonException ex) {
			log.warn("Earlier decisions can't be read from {}: {}", this.file, ex.getMessage());
		}
	}

	@Override
	public synchronized void add(Decided decided) {
		log.info("{} → {} workers ({}): {}", decided.from(), decided.to(), decided.policy(), decided.reason());
		keep(decided);
		try {
			if (this.lines >= 2 * MOST) {
				Files.writeString(this.file, "");
				this.lines = 0;
				for (Decided kept : this.latest) {
					append(kept);
				}
			}
			else {
				append(decided);
			}
		}
		catch (IOException ex) {
			log.warn("A decision can't be written to {}: {}", this.file, ex.getMessage());
		}
	}

	private void append(Decided decided) throws IOException {
		Files.writeString(this.file, this.json.writeValueAsString(decided) + "\n", StandardOpenOption.CREATE,
				StandardOpenOption.APPEND);
		this.lines++;
	}

	private void keep(Decided decided) {
		this.latest.add(decided);
		if (this.latest.size() > MOST) {
			this.latest.removeFirst();
		}
	}

	@Override
	public synchronized List<Decided> latest(int most) {
		return this.latest.reversed().stream().limit(most).toList();
	}

}

package dev.spikeproof.control.scaling.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

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

	/** With those that can't be read. */
	private int lines;

	/** The last line was cut short, by a full disk or the end of the process. */
	private boolean isUnfinished;

	DecisionsFile(ScalingSettings settings, JsonMapper json) {
		this.file = settings.decisions();
		this.json = json;
		read();
	}

	private void read() {
		try {
			// Half a character mustn't keep the rest from being read.
			String all = Files.exists(this.file) ? new String(Files.readAllBytes(this.file), StandardCharsets.UTF_8)
					: "";
			this.lines = (int) all.lines().count();
			long lost = all.lines().filter((line) -> !line.isBlank() && !isRead(line)).count();
			if (lost > 0) {
				log.warn("{} lines of {} are no decisions", lost, this.file);
			}
			this.isUnfinished = !all.isEmpty() && !all.endsWith("\n");
		}
		catch (IOException ex) {
			log.warn("Earlier decisions can't be read from {}: {}", this.file, ex.getMessage());
		}
	}

	private boolean isRead(String line) {
		try {
			keep(this.json.readValue(line, Decided.class));
			return true;
		}
		catch (JacksonException ex) {
			return false;
		}
	}

	@Override
	public synchronized void add(Decided decided) {
		log.info("{} → {} workers ({}): {}", decided.from(), decided.to(), decided.policy(), decided.reason());
		keep(decided);
		try {
			if (this.lines >= 2 * MOST) {
				WholeFile.replace(this.file, this.latest.stream().map(this::line).collect(Collectors.joining()));
				this.lines = this.latest.size();
				this.isUnfinished = false;
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
		WholeFile.makeRoomFor(this.file);
		String line = (this.isUnfinished ? "\n" : "") + line(decided);
		this.isUnfinished = true;
		this.lines++;
		Files.writeString(this.file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		this.isUnfinished = false;
	}

	private String line(Decided decided) {
		return this.json.writeValueAsString(decided) + "\n";
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

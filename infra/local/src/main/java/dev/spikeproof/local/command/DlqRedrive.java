package dev.spikeproof.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import dev.spikeproof.local.desk.Desk;
import dev.spikeproof.local.desk.Edit;
import dev.spikeproof.local.desk.FollowRedrive;
import dev.spikeproof.local.terminal.CannotRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(name = "redrive", description = "Send letters back to the queue they came from.")
final class DlqRedrive implements Callable<Integer> {

	private final Place place;

	@Parameters(paramLabel = "QUEUE", description = "For example shipping, or shipping-dlq.")
	private String queue = "";

	@ArgGroup(multiplicity = "1")
	private Which which = new Which();

	@ArgGroup
	private How how = new How();

	@Option(names = "--rate", paramLabel = "N", description = "At most N letters per second (1 to 500).")
	private @Nullable Integer rate;

	@Option(names = "--json", description = "For programs.")
	private boolean json;

	DlqRedrive(Place place) {
		this.place = place;
	}

	static final class Which {

		@Option(names = "--id", paramLabel = "ID", description = "This one.")
		private @Nullable String id;

		@Option(names = "--reason", paramLabel = "R", description = "Those with this reason: its key, or words of it.")
		private @Nullable String reason;

		@Option(names = "--all", description = "Every one.")
		private boolean all;

	}

	static final class How {

		@Option(names = "--edit", description = "With --id: mend its body in your EDITOR first.")
		private boolean edit;

		@Option(names = "--body", paramLabel = "FILE", description = "With --id: send the body in this file instead.")
		private @Nullable Path body;

	}

	@Override
	public Integer call() throws IOException, InterruptedException {
		Desk desk = Dlq.desk(this.place);
		String id = this.which.id;
		if (id != null) {
			return one(desk, id);
		}
		if (this.how.edit || this.how.body != null) {
			throw new CannotRun("Only one letter can be edited at a time: name it by --id ID.");
		}
		return many(desk);
	}

	private int one(Desk desk, String id) throws IOException, InterruptedException {
		JsonNode letter = desk.letter(id);
		if (!isMeant(letter)) {
			throw new CannotRun("The letter " + id + " is in " + letter.path("queue").asString() + ", not in "
					+ this.queue + ". Nothing was sent.");
		}
		Path file = this.how.body;
		if (this.how.edit) {
			return edited(desk, letter);
		}
		Map<String, Object> what = new HashMap<>();
		if (file != null) {
			what.put("body", text(file));
		}
		return sent(desk.redriveOne(letter.path("id").asString(), what));
	}

	private int edited(Desk desk, JsonNode letter) throws IOException, InterruptedException {
		Edit edit = Edit.of(letter.path("body").asString());
		Optional<String> body = edit.ask();
		if (body.isEmpty()) {
			edit.forget();
			throw new CannotRun("Nothing was changed, so nothing was sent.");
		}
		try {
			JsonNode sent = desk.redriveOne(letter.path("id").asString(), Map.of("body", body.get()));
			edit.forget();
			return sent(sent);
		}
		catch (CannotRun ex) {
			throw new CannotRun(ex.getMessage() + "\nWhat you wrote is in " + edit.file()
					+ "; mend it and send it by --body " + edit.file(), ex);
		}
	}

	private int many(Desk desk) throws InterruptedException {
		Map<String, Object> request = new HashMap<>();
		if (this.which.reason != null) {
			request.put("reason", this.which.reason);
		}
		else {
			request.put("all", this.which.all);
		}
		if (this.rate != null) {
			request.put("rate", this.rate);
		}
		desk.redrive(this.queue, request);
		FollowRedrive follow = new FollowRedrive(this.place.screen(), desk);
		JsonNode redrive = follow.toItsEnd(this.queue);
		if (this.json) {
			this.place.screen().line(redrive.toPrettyString());
		}
		else {
			follow.show(this.queue, redrive);
			this.place.screen().line("  See whether any came back: " + this.place.demo("dlq list --group"));
		}
		return redrive.path("state").asString().equals("COMPLETED") ? 0 : 1;
	}

	private int sent(JsonNode sent) {
		this.place.screen()
			.line(this.json ? sent.toPrettyString() : "The letter " + sent.path("id").asString() + " is back in "
					+ sent.path("source").asString() + ". If it fails again, it comes back with its history.");
		return 0;
	}

	private boolean isMeant(JsonNode letter) {
		String dlq = letter.path("queue").asString();
		String source = letter.path("source").asString();
		return Stream.of(dlq, source, dlq.replace(".fifo", ""), source.replace(".fifo", ""))
			.anyMatch((name) -> this.queue.equals(name) || this.queue.endsWith("-" + dlq));
	}

	private static String text(Path file) throws IOException {
		if (!Files.isReadable(file)) {
			throw new CannotRun("The file " + file + " can't be read.");
		}
		return Files.readString(file);
	}

}

package dev.spikeproof.local.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A project of its own that commands are typed in, and what they print there. */
final class Terminal implements BeforeEachCallback, AfterEachCallback {

	private final PrintStream out = System.out;

	private final PrintStream err = System.err;

	private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

	@Override
	public void beforeEach(ExtensionContext context) {
		PrintStream both = new PrintStream(this.printed, true, StandardCharsets.UTF_8);
		System.setOut(both);
		System.setErr(both);
	}

	/** Makes the directory a project, and the one that commands find. */
	void openIn(Path home) throws IOException {
		Files.createDirectories(home.resolve("infra"));
		Files.writeString(home.resolve("infra/messaging.yaml"), "");
		System.setProperty("spikeproof.home", home.toString());
	}

	@Override
	public void afterEach(ExtensionContext context) {
		System.clearProperty("spikeproof.home");
		System.setOut(this.out);
		System.setErr(this.err);
	}

	String printed() {
		return this.printed.toString(StandardCharsets.UTF_8);
	}

}

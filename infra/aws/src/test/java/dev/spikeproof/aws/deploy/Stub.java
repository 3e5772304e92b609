package dev.spikeproof.aws.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.spikeproof.aws.Environment;
import tools.jackson.databind.json.JsonMapper;

/** Stacks with just what a test is about. */
final class Stub {

	static final Environment DEV = Environment.of("dev", "123456789012", "eu-central-1", Environment.ANY_DOMAIN,
			Environment.anyCertificate("123456789012", "eu-central-1"));

	private Stub() {
	}

	/** A stack with these resources, in JSON with single quotes. */
	static PlannedStack stack(String name, String resources) {
		return stack(name, false, "{'Resources':{" + resources + "}}");
	}

	static PlannedStack stack(String name, boolean lasts, String template) {
		String json = template.replace('\'', '"');
		try {
			return new PlannedStack(name, "eu-central-1", lasts,
					Files.writeString(Files.createTempFile(name, ".json"), json), JsonMapper.shared().readTree(json));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Plan plan(String resources) {
		return Plan.of(DEV, List.of(stack("dev-all", resources)));
	}

}

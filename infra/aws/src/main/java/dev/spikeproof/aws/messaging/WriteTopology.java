package dev.spikeproof.aws.messaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the topology to the file that is named. */
public final class WriteTopology {

	private WriteTopology() {
	}

	public static void main(String... arguments) throws IOException {
		Files.writeString(Path.of(arguments[0]), TopologyTemplate.synthesise());
	}

}

package dev.spikeproof.local.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.spikeproof.local.process.Command;

/**
 * PostgreSQL refuses to run as root. Root starts it in a user namespace of its own, where
 * it is nobody; where namespaces are forbidden, as in most containers, as user nobody.
 */
final class Unprivileged {

	private static final int NOBODY = 65534;

	private final List<String> prefix = findPrefix();

	List<String> prefix() {
		return this.prefix;
	}

	boolean isNeeded() {
		return !this.prefix.isEmpty();
	}

	private boolean changesUser() {
		return isNeeded() && this.prefix.getFirst().equals("setpriv");
	}

	/** Makes files its own that were created for it. */
	void handOver(Path... files) throws IOException {
		for (Path file : files) {
			if (changesUser()) {
				Files.setAttribute(file, "unix:uid", NOBODY);
			}
		}
	}

	private static List<String> findPrefix() {
		if (!System.getProperty("user.name").equals("root")) {
			return List.of();
		}
		List<String> namespace = List.of("unshare", "-U");
		boolean allowed = Command.run(List.of("unshare", "-U", "true")).succeeded();
		return allowed ? namespace : List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
	}

}

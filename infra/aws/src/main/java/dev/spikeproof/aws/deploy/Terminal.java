package dev.spikeproof.aws.deploy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Where a person reads what is to be done, and agrees to it. */
record Terminal(BufferedReader in, PrintWriter out) {

	void say(String line) {
		this.out.println(line);
		this.out.flush();
	}

	void say(List<String> lines) {
		lines.forEach(this::say);
	}

	/**
	 * Asks once.
	 * @throws CannotDeploy if anything else is typed, or nothing can be
	 */
	void confirm(String question, String answer) {
		say(question + " Type " + answer + ":");
		try {
			if (!answer.equals(this.in.readLine())) {
				throw CannotDeploy.nothingChanged("Nothing was done.");
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

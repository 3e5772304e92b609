package dev.spikeproof.scaling.file;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** Something in the policy file can't be meant; the message names its line. */
public final class Refused extends RuntimeException {

	Refused(String file, Node node, String what) {
		this(file, node.getStartMark(), what);
	}

	Refused(String file, Mark mark, String what) {
		super("%s, line %d: %s".formatted(file, mark.getLine() + 1, what));
	}

	Refused(String file, String what) {
		super(file + ": " + what);
	}

}

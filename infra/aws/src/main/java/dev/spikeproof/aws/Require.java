package dev.spikeproof.aws;

/** Refuses what would otherwise be refused an hour into a deployment. */
final class Require {

	private Require() {
	}

	static void that(boolean holds, String otherwise) {
		if (!holds) {
			throw new IllegalArgumentException(otherwise);
		}
	}

}

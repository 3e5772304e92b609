package dev.spikeproof.aws.deploy;

/** Says what is wrong and what to do about it; shown as it is. */
final class CannotDeploy extends RuntimeException {

	/** What a shell gets when nothing was changed. */
	static final int NOTHING_CHANGED = 2;

	/** What it gets when something was, and the same command goes on from there. */
	static final int HALF_WAY = 1;

	private final int exitCode;

	private CannotDeploy(int exitCode, String whatIsWrongAndWhatToDo) {
		super(whatIsWrongAndWhatToDo);
		this.exitCode = exitCode;
	}

	static CannotDeploy nothingChanged(String whatIsWrongAndWhatToDo) {
		return new CannotDeploy(NOTHING_CHANGED, whatIsWrongAndWhatToDo);
	}

	static CannotDeploy halfWay(String whatIsWrongAndWhatToDo) {
		return new CannotDeploy(HALF_WAY, whatIsWrongAndWhatToDo);
	}

	int exitCode() {
		return this.exitCode;
	}

}

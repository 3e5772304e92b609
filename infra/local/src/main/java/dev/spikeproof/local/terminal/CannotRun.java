package dev.spikeproof.local.terminal;

/** Says in a sentence or two what is wrong and what to do about it; shown as it is. */
public final class CannotRun extends RuntimeException {

	public CannotRun(String whatIsWrongAndWhatToDo) {
		super(whatIsWrongAndWhatToDo);
	}

	public CannotRun(String whatIsWrongAndWhatToDo, Throwable cause) {
		super(whatIsWrongAndWhatToDo, cause);
	}

}

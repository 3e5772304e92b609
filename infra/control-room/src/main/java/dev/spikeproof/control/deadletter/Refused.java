package dev.spikeproof.control.deadletter;

/** Would do harm as things are; says what to do instead. */
public class Refused extends RuntimeException {

	Refused(String whyAndWhatToDo) {
		super(whyAndWhatToDo);
	}

}

package dev.spikeproof.control.deadletter;

/** No letter that can be seen has this id. */
public class NoSuchLetter extends RuntimeException {

	NoSuchLetter(String message) {
		super(message);
	}

}

package dev.spikeproof.control.deadletter;

/** Which letters of a queue are meant. */
public sealed interface Selection {

	boolean matches(DeadLetter letter);

	/** For the one who asks how far it is. */
	String inWords();

	/** Every letter. */
	record All() implements Selection {

		@Override
		public boolean matches(DeadLetter letter) {
			return true;
		}

		@Override
		public String inWords() {
			return "all letters";
		}

	}

	/** Letters of one group. */
	record Alike(Group group) implements Selection {

		@Override
		public boolean matches(DeadLetter letter) {
			return letter.hasReason(this.group.key());
		}

		@Override
		public String inWords() {
			return "letters with the reason " + this.group.key() + ": " + this.group.reason();
		}

	}

}

package dev.spikeproof.control.deadletter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sends back the letters of a selection, in their order. Of a message group nothing is
 * sent once a letter of it has to stay: what comes after it would overtake it.
 */
class SendBackAll {

	private final Hold hold;

	private final Selection selection;

	private final DraftReturn draft;

	private final Pace pace;

	private final int limit;

	private final Set<String> heldBack = new HashSet<>();

	private int passedOver;

	private int overtaken;

	private int refused;

	/**
	 * @param limit how many letters that aren't meant are taken in hand at most
	 */
	SendBackAll(Hold hold, Selection selection, DraftReturn draft, Pace pace, int limit) {
		this.hold = hold;
		this.selection = selection;
		this.draft = draft;
		this.pace = pace;
		this.limit = limit;
	}

	/** The number of letters it sent; 0 if there is nothing more to send. */
	int next() throws InterruptedException {
		while (this.passedOver < this.limit) {
			List<DeadLetter> batch = this.hold.next();
			if (batch.isEmpty()) {
				return 0;
			}
			int sent = send(batch);
			if (sent > 0) {
				return sent;
			}
		}
		return 0;
	}

	private int send(List<DeadLetter> batch) throws InterruptedException {
		List<DeadLetter> chosen = new ArrayList<>();
		for (DeadLetter letter : batch) {
			if (isMeant(letter)) {
				chosen.add(letter);
			}
		}
		if (chosen.isEmpty()) {
			return 0;
		}
		List<DeadLetter> sent = this.hold.sendBack(chosen.stream().map(this.draft::asItWas).toList());
		chosen.stream().filter((letter) -> !sent.contains(letter)).forEach((letter) -> {
			this.refused++;
			this.passedOver++;
			holdBack(letter);
		});
		this.pace.after(sent.size());
		return sent.size();
	}

	private boolean isMeant(DeadLetter letter) {
		if (this.selection.matches(letter) && !this.heldBack.contains(letter.group())) {
			return true;
		}
		this.overtaken += this.selection.matches(letter) ? 1 : 0;
		this.passedOver++;
		holdBack(letter);
		return false;
	}

	private void holdBack(DeadLetter letter) {
		if (!letter.group().isEmpty()) {
			this.heldBack.add(letter.group());
		}
	}

	/** Why some were left, if some were. */
	Optional<String> remark() {
		List<String> remarks = new ArrayList<>();
		if (this.refused > 0) {
			remarks.add(this.refused + " couldn't be sent and stay");
		}
		if (this.overtaken > 0) {
			remarks.add(this.overtaken + " stay because an older letter of their message group stays");
		}
		if (this.passedOver >= this.limit) {
			remarks.add("after " + this.limit + " letters that aren't meant the desk looked no further; do it again "
					+ "once those are gone");
		}
		return remarks.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", remarks) + ".");
	}

}

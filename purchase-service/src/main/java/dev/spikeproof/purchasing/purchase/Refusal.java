package dev.spikeproof.purchasing.purchase;

/** An order that can't be taken as it is. */
public class Refusal extends RuntimeException {

	private final String field;

	private final boolean conflict;

	private Refusal(String field, String message, boolean conflict) {
		super(message);
		this.field = field;
		this.conflict = conflict;
	}

	static Refusal of(String field, String message) {
		return new Refusal(field, message, false);
	}

	/** The order would be fine, had not somebody else been first. */
	static Refusal conflict(String field, String message) {
		return new Refusal(field, message, true);
	}

	/** The path of what is wrong, for example {@code lines[0].sku}. */
	public String field() {
		return this.field;
	}

	public boolean isConflict() {
		return this.conflict;
	}

}

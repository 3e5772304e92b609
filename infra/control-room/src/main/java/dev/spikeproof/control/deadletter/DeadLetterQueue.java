package dev.spikeproof.control.deadletter;

/**
 * A dead-letter queue, as the topology has it.
 *
 * @param stage what all names begin with, for example {@code local}
 * @param name without the stage, for example {@code shipping-dlq}
 * @param source the queue whose messages end here, without the stage
 */
public record DeadLetterQueue(String stage, String name, String source) {

	public boolean isFifo() {
		return this.name.endsWith(".fifo");
	}

	/** Whether somebody who says this means this queue. */
	public boolean isMeantBy(String said) {
		String name = said.startsWith(this.stage + "-") ? said.substring(this.stage.length() + 1) : said;
		return name.equals(this.name) || name.equals(this.source) || (name + ".fifo").equals(this.name)
				|| (name + ".fifo").equals(this.source);
	}

	public String nameOnAws() {
		return this.stage + "-" + this.name;
	}

	public String sourceOnAws() {
		return this.stage + "-" + this.source;
	}

}

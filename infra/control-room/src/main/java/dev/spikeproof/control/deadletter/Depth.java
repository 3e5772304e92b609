package dev.spikeproof.control.deadletter;

/**
 * How many letters a queue holds, as SQS counts them: approximately.
 *
 * @param visible can be received now
 * @param held are being looked at or moved at the moment
 */
public record Depth(int visible, int held) {

	public int total() {
		return this.visible + this.held;
	}

}

package dev.spikeproof.testing.calls;

import java.util.Comparator;

/**
 * Something that a service asks of AWS, as a line of a file says it:
 * {@code sqs:ReceiveMessage queue encoding}.
 *
 * @param service by its prefix in IAM
 * @param operation of the API, which isn't always the name of the action in IAM
 * @param kind of what is acted on: queue, dlq, topic, object, ...
 * @param name without the stage; {@code *} is all of the kind
 */
public record AwsCall(String service, String operation, String kind, String name) implements Comparable<AwsCall> {

	public static final String ALL = "*";

	/**
	 * Reads a line.
	 * @throws IllegalArgumentException if it isn't one
	 */
	public static AwsCall parse(String line) {
		String[] parts = line.strip().split("[:\\s]+", -1);
		if (parts.length != 4) {
			throw new IllegalArgumentException("Not `service:Operation kind name`: " + line);
		}
		return new AwsCall(parts[0], parts[1], parts[2], parts[3]);
	}

	/** Whether it is the same with a name, where the other is of all names. */
	boolean isPartOf(AwsCall other) {
		return !equals(other) && other.name.equals(ALL)
				&& other.equals(new AwsCall(this.service, this.operation, this.kind, ALL));
	}

	@Override
	public int compareTo(AwsCall other) {
		return Comparator.comparing(AwsCall::toString).compare(this, other);
	}

	@Override
	public String toString() {
		return this.service + ":" + this.operation + " " + this.kind + " " + this.name;
	}

}

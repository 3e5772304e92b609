package dev.spikeproof.control.deadletter;

/**
 * A message attribute of SQS.
 *
 * @param type String, Number or Binary, perhaps with a label after a dot
 * @param value as text; Base64 if it is binary
 */
public record Attribute(String type, String value) {

	public static Attribute text(String value) {
		return new Attribute("String", value);
	}

	public boolean isBinary() {
		return this.type.startsWith("Binary");
	}

}

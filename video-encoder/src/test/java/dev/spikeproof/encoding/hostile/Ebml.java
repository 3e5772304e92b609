package dev.spikeproof.encoding.hostile;

import java.nio.charset.StandardCharsets;

import static dev.spikeproof.encoding.hostile.Box.join;
import static dev.spikeproof.encoding.hostile.Box.zeros;

/** The beginning of a Matroska file (RFC 8794). */
final class Ebml {

	/** Marks a length of one byte. */
	private static final int LENGTH = 0x80;

	private Ebml() {
	}

	/** Of a version that nobody knows; readers quote the kind when they refuse it. */
	static byte[] ofKind(String kind) {
		byte[] text = kind.getBytes(StandardCharsets.US_ASCII);
		byte[] version = bytes(0x42, 0xf7, LENGTH | 1, 9);
		byte[] docType = join(bytes(0x42, 0x82, LENGTH | text.length), text);
		return join(bytes(0x1a, 0x45, 0xdf, 0xa3, LENGTH | (version.length + docType.length)), version, docType,
				zeros(200));
	}

	private static byte[] bytes(int... values) {
		byte[] bytes = new byte[values.length];
		for (int i = 0; i < values.length; i++) {
			bytes[i] = (byte) values[i];
		}
		return bytes;
	}

}

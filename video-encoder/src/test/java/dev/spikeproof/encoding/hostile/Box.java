package dev.spikeproof.encoding.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The boxes that an MP4 file is made of (ISO/IEC 14496-12, 4.2). */
final class Box {

	private static final int HEAD = 8;

	private Box() {
	}

	static byte[] box(String type, byte[]... content) {
		byte[] inside = join(content);
		return claiming(HEAD + inside.length, type, inside);
	}

	/** A box that needn't be as long as it says. */
	static byte[] claiming(int length, String type, byte[]... content) {
		return join(int32(length), type.getBytes(StandardCharsets.ISO_8859_1), join(content));
	}

	/** A box with a version, 0, and flags. */
	static byte[] full(String type, int flags, byte[]... content) {
		return box(type, int32(flags), join(content));
	}

	static byte[] int32(int... values) {
		ByteBuffer bytes = ByteBuffer.allocate(values.length * Integer.BYTES);
		for (int value : values) {
			bytes.putInt(value);
		}
		return bytes.array();
	}

	static byte[] int16(int... values) {
		ByteBuffer bytes = ByteBuffer.allocate(values.length * Short.BYTES);
		for (int value : values) {
			bytes.putShort((short) value);
		}
		return bytes.array();
	}

	static byte[] zeros(int count) {
		return new byte[count];
	}

	static byte[] join(byte[]... parts) {
		ByteArrayOutputStream joined = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			joined.writeBytes(part);
		}
		return joined.toByteArray();
	}

}

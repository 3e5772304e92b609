package dev.spikeproof.encoding.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;

import static dev.spikeproof.encoding.hostile.Box.box;
import static dev.spikeproof.encoding.hostile.Box.int32;
import static dev.spikeproof.encoding.hostile.Box.join;

/** A movie whose index is a thousand times as large as it looks (QuickTime's cmov). */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
public record CompressedIndex(byte[] deflated, int length) {

	private static final int MEGABYTE = 1024 * 1024;

	/** Of nothing but zeros. */
	public static CompressedIndex of(int megabytes) {
		ByteArrayOutputStream deflated = new ByteArrayOutputStream();
		try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
			for (int i = 0; i < megabytes; i++) {
				out.write(new byte[MEGABYTE]);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new CompressedIndex(deflated.toByteArray(), megabytes * MEGABYTE);
	}

	public byte[] bytes() {
		byte[] method = box("dcom", "zlib".getBytes(StandardCharsets.ISO_8859_1));
		return join(Movie.start(), box("moov", box("cmov", method, box("cmvd", int32(this.length), this.deflated))));
	}

}

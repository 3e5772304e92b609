package dev.spikeproof.encoding.video.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads a stream to its end and keeps the last of it only. */
final class Tail {

	private static final int KEPT_BYTES = 32 * 1024;

	private Tail() {
	}

	static String of(InputStream in) throws IOException {
		try (in) {
			byte[] kept = new byte[0];
			for (byte[] read = in.readNBytes(KEPT_BYTES); read.length > 0; read = in.readNBytes(KEPT_BYTES)) {
				byte[] both = Arrays.copyOf(kept, kept.length + read.length);
				System.arraycopy(read, 0, both, kept.length, read.length);
				kept = Arrays.copyOfRange(both, Math.max(0, both.length - KEPT_BYTES), both.length);
			}
			return new String(kept, StandardCharsets.UTF_8);
		}
	}

}

package dev.spikeproof.encoding.hostile;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

import static dev.spikeproof.encoding.hostile.Box.box;
import static dev.spikeproof.encoding.hostile.Box.full;
import static dev.spikeproof.encoding.hostile.Box.int16;
import static dev.spikeproof.encoding.hostile.Box.join;
import static dev.spikeproof.encoding.hostile.Box.zeros;

/** Data references: where a movie says that its pictures lie. */
public final class Elsewhere {

	private static final int ABSOLUTE_PATH = 2;

	private Elsewhere() {
	}

	/** ISO/IEC 14496-12, 8.7.2. */
	static byte[] url(String address) {
		return full("url ", 0, text(address), zeros(1));
	}

	/** The alias record of a Macintosh, which QuickTime files use. */
	static byte[] alias(Path file) {
		byte[] path = text(file.toString());
		byte[] even = Arrays.copyOf(path, path.length + path.length % 2);
		byte[] volume = zeros(28);
		byte[] name = zeros(64);
		return full("alis", 0, zeros(10), volume, zeros(12), name, zeros(16), int16(0, 0), zeros(16),
				int16(ABSOLUTE_PATH, even.length), even, int16(-1, 0));
	}

	/** A movie whose pictures lie in another file. */
	public static byte[] movieIn(Path file) {
		return Movie.of(Pictures.black("jpg", 64), 64).lyingIn(alias(file)).bytes();
	}

	/** A movie that says nothing but where a better one is. */
	static byte[] referenceMovie(String address) {
		byte[] reference = full("rdrf", 0, text("url "), Box.int32(address.length() + 1), text(address), zeros(1));
		return join(Movie.start(), box("moov", box("rmra", box("rmda", reference))));
	}

	private static byte[] text(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}

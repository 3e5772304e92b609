package dev.spikeproof.encoding.hostile;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

/** Pictures, and one that lies about its size. */
public final class Pictures {

	/** Of a JPEG's frame header (ITU-T T.81, B.2.2). */
	private static final int START_OF_FRAME = 0xc0;

	private Pictures() {
	}

	/** A square, in a format as ImageIO names it. */
	public static byte[] black(String format, int side) {
		try {
			ByteArrayOutputStream picture = new ByteArrayOutputStream();
			ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), format, picture);
			return picture.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A small JPEG whose own header says that it is as large as can be said. */
	static byte[] jpegThatSaysItIsHuge() {
		byte[] picture = black("jpg", 64);
		for (int i = 0; i < picture.length - 8; i++) {
			if (picture[i] == (byte) 0xff && picture[i + 1] == (byte) START_OF_FRAME) {
				picture[i + 5] = (byte) 0xff;
				picture[i + 6] = (byte) 0xff;
				picture[i + 7] = (byte) 0xff;
				picture[i + 8] = (byte) 0xff;
				return picture;
			}
		}
		throw new IllegalStateException("No frame header");
	}

}

package dev.spikeproof.encoding.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;

import static dev.spikeproof.encoding.hostile.Box.box;
import static dev.spikeproof.encoding.hostile.Box.full;
import static dev.spikeproof.encoding.hostile.Box.int16;
import static dev.spikeproof.encoding.hostile.Box.int32;
import static dev.spikeproof.encoding.hostile.Box.join;
import static dev.spikeproof.encoding.hostile.Box.zeros;

/**
 * An MP4 file of one JPEG, shown again and again: whole if it is left as it is, and a lie
 * when one of its parts is replaced. Times are in milliseconds.
 *
 * @param side of the square picture that the headers announce
 * @param duration that the headers announce
 * @param samples how often the picture is shown; each time costs four bytes
 * @param step from one picture to the next
 * @param inOneChunk whether the samples are said to lie behind each other, which costs
 * nothing
 * @param dataReference where the samples are said to lie
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
record Movie(byte[] picture, int side, int duration, int samples, int step, boolean inOneChunk, int tracks,
		byte[] dataReference) {

	private static final byte[] HERE = full("url ", 1);

	private static final byte[] MATRIX = int32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);

	static Movie of(byte[] picture, int side) {
		return new Movie(picture, side, 1000, 10, 100, false, 1, HERE);
	}

	Movie announcing(int side, int duration) {
		return new Movie(this.picture, side, duration, this.samples, this.step, this.inOneChunk, this.tracks,
				this.dataReference);
	}

	Movie showing(int samples, int step) {
		return new Movie(this.picture, this.side, this.duration, samples, step, this.inOneChunk, this.tracks,
				this.dataReference);
	}

	Movie behindEachOther() {
		return new Movie(this.picture, this.side, this.duration, this.samples, this.step, true, this.tracks,
				this.dataReference);
	}

	Movie tracks(int tracks) {
		return new Movie(this.picture, this.side, this.duration, this.samples, this.step, this.inOneChunk, tracks,
				this.dataReference);
	}

	Movie lyingIn(byte[] dataReference) {
		return new Movie(this.picture, this.side, this.duration, this.samples, this.step, this.inOneChunk, this.tracks,
				dataReference);
	}

	byte[] bytes() {
		byte[] pictures = box("mdat", this.picture);
		return join(start(), pictures, index());
	}

	/** The box that tells what kind of file this is. */
	static byte[] start() {
		return box("ftyp", "isom".getBytes(StandardCharsets.ISO_8859_1), zeros(4),
				"isommp41".getBytes(StandardCharsets.ISO_8859_1));
	}

	/** The box that says where the pictures are. */
	byte[] index() {
		byte[] head = full("mvhd", 0, int32(0, 0, 1000, this.duration, 0x10000), int16(0x100), zeros(10), MATRIX,
				zeros(24), int32(this.tracks + 1));
		byte[] track = track();
		return box("moov", head, join(Collections.nCopies(this.tracks, track).toArray(byte[][]::new)));
	}

	private byte[] track() {
		byte[] head = full("tkhd", 7, int32(0, 0, 1, 0, this.duration), zeros(16), MATRIX,
				int32(this.side << 16, this.side << 16));
		byte[] media = box("mdia", full("mdhd", 0, int32(0, 0, 1000, this.duration), int16(0x55c4, 0)),
				full("hdlr", 0, int32(0), "vide".getBytes(StandardCharsets.ISO_8859_1), zeros(13)),
				box("minf", full("vmhd", 1, zeros(8)), box("dinf", full("dref", 0, int32(1), this.dataReference)),
						table()));
		return box("trak", head, media);
	}

	private byte[] table() {
		byte[] description = box("jpeg", zeros(6), int16(1), zeros(16), int16(this.side, this.side),
				int32(0x480000, 0x480000, 0), int16(1), zeros(32), int16(24, -1));
		int[] chunks = new int[this.inOneChunk ? 1 : this.samples];
		Arrays.fill(chunks, start().length + 8);
		return box("stbl", full("stsd", 0, int32(1), description), full("stts", 0, int32(1, this.samples, this.step)),
				full("stsc", 0, int32(1, 1, this.inOneChunk ? this.samples : 1, 1)),
				full("stsz", 0, int32(this.picture.length, this.samples)),
				full("stco", 0, int32(chunks.length), int32(chunks)));
	}

}

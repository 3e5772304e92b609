package dev.spikeproof.encoding.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

import static dev.spikeproof.encoding.hostile.Box.box;
import static dev.spikeproof.encoding.hostile.Box.claiming;
import static dev.spikeproof.encoding.hostile.Box.int32;
import static dev.spikeproof.encoding.hostile.Box.join;
import static dev.spikeproof.encoding.hostile.Box.zeros;

/** Containers that lie, are broken, or want more than they may have. */
public final class MovieAttacks {

	private static final String TOO_LARGE = "The picture is too large.";

	private static final Movie MOVIE = Movie.of(Pictures.black("jpg", 64), 64);

	private MovieAttacks() {
	}

	/** Four megabytes that are terabytes when they are decoded. */
	public static byte[] aMillionPicturesAtOnce() {
		return Movie.of(Pictures.black("jpg", 1400), 1400).showing(1_000_000, 0).bytes();
	}

	public static byte[] aThousandPicturesInASecond() {
		return MOVIE.showing(1_000, 1).bytes();
	}

	static Stream<Attack> on(Bait bait) {
		return Stream.of(elsewhere(bait), tooMuch(), broken()).flatMap((attacks) -> attacks);
	}

	private static Stream<Attack> elsewhere(Bait bait) {
		String http = "http://%s/canary.ts".formatted(bait.address());
		return Stream.of(Attack.unreadable("pictures in another file", Elsewhere.movieIn(bait.file())),
				Attack.unreadable("reference movie", Elsewhere.referenceMovie(http)));
	}

	private static Stream<Attack> tooMuch() {
		return Stream.of(
				new Attack("picture of 65535 by 65535", Movie.of(Pictures.jpegThatSaysItIsHuge(), 65535).bytes(),
						TOO_LARGE),
				new Attack("picture of nine million pixels", Movie.of(Pictures.black("jpg", 3000), 3000).bytes(),
						TOO_LARGE),
				new Attack("ten thousand streams", MOVIE.showing(1, 1).tracks(10_000).bytes(),
						"The upload holds too many streams."),
				new Attack("a day", MOVIE.showing(10, 8_640_000).announcing(64, 86_400_000).bytes(),
						"The video lasts longer than 10 seconds."),
				new Attack("pictures weeks apart", MOVIE.showing(10, Integer.MAX_VALUE).bytes(),
						"The video is damaged: its times make no sense."),
				new Attack("a million pictures at once", aMillionPicturesAtOnce(),
						"The video takes too long to encode."),
				Attack.unreadable("index of gigabytes in eight kilobytes",
						MOVIE.showing(8_000_000, 1).behindEachOther().tracks(16).bytes()),
				new Attack("compressed index", CompressedIndex.of(300).bytes(),
						"The video needs more memory than is allowed."));
	}

	private static Stream<Attack> broken() {
		byte[] index = MOVIE.index();
		byte[] start = Movie.start();
		return Stream.of(Attack.unreadable("start alone", start),
				Attack.unreadable("half an index", join(start, Arrays.copyOf(index, index.length / 2))),
				Attack.unreadable("index without pictures", join(start, index)),
				Attack.unreadable("box of size 0", join(start, claiming(0, "moov", claiming(0, "trak"), zeros(100)))),
				Attack.unreadable("box of size 4", join(start, claiming(4, "moov", zeros(100)))),
				Attack.unreadable("box of size -1", join(start, claiming(-1, "moov", index))),
				Attack.unreadable("box of size 2^63 - 1",
						join(start, claiming(1, "moov", int32(Integer.MAX_VALUE, -1), index))),
				Attack.unreadable("boxes in boxes", join(start, nested("moov"))),
				Attack.unreadable("tracks in tracks", join(start, box("moov", nested("trak")))),
				Attack.unreadable("complaint that blames the disk", Ebml.ofKind("No space left on device")));
	}

	private static byte[] nested(String type) {
		byte[] nested = box(type);
		for (int depth = 0; depth < 5_000; depth++) {
			nested = box(type, nested);
		}
		return nested;
	}

}

package dev.spikeproof.encoding.video;

import java.util.Arrays;
import java.util.Optional;

/** What a video can be made into; the result fits into the preset's box. */
public enum Preset {

	MP4_360P("mp4-360p", "mp4", "video/mp4", 640, 360),

	MP4_720P("mp4-720p", "mp4", "video/mp4", 1280, 720),

	/** One picture of the video. */
	POSTER("poster", "jpg", "image/jpeg", 1280, 720);

	private final String sku;

	private final String extension;

	private final String contentType;

	private final int longSide;

	private final int shortSide;

	Preset(String sku, String extension, String contentType, int longSide, int shortSide) {
		this.sku = sku;
		this.extension = extension;
		this.contentType = contentType;
		this.longSide = longSide;
		this.shortSide = shortSide;
	}

	/** The preset that is sold and asked for by this name. */
	public static Optional<Preset> of(String sku) {
		return Arrays.stream(values()).filter((preset) -> preset.sku.equals(sku)).findAny();
	}

	public String sku() {
		return this.sku;
	}

	/** Without a dot. */
	public String extension() {
		return this.extension;
	}

	public String contentType() {
		return this.contentType;
	}

	/** The most pixels of a landscape's width or a portrait's height. */
	public int longSide() {
		return this.longSide;
	}

	/** The most pixels of a landscape's height or a portrait's width. */
	public int shortSide() {
		return this.shortSide;
	}

}

package dev.spikeproof.encoding.video.s3;

import dev.spikeproof.encoding.video.Encoding;

/** Under which keys the results of an encoding lie. */
final class Keys {

	private Keys() {
	}

	static String rendition(Encoding encoding) {
		return "renditions/%s/%d.%s".formatted(encoding.purchaseId(), encoding.line(), encoding.preset().extension());
	}

	static String rejection(Encoding encoding) {
		return "rejections/%s/%d.json".formatted(encoding.purchaseId(), encoding.line());
	}

}

package dev.spikeproof.encoding.video.ffmpeg;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SourceTest {

	private static final String VIDEO = """
			Input #0, mov,mp4,m4a,3gp,3g2,mj2, from 'file:upload':
			  Metadata:
			    major_brand     : isom
			  Duration: 00:01:03.25, start: 0.000000, bitrate: 132 kb/s
			  Stream #0:0[0x1](und): Video: h264 (High) (avc1 / 0x31637661), yuv420p(progressive), 640x480, 25 fps (default)
			  Stream #0:1[0x2](und): Audio: aac (LC) (mp4a / 0x6134706D), 44100 Hz, mono, fltp, 69 kb/s (default)
			At least one output file must be specified
			""";

	@Test
	void findsTheLengthAndThePicture() {
		assertThat(Source.parse(VIDEO)).isEqualTo(new Source(Duration.ofMillis(63_250), true, true));
	}

	@Test
	void doesWithoutALength() {
		assertThat(Source.parse(VIDEO.replace("00:01:03.25", "N/A")).duration()).isNull();
	}

	@Test
	void takesTheCoverOfARecordForNoMovingPicture() {
		String song = """
				Input #0, mov,mp4,m4a,3gp,3g2,mj2, from 'file:upload':
				  Duration: 00:00:02.00, start: 0.000000, bitrate: 75 kb/s
				  Stream #0:0[0x1](und): Audio: aac (LC), 44100 Hz, mono, fltp, 69 kb/s (default)
				  Stream #0:1[0x0]: Video: mjpeg (Baseline), yuvj420p(pc), 600x600, 90k tbr, 90k tbn (attached pic)
				""";
		assertThat(Source.parse(song)).isEqualTo(new Source(Duration.ofSeconds(2), true, false));
	}

	@Test
	void isNotFooledByMetadata() {
		String said = """
				Input #0, mov,mp4,m4a,3gp,3g2,mj2, from 'file:upload':
				  Metadata:
				    title           : Stream #0:0: Video: h264
				                    :   Stream #0:0: Video: h264
				    Duration: 00:00:01.00
				""";
		assertThat(Source.parse(said)).isEqualTo(new Source(null, true, false));
	}

	@Test
	void knowsThatTextIsNoContainer() {
		assertThat(Source.parse("file:upload: Invalid data found when processing input")).extracting(Source::container)
			.isEqualTo(false);
	}

	@Test
	void measuresProgressByTheLength() {
		Source source = new Source(Duration.ofSeconds(10), true, true);
		assertThat(source.percent(Duration.ofMillis(2_500))).isEqualTo(25);
		assertThat(source.percent(Duration.ofSeconds(11))).isEqualTo(100);
		assertThat(new Source(null, true, true).percent(Duration.ofSeconds(1))).isNaN();
	}

}

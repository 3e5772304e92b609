package dev.spikeproof.encoding.video.ffmpeg;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ExitTest {

	@ParameterizedTest
	@ValueSource(ints = { 137, 143, 130, 255, 127 })
	void blamesTheMachineForAKill(int code) {
		assertThat(new Exit(code, new Complaint("")).isOurs()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 183, 234, 244, 139, 134, 136 })
	void blamesTheVideoForErrorsAndCrashes(int code) {
		assertThat(new Exit(code, new Complaint("Invalid data found when processing input")).isOurs()).isFalse();
	}

	@Test
	void blamesTheMachineForADirectoryThatIsGone() {
		String said = "file:upload: No such file or directory\n";
		assertThat(new Exit(1, new Complaint(said)).atOpening().isOurs()).isTrue();
	}

	@Test
	void doesNotBelieveAnUploadThatBlamesTheMachine() {
		String said = """
				[matroska,webm @ 0x1] EBML version 9, doctype No space left on device, doc version 1 is not implemented.
				file:upload: Not yet implemented in FFmpeg, patches welcome
				""";
		assertThat(new Exit(1, new Complaint(said)).atOpening().isOurs()).isFalse();
	}

	@Test
	void blamesTheMachineForAFullDisk() {
		assertThat(new Exit(1, new Complaint("av_interleaved_write_frame(): No space left on device")).isOurs())
			.isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					[mov,mp4,m4a @ 0x560dffa24700] Number of streams exceeds max_streams parameter (1)     | The upload holds too many streams.
					[h264 @ 0x35ed6680] Picture size 640x480 exceeds specified max pixel count 100000      | The picture is too large.
					[mov,mp4 @ 0x1] moov atom not found                                                    | The upload is incomplete: the index of the video is missing.
					[concat @ 0x55c36b4e29c0] Format not on whitelist 'mov,mp4'                            | The upload is not a video: no known container format.
					[in#0 @ 0xac63c40] Error opening input: Invalid data found when processing input        | The upload is not a video: no known container format.
					[vist#0:0/none @ 0x171eabc0] Decoding requested, but no decoder found for: none        | The video's codec is not supported.
					Decoder (codec none) not found for input stream #0:0                                   | The video's codec is not supported.
					[avi @ 0x12] Something new in file:upload and /tmp/spikeproof-encoder-root/x/job-1/a.b | The video can't be encoded: Something new in the file and the file
					""")
	void givesTheCustomerAReasonWithoutPathsAndAddresses(String said, String reason) {
		assertThat(new Complaint(said).reason()).isEqualTo(reason);
	}

	@Test
	void keepsReasonsShort() {
		assertThat(new Complaint("x".repeat(100_000)).reason()).hasSizeLessThan(300);
		assertThat(new Complaint("\u0007\n\n").reason()).isEqualTo("The video can't be encoded.");
	}

}

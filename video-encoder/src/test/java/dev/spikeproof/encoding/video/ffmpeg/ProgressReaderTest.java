package dev.spikeproof.encoding.video.ffmpeg;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.spikeproof.encoding.video.Progress;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressReaderTest {

	private final List<Progress> seen = new ArrayList<>();

	private final ProgressReader reader = new ProgressReader((encoded) -> encoded.toMillis() / 20.0, this.seen::add);

	@Test
	void readsABlockAtATime() throws IOException {
		read("""
				frame=12
				fps=0.00
				out_time_us=480000
				speed=N/A
				progress=continue
				frame=50
				out_time_us=2000000
				speed=5.06x
				progress=end
				""");
		assertThat(this.seen).containsExactly(new Progress(Duration.ofMillis(480), 24, Double.NaN),
				new Progress(Duration.ofSeconds(2), 100, 5.06));
		assertThat(this.reader.frames()).isEqualTo(50);
		assertThat(this.reader.encoded()).isEqualTo(Duration.ofSeconds(2));
	}

	@Test
	void passesOverWhatIsNotThereYet() throws IOException {
		read("frame=0\nout_time_us=N/A\nout_time_us=-33333\nspeed=   0x\nnonsense\nprogress=continue\n");
		assertThat(this.seen).containsExactly(new Progress(Duration.ZERO, 0, 0));
	}

	private void read(String lines) throws IOException {
		this.reader.read(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
	}

}

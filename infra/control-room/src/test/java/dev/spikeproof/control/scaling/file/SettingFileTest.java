package dev.spikeproof.control.scaling.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import dev.spikeproof.control.scaling.Controls;
import dev.spikeproof.control.scaling.Controls.Setting;
import dev.spikeproof.control.scaling.ScalingSettings;
import dev.spikeproof.control.scaling.ScalingSettings.FleetSettings;
import dev.spikeproof.scaling.file.ScalingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class SettingFileTest {

	private static final Setting PAUSED = new Setting("step-scaling", true, 3, 4, 6);

	@TempDir
	private Path directory;

	@Test
	void aControlRoomThatIsStartedAgainGoesOnWithWhatOperatorsHaveSet() throws IOException {
		controls().set(PAUSED);
		assertThat(controls().setting()).isEqualTo(PAUSED);
	}

	@Test
	void whatThePolicyFileDoesNotAllowAnyMoreIsForgotten() throws IOException {
		Setting fresh = controls().setting();
		new SettingFile(settings(), JsonMapper.shared()).keep(new Setting("intuition", true, 3, 4, 1));
		assertThat(controls().setting()).isEqualTo(fresh);
	}

	@Test
	void aFileThatCanNotBeReadIsNoReasonNotToStart() throws IOException {
		Setting fresh = controls().setting();
		Files.writeString(settings().controls(), "{\"policy\":");
		assertThat(controls().setting()).isEqualTo(fresh);
	}

	private Controls controls() throws IOException {
		return new Controls(ScalingFile.read(Path.of("../scaling-policy.yaml")),
				new SettingFile(settings(), JsonMapper.shared()));
	}

	private ScalingSettings settings() {
		return new ScalingSettings("encoding", Duration.ofSeconds(10), this.directory.resolve("decisions"),
				this.directory.resolve("controls.json"), new FleetSettings("", "", "127.0.0.1", 8082));
	}

}

package dev.spikeproof.control.scaling.file;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import dev.spikeproof.control.scaling.Controls;
import dev.spikeproof.control.scaling.Controls.Setting;
import dev.spikeproof.control.scaling.ScalingSettings;
import dev.spikeproof.control.scaling.ScalingSettings.FleetSettings;
import dev.spikeproof.scaling.file.ScalingFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SettingFileTest {

	private static final Path POLICIES = Path.of("../scaling-policy.yaml");

	private static final Setting PAUSED = new Setting("step-scaling", true, 3, 4, 6);

	@TempDir
	private Path directory;

	private Path data;

	@BeforeEach
	void makeDirectory() throws IOException {
		this.data = Files.createDirectory(this.directory.resolve("data"));
	}

	@Test
	void aControlRoomThatIsStartedAgainGoesOnWithWhatOperatorsHaveSet() throws IOException {
		controls().change((any) -> PAUSED);
		assertThat(controls().setting()).isEqualTo(PAUSED);
	}

	@Test
	void whatOperatorsHaveSetIsKeptWhereNoDirectoryIsThereYet() throws IOException {
		Files.delete(this.data);
		controls().change((any) -> PAUSED);
		assertThat(controls().setting()).isEqualTo(PAUSED);
	}

	@Test
	void aFileThatCanNotBeWrittenAnewStaysAsItWas() throws IOException {
		Controls controls = controls();
		controls.change((any) -> PAUSED);
		assertThat(controls.isKept()).isTrue();
		Files.createDirectory(this.data.resolve("controls.json.new"));
		controls.change((any) -> new Setting("step-scaling", false, 3, 4, 1));
		assertThat(controls.isKept()).isFalse();
		assertThat(controls().setting()).isEqualTo(PAUSED);
	}

	@Test
	void whatThePolicyFileDoesNotAllowAnyMoreIsForgotten() throws IOException {
		Setting fresh = controls().setting();
		new SettingFile(settings(), JsonMapper.shared()).keep(new Setting("intuition", true, 3, 4, 1));
		assertThat(controls().setting()).isEqualTo(fresh);
	}

	@Test
	void aPolicyThatWouldNeverStartAnybodyCanNotBeSet() throws IOException {
		ScalingFile file = ScalingFile.read("policy.yaml",
				new StringReader(Files.readString(POLICIES).replace("min: 1\n", "min: 0\n")));
		Controls controls = new Controls(file, new SettingFile(settings(), JsonMapper.shared()));
		controls.change((any) -> PAUSED);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> controls.change((any) -> new Setting("cpu-tracking", false, 3, 4, 6)))
			.withMessageContaining("cpu-tracking would never start anybody");
		assertThat(controls.setting()).isEqualTo(PAUSED);
	}

	@Test
	void aFileThatCanNotBeReadIsNoReasonNotToStart() throws IOException {
		Setting fresh = controls().setting();
		Files.writeString(settings().controls(), "{\"policy\":");
		assertThat(controls().setting()).isEqualTo(fresh);
	}

	private Controls controls() throws IOException {
		return new Controls(ScalingFile.read(POLICIES), new SettingFile(settings(), JsonMapper.shared()));
	}

	private ScalingSettings settings() {
		return new ScalingSettings("encoding", Duration.ofSeconds(10), this.directory.resolve("decisions"),
				this.data.resolve("controls.json"), List.of(), new FleetSettings("", "", "127.0.0.1", 8082));
	}

}

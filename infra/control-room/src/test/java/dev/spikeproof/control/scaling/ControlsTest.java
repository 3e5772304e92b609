package dev.spikeproof.control.scaling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import dev.spikeproof.control.scaling.Controls.Setting;
import dev.spikeproof.scaling.file.ScalingFile;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

class ControlsTest {

	private final AtomicReference<Setting> kept = new AtomicReference<>();

	private final Controls controls = new Controls(policyFile(), new LastSetting() {

		@Override
		public Optional<Setting> read() {
			return Optional.empty();
		}

		@Override
		public boolean keep(Setting setting) {
			ControlsTest.this.kept.set(setting);
			return true;
		}

	});

	@Test
	void ofTwoChangesAtTheSameTimeNoneIsLost() throws InterruptedException {
		Thread other = new Thread(() -> this.controls.change(ControlsTest::paused));
		this.controls.change((setting) -> {
			other.start();
			await("the other to come").until(() -> other.getState() == Thread.State.BLOCKED || !other.isAlive());
			return hurried(setting, 6);
		});
		other.join();
		assertThat(this.controls.setting()).isEqualTo(paused(hurried(this.controls.setting(), 6)))
			.isEqualTo(this.kept.get());
	}

	@Test
	void whatIsNotPossibleChangesNothing() {
		Setting before = this.controls.setting();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.controls.change((setting) -> hurried(paused(setting), 61)))
			.withMessage("timeScale is 0.1 to 60.0");
		assertThat(this.controls.setting()).isEqualTo(before);
		assertThat(this.kept).hasNullValue();
	}

	private static Setting paused(Setting setting) {
		return new Setting(setting.policy(), true, setting.byHand(), setting.max(), setting.timeScale());
	}

	private static Setting hurried(Setting setting, double timeScale) {
		return new Setting(setting.policy(), setting.paused(), setting.byHand(), setting.max(), timeScale);
	}

	private static ScalingFile policyFile() {
		try {
			return ScalingFile.read(Path.of("../scaling-policy.yaml"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

package dev.spikeproof.encoding;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;

class ProcessorTimeTest {

	@Test
	void isThatOfTheProcessAndOfItsEndedChildrenWhateverItIsCalled() {
		assertThat(ProcessorTime.seconds(
				"4711 (a (strange) name) S 1 4711 4711 0 -1 4194560 100 200 0 0 150 50 1000 25 20 0 33 0 1234 5678 90 1844 0"))
			.isEqualTo(12.25);
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void growsWithWhatThisProcessDoes() {
		SimpleMeterRegistry meters = new SimpleMeterRegistry();
		new ProcessorTime().bindTo(meters);
		assertThat(meters.get("spikeproof.worker.cpu").functionCounter().count()).isPositive();
	}

}

package dev.spikeproof.control.scaling.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.spikeproof.control.scaling.Fleet;
import dev.spikeproof.control.scaling.Worker;
import dev.spikeproof.control.scaling.Worker.Condition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TasksTest {

	@Test
	void aTaskIsWhatItCallsItself() {
		assertThat(tasks(Map.of()).worker("video-encoder-2", "127.0.0.1")).isEqualTo("video-encoder-2");
	}

	@Test
	void selfIsTheWorkerThatTheRequestComesFrom() {
		Tasks tasks = tasks(Map.of("one", "http://172.18.0.5:8082", "other", "http://172.18.0.6:8082"));
		assertThat(tasks.worker("self", "172.18.0.6")).isEqualTo("other");
	}

	@Test
	void nobodyElseIsSelf() {
		Tasks tasks = tasks(Map.of("one", "http://172.18.0.5:8082"));
		assertThatExceptionOfType(Tasks.Unknown.class).isThrownBy(() -> tasks.worker("self", "172.18.0.50"))
			.withMessageContaining("172.18.0.50");
	}

	@Test
	void ofTwoAtOneAddressNoneIsSelf() {
		Tasks tasks = tasks(Map.of("one", "http://127.0.0.1:8082", "other", "http://127.0.0.1:8100"));
		assertThatExceptionOfType(Tasks.Unknown.class).isThrownBy(() -> tasks.worker("self", "127.0.0.1"))
			.withMessageContaining("2 workers");
	}

	private static Tasks tasks(Map<String, String> addresses) {
		List<Worker> workers = addresses.entrySet()
			.stream()
			.map((worker) -> new Worker(worker.getKey(), URI.create(worker.getValue()), Condition.RUNNING,
					Instant.EPOCH, null))
			.toList();
		return new Tasks(new Fleet() {

			@Override
			public Kind kind() {
				return Kind.CONTAINERS;
			}

			@Override
			public Roll roll() {
				return new Roll(workers, null);
			}

			@Override
			public void start() {
				throw new UnsupportedOperationException();
			}

			@Override
			public void stop(Worker worker) {
				throw new UnsupportedOperationException();
			}

			@Override
			public boolean kill(String worker) {
				return false;
			}

		});
	}

}

package dev.spikeproof.local.supervisor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import dev.spikeproof.local.supervisor.State.Condition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SupervisedTest {

	private final AtomicBoolean isReady = new AtomicBoolean();

	private final List<String> started = new CopyOnWriteArrayList<>();

	@Test
	void isReadyAlsoWhenItIsTooBusyToSayItASecondTime() {
		AtomicInteger asked = new AtomicInteger();
		Supervised supervised = supervised(() -> asked.incrementAndGet() == 3, "busy", new Semaphore(1));
		supervised.begin();
		awaitCondition(supervised, Condition.READY);
		supervised.stop(Duration.ZERO);
		assertThat(supervised.state().condition()).isEqualTo(Condition.STOPPED);
	}

	@Test
	void startsOnceAnotherThatTookTheTurnIsReady() {
		Semaphore turns = new Semaphore(1);
		Supervised first = supervised(this.isReady::get, "first", turns);
		Supervised second = supervised(() -> true, "second", turns);
		first.begin();
		awaitCondition(first, Condition.STARTING);
		second.begin();
		await("the second is in line").until(() -> second.state().since() != null);
		Instant askedFor = second.state().since();
		assertThat(this.started).containsExactly("first");
		this.isReady.set(true);
		awaitCondition(second, Condition.READY);
		assertThat(first.state().condition()).isEqualTo(Condition.READY);
		assertThat(second.state().since()).isEqualTo(askedFor);
		first.stop(Duration.ZERO);
		second.stop(Duration.ZERO);
	}

	@Test
	void neverStartsWhenItIsStoppedWhileItWaits() {
		Semaphore turns = new Semaphore(1);
		Supervised first = supervised(this.isReady::get, "first", turns);
		Supervised second = supervised(() -> true, "second", turns);
		Supervised third = supervised(() -> true, "third", turns);
		first.begin();
		awaitCondition(first, Condition.STARTING);
		second.begin();
		await("the second is in line").until(() -> second.state().since() != null);
		second.stop(Duration.ZERO);
		assertThat(second.state().condition()).isEqualTo(Condition.STOPPED);
		third.begin();
		first.stop(Duration.ZERO);
		awaitCondition(third, Condition.READY);
		assertThat(this.started).containsExactly("first", "third");
		third.stop(Duration.ZERO);
	}

	private static void awaitCondition(Supervised supervised, Condition condition) {
		await(supervised.part().name() + " is " + condition).atMost(Duration.ofSeconds(10))
			.until(() -> supervised.state().condition() == condition);
	}

	private Supervised supervised(BooleanSupplier ready, String name, Semaphore turns) {
		return new Supervised(new StubPart(name, ready, () -> this.started.add(name), () -> {
		}), () -> {
		}, turns, () -> {
		});
	}

}

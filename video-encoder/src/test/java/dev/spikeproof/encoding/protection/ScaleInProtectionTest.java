package dev.spikeproof.encoding.protection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ScaleInProtectionTest {

	private final List<String> asked = new ArrayList<>();

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private boolean grants = true;

	private Instant now = Instant.parse("2026-11-26T10:00:00Z");

	private final ScaleInProtection protection = new ScaleInProtection(new Asked(), new Hands(), this.meters);

	@Test
	void isThereBeforeAJobBeginsAndGoesSoonAfterTheLast() {
		this.protection.jobBegins();
		assertThat(this.asked).containsExactly("protect PT5M");
		assertThat(gauge()).isOne();
		this.protection.jobBegins();
		this.protection.jobEnds();
		passes(Duration.ofSeconds(10));
		this.protection.jobEnds();
		passes(Duration.ofSeconds(1));
		assertThat(this.asked).as("another job may be on its way").containsExactly("protect PT5M");
		passes(Duration.ofSeconds(2));
		assertThat(this.asked).containsExactly("protect PT5M", "release");
		assertThat(gauge()).isZero();
	}

	@Test
	void isAskedForAgainWhileTheWorkerIsBusy() {
		this.protection.jobBegins();
		passes(Duration.ofSeconds(29));
		assertThat(this.asked).hasSize(1);
		passes(Duration.ofSeconds(1));
		assertThat(this.asked).containsExactly("protect PT5M", "protect PT5M");
	}

	@Test
	void isAskedForUntilItIsGrantedAndKeepsNoJobWaiting() {
		this.grants = false;
		this.protection.jobBegins();
		assertThat(gauge()).isZero();
		this.grants = true;
		passes(Duration.ofMillis(500));
		assertThat(gauge()).isOne();
	}

	@Test
	void isGivenUpWhenTheWorkerStops() {
		this.protection.jobBegins();
		this.protection.giveUp();
		assertThat(this.asked).endsWith("release");
	}

	@Test
	void thatAKilledProcessLeftIsGivenUpByTheNext() {
		this.protection.forgetTheFormer();
		assertThat(this.asked).containsExactly("release");
	}

	private double gauge() {
		return this.meters.get("spikeproof.worker.protected").gauge().value();
	}

	private void passes(Duration time) {
		this.now = this.now.plus(time);
		this.protection.keep();
	}

	private final class Asked implements Agent {

		@Override
		public boolean protect(Duration time) {
			ScaleInProtectionTest.this.asked.add("protect " + time);
			return ScaleInProtectionTest.this.grants;
		}

		@Override
		public void release() {
			ScaleInProtectionTest.this.asked.add("release");
		}

	}

	private final class Hands extends Clock {

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return ScaleInProtectionTest.this.now;
		}

	}

}

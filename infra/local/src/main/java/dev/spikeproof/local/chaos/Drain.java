package dev.spikeproof.local.chaos;

import java.sql.SQLException;
import java.time.Duration;

import dev.spikeproof.local.chaos.judge.Scene;
import dev.spikeproof.local.chaos.judge.Stillness;
import dev.spikeproof.local.process.Patience;
import dev.spikeproof.local.terminal.Screen;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/** Waits until nothing moves any more, as long as something does. */
final class Drain {

	private static final Duration LONGEST = Duration.ofMinutes(10);

	/** A message that failed may rest this long before it is tried again. */
	private static final Duration LONGEST_STANDSTILL = Duration.ofSeconds(150);

	private static final Duration TELL_AGAIN = Duration.ofSeconds(10);

	private static final int STILL_ENOUGH = 3;

	private final World world;

	private final Detour detour;

	private final Screen screen;

	private final long begin = System.nanoTime();

	private long lastChange = System.nanoTime();

	private long lastTold = System.nanoTime();

	private @Nullable Stillness last;

	private int stillTimes;

	Drain(World world, Detour detour, Screen screen) {
		this.world = world;
		this.detour = detour;
		this.screen = screen;
	}

	void await(Scene scene, int poison) {
		this.screen.heading("Waiting until all has come to rest");
		Patience.until(this.world::isAllReady, Duration.ofMinutes(5));
		this.screen.line("  %3d s  everything runs again".formatted(since(this.begin).toSeconds()));
		this.lastChange = System.nanoTime();
		Patience.until(() -> isOver(scene, poison), LONGEST);
		this.screen.line("  %s; that took %d s".formatted(this.last, since(this.begin).toSeconds()));
	}

	private boolean isOver(Scene scene, int poison) {
		try {
			Stillness now = Stillness.of(scene);
			if (!now.equals(this.last)) {
				this.lastChange = System.nanoTime();
				this.last = now;
			}
			tell(now);
			this.stillTimes = (now.isReached(poison) && this.detour.pending() == 0) ? this.stillTimes + 1 : 0;
		}
		catch (SQLException | SdkException ex) {
			this.stillTimes = 0;
		}
		return this.stillTimes == STILL_ENOUGH || since(this.lastChange).compareTo(LONGEST_STANDSTILL) > 0;
	}

	private void tell(Stillness now) {
		if (since(this.lastTold).compareTo(TELL_AGAIN) > 0) {
			this.lastTold = System.nanoTime();
			this.screen.line("  %3d s  %s".formatted(since(this.begin).toSeconds(), now));
		}
	}

	private static Duration since(long nanoTime) {
		return Duration.ofNanos(System.nanoTime() - nanoTime);
	}

}

package dev.spikeproof.purchasing.purchase.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import dev.spikeproof.purchasing.purchase.Step;

import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One reader of a purchase's server-sent events. While it is slow to read, it gets
 * nothing new and holds up nobody.
 */
class Watcher {

	private static final Duration LONGEST = Duration.ofMinutes(30);

	private final SseEmitter emitter = new SseEmitter(LONGEST.toMillis());

	private final AtomicBoolean sending = new AtomicBoolean();

	private final UUID purchaseId;

	private volatile long position;

	Watcher(UUID purchaseId, long position, Consumer<Watcher> gone) {
		this.purchaseId = purchaseId;
		this.position = position;
		this.emitter.onCompletion(() -> gone.accept(this));
		this.emitter.onTimeout(this.emitter::complete);
		this.emitter.onError((failure) -> gone.accept(this));
	}

	SseEmitter emitter() {
		return this.emitter;
	}

	UUID purchaseId() {
		return this.purchaseId;
	}

	long position() {
		return this.position;
	}

	boolean isReady() {
		return !this.sending.get();
	}

	void send(List<Step> steps) {
		List<Step> news = steps.stream().filter((step) -> step.position() > this.position).toList();
		if (!news.isEmpty()) {
			inBackground(() -> {
				for (Step step : news) {
					PurchaseView.StepView view = PurchaseView.StepView.of(step);
					this.emitter
						.send(SseEmitter.event().id(Long.toString(step.position())).name(view.step()).data(view));
					this.position = step.position();
					if (step.isLast()) {
						this.emitter.complete();
						return;
					}
				}
			});
		}
	}

	void beat() {
		inBackground(() -> this.emitter.send(SseEmitter.event().comment("still here")));
	}

	private void inBackground(Sending sending) {
		if (!this.sending.compareAndSet(false, true)) {
			return;
		}
		Thread.ofVirtual().name("purchase-watcher").start(() -> {
			try {
				sending.run();
			}
			catch (IOException | IllegalStateException ex) {
				this.emitter.completeWithError(ex);
			}
			finally {
				this.sending.set(false);
			}
		});
	}

	private interface Sending {

		void run() throws IOException;

	}

}

package dev.spikeproof.messaging.inbox;

import java.time.Duration;
import java.util.List;

import io.awspring.cloud.sqs.listener.MessageListenerContainer;
import io.awspring.cloud.sqs.listener.MessageListenerContainerRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.NestedExceptionUtils;

/**
 * Starts the listeners in the background and tries again until SQS answers and has their
 * queues, so that a service which is started while AWS is away does the rest of its work.
 * When the service stops it is the first to know.
 */
class ListenerLifecycle implements SmartLifecycle, ApplicationListener<ContextClosedEvent> {

	private static final Logger log = LoggerFactory.getLogger(ListenerLifecycle.class);

	private static final Duration PAUSE = Duration.ofSeconds(2);

	private final MessageListenerContainerRegistry registry;

	private final boolean autoStartup;

	private @Nullable Thread thread;

	private volatile boolean running;

	private volatile boolean stopping;

	ListenerLifecycle(MessageListenerContainerRegistry registry, boolean autoStartup) {
		this.registry = registry;
		this.autoStartup = autoStartup;
	}

	@Override
	public synchronized void start() {
		this.stopping = false;
		this.running = true;
		if (this.autoStartup) {
			this.thread = Thread.ofVirtual().name("listener-start").start(this::startAll);
		}
	}

	@Override
	public synchronized void stop() {
		this.running = false;
		if (this.thread != null) {
			this.thread.interrupt();
			this.thread = null;
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Comes before any container is stopped. */
	@Override
	public void onApplicationEvent(ContextClosedEvent closed) {
		this.stopping = true;
	}

	/** Whether messages that arrive now are to go back. */
	boolean isStopping() {
		return this.stopping;
	}

	private void startAll() {
		List<MessageListenerContainer<?>> waiting = List.copyOf(this.registry.getListenerContainers());
		try {
			while (!waiting.isEmpty()) {
				waiting = waiting.stream().filter((container) -> !start(container)).toList();
				if (!waiting.isEmpty()) {
					Thread.sleep(PAUSE);
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static boolean start(MessageListenerContainer<?> container) {
		try {
			container.start();
			return true;
		}
		catch (RuntimeException ex) {
			log.warn("{} can't listen to its queue yet, next try in {} s: {}", container.getId(), PAUSE.toSeconds(),
					NestedExceptionUtils.getMostSpecificCause(ex).getMessage());
			container.stop();
			return false;
		}
	}

}

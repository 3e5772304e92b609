package dev.spikeproof.local.supervisor;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

import dev.spikeproof.local.process.Part;
import dev.spikeproof.local.process.ProcessIdentity;

/** A part that does nothing until it is stopped. */
final class StubPart implements Part {

	private final CountDownLatch ended = new CountDownLatch(1);

	private final String name;

	private final BooleanSupplier ready;

	private final Runnable starting;

	private final Runnable stopping;

	StubPart(String name, BooleanSupplier ready, Runnable starting, Runnable stopping) {
		this.name = name;
		this.ready = ready;
		this.starting = starting;
		this.stopping = stopping;
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public int port() {
		return 1;
	}

	@Override
	public Path log() {
		return Path.of(this.name + ".log");
	}

	@Override
	public void start() {
		this.starting.run();
	}

	@Override
	public boolean isRunning() {
		return this.ended.getCount() > 0;
	}

	@Override
	public boolean isReady() {
		return this.ready.getAsBoolean();
	}

	@Override
	public Optional<ProcessIdentity> process() {
		return Optional.empty();
	}

	@Override
	public String awaitEnd() throws InterruptedException {
		this.ended.await();
		return "exit 0";
	}

	@Override
	public void stop(Duration grace) {
		this.stopping.run();
		this.ended.countDown();
	}

}

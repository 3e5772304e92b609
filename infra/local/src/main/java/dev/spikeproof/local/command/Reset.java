package dev.spikeproof.local.command;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;

@Command(name = "reset", description = "Stop everything and delete its logs too. Downloads stay.")
final class Reset implements Callable<Integer> {

	private final Place place;

	Reset(Place place) {
		this.place = place;
	}

	@Override
	public Integer call() throws Exception {
		new Down(this.place).call();
		this.place.directory().delete();
		this.place.screen().line(this.place.directory().path() + " is deleted.");
		return 0;
	}

}

package dev.spikeproof.local.command;

import java.net.URI;
import java.util.concurrent.Callable;

import dev.spikeproof.local.environment.Aws;
import dev.spikeproof.local.poison.PoisonQueues;
import dev.spikeproof.local.process.HttpAnswer;
import dev.spikeproof.local.purchase.Shop;
import dev.spikeproof.local.terminal.CannotRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "poison", description = "Buy while messages that nobody can handle are sent to the queues.")
final class Poison implements Callable<Integer> {

	private final Place place;

	@Option(names = "--rate", paramLabel = "P%", description = "Poisoned messages per purchase (default: 5%%).")
	private String rate = "5%";

	@Option(names = "--count", paramLabel = "N", description = "Healthy purchases, 1 to 1000 (default: 100).")
	private int count = 100;

	Poison(Place place) {
		this.place = place;
	}

	@Override
	public Integer call() throws Exception {
		double share = share(this.rate);
		if (this.count < 1 || this.count > 1000) {
			throw new CannotRun("--count is a number from 1 to 1000.");
		}
		URI address = URI.create("http://127.0.0.1:" + this.place.ports().purchaseService());
		if (!HttpAnswer.isOk(address.resolve("/actuator/health/readiness"))) {
			throw new CannotRun("No purchase-service is ready at " + address + ". Start it: " + this.place.demo("up"));
		}
		boolean well = new PoisonQueues(new Shop(address), Dlq.desk(this.place),
				Aws.at(this.place.ports().localStack()), this.place.screen())
			.poison(this.count, share);
		this.place.screen().line();
		this.place.screen().line("  See the letters: " + this.place.demo("dlq list --group"));
		return well ? 0 : 1;
	}

	private static double share(String rate) {
		if (!rate.matches("[0-9]{1,3}(\\.[0-9]+)?%?") || Double.parseDouble(rate.replace("%", "")) > 100) {
			throw new CannotRun("--rate is a percentage from 0% to 100%, for example 5%.");
		}
		return Double.parseDouble(rate.replace("%", "")) / 100;
	}

}

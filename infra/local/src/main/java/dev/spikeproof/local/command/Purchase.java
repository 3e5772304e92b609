package dev.spikeproof.local.command;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import dev.spikeproof.local.install.Ffmpeg;
import dev.spikeproof.local.install.PythonTools;
import dev.spikeproof.local.process.HttpAnswer;
import dev.spikeproof.local.purchase.BuyMany;
import dev.spikeproof.local.purchase.BuyMugAndVideo;
import dev.spikeproof.local.purchase.SampleClip;
import dev.spikeproof.local.purchase.Shop;
import dev.spikeproof.local.purchase.TracePage;
import dev.spikeproof.local.terminal.CannotRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "purchase", description = "Buy a mug and a video, and follow the purchase. Any running system will do, "
		+ "also that of docker compose.")
final class Purchase implements Callable<Integer> {

	private final Place place;

	@Option(names = "--wait", paramLabel = "N",
			description = "Do it synchronously, and wait up to N seconds (1 to 60) for the answer.")
	private @Nullable Integer wait;

	@Option(names = "--video", paramLabel = "FILE", description = "Buy an encoding of this video, not of a sample.")
	private @Nullable Path video;

	@Option(names = "--count", paramLabel = "N",
			description = "Buy N times at once (1 to 1000) and count what comes of it.")
	private int count = 1;

	Purchase(Place place) {
		this.place = place;
	}

	@Override
	public Integer call() throws Exception {
		URI address = URI.create("http://127.0.0.1:" + this.place.ports().purchaseService());
		if (!HttpAnswer.isOk(address.resolve("/actuator/health/readiness"))) {
			throw new CannotRun("No purchase-service is ready at " + address + ". Start it: " + this.place.demo("up"));
		}
		if (this.count < 1 || this.count > 1000) {
			throw new CannotRun("--count is a number from 1 to 1000.");
		}
		if (this.count > 1) {
			return new BuyMany(new Shop(address), this.place.screen()).buy(clip(), this.count,
					Optional.ofNullable(this.wait)) ? 0 : 1;
		}
		boolean completed = new BuyMugAndVideo(new Shop(address), this.place.screen(),
				new TracePage(this.place.ports().zipkinPage()))
			.buy(clip(), Optional.ofNullable(this.wait));
		nextSteps();
		return completed ? 0 : 1;
	}

	private Path clip() throws Exception {
		Path given = this.video;
		if (given != null) {
			if (!Files.isReadable(given) || Files.isDirectory(given)) {
				throw new CannotRun("The video " + given + " can't be read.");
			}
			return given;
		}
		Path ffmpeg = Ffmpeg.findOrInstall(new PythonTools(this.place.project()), this.place.screen());
		return SampleClip.in(this.place.project().downloads(), ffmpeg);
	}

	private void nextSteps() {
		this.place.screen().line();
		this.place.screen().heading("What to do next");
		step("buy again, and wait for the answer", this.place.demo("purchase --wait 30"));
		step("see what runs", this.place.demo("status"));
		step("read a log", this.place.demo("logs purchase-service"));
		step("explore the API", "http://127.0.0.1:" + this.place.ports().purchaseService() + "/v3/api-docs");
		step("stop everything", this.place.demo("down"));
	}

	private void step(String what, String how) {
		this.place.screen().line("  %-36s %s".formatted(what, how));
	}

}

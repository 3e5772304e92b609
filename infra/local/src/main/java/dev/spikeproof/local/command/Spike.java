package dev.spikeproof.local.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.Callable;

import dev.spikeproof.local.install.Ffmpeg;
import dev.spikeproof.local.install.PythonTools;
import dev.spikeproof.local.process.HttpAnswer;
import dev.spikeproof.local.purchase.SampleClip;
import dev.spikeproof.local.spike.Plan;
import dev.spikeproof.local.spike.Plan.Mode;
import dev.spikeproof.local.spike.RunSpike;
import dev.spikeproof.local.spike.report.Page;
import dev.spikeproof.local.spike.report.Report;
import dev.spikeproof.local.spike.report.Sentence;
import dev.spikeproof.local.spike.report.Table;
import dev.spikeproof.local.supervisor.State;
import dev.spikeproof.local.terminal.CannotRun;
import dev.spikeproof.local.terminal.Screen;
import dev.spikeproof.scaling.file.ScalingFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "spike", description = "Ten customers buy a video, then a thousand: once waiting for it, once not. "
		+ "Starts the system if need be. Writes a report under .local/reports/.")
final class Spike implements Callable<Integer> {

	private final Place place;

	@Option(names = "--from", paramLabel = "N", description = "Customers of the small groups (default: 10).")
	private int from = 10;

	@Option(names = "--to", paramLabel = "N", description = "Customers of the large groups (default: 1000).")
	private int to = 1000;

	@Option(names = "--mode", paramLabel = "both|sync|async",
			description = "How they want their answer (default: both).")
	private String mode = Mode.BOTH.toString();

	@Option(names = "--policy", paramLabel = "NAME",
			description = "One of infra/scaling-policy.yaml (default: the one that it chooses).")
	private @Nullable String policy;

	@Option(names = "--max-workers", paramLabel = "N", description = "Encoders at most, 1 to 10 (default: 8).")
	private int maxWorkers = 8;

	@Option(names = "--read-rate", paramLabel = "N",
			description = "Seconds of video that encoders read in a second, 0 for as fast as they can (default: 1).")
	private double readRate = 1;

	@Option(names = "--clip", paramLabel = "S", description = "How long each video lasts, 1 to 60 (default: 5).")
	private int clip = 5;

	@Option(names = "--over", paramLabel = "S",
			description = "The time in which each group arrives, such as 20s (default).")
	private String over = "20s";

	@Option(names = "--time-scale", paramLabel = "N",
			description = "Seconds that a second has for the policy: 6 makes its minutes last 10 s, and videos six times as long (default: 1).")
	private double timeScale = 1;

	@Option(names = "--kill", paramLabel = "N",
			description = "Kill so many busy workers (kill -9) in the middle of the large asynchronous group (default: 0).")
	private int kill;

	@Option(names = "--json", paramLabel = "FILE", description = "Also write the report there.")
	private @Nullable Path json;

	Spike(Place place) {
		this.place = place;
	}

	@Override
	public Integer call() throws Exception {
		Plan plan = new Plan(this.from, this.to, mode(), policy(), this.maxWorkers, this.readRate, seconds(), this.clip,
				this.timeScale, this.kill);
		start();
		Screen screen = this.place.screen();
		screen.heading("%d customers, then %d, each group within %d s".formatted(this.from, this.to, plan.over()));
		Path reports = Files.createDirectories(this.place.project().root().resolve(".local/reports"));
		Report report = new RunSpike(plan, this.place.project(), this.place.ports(), screen).run(clip(),
				reports.resolve("work"));
		show(report, reports);
		return report.results().stream().allMatch((result) -> result.lost() + result.failed() == 0) ? 0 : 1;
	}

	private Mode mode() {
		for (Mode each : Mode.values()) {
			if (each.toString().equals(this.mode)) {
				return each;
			}
		}
		throw new CannotRun("--mode is both, sync or async.");
	}

	private int seconds() {
		if (!this.over.matches("\\d{1,4}s?")) {
			throw new CannotRun("--over is a number of seconds, such as 20s.");
		}
		return Integer.parseInt(this.over.replace("s", ""));
	}

	private String policy() throws IOException {
		ScalingFile file = ScalingFile.read(this.place.project().scalingPolicy());
		String name = (this.policy != null) ? this.policy : file.chosen();
		if (!file.policies().containsKey(name)) {
			throw new CannotRun("--policy is one of " + String.join(", ", file.policies().keySet()) + ".");
		}
		return name;
	}

	private void start() throws Exception {
		Optional<State> running = this.place.running();
		if (running.filter((state) -> state.readRate() != this.readRate).isPresent()) {
			throw new CannotRun("The encoders of the system on port base %d read at a rate of %s, not %s. Stop it: %s"
				.formatted(this.place.ports().base(), running.get().readRate(), this.readRate,
						this.place.demo("down")));
		}
		URI shop = URI.create("http://127.0.0.1:" + this.place.ports().purchaseService());
		if (running.isPresent() || !HttpAnswer.isOk(shop.resolve("/actuator/health/readiness"))) {
			new Up(this.place, this.readRate).call();
			this.place.screen().line("It stays when this is over. Stop it: " + this.place.demo("down"));
			this.place.screen().line();
		}
	}

	private Path clip() throws IOException {
		Path ffmpeg = Ffmpeg.findOrInstall(new PythonTools(this.place.project()), this.place.screen());
		return SampleClip.lasting(this.clip, this.place.project().downloads(), ffmpeg);
	}

	private void show(Report report, Path reports) throws IOException {
		String name = "spike-"
				+ DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").format(report.at().atZone(ZoneOffset.UTC));
		Path page = reports.resolve(name + ".html");
		Path file = reports.resolve(name + ".json");
		report.write(file);
		if (this.json != null) {
			report.write(this.json);
		}
		new Page(report).write(page, reports.resolve(name + ".svg"));
		Screen screen = this.place.screen();
		screen.line();
		screen.heading(Table.line(Table.of(report).getFirst()));
		Table.of(report).stream().skip(1).map(Table::line).forEach(screen::line);
		screen.line();
		screen.line("  " + Sentence.of(report));
		screen.line();
		screen.line("  The report: " + page);
		screen.line("  The same in the simulator: " + this.place.demo("simulate --like " + file));
	}

}

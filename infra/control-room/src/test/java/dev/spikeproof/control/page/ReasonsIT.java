package dev.spikeproof.control.page;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import com.microsoft.playwright.Page;
import dev.spikeproof.rehearsal.Feed;
import dev.spikeproof.rehearsal.Heard;
import dev.spikeproof.rehearsal.Stage;
import dev.spikeproof.rehearsal.Stage.Scene;
import dev.spikeproof.scaling.file.ScalingFile;
import dev.spikeproof.scaling.policy.Change;
import dev.spikeproof.scaling.policy.Decision;
import dev.spikeproof.scaling.policy.History;
import dev.spikeproof.scaling.policy.Observation;
import dev.spikeproof.scaling.policy.ScalingPolicy;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** That whoever reads Chinese reads why the loop decides, whatever it decides. */
class ReasonsIT extends RehearsedPage {

	private static final Instant START = Instant.parse("2026-11-26T10:00:00Z");

	private static final Duration EVERY = Duration.ofSeconds(10);

	private static final int LOOKS = 2000;

	@Autowired
	ReasonsIT(Stage stage, Feed feed, Heard heard, @LocalServerPort int port) {
		super(stage, feed, heard, port);
	}

	@Test
	void everyReasonOfEveryPolicyCanBeReadInChinese() throws Exception {
		Set<String> reasons = new TreeSet<>();
		for (ScalingPolicy policy : ScalingFile.read(Path.of("../scaling-policy.yaml")).policies().values()) {
			reasons.addAll(reasonsOf(policy));
		}
		reasons.add("set by hand; 6 of 9: this machine bears no more (2 processors, 4 workers each)");
		reasons.add("backlog 9 = 2.7 s of work for 5 workers; wanted 30 s; 3 of 9: no more are allowed at present");
		reasons.add("2 processors, 4 workers each");
		reasons.add("1200 MB of memory are free, and a worker takes 500");
		reasons.add("3 of the last 3 periods of 10 s were above 30: 155, 154, 152");
		Page page = chinese(Scene.IDLE);
		assertThat(page.evaluate("""
				async (reasons) => {
				  const { translated } = await import("/js/reasons.js");
				  const numbers = (text) => (text.match(/[\\d.]+/g) ?? []).sort().join(" ");
				  return reasons.filter((said) => !translated(said) || numbers(translated(said)) !== numbers(said));
				}""", List.copyOf(reasons))).as("not known, or with other numbers").isEqualTo(List.of());
		assertThat(page.evaluate("""
				async (reasons) => {
				  const { partsOf } = await import("/js/reasons.js");
				  const known = (await import("/js/words/zh-reasons.js")).default;
				  const parts = reasons.flatMap(partsOf);
				  return known.filter(([pattern]) => !parts.some((part) => pattern.test(part))).map(String);
				}""", List.copyOf(reasons))).as("known, and never said").isEqualTo(List.of());
	}

	@Test
	void showsThemInTheReadersLanguageAndWhatIsNotKnownAsItWasSaid() {
		Page page = chinese(Scene.ALARM);
		assertThat(page.locator("#decisions .words").first())
			.hasText("积压 948 条，8 个工作进程需要 184 秒；目标 30 秒内；上限为 16；需要 16 个，这台机器只能承受 8 个（2 个处理器，每个 4 个工作进程）");
		assertThat(page.locator("#decisions .words").first()).hasAttribute("lang", "zh-CN");
		assertThat(page.locator("#because")).containsText("从 8 到 8：积压 948 条");
		assertThat(page.locator("#because .words")).hasAttribute("lang", "zh-CN");
		assertThat(page.locator("#limit")).hasText("2 个处理器，每个 4 个工作进程");
		assertThat(page.locator("[data-alarm=local-encoding-time-to-drain] .words"))
			.hasText("最近 3 个 10 秒周期中有 3 个高于 30：155, 154, 152");
		assertThat(page.locator("[data-alarm=local-encoding-dlq-not-empty] .words"))
			.hasText("3 messages are in encoding-dlq; there should be none");
		assertThat(page.locator("[data-alarm=local-encoding-dlq-not-empty] .words")).hasAttribute("lang", "en");
		page.getByText("English").click();
		assertThat(page.locator("#decisions .words").first()).containsText("backlog 948 = 184 s of work");
		assertThat(page.locator("#decisions .words").first()).hasAttribute("lang", "en");
	}

	private Page chinese(Scene scene) {
		Page page = open(scene);
		page.getByText("中文").click();
		assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
		return page;
	}

	/** What it says of a backlog that jumps, stays, and is nobody's news for a while. */
	private static Collection<String> reasonsOf(ScalingPolicy policy) {
		Random random = new Random(1);
		Set<String> reasons = new TreeSet<>();
		List<Observation> seen = new ArrayList<>();
		List<Change> changes = new ArrayList<>();
		int capacity = 1;
		long backlog = 0;
		for (int i = 0; i < LOOKS; i++) {
			Instant now = START.plus(EVERY.multipliedBy(i));
			backlog = (random.nextInt(100) == 0) ? (long) Math.pow(10, 4 * random.nextDouble()) - 1
					: Math.max(0, backlog + random.nextInt(9) - 4);
			if (i % 500 > 10) {
				long inFlight = Math.min(backlog, 2L * capacity);
				seen.add(new Observation(now, backlog - inFlight, inFlight, capacity, 0, Duration.ofSeconds(3),
						Math.min(1, backlog / (2.0 * capacity))));
			}
			Decision decision = policy.decide(new History(capacity, recent(seen), List.copyOf(changes)), now);
			reasons.add(decision.reason());
			if (decision.desired() != capacity) {
				changes.add(new Change(now, capacity, decision.desired()));
				capacity = decision.desired();
			}
		}
		return reasons;
	}

	private static List<Observation> recent(List<Observation> seen) {
		return List.copyOf(seen.subList(Math.max(0, seen.size() - 180), seen.size()));
	}

}

package dev.spikeproof.local.spike;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.spikeproof.local.spike.report.Way;

/** What encoders count, put together over all that came and went. */
final class Meters {

	/** A counter is asked for without the ending {@code _total} that its sample has. */
	private static final String QUERY = "/actuator/prometheus?includedNames=spikeproof_encodings_seconds"
			+ "&includedNames=spikeproof_inbox_handler_seconds&includedNames=spikeproof_inbox_redeliveries";

	private static final Pattern SAMPLE = Pattern
		.compile("(?m)^spikeproof_(encodings|inbox_handler)_seconds_(count|sum)\\{.*outcome=\"(\\w+)\".*} (\\S+)$");

	private static final Pattern REDELIVERIES = Pattern
		.compile("(?m)^spikeproof_inbox_redeliveries_total(?:\\{.*})? (\\S+)$");

	private static final Duration TIMEOUT = Duration.ofSeconds(2);

	private final HttpClient client = HttpClient.newBuilder()
		.connectTimeout(Duration.ofSeconds(1))
		.proxy(HttpClient.Builder.NO_PROXY)
		.build();

	private final Way way;

	private final Map<URI, Count> last = new HashMap<>();

	private final List<Double> times = new ArrayList<>();

	private int redeliveries;

	Meters(Way way) {
		this.way = way;
	}

	/**
	 * Of one worker, since its start.
	 *
	 * @param seconds with what is around an encoding, if a message asked for it
	 * @param redeliveries received though they had been received before
	 */
	record Count(long done, double seconds, long redeliveries) {

		static Count parse(String samples, Way way) {
			String busyWith = (way == Way.ASYNC) ? "inbox_handler handled" : "encodings (encoded|rejected)";
			long done = 0;
			double seconds = 0;
			Matcher sample = SAMPLE.matcher(samples);
			while (sample.find()) {
				String what = sample.group(1) + " " + sample.group(3);
				boolean isCount = sample.group(2).equals("count");
				double value = Double.parseDouble(sample.group(4));
				done += (what.matches(busyWith) && isCount) ? (long) value : 0;
				seconds += (what.matches(busyWith) && !isCount) ? value : 0;
			}
			long redeliveries = REDELIVERIES.matcher(samples)
				.results()
				.mapToLong((sum) -> (long) Double.parseDouble(sum.group(1)))
				.sum();
			return new Count(done, seconds, redeliveries);
		}

	}

	/** Looks at one of them; what one that isn't there counts is known already. */
	void look(URI encoder) throws InterruptedException {
		try {
			HttpResponse<String> response = this.client
				.send(HttpRequest.newBuilder(encoder.resolve(QUERY)).timeout(TIMEOUT).build(), BodyHandlers.ofString());
			if (response.statusCode() == 200) {
				add(encoder, Count.parse(response.body(), this.way));
			}
		}
		catch (IOException ex) {
			// It starts, or it is gone.
		}
	}

	private void add(URI encoder, Count now) {
		Count before = this.last.put(encoder, now);
		// One that begins anew has done all since it was last looked at.
		Count base = (before == null || now.done() < before.done()) ? new Count(0, 0, 0) : before;
		int done = (int) (now.done() - base.done());
		if (done > 0) {
			this.times.addAll(Collections.nCopies(done, (now.seconds() - base.seconds()) / done));
		}
		this.redeliveries += (int) Math.max(0, now.redeliveries() - base.redeliveries());
	}

	/** Forgets what was before now; the encoders have to be looked at once. */
	void begin() {
		this.times.clear();
		this.redeliveries = 0;
	}

	/** How long a worker was busy with each video, in seconds. */
	List<Double> handlerSeconds() {
		return List.copyOf(this.times);
	}

	int redeliveries() {
		return this.redeliveries;
	}

}

package dev.spikeproof.benchmarks.consumer;

import io.awspring.cloud.sqs.annotation.SqsListener;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** The smallest service with a listener. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class ListeningApplication {

	private final Tally tally;

	ListeningApplication(Tally tally) {
		this.tally = tally;
	}

	@SqsListener("${benchmark.queue}")
	void on(String body) {
		this.tally.handle(body);
	}

}

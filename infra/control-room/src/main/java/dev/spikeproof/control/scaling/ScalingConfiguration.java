package dev.spikeproof.control.scaling;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

import dev.spikeproof.scaling.file.ScalingFile;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ScalingConfiguration {

	/** A thread for each, so that a slow CloudWatch doesn't hold up the loop. */
	@Bean
	ThreadPoolTaskScheduler taskScheduler(ThreadPoolTaskSchedulerBuilder builder) {
		return builder.poolSize(4).build();
	}

	/** The file that comes with this program; a wrong one keeps it from starting. */
	@Bean
	ScalingFile scalingFile(@Value("classpath:scaling-policy.yaml") Resource file) throws IOException {
		try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
			return ScalingFile.read("infra/scaling-policy.yaml", reader);
		}
	}

}

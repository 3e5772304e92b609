package dev.spikeproof.benchmarks.deduplication;

import java.util.HashMap;
import java.util.Map;

import dev.spikeproof.local.environment.Database;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The smallest service with a receiver's memory; it has no AWS and needs none here. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class ReceivingApplication {

	static final int THREADS = 16;

	static ConfigurableApplicationContext start(Database database) {
		Map<String, Object> properties = new HashMap<>();
		properties.put("spikeproof.stage", "benchmark");
		properties.put("spring.cloud.aws.endpoint", "http://127.0.0.1:1");
		properties.put("spring.cloud.aws.region.static", "eu-central-1");
		properties.put("spring.cloud.aws.credentials.access-key", "test");
		properties.put("spring.cloud.aws.credentials.secret-key", "test");
		properties.put("spring.flyway.locations", "classpath:db/messaging");
		properties.put("spring.datasource.url", database.jdbcUrl());
		properties.put("spring.datasource.username", database.user());
		properties.put("spring.datasource.password", database.password());
		properties.put("spring.datasource.hikari.maximum-pool-size", THREADS + 4);
		return new SpringApplicationBuilder(ReceivingApplication.class).web(WebApplicationType.NONE)
			.registerShutdownHook(false)
			.logStartupInfo(false)
			.bannerMode(Banner.Mode.OFF)
			.properties(properties)
			.run();
	}

}

package dev.spikeproof.benchmarks.application;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import dev.spikeproof.local.environment.Database;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The smallest service with a database: all rivals use its clients and its connections.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class BareApplication {

	/** With which rivals work that have several; each has a connection. */
	public static final int THREADS = 16;

	public static final String REGION = "eu-central-1";

	/** As good as any other where AWS is a stand-in. */
	public static final String ANY_KEY = "test";

	private static final String POOL = "spring.datasource.hikari.maximum-pool-size";

	/** One with nothing of its own. */
	public static ConfigurableApplicationContext start(URI aws, Database database) {
		return start(BareApplication.class, aws, database, Map.of(POOL, THREADS + 4));
	}

	/**
	 * One that is configured by a class, and told more than where everything is.
	 */
	public static ConfigurableApplicationContext start(Class<?> configuration, URI aws, Database database,
			Map<String, ?> more, ApplicationContextInitializer<?>... initializers) {
		Map<String, Object> properties = new HashMap<>(more);
		properties.put("spikeproof.stage", "benchmark");
		properties.put("spring.cloud.aws.endpoint", aws);
		properties.put("spring.cloud.aws.region.static", REGION);
		properties.put("spring.cloud.aws.credentials.access-key", ANY_KEY);
		properties.put("spring.cloud.aws.credentials.secret-key", ANY_KEY);
		properties.put("spring.flyway.locations", "classpath:db/messaging");
		properties.put("spring.datasource.url", database.jdbcUrl());
		properties.put("spring.datasource.username", database.user());
		properties.put("spring.datasource.password", database.password());
		return new SpringApplicationBuilder(configuration).web(WebApplicationType.NONE)
			.initializers(initializers)
			.registerShutdownHook(false)
			.logStartupInfo(false)
			.bannerMode(Banner.Mode.OFF)
			.run(properties.entrySet()
				.stream()
				.map((it) -> "--" + it.getKey() + "=" + it.getValue())
				.toArray(String[]::new));
	}

}

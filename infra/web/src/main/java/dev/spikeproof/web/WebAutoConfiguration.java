package dev.spikeproof.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.util.unit.DataSize;

import tools.jackson.databind.json.JsonMapper;

/** Puts the same edge in front of each service's controllers. */
@AutoConfiguration
@Import({ Problems.class, DatabaseProblems.class })
class WebAutoConfiguration {

	@Bean
	BodyGate bodyGate(@Value("${spikeproof.web.body-limit:256KB}") DataSize limit, JsonMapper json) {
		return new BodyGate(limit.toBytes(), json);
	}

}

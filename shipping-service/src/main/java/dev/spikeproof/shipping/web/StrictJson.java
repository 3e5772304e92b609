package dev.spikeproof.shipping.web;

import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.stereotype.Component;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads requests to the letter: no unknown fields, none twice, no {@code "2"} for 2. Only
 * requests: a message may carry more than its reader knows.
 */
@Component
@Order(0)
class StrictJson implements ServerHttpMessageConvertersCustomizer {

	private final JsonMapper json;

	StrictJson(JsonMapper json) {
		this.json = json;
	}

	@Override
	public void customize(ServerBuilder converters) {
		converters.withJsonConverter(new JacksonJsonHttpMessageConverter(this.json.rebuild()
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
			.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
			.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.build()));
	}

}

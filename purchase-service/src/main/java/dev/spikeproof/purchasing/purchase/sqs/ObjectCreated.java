package dev.spikeproof.purchasing.purchase.sqs;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** S3's notification as this service reads it. A test message has no records. */
record ObjectCreated(@JsonProperty("Records") @Nullable List<@NotNull @Valid Entry> records) {

	List<String> keys() {
		return (this.records != null) ? this.records.stream().map(Entry::key).toList() : List.of();
	}

	record Entry(@NotNull @Valid S3 s3) {

		/** Keys are URL-encoded in notifications. */
		String key() {
			return URLDecoder.decode(this.s3.object().key(), StandardCharsets.UTF_8);
		}

	}

	record S3(@NotNull @Valid S3Object object) {
	}

	record S3Object(@NotNull String key) {
	}

}

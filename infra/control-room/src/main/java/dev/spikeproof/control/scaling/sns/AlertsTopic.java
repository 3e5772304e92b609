package dev.spikeproof.control.scaling.sns;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.spikeproof.control.scaling.Alerts;
import dev.spikeproof.scaling.alarm.Transition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.Topic;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The topic that CloudWatch's own alarms notify, in the same words as theirs. */
@Component
class AlertsTopic implements Alerts {

	private static final Logger log = LoggerFactory.getLogger(AlertsTopic.class);

	private final SnsClient sns;

	private final JsonMapper json;

	private final String topic;

	AlertsTopic(SnsClient sns, JsonMapper json, @Value("${spikeproof.stage}") String stage) {
		this.sns = sns;
		this.json = json;
		this.topic = stage + "-alerts";
	}

	@Override
	public void tell(Transition transition) {
		Map<String, Object> notification = new LinkedHashMap<>();
		notification.put("AlarmName", transition.alarm());
		notification.put("OldStateValue", transition.from().name());
		notification.put("NewStateValue", transition.to().name());
		notification.put("NewStateReason", transition.reason());
		notification.put("StateChangeTime", transition.at().toString());
		try {
			String arn = arn().orElseThrow(() -> new IllegalStateException("There is no topic " + this.topic));
			this.sns.publish((request) -> request.topicArn(arn)
				.subject("%s: %s".formatted(transition.to(), transition.alarm()))
				.message(this.json.writeValueAsString(notification)));
		}
		catch (SdkException | IllegalStateException ex) {
			log.warn("{} is {} now, and nobody could be told: {}", transition.alarm(), transition.to(),
					ex.getMessage());
		}
	}

	private Optional<String> arn() {
		return this.sns.listTopicsPaginator()
			.topics()
			.stream()
			.map(Topic::topicArn)
			.filter((arn) -> arn.endsWith(":" + this.topic))
			.findFirst();
	}

}

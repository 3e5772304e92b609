package dev.spikeproof.control.scaling.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import dev.spikeproof.control.scaling.Controls.Setting;
import dev.spikeproof.control.scaling.LastSetting;
import dev.spikeproof.control.scaling.ScalingSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** JSON, where there is a place for it. */
@Component
class SettingFile implements LastSetting {

	private static final Logger log = LoggerFactory.getLogger(SettingFile.class);

	private final @Nullable Path file;

	private final JsonMapper json;

	SettingFile(ScalingSettings settings, JsonMapper json) {
		this.file = settings.controls();
		this.json = json;
	}

	@Override
	public Optional<Setting> read() {
		if (this.file == null || !Files.exists(this.file)) {
			return Optional.empty();
		}
		try {
			return Optional.of(this.json.readValue(Files.readString(this.file), Setting.class));
		}
		catch (IOException | JacksonException ex) {
			log.warn("What was set before the start can't be read from {}: {}", this.file, ex.getMessage());
			return Optional.empty();
		}
	}

	@Override
	public boolean keep(Setting setting) {
		if (this.file == null) {
			return false;
		}
		try {
			WholeFile.replace(this.file, this.json.writeValueAsString(setting));
			return true;
		}
		catch (IOException ex) {
			log.warn("What was set can't be written to {}: {}", this.file, ex.getMessage());
			return false;
		}
	}

}

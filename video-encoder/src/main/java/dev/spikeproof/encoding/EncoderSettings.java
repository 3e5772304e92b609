package dev.spikeproof.encoding;

import java.nio.file.Path;
import java.time.Duration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DataSizeUnit;
import org.springframework.util.unit.DataSize;
import org.springframework.util.unit.DataUnit;
import org.springframework.validation.annotation.Validated;

/**
 * How this worker encodes.
 *
 * @param ffmpeg the program, found on the PATH unless it is a path
 * @param concurrency jobs at once over both doors; 0: one for each processor
 * @param threads of ffmpeg for each job; 0: the processors shared out among the jobs
 * @param readRate how fast ffmpeg reads, in seconds of video per second; 0: as fast as it
 * can
 * @param directory where the temporary directories of the jobs are made
 * @param minFreeDisk with less than this no job is begun
 * @param limits what a video may cost
 */
@Validated
@ConfigurationProperties("encoder")
public record EncoderSettings(@DefaultValue("ffmpeg") @NotBlank String ffmpeg,
		@DefaultValue("0") @Min(0) @Max(256) int concurrency, @DefaultValue("0") @Min(0) @Max(64) int threads,
		@DefaultValue("0") @DecimalMin("0") @DecimalMax("100") double readRate, @NotNull Path directory,
		@DefaultValue("256") @DataSizeUnit(DataUnit.MEGABYTES) DataSize minFreeDisk,
		@DefaultValue @Valid Limits limits) {

	public EncoderSettings {
		int processors = Runtime.getRuntime().availableProcessors();
		concurrency = (concurrency > 0) ? concurrency : processors;
		threads = (threads > 0) ? threads : Math.max(1, processors / concurrency);
	}

	/**
	 * What a video may cost; one that costs more is rejected.
	 *
	 * @param duration of the video
	 * @param upload its size
	 * @param result the rendition's size
	 * @param pixels of one picture
	 * @param streams in the container
	 * @param memory of ffmpeg for one job, a quarter of it in one piece
	 * @param time of the processor for one job; the clock may show twice as much and a
	 * minute
	 */
	public record Limits(@DefaultValue("10m") @NotNull Duration duration,
			@DefaultValue("200") @DataSizeUnit(DataUnit.MEGABYTES) DataSize upload,
			@DefaultValue("500") @DataSizeUnit(DataUnit.MEGABYTES) DataSize result,
			@DefaultValue("9437184") @Positive int pixels, @DefaultValue("16") @Positive int streams,
			@DefaultValue("1024") @DataSizeUnit(DataUnit.MEGABYTES) DataSize memory,
			@DefaultValue("15m") @NotNull Duration time) {
	}

}

package dev.spikeproof.encoding.hostile;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;

import dev.spikeproof.encoding.Clips;
import dev.spikeproof.encoding.Store;
import dev.spikeproof.encoding.Worker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import tools.jackson.databind.json.JsonMapper;

import static dev.spikeproof.encoding.hostile.Box.box;
import static dev.spikeproof.encoding.hostile.Box.int16;
import static dev.spikeproof.encoding.hostile.Box.join;
import static org.assertj.core.api.Assertions.assertThat;

class NamesIT {

	private static final String ID = "019a9f1e-11aa-7c20-9b4d-0e1f2a3b4c5d";

	@TempDir
	static Path directory;

	private static Worker worker;

	private final Store store = new Store();

	private final UUID purchase = UUID.randomUUID();

	@BeforeAll
	static void start() {
		worker = Worker.start(directory);
	}

	@AfterAll
	static void stop() {
		worker.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "../" + ID, "uploads/../renditions/x", "uploads/" + ID + "/../../x", "/uploads/" + ID,
			"uploads/" + ID + "\n", "uploads/" + ID + "\u0000", "uploads/-i", "uploads/\"; ls \"", "uploads/'$(ls)'",
			"uploads/\u202e" + ID, "uploads/\u0661" + ID, "file:/etc/passwd", "rejections/" + ID, "" })
	void takesNoKeyButThatOfAnUpload(String key) {
		encode(key).expectStatus().isBadRequest().expectBody().jsonPath("$.errors[0].field").isEqualTo("uploadKey");
		assertThat(this.store.results(this.purchase)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "../../etc/passwd", "-i /etc/passwd -y", "\"quoted\" 'twice'", "$(ls) `ls` ; ls",
			"two\nlines\n  Duration: 00:00:01.00", "\u202eright to left \ud83d\ude00", "%s%n%x" })
	void encodesAndForgetsATitle(String title) {
		encode(this.store.upload(Clips.containing("upload", titled(title)))).expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.status")
			.isEqualTo("ENCODED");
		assertThat(new String(this.store.bytes("renditions/%s/1.mp4".formatted(this.purchase)), StandardCharsets.UTF_8))
			.doesNotContain(title);
	}

	private static byte[] titled(String title) {
		Movie movie = Movie.of(Pictures.black("jpg", 64), 64);
		byte[] text = title.getBytes(StandardCharsets.UTF_8);
		byte[] index = movie.index();
		byte[] inside = Arrays.copyOfRange(index, 8, index.length);
		return join(Movie.start(), box("mdat", movie.picture()),
				box("moov", inside, box("udta", box("\u00a9nam", int16(text.length, 0), text))));
	}

	private ResponseSpec encode(String uploadKey) {
		return worker.http()
			.post()
			.uri("/encodings")
			.contentType(MediaType.APPLICATION_JSON)
			.body("{\"purchaseId\": \"%s\", \"line\": 1, \"preset\": \"mp4-360p\", \"uploadKey\": %s}"
				.formatted(this.purchase, JsonMapper.shared().writeValueAsString(uploadKey)))
			.exchange();
	}

}

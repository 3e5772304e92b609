package dev.spikeproof.control.page;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.spikeproof.control.DeskTest;
import dev.spikeproof.control.Mailbox;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The page of the running control room, in a real browser, before real queues. */
@DeskTest
class PageIT extends InTheBrowser {

	private final SqsClient sqs;

	@Autowired
	PageIT(SqsClient sqs, @LocalServerPort int port) {
		super(port);
		this.sqs = sqs;
	}

	@Test
	void theNumbersOnThePageAreTheQueues() {
		Mailbox encoding = Mailbox.of("encoding");
		Page page = open();
		page.locator("#poison-count").fill("7");
		page.getByText("Send poison").click();
		await().until(() -> visible("encoding") == 7);
		assertThat(page.locator("[data-queue=encoding] .depth")).hasText("7");
		List<Message> taken = encoding.take(2);
		assertThat(page.locator("[data-queue=encoding] .in-flight")).hasText("2 in flight");
		assertThat(page.locator("[data-queue=encoding] .depth")).hasText("5");
		encoding.putBack(taken);
		encoding.fail("{}", "No reason", Map.of());
		assertThat(page.locator("[data-queue=encoding] .letters")).hasText("DLQ 1");
		assertThat(page.locator("[data-dead=encoding-dlq]")).containsText("No reason");
		encoding.cameBack();
		encoding.visibleLetters();
		assertThat(page.locator("[data-queue=encoding] .depth")).hasText("0");
		assertThat(page.locator("[data-queue=encoding] .in-flight")).hasText("0 in flight");
	}

	@Test
	void sendsALetterBackAsItIsShown() {
		try (Mailbox box = Mailbox.standard()) {
			String id = box.fail("{\"a\":1}", "Reason one", Map.of());
			Locator letter = letter(open(), box, id);
			assertThat(letter.locator(".facts")).containsText("contract: Reason one");
			letter.locator(".return").click();
			assertThat(letter.page().locator("#messages")).containsText("is on its way to " + box.source());
			assertThat(box.cameBack()).singleElement()
				.satisfies((message) -> assertThat(message.body()).isEqualTo("{\"a\":1}"));
		}
	}

	@Test
	void discardsALetterOnlyOnceItsWholeIdIsTyped() {
		try (Mailbox box = Mailbox.standard()) {
			String id = box.fail("<img src=x onerror=alert(1)>", "Reason two", Map.of());
			Locator letter = letter(open(), box, id);
			letter.locator(".confirm").fill(id.substring(0, 8));
			assertThat(letter.locator(".discard-it")).isDisabled();
			letter.locator(".confirm").fill(id);
			letter.locator(".discard-it").click();
			assertThat(letter.page().locator("#messages")).containsText("s3://local-videos/discarded/");
			assertThat(letter.page().locator("[data-dead='" + box.dlq() + "']")).hasCount(0);
			assertThat(box.visibleLetters()).isEmpty();
		}
	}

	@Test
	void sendsAllLettersOfAQueueBack() {
		try (Mailbox box = Mailbox.standard()) {
			box.failMany(12, "Reason three");
			Page page = open();
			page.locator("#look").click();
			page.locator("[data-dead='" + box.dlq() + "'] .all").click();
			assertThat(page.locator("#messages")).containsText("Letters go back to " + box.source());
			await().until(() -> visible(box.source()) == 12);
		}
	}

	@Test
	void sendsOnlyTheLettersOfOneReasonBack() {
		try (Mailbox box = Mailbox.standard()) {
			box.failMany(3, "Reason four");
			box.failMany(2, "Reason five");
			Page page = open();
			page.locator("#look").click();
			Locator four = page.locator("[data-dead='" + box.dlq() + "'] .group")
				.filter(new Locator.FilterOptions().setHasText("Reason four"));
			four.locator(".these").click();
			assertThat(page.locator("#messages")).containsText("Letters go back to " + box.source());
			await().until(() -> visible(box.source()) == 3);
			assertThat(four).hasCount(0);
			assertThat(page.locator("[data-dead='" + box.dlq() + "']")).containsText("2 × contract");
		}
	}

	private static Locator letter(Page page, Mailbox box, String id) {
		page.locator("#look").click();
		page.locator("[data-dead='" + box.dlq() + "'] .show").click();
		Locator letter = page.locator("[data-letter='" + id + "']");
		letter.locator("summary").click();
		return letter;
	}

	private int visible(String queue) {
		String url = this.sqs.getQueueUrl((request) -> request.queueName("local-" + queue)).queueUrl();
		return Integer.parseInt(this.sqs.getQueueAttributes(
				(request) -> request.queueUrl(url).attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
			.attributes()
			.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES));
	}

}

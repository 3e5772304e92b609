package dev.spikeproof.testing.calls;

import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CallerTest {

	@Test
	void aTestIsNoServiceNorIsWhatItStarts() {
		assertThat(Caller.isService()).isFalse();
		assertThat(CompletableFuture.supplyAsync(() -> Caller.isService()).join()).isFalse();
	}

	@Test
	void aThreadOfALibraryActsForTheService() {
		assertThat(CompletableFuture.supplyAsync(Caller::isService).join()).isTrue();
	}

}

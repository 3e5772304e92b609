package dev.spikeproof.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the page asked to be done, word for word. */
@RestController
public class Heard {

	private final List<String> orders = new CopyOnWriteArrayList<>();

	private final Stage stage;

	Heard(Stage stage) {
		this.stage = stage;
	}

	public List<String> orders() {
		return this.orders;
	}

	@PutMapping("/api/scaling")
	Map<String, Object> scaling(@RequestBody Map<String, Object> order) {
		this.orders.add("scaling " + order);
		return this.stage.order(order);
	}

	@PostMapping("/api/workers/{name}/kill")
	ResponseEntity<Void> kill(@PathVariable String name) {
		this.orders.add("kill " + name);
		return ResponseEntity.accepted().build();
	}

	@PostMapping({ "/api/spike", "/api/poison" })
	ResponseEntity<Map<String, Object>> send(@RequestBody Map<String, Object> order) {
		this.orders.add("send " + order);
		return ResponseEntity.status(HttpStatus.ACCEPTED).body(order);
	}

}

package dev.spikeproof.purchasing.upload;

import com.fasterxml.uuid.Generators;
import dev.spikeproof.purchasing.owner.Owner;

import org.springframework.stereotype.Component;

/** A customer asks for a place to upload a video to. */
@Component
public class RequestUpload {

	private final Uploads uploads;

	private final UploadStore store;

	RequestUpload(Uploads uploads, UploadStore store) {
		this.uploads = uploads;
		this.store = store;
	}

	public Ticket request(Owner owner, String fileName, String contentType, long size) {
		Upload upload = new Upload(Generators.timeBasedEpochRandomGenerator().generate(), fileName, contentType, size,
				false);
		UploadStore.Place place = this.store.placeFor(upload);
		this.uploads.add(upload, owner);
		return new Ticket(upload, place);
	}

	public record Ticket(Upload upload, UploadStore.Place place) {
	}

}

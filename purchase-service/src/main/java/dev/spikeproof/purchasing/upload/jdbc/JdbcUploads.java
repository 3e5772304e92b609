package dev.spikeproof.purchasing.upload.jdbc;

import java.util.Optional;
import java.util.UUID;

import dev.spikeproof.purchasing.owner.Owner;
import dev.spikeproof.purchasing.upload.Upload;
import dev.spikeproof.purchasing.upload.Uploads;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcUploads implements Uploads {

	private final JdbcClient jdbc;

	JdbcUploads(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void add(Upload upload, Owner owner) {
		this.jdbc.sql("""
				insert into uploads (id, owner, file_name, content_type, size)
				values (:id, :owner, :fileName, :contentType, :size)""")
			.param("id", upload.id())
			.param("owner", owner.name())
			.param("fileName", upload.fileName())
			.param("contentType", upload.contentType())
			.param("size", upload.size())
			.update();
	}

	@Override
	public Optional<Upload> find(UUID id, Owner owner) {
		return this.jdbc.sql("select id, file_name, content_type, size from uploads where id = :id and owner = :owner")
			.param("id", id)
			.param("owner", owner.name())
			.query(Upload.class)
			.optional();
	}

	@Override
	public boolean take(UUID id, UUID purchaseId) {
		return this.jdbc.sql("update uploads set purchase_id = :purchaseId where id = :id and purchase_id is null")
			.param("purchaseId", purchaseId)
			.param("id", id)
			.update() == 1;
	}

}

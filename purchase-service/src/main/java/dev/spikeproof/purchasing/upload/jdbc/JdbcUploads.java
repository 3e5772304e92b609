package dev.spikeproof.purchasing.upload.jdbc;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.spikeproof.purchasing.VideoBucket;
import dev.spikeproof.purchasing.owner.Owner;
import dev.spikeproof.purchasing.upload.Upload;
import dev.spikeproof.purchasing.upload.Uploads;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcUploads implements Uploads {

	/** The bucket forgets uploads after a week. */
	private static final String UPLOAD = """
			id, file_name, content_type, size,
			coalesce(arrived_at > now() - interval '6 days', false) as arrived""";

	private final JdbcClient jdbc;

	private final VideoBucket bucket;

	JdbcUploads(JdbcClient jdbc, VideoBucket bucket) {
		this.jdbc = jdbc;
		this.bucket = bucket;
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
		return this.jdbc.sql("select " + UPLOAD + " from uploads where id = :id and owner = :owner")
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

	/** The next look is when it has waited twice as long. */
	@Override
	public List<Upload> expected(int most) {
		return this.jdbc.sql("""
				update uploads set look_at = now() + (now() - requested_at) where id in (
				  select id from uploads
				  where arrived_at is null and purchase_id is null and look_at <= now()
				    and requested_at > now() - make_interval(secs => :lifetime)
				  order by look_at limit :most for update skip locked)
				returning\s""" + UPLOAD)
			.param("lifetime", this.bucket.urlLifetime().toSeconds())
			.param("most", most)
			.query(Upload.class)
			.list();
	}

	@Override
	public void arrived(Upload upload) {
		this.jdbc.sql("update uploads set arrived_at = now() where id = :id").param("id", upload.id()).update();
	}

}

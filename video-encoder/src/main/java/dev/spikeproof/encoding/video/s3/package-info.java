/** Where uploads lie and results are left: one S3 bucket. */
@NullMarked
package dev.spikeproof.encoding.video.s3;

import org.jspecify.annotations.NullMarked;

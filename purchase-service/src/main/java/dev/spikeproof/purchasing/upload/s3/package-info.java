/** Receives uploads straight into S3. */
@NullMarked
package dev.spikeproof.purchasing.upload.s3;

import org.jspecify.annotations.NullMarked;

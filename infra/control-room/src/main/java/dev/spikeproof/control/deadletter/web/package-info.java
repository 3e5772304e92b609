/** The desk's door for programs: the command line's, and a page's later. */
@NullMarked
package dev.spikeproof.control.deadletter.web;

import org.jspecify.annotations.NullMarked;

/** A process led once more through what really happened: what it would have done otherwise than the version that ran. */
@NullMarked
package dev.struktura.playbooks.history;

import org.jspecify.annotations.NullMarked;

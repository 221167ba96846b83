/** Rules said as people say them: one sentence each, in Ukrainian, Russian and English. */
@NullMarked
package dev.struktura.playbooks.sentence;

import org.jspecify.annotations.NullMarked;

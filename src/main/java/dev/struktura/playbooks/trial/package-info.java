/** Cases that exist nowhere: led through the kernel with a clock of their own, to see what a process would do. */
@NullMarked
package dev.struktura.playbooks.trial;

import org.jspecify.annotations.NullMarked;

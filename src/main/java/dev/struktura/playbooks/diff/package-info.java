/** What makes two documents of a process differ, place by place and in words. */
@NullMarked
package dev.struktura.playbooks.diff;

import org.jspecify.annotations.NullMarked;

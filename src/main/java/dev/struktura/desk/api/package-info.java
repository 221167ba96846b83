/** Tasks, notifications and the next step over REST. */
@NullMarked
package dev.struktura.desk.api;

import org.jspecify.annotations.NullMarked;

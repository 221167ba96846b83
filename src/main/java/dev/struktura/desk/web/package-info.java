/** My day, the task list, notifications, and the tasks of a deal on its page. */
@NullMarked
package dev.struktura.desk.web;

import org.jspecify.annotations.NullMarked;

/** Forms on other sites, by which strangers become clients. */
@NullMarked
package dev.struktura.talks.form;

import org.jspecify.annotations.NullMarked;

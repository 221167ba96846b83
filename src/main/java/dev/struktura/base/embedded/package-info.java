/** The PostgreSQL server that comes with the application, and the schemas of the modules. */
@NullMarked
package dev.struktura.base.embedded;

import org.jspecify.annotations.NullMarked;

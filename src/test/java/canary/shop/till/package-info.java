/** Breaks the rules on purpose: points where it may not, in a circle, at what is not public. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package canary.shop.till;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

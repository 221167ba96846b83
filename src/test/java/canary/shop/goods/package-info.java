/** The other half of the circle. */
@NullMarked
package canary.shop.goods;

import org.jspecify.annotations.NullMarked;

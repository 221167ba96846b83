/** What the module keeps to itself. */
@NullMarked
package canary.shop.goods.secret;

import org.jspecify.annotations.NullMarked;

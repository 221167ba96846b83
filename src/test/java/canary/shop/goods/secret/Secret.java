package canary.shop.goods.secret;

/** Not for other modules. */
public record Secret(int price) {}

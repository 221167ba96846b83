package canary.shop.till;

import canary.shop.goods.secret.Secret;

/** Takes from a package that its module keeps to itself. */
public class Till {

    public int price(Secret secret) {
        return secret.price();
    }
}

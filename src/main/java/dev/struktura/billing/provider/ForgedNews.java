package dev.struktura.billing.provider;

/** A message that no provider of ours signed. */
public final class ForgedNews extends Exception {

    ForgedNews(String why) {
        super(why);
    }
}

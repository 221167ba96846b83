package dev.struktura.offers.catalogue;

/** What became of something asked about products and price lists. */
public sealed interface CatalogueResult<T> {

    record Done<T>(T kept) implements CatalogueResult<T> {}

    /** Another product has this code. */
    record CodeTaken<T>(String code) implements CatalogueResult<T> {}

    /** Prices are kept in it already, in the currency it had. */
    record HasPrices<T>() implements CatalogueResult<T> {}

    /** Changed by somebody else since it was read. */
    record ChangedMeanwhile<T>() implements CatalogueResult<T> {}
}

package dev.struktura.offers.web;

import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.offers.OfferLine;
import dev.struktura.offers.catalogue.Counter;
import dev.struktura.offers.catalogue.Percent;
import dev.struktura.offers.catalogue.Shelf;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether one position can be offered.
 *
 * @param path where it stands, such as {@code lines[0]}
 * @param wrong takes everything that is wrong with it
 */
record LineCheck(String path, Counter counter, List<Violation> wrong) {

    private static final DraftRequest.Line NOTHING = new DraftRequest.Line(null, null, null, null, null, null);

    void refuse(String part, Reason why) {
        wrong.add(new Violation(path + "." + part, why));
    }

    /** The position when all of it is right. */
    Optional<OfferLine> of(DraftRequest.@Nullable Line typed) {
        DraftRequest.Line line = Objects.requireNonNullElse(typed, NOTHING);
        int before = wrong.size();
        Shelf.Goods goods = line.product() == null ? null : goods(line, line.product());
        String title = title(line, goods);
        BigDecimal quantity = quantity(line);
        Money price = line.product() == null ? price(line) : goods == null ? null : goods.price();
        return wrong.size() > before || quantity == null || price == null
                ? Optional.empty()
                : Optional.of(new OfferLine(
                        title,
                        quantity,
                        price,
                        goods == null ? null : goods.code(),
                        Objects.requireNonNullElse(line.discount(), Percent.NONE),
                        line.isOptional()));
    }

    private Shelf.@Nullable Goods goods(DraftRequest.Line line, String code) {
        if (line.price() != null) {
            refuse("price", Reason.of("offers.problem.price-of-product"));
        }
        Optional<Shelf.Goods> goods = counter.take(code);
        if (goods.isEmpty()) {
            refuse("product", Reason.of("offers.problem.product", code.strip(), counter.code()));
        }
        return goods.orElse(null);
    }

    private String title(DraftRequest.Line line, Shelf.@Nullable Goods goods) {
        String title = line.title() == null ? "" : OfferLine.plain(line.title());
        if (title.isEmpty() && line.product() != null) {
            return goods == null ? "" : counter.title(goods);
        }
        if (title.isEmpty() || title.length() > OfferLine.LONGEST_TITLE) {
            refuse("title", Reason.of("offers.problem.title", OfferLine.LONGEST_TITLE));
        }
        return title;
    }

    private @Nullable BigDecimal quantity(DraftRequest.Line line) {
        BigDecimal quantity = line.quantity() == null ? null : line.quantity().value();
        if (quantity == null || !OfferLine.isQuantity(quantity)) {
            refuse("quantity", Reason.of("offers.problem.quantity"));
        }
        return quantity;
    }

    private @Nullable Money price(DraftRequest.Line line) {
        Money price = line.price();
        if (price == null || price.amount().signum() < 0) {
            refuse("price", Reason.of("offers.problem.price"));
        }
        return price;
    }
}

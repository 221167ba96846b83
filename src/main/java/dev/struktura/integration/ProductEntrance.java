package dev.struktura.integration;

import dev.struktura.integration.mapping.ProductReader;
import dev.struktura.integration.mapping.ProductRow;
import dev.struktura.offers.catalogue.Deliveries;
import dev.struktura.offers.catalogue.ProductForm;
import dev.struktura.staff.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes rows of price lists into the catalogue, and back out of it. */
@Component
class ProductEntrance {

    private final Examiners examiners;
    private final Deliveries deliveries;

    ProductEntrance(Examiners examiners, Deliveries deliveries) {
        this.examiners = examiners;
        this.deliveries = deliveries;
    }

    /** What became of the rows, in their order; a refused one writes nothing. */
    List<Fate> enter(Import import_, List<StagedRow> some, Viewer by) {
        Examination examiner = examiners.of(import_);
        ProductReader reader = examiners.productReader(import_);
        return some.stream()
                .map(row -> {
                    Examined examined = examiner.examine(row);
                    return examined.isRefused()
                            ? Fate.refused(row.place(), examined.findings())
                            : entered(import_, row, reader.read(row.cells()), by);
                })
                .toList();
    }

    private Fate entered(Import import_, StagedRow row, ProductRow read, Viewer by) {
        if (deliveries.read(read.form()) instanceof ProductForm.Read.Right(var draft)) {
            deliveries.take(line(import_, row.place()), draft, read.price(), by);
        }
        return new Fate(row.place(), RowState.IMPORTED, null, false, null, null, List.of());
    }

    /** Products that somebody changed since stay. */
    Map<Integer, RowState> takeBack(Import import_, List<RowTable.Created> rows) {
        Map<Integer, RowState> states = new HashMap<>();
        rows.forEach(row -> states.put(
                row.place(), deliveries.takeBack(line(import_, row.place())) ? RowState.UNDONE : RowState.KEPT));
        return states;
    }

    private static Deliveries.Line line(Import import_, int place) {
        return new Deliveries.Line(import_.id().value(), place);
    }
}

package dev.struktura.integration;

import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.integration.mapping.Field;
import dev.struktura.integration.mapping.Finding;
import dev.struktura.integration.mapping.Mapping;
import dev.struktura.integration.mapping.ProductReader;
import dev.struktura.integration.mapping.ProductRow;
import dev.struktura.offers.catalogue.Deliveries;
import dev.struktura.offers.catalogue.ProductForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says of each row of a price list what would become of it. */
record ProductExaminer(Mapping mapping, ProductReader reader, Deliveries deliveries) implements Examination {

    @Override
    public Examined examine(StagedRow row) {
        ProductRow read = reader.read(row.cells());
        List<Finding> findings = new ArrayList<>(read.findings());
        if (deliveries.read(read.form()) instanceof ProductForm.Read.Wrong(var violations)) {
            violations.forEach(wrong -> findings.add(new Finding(header(wrong), wrong.message(), true)));
        }
        return new Examined(row, reader.shown(read, row.cells()), findings, null, List.of(), null, Map.of());
    }

    private String header(Violation wrong) {
        return switch (wrong.path()) {
            case "code" -> mapping.header(Field.PRODUCT_CODE);
            case "unit" -> mapping.header(Field.PRODUCT_UNIT);
            case "taxRate" -> mapping.header(Field.PRODUCT_TAX_RATE);
            default -> mapping.header(Field.PRODUCT_NAME);
        };
    }
}

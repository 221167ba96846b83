package dev.struktura.billing.requisite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.Reason;
import dev.struktura.billing.entity.BankAccount;
import java.util.Currency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountNumbersTest {

    private static final String SBERBANK = "044525225";

    /** The examples of the IBAN registry. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UA213223130000026007233566001",
                "DE89370400440532013000",
                "PL61109010140000071219812874",
                "KZ86125KZT5004100100"
            })
    void anIbanOfTheRegistryRaisesNoDoubt(String iban) {
        assertThat(AccountNumbers.doubt(account(iban, ""))).isEmpty();
        assertThat(AccountNumbers.doubt(account(iban.replace('0', '1'), ""))).contains(Reason.of("billing.doubt.iban"));
        assertThat(AccountNumbers.doubt(account(iban.substring(0, iban.length() - 1), "")))
                .isPresent();
        assertThat(AccountNumbers.doubt(account("XX" + iban.substring(2), ""))).isPresent();
    }

    @Test
    void theCorrespondentAccountOfABankFitsItsBik() {
        assertThat(correspondent("30101810400000000225")).isTrue();
        assertThat(correspondent("30101810500000000225")).isFalse();
        assertThat(correspondent("30101810400000000235")).isFalse();
    }

    private static boolean correspondent(String number) {
        return AccountNumbers.doubtOfCorrespondent(new BankAccount.Details(
                        "40702810000000000000", "", SBERBANK, number, Currency.getInstance("RUB"), false))
                .isEmpty();
    }

    @Property
    void oneKeyOfTenFitsAnAccountAndItsBik(@ForAll @NumericChars @StringLength(11) String own) {
        long fitting = "0123456789"
                .chars()
                .filter(key -> AccountNumbers.doubt(account("40702810" + (char) key + own, SBERBANK))
                        .isEmpty())
                .count();

        assertThat(fitting).isEqualTo(1);
        assertThat(AccountNumbers.doubt(account("407028100" + own, ""))).isEmpty();
    }

    private static BankAccount.Details account(String number, String bankCode) {
        return new BankAccount.Details(number, "", bankCode, "", Currency.getInstance("UAH"), false);
    }
}

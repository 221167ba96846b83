package dev.struktura.billing.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Reply;
import dev.struktura.base.web.Toast;
import dev.struktura.billing.BankStatements;
import dev.struktura.billing.bank.UnreadableStatement;
import dev.struktura.billing.entity.BankAccount;
import dev.struktura.billing.entity.Entities;
import dev.struktura.billing.entity.LegalEntity;
import dev.struktura.staff.Viewer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Statements come in. A table that does not explain itself stays in the form while a person says what stands where; it comes along with
 * every answer, so none of it is kept before it is understood.
 */
@Controller
@RequestMapping("/money/statements")
class StatementForm {

    private final StatementDesk desk;
    private final Entities entities;
    private final MoneyScreens screens;
    private final Reply reply;

    StatementForm(StatementDesk desk, Entities entities, MoneyScreens screens, Reply reply) {
        this.desk = desk;
        this.entities = entities;
        this.screens = screens;
        this.reply = reply;
    }

    @PostMapping
    ModelAndView bring(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        MoneyDesk.allow(viewer);
        TypedTable typed = new TypedTable(fields);
        try {
            BankStatements.Receipt receipt = typed.isLeft()
                    ? desk.bring(file, typed.wish(accounts()), viewer)
                    : desk.bring(
                            file,
                            new StatementDesk.Wish(fields.get("format"), fields.get("currency")),
                            Map.of(),
                            viewer);
            return new ModelAndView(reply.leaveFor("/money", Toast.of(words(receipt, f)), f));
        } catch (Problem problem) {
            return refused(file, typed, first(problem), f);
        }
    }

    private static String words(BankStatements.Receipt receipt, Frame f) {
        return f.t(
                "billing.money.brought", receipt.lines(), receipt.matched(), receipt.unmatched(), receipt.duplicates());
    }

    /** Where a person can help, the form asks; else it says why. */
    private ModelAndView refused(@Nullable MultipartFile file, TypedTable typed, Reason why, Frame f) {
        ModelAndView page = !f.isHtmx()
                ? screens.page("", why)
                : typed.isLeft() || UnreadableStatement.canBeExplained(why) ? asking(file, typed) : saying(why);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** What would be read, each time something else is said; also asked for when nobody has to. */
    @PostMapping("/columns")
    ModelAndView columns(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal Viewer viewer) {
        MoneyDesk.allow(viewer);
        return asking(file, new TypedTable(fields));
    }

    private ModelAndView asking(@Nullable MultipartFile file, TypedTable typed) {
        try {
            return new ModelAndView("billing/statement-columns")
                    .addObject("view", new ColumnsView(desk.preview(file, typed.wish(accounts())), issuers()))
                    .addObject("why", null);
        } catch (Problem problem) {
            ModelAndView page = saying(first(problem));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private static ModelAndView saying(Reason why) {
        return new ModelAndView("billing/statement-columns")
                .addObject("view", null)
                .addObject("why", why);
    }

    private List<LegalEntity> issuers() {
        return entities.all().stream().filter(LegalEntity::isOpen).toList();
    }

    private List<BankAccount> accounts() {
        return issuers().stream().flatMap(one -> one.accounts().stream()).toList();
    }

    /** The first thing that is wrong, which a page says in one line. */
    private static Reason first(Problem problem) {
        return problem.extensions().get("errors") instanceof List<?> errors
                        && errors.getFirst() instanceof Violation(String ignored, Reason message)
                ? message
                : problem.detail();
    }
}

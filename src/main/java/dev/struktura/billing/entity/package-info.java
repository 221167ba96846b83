/** The legal entities of the company that issue papers, their bank accounts and how they charge VAT. */
@NamedInterface("entity")
@NullMarked
package dev.struktura.billing.entity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

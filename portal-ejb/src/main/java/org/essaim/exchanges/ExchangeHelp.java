package org.essaim.exchanges;

/** What it is that is offered or looked for. */
public enum ExchangeHelp {
    MENTORING,
    /** Seeing a class at work. */
    VISIT,
    MATERIAL,
    /** Making a lesson sequence together. */
    CO_DESIGN
}

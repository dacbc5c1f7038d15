package org.essaim.web.forms;

/** What is inside decides how a field is drawn. */
enum FieldKind {
    LINE,
    FILE,
    /** One box to tick, its label after it. */
    BOX,
    /** Several choices under one legend. */
    GROUP
}

/** The month of the tax accountant: one zip with what every feature has of it. */
@NullMarked
package org.tsuzuki.export.month;

import org.jspecify.annotations.NullMarked;

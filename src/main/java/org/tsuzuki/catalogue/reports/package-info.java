@NullMarked
package org.tsuzuki.catalogue.reports;

import org.jspecify.annotations.NullMarked;

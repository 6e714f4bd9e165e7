@NullMarked
package org.tsuzuki.catalogue.model;

import org.jspecify.annotations.NullMarked;

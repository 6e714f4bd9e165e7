@NullMarked
package org.tsuzuki.validity.rule;

import org.jspecify.annotations.NullMarked;

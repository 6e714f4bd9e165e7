@NullMarked
package org.tsuzuki.security;

import org.jspecify.annotations.NullMarked;

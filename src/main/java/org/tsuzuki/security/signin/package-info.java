@NullMarked
package org.tsuzuki.security.signin;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.tsuzuki.security.web;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.tsuzuki.receipt.mail;

import org.jspecify.annotations.NullMarked;

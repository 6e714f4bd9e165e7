package org.tsuzuki.renewal.settlement;

import java.io.Serializable;
import org.tsuzuki.base.Yen;
import org.tsuzuki.renewal.RenewalRecord;

/**
 * A renewal that was taken for a carrier and is not settled with it.
 *
 * @param held what is to be paid; below zero what the carrier has to give back
 */
public record OpenSettlement(RenewalRecord renewal, String branch, Yen held) implements Serializable {}

package org.essaim.web.sharing;

import java.util.zip.CRC32;

/**
 * CRC-32 of texts that follow each other, from those of each. A checksum is a polynomial modulo that of CRC-32 with its
 * highest power in the lowest bit; a text behind another moves the other's by eight powers a byte.
 */
final class Crc {

    private static final int POLYNOMIAL = 0xedb88320;
    private static final int ONE = 1 << 31;
    private static final int EIGHTH_POWER = 1 << 23;

    private Crc() {}

    static int of(byte[] text) {
        var crc = new CRC32();
        crc.update(text);
        return (int) crc.getValue();
    }

    /** By what a checksum is moved when so many bytes follow. */
    static int shift(int bytes) {
        var result = ONE;
        var power = EIGHTH_POWER;
        for (var rest = bytes; rest != 0; rest >>>= 1) {
            if ((rest & 1) != 0) {
                result = times(power, result);
            }
            power = times(power, power);
        }
        return result;
    }

    /**
     * The checksum of two texts.
     *
     * @param shift that of the second's length
     */
    static int join(int first, int second, int shift) {
        return times(shift, first) ^ second;
    }

    private static int times(int left, int right) {
        var product = 0;
        var factor = right;
        for (var bit = ONE; bit != 0; bit >>>= 1) {
            if ((left & bit) != 0) {
                product ^= factor;
            }
            factor = (factor & 1) == 0 ? factor >>> 1 : factor >>> 1 ^ POLYNOMIAL;
        }
        return product;
    }
}

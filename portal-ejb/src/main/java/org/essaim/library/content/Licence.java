package org.essaim.library.content;

/**
 * What a licence allows.
 *
 * @param code such as {@code CC-BY-SA-4.0}
 * @param allowsAdaptation false for ND
 * @param shareAlike an adaptation carries the same licence
 * @param nonCommercial binding for an adaptation too
 */
public record Licence(String code, boolean allowsAdaptation, boolean shareAlike, boolean nonCommercial) {

    private static final String PUBLIC_DOMAIN = "CC0-1.0";

    /**
     * Whether a work under this licence may be adapted into one under the other: ND never; SA only under the same; NC
     * is kept; a duty to name the author is not dropped by giving the work to the public domain. Source: the chart of
     * adapter's licences of the Creative Commons FAQ.
     */
    public boolean allowsAdaptationUnder(Licence other) {
        if (!allowsAdaptation) {
            return false;
        }
        if (shareAlike) {
            return code.equals(other.code);
        }
        return (!nonCommercial || other.nonCommercial) && (!PUBLIC_DOMAIN.equals(other.code) || isPublicDomain());
    }

    private boolean isPublicDomain() {
        return PUBLIC_DOMAIN.equals(code);
    }
}

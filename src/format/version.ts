/** The version of the format that this code writes. A newer one is refused with `ModelTooNew`. */
export const FORMAT_VERSION = 2;
/** The oldest version that this code reads. */
export const OLDEST_VERSION = 1;

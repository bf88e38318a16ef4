/** Name of the custom document property that holds our stamp. */
export const STAMP_PROPERTY = "绩标校验";

/** Excel cuts longer texts of a property silently. */
export const MAX_STAMP_LENGTH = 255;

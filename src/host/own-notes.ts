/** Whose notes ours are. */
export const NOTE_AUTHOR = "绩标";

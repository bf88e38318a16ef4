/** A4 with margins that leave the form's columns room; in twentieths of a point, as all lengths here. */
export const PAGE = { width: 11_906, height: 16_838, side: 1134, top: 1417, bottom: 1304, edge: 851 } as const;

/** Width between the margins. */
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.side;

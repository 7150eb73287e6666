/** Headings of any rank, also those that only say so. */
export const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role="heading"]';

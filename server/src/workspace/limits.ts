/** How much of a workspace is looked through. */

/**
 * More Markdown files than that are not looked through. Of each that is none of ours only its address is kept, so that it is
 * time, not memory, that bounds them; editors list no more.
 */
export const mostIndexed = 20_000;

/** Longer files (in UTF-16 units) are not looked through, also where somebody links them: nobody writes them by hand, and reading one would be felt. */
export const longestIndexed = 1_000_000;

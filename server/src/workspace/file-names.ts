/** What files are, by their names. */

export const isMarkdown = (uri: string): boolean => /\.(?:md|markdown|mdx)$/i.test(uri);

/** A file in which a chat may have been kept: read where an operational document names it. */
export const isChatFile = (uri: string): boolean => /\.(?:txt|log|json)$/i.test(uri);

/** The version of what is running; one number for extension, server and command line. */

/** Put in by the build. */
declare const GONOGO_VERSION: string | undefined;

export const version: string = typeof GONOGO_VERSION === "string" ? GONOGO_VERSION : "0.0.0-source";

declare const GONOGO_BUILD: string | undefined;

/** A digest of all that it was built from; `null` where it runs from its sources. */
export const build: string | null = typeof GONOGO_BUILD === "string" ? GONOGO_BUILD : null;

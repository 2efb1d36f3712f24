/** The part of picomatch that is used here; `posix.js` asks nobody for the system that it runs on. */
declare module "picomatch/posix.js" {
  interface Options {
    readonly dot?: boolean;
    readonly basename?: boolean;
    readonly strictBrackets?: boolean;
  }
  function picomatch(glob: string, options?: Options): (path: string) => boolean;
  export = picomatch;
}

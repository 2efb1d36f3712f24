/**
 * Regular expressions cannot be kept from start to start: V8 compiles each to bytecode when it is first asked and to machine
 * code when it is asked again, and of our hundreds nearly all are, so it is done at once: those that are made from now on
 * need to be asked no time before. Not by switching the bytecode off, which a process must not do once it runs: one start in
 * ten crashed.
 */
import { setFlagsFromString } from "node:v8";

setFlagsFromString("--regexp-tier-up-ticks=0");

/**
 * Regular expressions cannot be kept from start to start: V8 compiles each to bytecode when it is first asked and to machine
 * code when it is asked again, and of our hundreds nearly all are, so it is done at once. Never in a thread: the setting is
 * that of the whole process, and V8 may crash where it changes under expressions that are compiled already.
 */
import { setFlagsFromString } from "node:v8";

setFlagsFromString("--no-regexp-tier-up");

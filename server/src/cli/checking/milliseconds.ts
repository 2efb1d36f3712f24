/** The time since the program was started. Node loads a good deal before it can answer `performance.now()`. */
export function milliseconds(): number {
  return process.uptime() * 1000;
}

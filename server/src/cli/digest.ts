/** What tells contents apart. */
import crypto from "node:crypto";

/** What Node 20 has only in its later versions. */
interface Later {
  hash?(algorithm: string, data: string | Uint8Array, encoding: "base64url"): string;
}

/** 132 bits in 22 characters: the same for the same content, and for no other. */
export function digestOf(content: string | Uint8Array): string {
  const { hash } = crypto as Later;
  const whole =
    hash?.("sha256", content, "base64url") ?? crypto.createHash("sha256").update(content).digest("base64url");
  return whole.slice(0, 22);
}

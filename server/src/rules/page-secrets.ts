/**
 * What stands for a credential on a rule page: `⟨secret:github-token⟩`. Scanners of repositories and packages would take
 * a written one for real, so they are put together when a page is read. None of them was ever valid.
 */
const parts: Readonly<Record<string, readonly string[]>> = {
  "aws-access-key": ["AKI", "AQ7ZT", "5NKD3W", "XYM2LP"],
  "aws-secret-key": ["q9Zr/Lm3", "TzV7+bXc", "8NwKp2Hs", "5JdYf6Ga", "4QeRu1Cn"],
  "aws-documented-key": ["AKI", "AIOSFO", "DNN7EX", "AMPLE"],
  "github-token": ["gh", "p_", "Zq8Rv2Lm", "9TzW4bXc", "7NwKp3Hs", "5JdYf6Ga", "1QeR"],
  "gitlab-token": ["gl", "pat-", "Zq8Rv2Lm", "9TzW4bXc", "7NwK"],
  "slack-token": ["xo", "xb-", "2718281828", "-4590452353", "-Zq8Rv2Lm9TzW4bXc7NwKp3Hs"],
  "slack-webhook": [
    "https://hooks.",
    "slack.com/ser",
    "vices/T0Q7Z",
    "T5NKD3/B0W",
    "XYM2LP4R/Zq8Rv2",
    "Lm9TzW4bXc7NwKp3Hs"
  ],
  "stripe-live-key": ["sk_", "live_", "Zq8Rv2Lm", "9TzW4bXc", "7NwKp3Hs"],
  "stripe-test-key": ["sk_", "test_", "Zq8Rv2Lm", "9TzW4bXc", "7NwKp3Hs"],
  "google-api-key": ["AI", "za", "SyQ7ZT5NK", "D3WXYM2LP4Zq8Rv2", "Lm9TzW4bXc"],
  jwt: ["ey", "JhbGciOiJIUzI1NiJ9", ".ey", "JpZCI6NDE3LCJyb2xlIjoib3BzIn0", ".Zq8Rv2Lm9TzW4bXc7NwKp3Hs5JdY"],
  "key-begins": ["-----BEGIN EC PRI", "VATE KEY-----"],
  "key-content": ["MHcCAQEEIIq9ZrLm3TzV7bXc8NwKp2Hs", "5JdYf6Ga4QeRu1CnoAoGCCqGSM49"],
  "key-ends": ["-----END EC PRI", "VATE KEY-----"],
  password: ["Tz4", "!kel", "vin7"],
  token: ["Zq8Rv2Lm", "9TzW4bXc", "7NwKp3Hs"]
};

/** A text with its credentials. @throws {Error} for a name that is not in the table */
export function withSecrets(text: string): string {
  return text.replace(/⟨secret:([a-z-]+)⟩/g, (_, name: string) => {
    const secret = parts[name];
    if (!secret) throw new Error(`There is no secret '${name}': choose one of ${Object.keys(parts).join(", ")}.`);
    return secret.join("");
  });
}

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { secretsInText } from "../../server/src/document/secrets.ts";
import { secretShapes } from "../../server/src/document/vocabulary/secrets.ts";
import { withSecrets } from "../../server/src/rules/page-secrets.ts";

const letters = "qZrLmTzVbXcNwKpHsJdYfGaReuCn";
const alphabets = { letters, word: `${letters}2345678`, capitals: "QZRLMTVBXNWKP234567", hex: "9f3c1e7a5b2d4860" };

/** So many characters that look random and are always the same. Put together here: scanners take written ones for real. */
function random(length: number, alphabet: keyof typeof alphabets = "word"): string {
  const characters = alphabets[alphabet];
  let state = 7;
  let text = "";
  while (text.length < length) {
    state = (state * 48_271) % 2_147_483_647;
    text += characters[state % characters.length];
  }
  return text;
}

/** The names of what is found in a text, each with the words found. */
function found(text: string): (readonly [string, string])[] {
  return secretsInText({ source: text, lines: [0] }).map(({ name, span: { start, end } }) => [
    name(),
    text.slice(start, end)
  ]);
}

/** An example of each shape: what stands before the credential, and the credential. */
const examples: readonly (readonly [name: string, before: string, secret: string])[] = [
  ["A private key", `-----BEGIN ${"PRIVATE"} KEY-----\nProc-Type: 4,ENCRYPTED\n\n`, random(64)],
  ["An AWS access key", "", `${"AK"}IA${random(16, "capitals")}`],
  ["An AWS secret key", "aws_secret_access_key=", random(40)],
  ["A GitHub token", "", `${"github"}_pat_${random(82)}`],
  ["A GitHub token", "", `${"gh"}s_${random(36)}`],
  ["A GitLab token", "", `${"gl"}rt-${random(20)}`],
  ["A Slack token", "", `${"xo"}xp-2718281828-${random(24)}`],
  [
    "A Slack webhook",
    "https://hooks.slack.com/services/",
    `T${random(8, "capitals")}/B${random(9, "capitals")}/${random(24)}`
  ],
  ["A Discord webhook", "https://discord.com/api/webhooks/", `271828182845904523/${random(68)}`],
  ["A Stripe key", "", `${"rk"}_live_${random(24)}`],
  ["A Google API key", "", `${"AI"}za${random(35)}`],
  ["A Google client secret", "", `${"GOC"}SPX-${random(28)}`],
  ["An Azure storage key", "AccountName=ledger;AccountKey=", `${random(86)}==`],
  ["An npm token", "", `${"np"}m_${random(36)}`],
  ["A PyPI token", "", `${"py"}pi-AgEI${random(80)}`],
  ["A Docker Hub token", "", `${"dc"}kr_pat_${random(27)}`],
  ["A SendGrid key", "", `${"S"}G.${random(22)}.${random(43)}`],
  ["An OpenAI key", "", `${"s"}k-proj-${random(40)}T3BlbkFJ${random(40)}`],
  ["An Anthropic key", "", `${"s"}k-ant-api03-${random(95)}`],
  ["A Hugging Face token", "", `${"h"}f_${random(34, "letters")}`],
  ["A DigitalOcean token", "", `${"do"}p_v1_${random(64, "hex")}`],
  ["A Databricks token", "", `${"da"}pi${random(32, "hex")}`],
  ["A Grafana token", "", `${"gl"}sa_${random(32)}_${random(8, "hex")}`],
  ["A New Relic key", "", `${"NR"}AK-${random(27, "capitals")}`],
  ["A Sentry token", "", `${"snt"}rys_${random(60)}`],
  ["A Vault token", "", `${"hv"}s.${random(24)}`],
  ["A Terraform Cloud token", "", `${random(14)}.${"atlas"}v1.${random(67)}`],
  ["An Atlassian token", "", `${"ATA"}TT3${random(180)}`],
  ["A Shopify token", "", `${"sh"}pat_${random(32, "hex")}`],
  ["A Telegram bot token", "", `2718281828:${"A"}A${random(33)}`],
  ["An age key", "", `${"AGE-SECRET"}-KEY-1${random(58, "capitals")}`],
  ["A signed token (JWT)", "", `${"ey"}J${random(20)}.${"ey"}J${random(40)}.${random(43)}`],
  ["A token", "Authorization: Bearer ", random(40)],
  ["A password in an address", "amqp://ledger:", "Tz4!kelvin7"],
  ["A password", "curl --user ledger:", "Tz4!kelvin7"],
  ["A password", 'passphrase: "', "Tz4!kelvin7"],
  ["A password", "DB_PASS=", "Tz4!kelvin7"],
  ["A credential", "client_secret = '", random(32)]
];

describe("secrets", () => {
  it("have an example here for each shape", () => {
    const names = new Set(examples.map(([name]) => name));
    assert.deepEqual(
      secretShapes.filter(({ name }) => !names.has(name())),
      []
    );
  });
  for (const [name, before, secret] of examples) {
    it(`are found: ${name}${before === "" ? "" : `, behind ${JSON.stringify(before.slice(0, 30))}`}`, () => {
      const after = before.includes("://ledger")
        ? "@db.internal/x"
        : before.endsWith('"')
          ? '"'
          : before.endsWith("'")
            ? "'"
            : " x";
      assert.deepEqual(found(`Use ${before}${secret}${after}`), [[name, secret]]);
    });
  }

  it("are found once, by the shape that says best what they are", () => {
    const secret = withSecrets("⟨secret:github-token⟩");
    assert.deepEqual(found(`export TOKEN=${secret} password: "${secret}"`), [
      ["A GitHub token", secret],
      ["A GitHub token", secret]
    ]);
  });

  it("may be letters alone, if a generator mixed them", () => {
    const address = (secret: string): string => `\`postgresql://ledger:${secret}@db.ledger.internal:5432/ledger\``;
    const secret = random(32, "letters");
    assert.deepEqual(found(address(secret)), [["A password in an address", secret]]);
    assert.deepEqual(found(address("LedgerServicePasswordOfStaging")), []);
    assert.deepEqual(found(address("ledgerservicepassword")), []);
  });

  it("are none where documentation shows what one looks like", () => {
    const texts = [
      `AK${"IA"}IOSFODNN7EXAMPLE`,
      `${"gh"}p_${"x".repeat(36)}`,
      `${"gh"}p_your_token_here_${random(20)}`,
      `token: ${"deadbeef".repeat(5)}`,
      "password=hunter",
      "Password: min 8 characters",
      `password: ${"$"}{DB_PASSWORD1}`,
      "PASSWORD=[DB_PASSWORD1]",
      "postgres://user:pass123456@localhost/x"
    ];
    for (const text of texts) assert.deepEqual(found(text), [], text);
  });
});

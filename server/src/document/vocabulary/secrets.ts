/**
 * The shapes of credentials, as their providers publish them, and the words around others. Each shape begins with
 * something rare and is bounded, so that it costs nothing where there is none.
 */
import { t } from "../../text/translate.ts";

export interface SecretShape {
  /** As messages name it, with its article. */
  readonly name: () => string;
  /** Its group `secret` is the credential. Global. */
  readonly pattern: RegExp;
  /**
   * `shape`: nothing else looks like it. `value`: it has to look random. `password`: it has to look like one that
   * somebody chose.
   */
  readonly proof: "shape" | "value" | "password";
}

/** What its provider begins each of them with is proof enough. */
const shape = (name: () => string, pattern: RegExp): SecretShape => ({ name, pattern, proof: "shape" });

const aToken = (provider: string) => () => t`A ${provider} token`;
const anToken = (provider: string) => () => t`An ${provider} token`;
const aKey = (provider: string) => () => t`A ${provider} key`;
const anKey = (provider: string) => () => t`An ${provider} key`;

export const secretShapes: readonly SecretShape[] = [
  shape(
    () => t`A private key`,
    /-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----(?:\s|\\n){1,10}(?:[A-Za-z-]{1,20}: [^\n]{0,100}\n){0,4}(?:\s|>){0,20}(?<secret>[A-Za-z\d+/=]{40,100})/g
  ),
  shape(() => t`An AWS access key`, /(?<![A-Za-z\d])(?<secret>(?:AKIA|ASIA)[A-Z2-7]{16})(?![A-Za-z\d])/g),
  shape(
    () => t`An AWS secret key`,
    /secret[-_ ]?access[-_ ]?key["'`]?\s{0,3}[:=]\s{0,3}["'`]?(?<secret>[A-Za-z\d/+]{40})(?![A-Za-z\d/+=])/gi
  ),
  shape(aToken("GitHub"), /(?<![A-Za-z\d])(?<secret>gh[opsur]_[A-Za-z\d]{36,255}|github_pat_[A-Za-z\d_]{22,255})/g),
  shape(aToken("GitLab"), /(?<![A-Za-z\d])(?<secret>gl(?:pat|dt|rt|ptt|ft|soat)-[A-Za-z\d_-]{20,100})/g),
  shape(
    aToken("Slack"),
    /(?<![A-Za-z\d])(?<secret>xox[abeoprs]-(?:\d-)?[A-Za-z\d]{8,}-[A-Za-z\d-]{8,200}|xapp-\d-[A-Za-z\d-]{20,200})/g
  ),
  shape(
    () => t`A ${"Slack"} webhook`,
    /hooks\.slack\.com\/(?:services|workflows)\/(?<secret>[TA][A-Z\d]{7,12}\/[BA]?[A-Z\d]{7,12}\/[A-Za-z\d]{20,40})/g
  ),
  shape(
    () => t`A ${"Discord"} webhook`,
    /discord(?:app)?\.com\/api\/webhooks\/(?<secret>\d{16,20}\/[A-Za-z\d_-]{60,80})/g
  ),
  shape(aKey("Stripe"), /(?<![A-Za-z\d])(?<secret>[sr]k_live_[A-Za-z\d]{16,120})/g),
  shape(aKey("Google API"), /(?<![A-Za-z\d_-])(?<secret>AIza[A-Za-z\d_-]{35})(?![A-Za-z\d_-])/g),
  shape(() => t`A Google client secret`, /(?<![A-Za-z\d])(?<secret>GOCSPX-[A-Za-z\d_-]{28})/g),
  shape(() => t`An Azure storage key`, /AccountKey=(?<secret>[A-Za-z\d+/]{86}==)/g),
  shape(anToken("npm"), /(?<![A-Za-z\d])(?<secret>npm_[A-Za-z\d]{36})(?![A-Za-z\d])/g),
  shape(aToken("PyPI"), /(?<![A-Za-z\d])(?<secret>pypi-AgEI[A-Za-z\d_-]{50,250})/g),
  shape(aToken("Docker Hub"), /(?<![A-Za-z\d])(?<secret>dckr_pat_[A-Za-z\d_-]{27})/g),
  shape(aKey("SendGrid"), /(?<![A-Za-z\d])(?<secret>SG\.[A-Za-z\d_-]{22}\.[A-Za-z\d_-]{43})/g),
  shape(
    anKey("OpenAI"),
    /(?<![A-Za-z\d])(?<secret>sk-(?:[a-z]{2,10}-)?[A-Za-z\d_-]{20,100}T3BlbkFJ[A-Za-z\d_-]{20,100})/g
  ),
  shape(anKey("Anthropic"), /(?<![A-Za-z\d])(?<secret>sk-ant-[a-z]{3,6}\d\d-[A-Za-z\d_-]{80,120})/g),
  shape(aToken("Hugging Face"), /(?<![A-Za-z\d])(?<secret>hf_[A-Za-z]{34})(?![A-Za-z\d])/g),
  shape(aToken("DigitalOcean"), /(?<![A-Za-z\d])(?<secret>do[opr]_v1_[a-f\d]{64})/g),
  shape(aToken("Databricks"), /(?<![A-Za-z\d])(?<secret>dapi[a-f\d]{32})(?![a-f\d])/g),
  shape(aToken("Grafana"), /(?<![A-Za-z\d])(?<secret>glsa_[A-Za-z\d]{32}_[A-Fa-f\d]{8}|glc_[A-Za-z\d+/]{32,400})/g),
  shape(aKey("New Relic"), /(?<![A-Za-z\d])(?<secret>NRAK-[A-Z\d]{27})/g),
  shape(aToken("Sentry"), /(?<![A-Za-z\d])(?<secret>sntry[su]_[A-Za-z\d+/=_-]{40,300})/g),
  shape(aToken("Vault"), /(?<![A-Za-z\d])(?<secret>hv[bsr]\.[A-Za-z\d_-]{24,300})/g),
  shape(aToken("Terraform Cloud"), /(?<![A-Za-z\d])(?<secret>[A-Za-z\d]{14}\.atlasv1\.[A-Za-z\d_-]{60,80})/g),
  shape(anToken("Atlassian"), /(?<![A-Za-z\d])(?<secret>ATATT3[A-Za-z\d_=-]{100,300})/g),
  shape(aToken("Shopify"), /(?<![A-Za-z\d])(?<secret>shp(?:at|ca|pa|ss)_[A-Fa-f\d]{32})/g),
  shape(() => t`A Telegram bot token`, /(?<![A-Za-z\d])(?<secret>\d{8,10}:AA[A-Za-z\d_-]{33})(?![A-Za-z\d_-])/g),
  shape(anKey("age"), /(?<secret>AGE-SECRET-KEY-1[A-Z\d]{58})/g),
  shape(
    () => t`A signed token (JWT)`,
    /(?<![A-Za-z\d])(?<secret>eyJ[A-Za-z\d_-]{10,2000}\.eyJ[A-Za-z\d_-]{10,4000}\.[A-Za-z\d_-]{20,1000})/g
  ),
  {
    name: () => t`A token`,
    pattern:
      /\bAuthorization["'`]?\s{0,3}[:=]\s{0,3}["'`]?(?:Bearer|Basic|Token)\s{1,3}(?<secret>[A-Za-z\d+/_=.~-]{16,400})/gi,
    proof: "value"
  },
  {
    name: () => t`A password in an address`,
    pattern:
      /\b[a-z][a-z\d+]{1,15}:\/\/[^\s/:@"'`<>{}$]{1,100}:(?<secret>[^\s/@"'`<>{}$]{6,100})@(?!localhost|127\.|[\w.-]{0,80}example\.|host\b)/gi,
    proof: "password"
  },
  {
    name: () => t`A password`,
    pattern: /(?:\s-u|--user)[\s=]{1,3}["']?[\w.@-]{1,60}:(?<secret>[^\s"'`<>{}$]{6,100})/g,
    proof: "password"
  },
  {
    name: () => t`A password`,
    pattern:
      /(?:passw(?:or)?d|passphrase|pwd|[a-z]\w{0,40}_pass)["'`]?(?:\s{0,3}(?:=>|:?=)\s{0,3}["'`]?|\s{0,3}:\s{0,3}(?:["'`]|(?=\S{6,100}\s{0,3}(?:$|\|))))(?<secret>[^\s"'`<>|,;)\]}]{6,100})/gim,
    proof: "password"
  },
  {
    name: () => t`A credential`,
    pattern:
      /(?<!\bpub(?:lic|lishable)?[-_ ]?|\banon[-_ ]?)(?:secret|token|api[-_]?key|access[-_]?key|auth[-_]?key|signing[-_]?key|encryption[-_]?key)["'`]?\s{0,3}(?:=>|:?=|:)\s{0,3}["'`]?(?<secret>[A-Za-z\d+/_=.~-]{16,200})(?![A-Za-z\d+/_=.~(-])/gi,
    proof: "value"
  }
];

/** Something that is in every text with a credential, to look no further in all others. */
export const secretHint =
  /PRIVATE KEY|AKIA|ASIA|secret|gh[opsur]_|github_pat|gl(?:pat|dt|rt|ptt|ft|soat)-|xox|xapp|hooks\.slack|webhooks\/|k_live_|AIza|GOCSPX|AccountKey|npm_|pypi-|dckr_|SG\.|sk-|hf_|do[opr]_v1|dapi|gls?[ac]_|NRAK|sntry|hv[bsr]\.|atlasv1|ATATT|shp[acs]|:AA|AGE-|eyJ|authorization|:\/\/[^\s/]{1,200}@|-u|--user|passw|passphrase|pwd|_pass|token|key/i;

/** What documentation writes in the place of a credential. */
export const exampleSecret =
  /example|EXAMPLEKEY|sample|dummy|fake|mock|placeholder|redacted|removed|changeme|change[-_]?me|change[-_]?this|replace|insert|your|(?:^|[^a-z])my(?:[-_]|secret|pass|token|key)|test|demo|default|todo|tbd|x{3,}|\*{2,}|\.{3}|…|#{3,}|_{4,}|<|>|1234567|abcdef|deadbeef|0{8}|eyJzdWIiOiIxMjM0NTY3ODkw/i;

/** What is no password, although it stands where one would: how one is kept, where it is, what it must be. */
export const noPassword =
  /^[$%{(&@/~.\\]|[[\]]|^(?:admin|root|postgres|mysql|redis|guest|user|minio|rabbit|grafana|p[a@]ss(?:w[o0]rd)?|secret)[\d!@#]{0,6}$|1password|bitwarden|lastpass|keepass|keychain|vault|secrets?[./:]|ssm|\bkms\b|arn:|env\b|process\.|sha-?\d|aes-?\d|bcrypt|md5|argon|base64|mfa|2fa|totp|\(|\.(?:txt|json|ya?ml|env|key|pem|sh|py|md)$/i;

/**
 * What people say behind the word for it, or give to a program: "password was x", `mysql -px`, `redis-cli -a x`, `curl -u a:x`.
 * Looser than what is reported: where somebody's words are taken over, too much had better be left out than too little.
 */
export const spokenSecret =
  /(?<=\b(?:pass(?:word|wd|phrase|code)?|pwd|pw|secret|token|api[ -]?key|credentials?)(?:\s(?:is|was|now|to|for \S{1,30}|=|:)){0,3}[\s:=]{1,3}["'`]?)(?=[^\s"'`]{0,60}\d)(?=[^\s"'`]{0,60}\p{L})[^\s"'`,;]{6,60}|(?<=\s-p)(?=\S{0,40}\d)[^\s"'`-]\S{5,60}|(?<=\bredis-cli\b[^\n]{0,60}\s-a\s)[^\s(]\S{3,60}|(?<=\s(?:-u|--user)[\s=][^\s:]{1,40}:)[^\s(]\S{2,60}/giu;

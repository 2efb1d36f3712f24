/** The words of metrics: what people watch during a release. */

/** What a metric counts: failures and successes are two sides of one figure, latency is a time, anything else itself. */
export type MetricFamily = "failures" | "latency" | "other";

/** A share of failures, by any name. */
export const failureWords: ReadonlySet<string> = new Set(["error", "failure", "5xx", "exception"]);
/** The other side of it: 100 % less the failures. */
export const successWords: ReadonlySet<string> = new Set(["success", "availability", "uptime"]);
export const latencyWords: ReadonlySet<string> = new Set(["latency", "response-time"]);

/** Words for one thing, by the one that stands for it; in the singular and in lower case. */
export const sameWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    error: "err | エラー | erreur | fehler",
    failure: "failed | fail | failing | fallo",
    success: "successful | successfully | succeeded | succes | 成功",
    "5xx": "http5xx | 500 | 50x",
    exception: "crash | crashed | crashing | restart | restarted | restarting | oomkill | oomkilled",
    transaction: "tx | txn | trx",
    request: "req",
    connection: "conn",
    database: "db | postgre | postgresql | mysql",
    duplicate: "duplicated | duplication | dup | twice | double | doubled",
    memory: "ram | mem",
    cpu: "processor",
    message: "msg",
    rollback: "rolledback",
    authentication: "auth | login | signin",
    latency: "レイテンシ | latencia | latenz"
  }).flatMap(([word, others]) => others.split(" | ").map(other => [other, word] as const))
);

/** Words that say nothing of what is measured: how it is watched, where, in how large a part, or that it is measured. */
export const emptyWords: ReadonlySet<string> = new Set(
  `a about above across after again against alarm alert all also always an and any api application app are as at average avg
  baseline be been before below between but by canary capacity check checked checkpoint clean cloudwatch confirm consecutive
  consistently degradation deterioration continue continuously count critical current currently daily dashboard datadog detect detected discovered
  do does during each either elevated every exceed existing fewer figure first for found from full global go grafana graph
  had has have healthy high higher hold holding hour http if in increase increased increasing increasingly investigation is it its keep
  kibana kind less level log logs low lower metric metrics minute monitor monitored monitoring more most must near new newrelic
  no none normal not number observed occur occurred occurring of off on one only or other our out over overall pagerduty
  performance panel pattern per percentage period persist persistent present prod production prometheus query rate ratio real reach recorded
  release remain remains report reported review rise rising rollout sentry seen service should show signature since so some span
  stable stage stay stays steady still sudden sustained target than that the there these this those threshold time to total
  traffic trend trigger type under unexpected until up usage use used utilisation utilization value verify versus vs was watch we week
  were when where while will window with within without zero`.split(/\s+/)
);

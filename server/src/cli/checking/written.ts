/** The report of a run in each format. What only one of them needs is loaded when it is asked for. */
import { jsonReport } from "../../report/json.ts";
import { prettyReport } from "../../report/pretty.ts";
import type { CheckedConfiguration, Report } from "../../report/report.ts";
import { type RunFacts, sentenceOf } from "../../report/run.ts";
import type { CheckRequest } from "../check-request.ts";
import { fileAddress, pathFrom } from "../configuration-options.ts";
import { digestOf } from "../digest.ts";
import type { FormatName } from "../formats.ts";
import type { KnownConfigurations } from "../known-configurations.ts";
import type { Terminal } from "../terminal.ts";
import type { Entry } from "./entries.ts";

export interface WritingOptions {
  readonly report: Report;
  readonly facts: RunFacts;
  readonly entries: readonly Entry[];
  readonly request: CheckRequest;
  readonly terminal: Terminal;
  readonly configurations: KnownConfigurations;
}

export async function writtenAs(name: FormatName, options: WritingOptions): Promise<string> {
  const { report, facts, entries, request, terminal, configurations } = options;
  const { documents, configuration } = report;
  switch (name) {
    case "json":
      return jsonReport(report, uri => pathFrom(uri, terminal));
    case "pretty":
      return prettyReport(report, terminal.colour);
    case "github":
      return (await import("../../report/github-commands.ts")).githubCommands(report, facts);
    case "junit":
      return (await import("../../report/junit.ts")).junitReport(report, facts);
    case "gitlab": {
      const { gitlabReport } = await import("../../report/gitlab.ts");
      const files = [...detailedConfigurations(configuration), ...detailedDocuments(documents)];
      return gitlabReport(files, facts, digestOf);
    }
    case "markdown": {
      const { markdownReport } = await import("../../report/markdown/markdown-report.ts");
      const reviewed = documents.map(document => ({ ...document, review: detailsOf(document).review }));
      return markdownReport({ ...facts, documents: reviewed, configuration });
    }
    case "sarif": {
      const { sarifLog } = await import("../../report/sarif/sarif-log.ts");
      return sarifLog({
        ...{ ...report, ...facts },
        ...{ documents: detailedDocuments(documents), configuration: detailedConfigurations(configuration) },
        ...{ addressOf: path => fileAddress(path, terminal), pathOf: uri => pathFrom(uri, terminal), digest: digestOf }
      });
    }
    case "html": {
      const { htmlReport } = await import("../../report/html/html-report.ts");
      const { shownDocuments } = await import("./shown-documents.ts");
      const shown = await shownDocuments({
        entries: entries.flatMap(entry => ("fault" in entry ? [] : [entry])),
        told: new Set(documents.map(({ path }) => path)),
        resolver: await configurations.resolver(),
        today: request.today,
        now: terminal.today
      });
      return htmlReport(report, { ...shown, unchecked: [...facts.failures, ...facts.unsaid].map(sentenceOf) });
    }
  }
}

function detailsOf({ path, details }: Report["documents"][number]) {
  if (!details) throw new Error(`of ${path} no details are known`);
  return details;
}

function detailedDocuments(documents: Report["documents"]) {
  return documents.map(document => ({ ...document, problems: detailsOf(document).problems }));
}

function detailedConfigurations(configuration: readonly CheckedConfiguration[]) {
  return configuration.map(({ path, details }) => ({ path, problems: details }));
}

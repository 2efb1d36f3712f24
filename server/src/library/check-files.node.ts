/** `checkFiles`: what `gonogo check --format json` reports, for programs. */
import type { JudgedDocument } from "../cli/examine.ts";
import { reasonOf } from "../cli/reason.ts";
import type { Problem } from "../judging/problem.ts";
import type * as api from "./api/index.ts";
import { refuseWrongFilesOptions, refuseWrongPaths } from "./given.ts";
import { openProject } from "./project.node.ts";

export const checkFiles: typeof api.checkFiles = async (given, options = {}) => {
  refuseWrongPaths(given);
  refuseWrongFilesOptions(options);
  const paths = typeof given === "string" ? [given] : given;
  const documents: api.CheckedDocument[] = [];
  const unread: { path: string; reason: string }[] = [];
  if (paths.length === 0) return reportOf({ documents, configuration: [], unread });
  const project = await openProject(paths, options);
  for await (const file of project.files()) {
    const { path } = file;
    try {
      if ("error" in file) throw file.error;
      const judged = await project.judge(file.text, file.fullPath);
      if (judged) documents.push(documentOf(judged, problems => project.told(problems, path)));
    } catch (error) {
      unread.push({ path, reason: reasonOf(error) });
    }
  }
  return reportOf({ documents, configuration: await project.configurations(), unread });
};

function documentOf(
  { path, kind, mode, judgement }: JudgedDocument,
  told: (problems: readonly Problem[]) => readonly api.Diagnostic[]
): api.CheckedDocument {
  const { verdict, open, problems } = judgement;
  return { path, kind, mode, verdict, open, diagnostics: told(problems) };
}

function reportOf(report: Omit<api.FilesReport, "version" | "summary">): api.FilesReport {
  const all = [...report.documents, ...report.configuration].flatMap(({ diagnostics }) => diagnostics);
  const count = (severity: api.Severity): number => all.filter(each => each.severity === severity).length;
  return {
    version: 1,
    ...report,
    summary: {
      documents: report.documents.length,
      errors: count("error"),
      warnings: count("warning"),
      information: count("information"),
      hints: count("hint")
    }
  };
}

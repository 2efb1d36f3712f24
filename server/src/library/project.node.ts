/** Judges texts where they lie on the disk, as `gonogo check` judges them: for the library and for remark. */
import { readCheckRequest } from "../cli/check-request.ts";
import { examinationFor } from "../cli/checking/examination.ts";
import { relativesAmong } from "../cli/checking/relatives.ts";
import type { Assignment } from "../cli/checking/task.ts";
import { pathFrom } from "../cli/configuration-options.ts";
import { addressAt, diskHost } from "../cli/disk.ts";
import type { JudgedDocument } from "../cli/examine.ts";
import { inputFiles, shownPath } from "../cli/input-files.ts";
import { formatLocalDay } from "../document/days.ts";
import type { Problem } from "../judging/problem.ts";
import type * as api from "./api/index.ts";
import { diagnosticsOf } from "./diagnostics.ts";

export interface Project {
  /** Judges a text that stands at an absolute path; `null` for what is none of ours. Throws where it nests too deeply. */
  judge(text: string, fullPath: string): Promise<JudgedDocument | null>;
  /** The files that are named, and the documents in folders. */
  files(): ReturnType<typeof inputFiles>;
  /** Findings of a file as they are told. */
  told(problems: readonly Problem[], path: string): readonly api.Diagnostic[];
  /** The configurations that counted so far, by their paths. */
  configurations(): Promise<api.FilesReport["configuration"]>;
}

/**
 * `paths`: what is to be judged; relatives of documents in no repository are looked for there. `within`: the folder out of
 * which nothing is read, absolute and without links.
 */
export async function openProject(
  paths: readonly string[],
  { cwd = process.cwd(), ...options }: api.CheckFilesOptions,
  within?: string
): Promise<Project> {
  // The terms in which the command line is asked: so the same counts, and the same is wrong.
  const request = readCheckRequest(optionsOf(options, paths));
  const today = formatLocalDay(new Date());
  const assignment: Assignment = {
    ...{ request, cwd, today, tellsDetails: false, tellsGrounds: false, ownRules: [] },
    ...(within === undefined ? {} : { within })
  };
  const relatives = relativesAmong(diskHost({ within }), each => Promise.all(each.map(path => examination.skim(path))));
  const examination = await examinationFor(assignment, relatives);
  const { configurations, examine, known, mayBe } = examination;
  const place = { cwd, readInput: async () => new Uint8Array() };
  const told: Project["told"] = (problems, path) => diagnosticsOf(problems, path, uri => pathFrom(uri, place));
  return {
    told,
    files: () => inputFiles(request.paths, request.inputName, place),
    async judge(text, fullPath) {
      if (!(await mayBe(fullPath, text))) return null;
      try {
        return (await examine(text, { path: shownPath(fullPath, place), fullPath })).document;
      } finally {
        known.dismiss(addressAt(fullPath));
      }
    },
    async configurations() {
      const judged = await Promise.all((await configurations.read()).map(uri => configurations.judge(uri)));
      return judged
        .map(({ uri, problems }) => ({ path: pathFrom(uri, place), problems }))
        .map(({ path, problems }) => ({ path, diagnostics: told(problems, path) }))
        .sort((one, other) => (one.path < other.path ? -1 : 1));
    }
  };
}

function optionsOf(
  { configuration, preset, today, baseline = true }: Omit<api.CheckFilesOptions, "cwd">,
  paths: readonly string[]
): string[] {
  return [
    ...(configuration === undefined ? [] : configuration === null ? ["--no-config"] : [`--config=${configuration}`]),
    ...(preset === undefined ? [] : [`--preset=${preset}`]),
    ...(today === undefined ? [] : [`--today=${today}`]),
    ...(baseline ? [] : ["--no-baseline"]),
    "--",
    // A file may have the name that stands for standard input.
    ...paths.map(path => (path === "-" ? "./-" : path))
  ];
}

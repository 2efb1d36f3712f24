/** What those are told who review a document: all that is open and found in it, and what to say of it in a pull request. */
import type { CancellationToken } from "vscode-languageserver";
import { shownProblems } from "../features/shown-problems.ts";
import { readinessCounts } from "../overview/readiness-rows.ts";
import { reviewOf } from "../overview/review.ts";
import { methods } from "../protocol.ts";
import { reviewComment } from "../report/markdown/review-comment.ts";
import { inEnglish } from "../text/translate.ts";
import type { FeatureGroup } from "./answering.ts";

export const reviewing: FeatureGroup = {
  capabilities: () => ({}),

  serve({ connection, obey, settings }) {
    connection.onRequest(methods.review, ({ uri }: { readonly uri: string }, token: CancellationToken) =>
      obey("The review", uri, token, ({ version, model, judgement }) => {
        const shown = shownProblems(judgement.problems, settings().rules);
        return reviewOf({ version, model, judgement, shown });
      })
    );

    // What is said to others is what everybody is told, whatever its reader does not want to see, in English.
    connection.onRequest(methods.reviewComment, ({ uri }: { readonly uri: string }, token: CancellationToken) =>
      obey("The review comment", uri, token, ({ version, model, ...document }) => {
        const judgement = document.inEnglish();
        return inEnglish(() => {
          const readiness = judgement.verdict === null ? [] : readinessCounts(model);
          return reviewComment({ ...reviewOf({ version, model, judgement, shown: judgement.problems }), readiness });
        });
      })
    );
  }
};
